package cn.ziping.account;

import static cn.ziping.platform.sql.Rows.id;
import static cn.ziping.platform.sql.Rows.text;
import static cn.ziping.platform.sql.Rows.time;
import static cn.ziping.platform.sql.Rows.timeOrNull;
import static cn.ziping.platform.sql.Rows.truth;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Session;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Personal access tokens: for scripts and notebooks, kept as hashes. */
@Repository
class AccessTokens {
    private static final String COLUMNS = "id, label, read_only, created_at, expires_at, last_used_at, revoked_at";

    private static final String ADD = """
            insert into access_token (id, token_hash, account_id, label, read_only, expires_at)
            values ($1, $2, $3, $4, $5, $6) returning %s""".formatted(COLUMNS);

    private static final String IN_FORCE = """
            select %s from access_token
            where account_id = $1 and revoked_at is null and expires_at > now() order by id desc""".formatted(COLUMNS);

    private static final String REVOKE = """
            update access_token set revoked_at = now()
            where id = $1 and account_id = $2 and revoked_at is null returning %s""".formatted(COLUMNS);

    private static final String BY_ID =
            "select %s from access_token where id = $1 and account_id = $2".formatted(COLUMNS);

    private final Database database;

    AccessTokens(Database database) {
        this.database = database;
    }

    Mono<AccessToken> add(
            Session session, UUID account, Secret secret, String label, boolean readOnly, Instant expiresAt) {
        return session.one(
                ADD,
                AccessTokens::read,
                Keys.next(),
                secret.hash(),
                account,
                label,
                readOnly,
                OffsetDateTime.ofInstant(expiresAt, ZoneOffset.UTC));
    }

    /** Neither expired nor revoked, newest first. */
    Mono<List<AccessToken>> inForce(UUID account) {
        return database.read(session -> session.list(IN_FORCE, AccessTokens::read, account));
    }

    Mono<Integer> countInForce(Session session, UUID account) {
        return session.list(IN_FORCE, AccessTokens::read, account).map(List::size);
    }

    /** Empty when the account has no such token, or has revoked it already. */
    Mono<AccessToken> revoke(Session session, UUID account, UUID id) {
        return session.one(REVOKE, AccessTokens::read, id, account);
    }

    Mono<AccessToken> byId(Session session, UUID account, UUID id) {
        return session.one(BY_ID, AccessTokens::read, id, account);
    }

    /** Ends all that are in force. */
    Mono<Long> revokeAll(Session session, UUID account) {
        var sql = "update access_token set revoked_at = now() where account_id = $1 and revoked_at is null";
        return session.change(sql, account);
    }

    private static AccessToken read(Readable row) {
        return new AccessToken(
                id(row, 0),
                text(row, 1),
                truth(row, 2),
                time(row, 3),
                time(row, 4),
                timeOrNull(row, 5),
                timeOrNull(row, 6));
    }
}
