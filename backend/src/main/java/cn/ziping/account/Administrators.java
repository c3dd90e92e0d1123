package cn.ziping.account;

import static cn.ziping.platform.sql.Rows.id;
import static cn.ziping.platform.sql.Rows.truth;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Session;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The administrators that the server itself makes: without one nobody could be let in. */
@Repository
class Administrators {
    static final String FIRST = "admin";

    private static final String NAME = "管理员";

    private static final String EXIST = "select exists (select from account_role where role = 'ADMINISTRATOR')";

    /** Instances that start together take turns; the later one then finds the administrator. */
    private static final String TURN = "select pg_advisory_xact_lock(72617)::text";

    private static final String ADD = """
            insert into account (id, login, name, password_hash) values ($1, $2, $3, $4)
            on conflict (login) do nothing""";

    private static final String RESTORE = """
            insert into account as a (id, login, name, password_hash) values ($1, $2, $3, $4)
            on conflict (login) do update
            set password_hash = excluded.password_hash, disabled_at = null, demo = false, version = a.version + 1
            returning id""";

    private static final String HOLD = """
            insert into account_role (account_id, role) values ($1, 'ADMINISTRATOR') on conflict do nothing""";

    private final Database database;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final KnownBrowsers browsers;
    private final Trail trail;

    Administrators(Database database, Sessions sessions, AccessTokens tokens, KnownBrowsers browsers, Trail trail) {
        this.database = database;
        this.sessions = sessions;
        this.tokens = tokens;
        this.browsers = browsers;
        this.trail = trail;
    }

    Mono<Boolean> exist() {
        return database.read(Administrators::exist);
    }

    private static Mono<Boolean> exist(Session session) {
        return session.one(EXIST, row -> truth(row, 0));
    }

    /** True when it was made: there was none, and nobody else has its login. */
    Mono<Boolean> makeFirst(String hash) {
        return database.change(session -> session.one(TURN, row -> "ours")
                .then(exist(session))
                .flatMap(exists -> exists ? Mono.just(false) : addFirst(session, hash)));
    }

    private static Mono<Boolean> addFirst(Session session, String hash) {
        var key = Keys.next();
        return session.change(ADD, key, FIRST, NAME, hash)
                .flatMap(added -> added == 0
                        ? Mono.just(false)
                        : session.change(HOLD, key).thenReturn(true));
    }

    /** Has this administrator, new or let in again, with this password alone: all sessions end. */
    Mono<UUID> restore(String login, String hash) {
        return database.change(session -> session.one(RESTORE, row -> id(row, 0), Keys.next(), login, NAME, hash)
                .flatMap(account -> session.change(HOLD, account)
                        .then(sessions.endAll(session, account))
                        .then(tokens.revokeAll(session, account))
                        .then(browsers.forget(session, account))
                        .then(trail.add(
                                session, AuditEvent.PASSWORD_RESET, null, account, null, "ZIPING_ADMINISTRATOR"))
                        .thenReturn(account)));
    }
}
