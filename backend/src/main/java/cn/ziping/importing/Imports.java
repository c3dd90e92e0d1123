package cn.ziping.importing;

import static cn.ziping.platform.sql.Rows.id;
import static cn.ziping.platform.sql.Rows.integer;
import static cn.ziping.platform.sql.Rows.text;
import static cn.ziping.platform.sql.Rows.time;
import static cn.ziping.platform.sql.Rows.timeOrNull;

import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.SourceFormat;
import cn.ziping.platform.graphql.Cursor;
import cn.ziping.platform.graphql.Page;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Optionally;
import cn.ziping.platform.sql.Session;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Imports as those see them who uploaded them: each their own, whatever id is named. */
@Repository
class Imports {
    /** How many of one person's imports are kept. */
    static final int MOST = 200;

    /** How many imports of the same file are told of. */
    private static final int MOST_SAME = 20;

    /** Those that are to be removed are gone already, however late that happens. */
    private static final String KEPT = "(i.expires_at is null or i.expires_at > now())";

    private static final String COLUMNS =
            "i.id, i.version, i.file_name, i.sha256, i.format, i.created_at, i.expires_at, i.report_id, i.draft::text";

    private static final String ONE =
            "select " + COLUMNS + " from report_import i where i.account_id = $1 and i.id = $2 and " + KEPT;

    private static final String LOCKED = ONE + " for update";

    private static final String PAGE = "select " + COLUMNS + " from report_import i where i.account_id = $1 and " + KEPT
            + " and ($2::uuid is null or i.id < $2) order by i.id desc limit $3";

    private static final String SAME = """
            select %s, asked.id
            from unnest($2::uuid[]) as asked (id)
            join report_import a on a.account_id = $1 and a.id = asked.id
            cross join lateral (
                select * from report_import i
                where i.account_id = $1 and i.sha256 = a.sha256 and i.id <> a.id and %s
                order by i.id desc limit %d) i
            order by i.id desc""".formatted(COLUMNS, KEPT, MOST_SAME);

    private static final String SOURCES =
            "select i.id, i.source::text from report_import i where i.account_id = $1 and i.id = any($2)";

    private static final String ADD = """
            insert into report_import (id, account_id, file_name, sha256, format, source, draft)
            values ($1, $2, $3, $4, $5, $6::json, $7::json)""";

    /** What has become a report gives way first, then what was uploaded longest ago. */
    private static final String MAKE_ROOM = """
            delete from report_import where id in (
                select id from (
                    select id, row_number() over (order by report_id is not null, id desc) as number
                    from report_import where account_id = $1) kept
                where number > %d)""".formatted(MOST);

    private static final String CHANGE =
            "update report_import i set version = i.version + 1, draft = $3::json where i.account_id = $1 and i.id = $2"
                    + " returning " + COLUMNS;

    private static final String ACCEPTED = """
            update report_import set report_id = $3, department_id = $4, expires_at = null
            where account_id = $1 and id = $2""";

    private static final String REMOVE = "delete from report_import where account_id = $1 and id = $2";

    private final Database database;

    Imports(Database database) {
        this.database = database;
    }

    /** An import of the account; empty when it has none with this id. */
    Mono<ReportImport> one(UUID account, UUID id) {
        return database.read(session -> session.one(ONE, Imports::read, account, id));
    }

    /** The same inside a transaction, which nobody else changes it in. */
    static Mono<ReportImport> locked(Session session, UUID account, UUID id) {
        return session.one(LOCKED, Imports::read, account, id);
    }

    /** Newest first. */
    Mono<Page<ReportImport>> page(UUID account, int first, @Nullable String after) {
        var place = after == null ? null : Cursor.id(Cursor.parts(after, 1).get(0));
        return database.read(session ->
                        session.list(PAGE, Imports::read, account, Optionally.of(UUID.class, place), first + 1))
                .map(found -> Page.of(
                        0, found, first, after, one -> Cursor.of(one.id().toString())));
    }

    private record Same(UUID of, ReportImport same) {}

    /** For each of these imports the others that hold the very same file, newest first. */
    Mono<Map<UUID, List<ReportImport>>> ofSameFile(UUID account, Collection<UUID> ids) {
        return database.read(session ->
                        session.list(SAME, row -> new Same(id(row, 9), read(row)), account, ids.toArray(UUID[]::new)))
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(Same::of, Collectors.mapping(Same::same, Collectors.toList()))));
    }

    /** The documents of these imports. */
    Mono<Map<UUID, List<Block>>> sources(UUID account, Collection<UUID> ids) {
        return database.read(session -> session.list(
                        SOURCES, row -> Map.entry(id(row, 0), text(row, 1)), account, ids.toArray(UUID[]::new)))
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> ImportJson.source(entry.getValue()).blocks())));
    }

    /** Keeps a new import, and of the account's earlier ones as many as there is room for. */
    Mono<Void> add(UUID account, NewImport wanted) {
        return database.change(session -> session.change(
                        ADD,
                        wanted.id(),
                        account,
                        wanted.fileName(),
                        wanted.sha256(),
                        wanted.format().name(),
                        wanted.source(),
                        wanted.draft())
                .then(session.change(MAKE_ROOM, account))
                .then());
    }

    /**
     * An import that is about to be kept.
     *
     * @param source and {@code draft} as JSON
     */
    record NewImport(UUID id, String fileName, String sha256, SourceFormat format, String source, String draft) {}

    /** Must run inside the transaction that has locked it. */
    static Mono<ReportImport> change(Session session, UUID account, UUID id, Draft draft) {
        return session.one(CHANGE, Imports::read, account, id, ImportJson.written(draft));
    }

    /** Must run inside the transaction that has locked it and stores the report. */
    static Mono<Long> accepted(Session session, UUID account, UUID id, UUID report, UUID department) {
        return session.change(ACCEPTED, account, id, report, department);
    }

    /** Tells whether there was one. */
    Mono<Boolean> remove(UUID account, UUID id) {
        return database.change(session -> session.change(REMOVE, account, id)).map(removed -> removed > 0);
    }

    private static ReportImport read(Readable row) {
        return new ReportImport(
                id(row, 0),
                integer(row, 1),
                text(row, 2),
                text(row, 3),
                SourceFormat.valueOf(text(row, 4)),
                time(row, 5),
                timeOrNull(row, 6),
                row.get(7, UUID.class),
                ImportJson.draft(text(row, 8)));
    }
}
