package cn.ziping.history;

import static cn.ziping.platform.sql.Rows.id;
import static cn.ziping.platform.sql.Rows.integer;
import static cn.ziping.platform.sql.Rows.text;
import static cn.ziping.platform.sql.Rows.time;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import cn.ziping.department.Sight;
import cn.ziping.platform.graphql.Cursor;
import cn.ziping.platform.graphql.Page;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Optionally;
import cn.ziping.platform.sql.Session;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Reads the history of reports, newest first: one statement however many reports, and one more for the totals. It holds
 * what was written in drafts, so it is there for those alone who see a department's drafts.
 */
@Repository
class Histories {
    /**
     * By the version of the report, which rises under its lock; keys are made by clocks, and those of several instances are
     * never quite alike.
     */
    private static final String PAGES = """
            select r.id, h.id, h.at, a.name, h.action, h.place, h.label, h.report_version, h.reason, h.before, h.after
            from (select r.department_id, r.id from {reports} r where r.id = any($1) offset 0) r
            cross join lateral (
                select h.id, h.at, h.account_id, h.action, h.place, h.label, h.report_version, h.reason, %s
                from history h
                where h.department_id = r.department_id and h.report_id = r.id and %s
                  and ($4::int is null or (h.report_version, h.id) < ($4, $5::uuid))
                order by h.report_version desc, h.id desc limit $6) h
            left join account a on a.id = h.account_id
            order by 1, h.report_version desc, h.id desc""";

    private static final String COUNTS = """
            select r.id, count(*)::int
            from (select r.department_id, r.id from {reports} r where r.id = any($1) offset 0) r
            join history h on h.department_id = r.department_id and h.report_id = r.id
            where %s group by r.id""";

    /** States can be long texts: they are read for those who look at them. */
    private static final String STATES = "h.before::text, h.after::text";

    private static final String NO_STATES = "null as before, null as after";

    private static final String ANYWHERE = "(cardinality($2::text[]) = 0 or h.action = any($2)) and $3::text is null";
    private static final String AT_ONE_PLACE = "(cardinality($2::text[]) = 0 or h.action = any($2)) and h.place = $3";

    private final Database database;

    Histories(Database database) {
        this.database = database;
    }

    /**
     * Which part of a history is wanted.
     *
     * @param withTotal whether the entries are to be counted
     * @param withStates whether what was before and after is to be read
     */
    record Wanted(HistoryFilter filter, int first, @Nullable String after, boolean withTotal, boolean withStates) {
        private String condition() {
            return filter.place() == null ? ANYWHERE : AT_ONE_PLACE;
        }

        private String[] actions() {
            return filter.actions().stream().map(Enum::name).toArray(String[]::new);
        }

        private @Nullable Place place() {
            return after == null ? null : Place.of(after);
        }
    }

    /** Where an entry stands in the history of its report. */
    record Place(int reportVersion, UUID id) {

        /** @throws RequestError INVALID_CURSOR when the cursor is none of a history */
        static Place of(String cursor) {
            var parts = Cursor.parts(cursor, 2);
            try {
                return new Place(Integer.parseInt(parts.get(0)), Cursor.id(parts.get(1)));
            } catch (NumberFormatException notOurs) {
                throw Cursor.broken();
            }
        }
    }

    private record Owned(UUID report, HistoryEntry entry) {}

    /** A page for each of these reports; an empty one where the history is not for the reader. */
    Mono<Map<UUID, Page<HistoryEntry>>> pages(Sight sight, Collection<UUID> reports, Wanted wanted) {
        var ids = reports.toArray(UUID[]::new);
        var place = wanted.place();
        var sql = PAGES.formatted(wanted.withStates() ? STATES : NO_STATES, wanted.condition());
        var reading = sight.ofDrafts()
                .reading(
                        sql,
                        ids,
                        wanted.actions(),
                        Optionally.text(wanted.filter().place()),
                        Optionally.of(Integer.class, place == null ? null : place.reportVersion()),
                        Optionally.of(UUID.class, place == null ? null : place.id()),
                        wanted.first() + 1);
        return database.read(session -> Mono.zip(
                        session.list(reading.sql(), Histories::entry, reading.arguments()),
                        counts(session, sight, ids, wanted)))
                .map(found -> pages(ids, wanted, found.getT1(), found.getT2()));
    }

    private static Map<UUID, Page<HistoryEntry>> pages(
            UUID[] ids, Wanted wanted, List<Owned> rows, Map<UUID, Integer> counts) {
        var entries = rows.stream().collect(groupingBy(Owned::report, mapping(Owned::entry, toList())));
        var pages = new HashMap<UUID, Page<HistoryEntry>>();
        for (var id : ids) {
            pages.put(
                    id,
                    Page.of(
                            counts.getOrDefault(id, 0),
                            entries.getOrDefault(id, List.of()),
                            wanted.first(),
                            wanted.after(),
                            entry -> Cursor.of(
                                    Integer.toString(entry.reportVersion()),
                                    entry.id().toString())));
        }
        return pages;
    }

    private static Mono<Map<UUID, Integer>> counts(Session session, Sight sight, UUID[] ids, Wanted wanted) {
        if (!wanted.withTotal()) {
            return Mono.just(Map.of());
        }
        var reading = sight.ofDrafts()
                .reading(
                        COUNTS.formatted(wanted.condition()),
                        ids,
                        wanted.actions(),
                        Optionally.text(wanted.filter().place()));
        return session.list(reading.sql(), row -> Map.entry(id(row, 0), integer(row, 1)), reading.arguments())
                .map(found -> found.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Owned entry(Readable row) {
        var name = row.get(3, String.class);
        return new Owned(
                id(row, 0),
                new HistoryEntry(
                        id(row, 1),
                        time(row, 2),
                        name == null ? null : new Person(name),
                        HistoryAction.valueOf(text(row, 4)),
                        text(row, 5),
                        text(row, 6),
                        integer(row, 7),
                        row.get(8, String.class),
                        row.get(9, String.class),
                        row.get(10, String.class)));
    }
}
