package cn.ziping.account;

import static cn.ziping.platform.sql.Rows.id;
import static cn.ziping.platform.sql.Rows.text;
import static cn.ziping.platform.sql.Rows.time;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Session;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Where people are signed in: a row for each place, seen by all instances; deleting it ends the session everywhere. */
@Repository
public class Sessions {
    /** A session ends when it was not used for so long: more than a working day. */
    static final int IDLE_HOURS = 12;

    /** A session ends after so long however much it is used. */
    private static final int LONGEST_DAYS = 7;

    private static final int LONGEST_AGENT = 200;

    private static final String BEGIN = """
            insert into session (id, token_hash, account_id, expires_at, address, agent)
            values ($1, $2, $3, now() + interval '%d days', $4, $5)""".formatted(LONGEST_DAYS);

    /** Leaves out what somebody else is at: two that sweep each other's rows would wait for each other. */
    private static final String SWEEP = """
            delete from session where id in (
                select id from session where expires_at < now() or last_used_at < now() - interval '%d hours'
                for update skip locked)""".formatted(IDLE_HOURS);

    private static final String OF_ACCOUNT = """
            select s.id, s.created_at, s.last_used_at, s.expires_at, s.address, s.agent from session s
            where s.account_id = $1 and s.expires_at > now() and s.last_used_at > now() - interval '%d hours'
            order by s.last_used_at desc, s.id""".formatted(IDLE_HOURS);

    private final Database database;

    Sessions(Database database) {
        this.database = database;
    }

    /** Begins a session and answers its secret. What has ended by itself is swept away on this occasion. */
    public Mono<Secret> begin(Session session, UUID account, String address, String agent) {
        var secret = Secret.random("");
        var shortened = agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
        return session.change(SWEEP)
                .then(session.change(BEGIN, Keys.next(), secret.hash(), account, address, shortened))
                .thenReturn(secret);
    }

    /** The sessions of an account, most recently used first. */
    Mono<List<SignedIn>> of(UUID account, UUID current) {
        return database.read(session -> session.list(
                OF_ACCOUNT,
                row -> new SignedIn(
                        id(row, 0),
                        time(row, 1),
                        time(row, 2),
                        time(row, 3),
                        text(row, 4),
                        text(row, 5),
                        id(row, 0).equals(current)),
                account));
    }

    /** Ends one session of an account; answers how many there were. */
    Mono<Long> end(Session session, UUID account, UUID one) {
        return session.change("delete from session where id = $1 and account_id = $2", one, account);
    }

    /** Ends the session of a secret, whoever's it is; answers whose it was, if there was one. */
    public Mono<UUID> end(Session session, String secret) {
        var sql = "delete from session where token_hash = $1 returning account_id";
        return session.one(sql, row -> id(row, 0), Secret.hash(secret));
    }

    /** Ends all sessions of an account but one. */
    Mono<Long> endAllBut(Session session, UUID account, UUID one) {
        return session.change("delete from session where account_id = $1 and id <> $2", account, one);
    }

    Mono<Long> endAll(Session session, UUID account) {
        return session.change("delete from session where account_id = $1", account);
    }
}
