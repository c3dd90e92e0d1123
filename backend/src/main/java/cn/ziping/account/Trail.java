package cn.ziping.account;

import static cn.ziping.platform.sql.Rows.id;
import static cn.ziping.platform.sql.Rows.text;
import static cn.ziping.platform.sql.Rows.time;

import cn.ziping.platform.graphql.Cursor;
import cn.ziping.platform.graphql.Page;
import cn.ziping.platform.graphql.UserError.ConflictError;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Optionally;
import cn.ziping.platform.sql.Session;
import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The trail of what happened at the door: only ever added to, read by administrators. */
@Repository
public class Trail {
    private static final String ADD = """
            insert into audit_entry (id, event, account_id, subject_id, address, detail)
            values ($1, $2, $3, $4, $5, left($6, 200))""";

    private static final String PAGE = """
            select e.id, e.at, e.event, a.login, a.name, s.login, s.name, e.address, e.detail
            from audit_entry e
            left join account a on a.id = e.account_id
            left join account s on s.id = e.subject_id
            where (cardinality($1::text[]) = 0 or e.event = any ($1::text[]))
              and %s
              and ($3::uuid is null or e.id < $3)
            order by e.id desc limit $4""";

    private static final String ABOUT_EVERYBODY = PAGE.formatted("$2::text is null");

    /** Looked up first, so that a name is found by the indexes however long the trail is. */
    private static final String ABOUT_ONE = PAGE.formatted("""
            (e.account_id = (select p.id from account p where p.login = $2)
             or e.subject_id = (select p.id from account p where p.login = $2))""");

    private static final String LAST_CHANGE = """
            select e.at, a.name from audit_entry e left join account a on a.id = e.account_id
            where e.subject_id = $1 order by e.id desc limit 1""";

    private final Database database;

    Trail(Database database) {
        this.database = database;
    }

    /**
     * Adds an entry in the transaction of what it is about.
     *
     * @param account who did it, or whose account was tried
     * @param subject whom it was done to, where that is another person
     */
    public Mono<Void> add(
            Session session,
            AuditEvent event,
            @Nullable UUID account,
            @Nullable UUID subject,
            @Nullable String address,
            @Nullable String detail) {
        return session.change(
                        ADD,
                        Keys.next(),
                        event.name(),
                        Optionally.of(UUID.class, account),
                        Optionally.of(UUID.class, subject),
                        Optionally.text(address),
                        Optionally.text(detail))
                .then();
    }

    /** Adds an entry about something that changes nothing else. */
    public Mono<Void> add(AuditEvent event, @Nullable UUID account, @Nullable String address, @Nullable String detail) {
        return database.change(session -> add(session, event, account, null, address, detail));
    }

    /** The conflict that the last change of an account makes; empty when none is on record. */
    Mono<ConflictError> lastChange(Session session, UUID subject) {
        return session.one(
                LAST_CHANGE,
                row -> new ConflictError(
                        "账号已被%s修改，没有覆盖。请看过新内容再决定。".formatted(row.get(1, String.class) == null ? "别人" : text(row, 1)),
                        time(row, 0),
                        row.get(1, String.class)),
                subject);
    }

    /** Without a total: counting a trail of years would cost more than anybody gains by it. */
    Mono<Page<AuditEntry>> page(AuditFilter filter, int first, @Nullable String after) {
        var events = filter.events().stream().map(Enum::name).toArray(String[]::new);
        var login = Optionally.text(filter.login());
        var place = Optionally.of(UUID.class, after == null ? null : place(after));
        var sql = filter.login() == null ? ABOUT_EVERYBODY : ABOUT_ONE;
        return database.read(session -> session.list(sql, Trail::entry, events, login, place, first + 1))
                .map(entries -> Page.of(0, entries, first, after, Trail::cursor));
    }

    private static String cursor(AuditEntry entry) {
        return Cursor.of(entry.id().toString());
    }

    private static UUID place(String cursor) {
        var parts = Cursor.parts(cursor, 1);
        try {
            return UUID.fromString(parts.get(0));
        } catch (IllegalArgumentException broken) {
            throw Cursor.broken();
        }
    }

    private static AuditEntry entry(Readable row) {
        return new AuditEntry(
                id(row, 0),
                time(row, 1),
                AuditEvent.valueOf(text(row, 2)),
                person(row, 3),
                person(row, 5),
                row.get(7, String.class),
                row.get(8, String.class));
    }

    private static AuditEntry.@Nullable Person person(Readable row, int first) {
        var login = row.get(first, String.class);
        return login == null ? null : new AuditEntry.Person(login, text(row, first + 1));
    }
}
