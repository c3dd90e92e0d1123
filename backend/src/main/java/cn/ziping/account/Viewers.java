package cn.ziping.account;

import static cn.ziping.platform.sql.Rows.id;
import static cn.ziping.platform.sql.Rows.text;
import static cn.ziping.platform.sql.Rows.time;
import static cn.ziping.platform.sql.Rows.truth;
import static cn.ziping.platform.sql.Rows.value;
import static java.util.stream.Collectors.toMap;

import cn.ziping.account.Credential.Kind;
import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Session;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Whom a secret belongs to, read anew for each request: what was ended or changed on one instance holds on all of them
 * with the next request.
 */
@Repository
public class Viewers {
    private static final Logger log = LoggerFactory.getLogger(Viewers.class);

    /** One row or none: who it is, their roles, and the departments held with all below them. */
    private static final String BEHIND = """
            select c.id, c.read_only, c.expires_at, c.is_stale, a.id, a.login, a.name,
                   array(select h.role from account_role h where h.account_id = a.id order by h.role, h.region_code),
                   array(select coalesce(h.region_code, '') from account_role h
                         where h.account_id = a.id order by h.role, h.region_code),
                   array(with recursive held as (
                             select h.department_id as id from account_role h
                             where h.account_id = a.id and h.department_id is not null
                             union
                             select d.id from department d join held on d.superior_id = held.id)
                         select held.id from held),
                   extract(epoch from c.expires_at - now())::float8
            from (%s) c join account a on a.id = c.account_id
            where a.disabled_at is null""";

    private static final String BY_SESSION = BEHIND.formatted("""
            select s.id, s.account_id, false as read_only, s.expires_at,
                   s.last_used_at < now() - interval '1 minute' as is_stale
            from session s
            where s.token_hash = $1 and s.expires_at > now() and s.last_used_at > now() - interval '%d hours'""".formatted(Sessions.IDLE_HOURS));

    private static final String BY_ACCESS_TOKEN = BEHIND.formatted("""
            select t.id, t.account_id, t.read_only, t.expires_at,
                   coalesce(t.last_used_at < now() - interval '1 minute', true) as is_stale
            from access_token t
            where t.token_hash = $1 and t.expires_at > now() and t.revoked_at is null""");

    /** Those of many at once; a session ends when it is idle for too long, unless it is used meanwhile. */
    private static final String STILL = BEHIND.formatted("""
            select s.id, s.account_id, false as read_only, false as is_stale,
                   least(s.expires_at, s.last_used_at + interval '%1$d hours') as expires_at
            from session s
            where s.id = any ($1) and s.expires_at > now() and s.last_used_at > now() - interval '%1$d hours'
            union all
            select t.id, t.account_id, t.read_only, false, t.expires_at from access_token t
            where t.id = any ($1) and t.expires_at > now() and t.revoked_at is null""".formatted(Sessions.IDLE_HOURS));

    /** For work that goes on when its asker has left; what it is read with ends with the reading. */
    private static final String BY_ACCOUNT = BEHIND.formatted("""
            select a.id, a.id as account_id, true as read_only, now() + interval '1 minute' as expires_at,
                   false as is_stale
            from account a where a.id = $1""");

    /**
     * To the minute: that somebody is there need not cost a change with each request. The account goes first, as in every
     * change that ends its sessions, so that the two never wait for each other.
     */
    private static final String USED = """
            with owner as (update account set last_used_at = now() where id = $2 returning id)
            update %s set last_used_at = now() where id = $1 and account_id = (select id from owner)""";

    private final Database database;

    Viewers(Database database) {
        this.database = database;
    }

    private record Found(Viewer viewer, boolean isStale, Duration left) {
        Standing standing() {
            return new Standing(viewer, left);
        }
    }

    /**
     * Somebody whose credential is still in force.
     *
     * @param viewer what they may and see now
     * @param left how long it stays so, unless it is used or ended meanwhile
     */
    public record Standing(Viewer viewer, Duration left) {}

    /** Empty when the session is unknown, ended, idle for too long, or its account is shut out. */
    public Mono<Viewer> bySession(String secret, String address) {
        return find(BY_SESSION, secret, address, Kind.SESSION);
    }

    /** Empty when the token is unknown, expired, revoked, or its account is shut out. */
    public Mono<Viewer> byAccessToken(String secret, String address) {
        return find(BY_ACCESS_TOKEN, secret, address, Kind.ACCESS_TOKEN);
    }

    /**
     * Who of some viewers is still behind their credential, by its id. It is not used by being asked for: an open page at
     * which nobody sits ends like a closed one.
     */
    public Mono<Map<UUID, Standing>> still(Session session, Collection<Viewer> viewers) {
        Map<UUID, Viewer> before = new HashMap<>();
        viewers.forEach(viewer -> before.put(viewer.credential().id(), viewer));
        var ids = before.keySet().toArray(UUID[]::new);
        return session.list(STILL, row -> found(row, Objects.requireNonNull(before.get(id(row, 0)))), (Object) ids)
                .map(rows -> rows.stream()
                        .collect(toMap(found -> found.viewer().credential().id(), Found::standing)));
    }

    /** What somebody sees of reports now, signed in or not; empty when their account is shut out or reads none. */
    public Mono<Sight> sightOf(UUID account) {
        return database.read(session -> session.one(BY_ACCOUNT, row -> found(row, Kind.ACCESS_TOKEN, ""), account))
                .map(Found::viewer)
                .filter(viewer -> viewer.may(Permission.READ_REPORTS))
                .map(Viewer::sight);
    }

    private Mono<Viewer> find(String sql, String secret, String address, Kind kind) {
        return database.read(session -> session.one(sql, row -> found(row, kind, address), Secret.hash(secret)))
                .flatMap(found ->
                        found.isStale() ? used(found.viewer()).thenReturn(found.viewer()) : Mono.just(found.viewer()));
    }

    private Mono<Void> used(Viewer viewer) {
        var credential = viewer.credential();
        var table = credential.kind() == Kind.SESSION ? "session" : "access_token";
        return database.change(session -> session.change(USED.formatted(table), credential.id(), viewer.accountId()))
                .onErrorResume(trouble -> {
                    // Whoever asks is who they are all the same.
                    log.warn("Last use was not noted: {}", trouble.getMessage());
                    return Mono.empty();
                })
                .then();
    }

    private static Found found(Readable row, Viewer before) {
        return found(row, before.credential().kind(), before.address());
    }

    private static Found found(Readable row, Kind kind, String address) {
        var readOnly = truth(row, 1);
        var roles = value(row, 7, String[].class);
        var regions = value(row, 8, String[].class);
        var held = List.of(value(row, 9, UUID[].class));
        var rolesHeld = EnumSet.noneOf(Role.class);
        var whole = new ArrayList<String>();
        var finished = new ArrayList<String>();
        for (var i = 0; i < roles.length; i++) {
            var role = Role.valueOf(roles[i]);
            rolesHeld.add(role);
            switch (role) {
                case REVIEWER -> whole.add(Sight.beginning(regions[i]));
                case ANALYST -> finished.add(Sight.beginning(regions[i]));
                case ADMINISTRATOR -> whole.add("");
                case CLERK, HEAD -> {
                    // In held, with the departments below.
                }
            }
        }
        var credential = new Credential(kind, id(row, 0), readOnly, time(row, 2).toInstant());
        var viewer = new Viewer(
                id(row, 4),
                text(row, 5),
                text(row, 6),
                rolesHeld,
                Rules.permissions(rolesHeld, readOnly),
                new Sight(held, whole, finished),
                credential,
                address);
        return new Found(viewer, truth(row, 3), Duration.ofMillis((long) (value(row, 10, Double.class) * 1000)));
    }
}
