package cn.ziping.account;

import static cn.ziping.platform.sql.Rows.truth;
import static cn.ziping.platform.sql.Rows.value;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Session;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts attempts to guess a password, for all instances together.
 *
 * <p>Each limit is a bucket: an attempt fills it, time empties it, a refused attempt leaves it as it is. So whoever goes
 * on hammering is let through once in a while, and nobody is shut out for longer than it takes one attempt to be
 * forgotten. An attempt is counted before the password is looked at, since a thousand at the same moment must not all
 * find room, and given back when it was right.
 */
@Repository
public class Attempts {
    private static final String TAKE = """
            insert into attempt as a (key, level, at) values ($1, 1, now())
            on conflict (key) do update
            set level = case when %1$s + 1 > $2 then a.level else %1$s + 1 end,
                at = case when %1$s + 1 > $2 then a.at else now() end
            returning a.at = now(), greatest(0, (%1$s + 1 - $2) * $3)""".formatted("greatest(0, a.level - extract(epoch from now() - a.at) / $3)");

    private static final String GIVE_BACK = "update attempt set level = greatest(0, level - 1) where key = $1";

    private static final String SWEEP = "delete from attempt where at < now() - interval '1 day'";

    private final Database database;

    Attempts(Database database) {
        this.database = database;
    }

    /**
     * How many attempts at something are let through.
     *
     * @param key whose attempts these are
     * @param atOnce how many are let through at once
     * @param forgotten after how long one of them is forgotten
     */
    public record Limit(String key, double atOnce, Duration forgotten) {
        byte[] hash() {
            return Secret.hash(key);
        }
    }

    /**
     * Counts one attempt against all limits; those after the one that refuses are not touched.
     *
     * @return zero when it is let through, else how long to wait
     */
    public Mono<Duration> take(List<Limit> limits) {
        return database.change(session -> take(session, limits, 0));
    }

    private static Mono<Duration> take(Session session, List<Limit> limits, int place) {
        if (place == limits.size()) {
            return Mono.just(Duration.ZERO);
        }
        var limit = limits.get(place);
        return session.one(
                        TAKE,
                        row -> truth(row, 0) ? Duration.ZERO : wait(value(row, 1, Double.class)),
                        limit.hash(),
                        limit.atOnce(),
                        (double) limit.forgotten().toSeconds())
                .flatMap(wait -> wait.isZero() ? take(session, limits, place + 1) : Mono.just(wait));
    }

    /** Whole seconds, at least one: what the header {@code Retry-After} takes. */
    private static Duration wait(double seconds) {
        return Duration.ofSeconds(Math.max(1, (long) Math.ceil(seconds)));
    }

    /** The attempt was right: it does not count. */
    public Mono<Void> giveBack(List<Limit> limits) {
        // One by one: the driver's array of byte arrays is not what the keys are compared with, and matched none of them.
        return database.change(session -> Flux.fromIterable(limits)
                        .concatMap(limit -> session.change(GIVE_BACK, limit.hash()))
                        .then(session.change(SWEEP)))
                .then();
    }
}
