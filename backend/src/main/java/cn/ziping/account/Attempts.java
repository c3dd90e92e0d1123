package cn.ziping.account;

import static cn.ziping.platform.sql.Rows.integer;
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
    /** What is left of the attempts before; a clock that was set back forgets nothing and adds nothing. */
    private static final String LEFT =
            "greatest(0, a.level - greatest(0, extract(epoch from clock_timestamp() - a.at)) / $3)";

    /** No row when it is refused: then nothing has changed. The clock is read when the bucket is ours, not before. */
    private static final String TAKE = """
            insert into attempt as a (key, level, at) values ($1, 1, clock_timestamp())
            on conflict (key) do update set level = %1$s + 1, at = clock_timestamp() where %1$s + 1 <= $2
            returning 0""".formatted(LEFT);

    private static final String WAIT = "select (%s + 1 - $2) * $3 from attempt a where key = $1".formatted(LEFT);

    private static final String GIVE_BACK = "update attempt set level = greatest(0, level - 1) where key = $1";

    /** What somebody else is at is swept another time: two that wait for each other's rows would wait for good. */
    private static final String SWEEP = """
            delete from attempt where key in (
                select key from attempt where at < now() - interval '1 day' for update skip locked)""";

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

    /** Undoes what the limits before the one that refuses have counted: a refused attempt is counted nowhere. */
    private static final class Full extends RuntimeException {
        private final Duration wait;

        Full(Duration wait) {
            super(null, null, false, false);
            this.wait = wait;
        }
    }

    /**
     * Counts one attempt against all limits, or, when one of them refuses, against none.
     *
     * @return zero when it is let through, else how long to wait
     */
    public Mono<Duration> take(List<Limit> limits) {
        return database.change(session -> Flux.fromIterable(limits)
                        .concatMap(limit -> take(session, limit))
                        .then(Mono.just(Duration.ZERO)))
                .onErrorResume(Full.class, full -> Mono.just(full.wait));
    }

    private static Mono<Integer> take(Session session, Limit limit) {
        var forgotten = (double) limit.forgotten().toSeconds();
        return session.one(TAKE, row -> integer(row, 0), limit.hash(), limit.atOnce(), forgotten)
                .switchIfEmpty(
                        session.one(WAIT, row -> value(row, 0, Double.class), limit.hash(), limit.atOnce(), forgotten)
                                .flatMap(seconds -> Mono.error(new Full(wait(seconds)))));
    }

    /** Whole seconds, at least one: what the header {@code Retry-After} takes. */
    private static Duration wait(double seconds) {
        return Duration.ofSeconds(Math.max(1, (long) Math.ceil(seconds)));
    }

    /** The attempt was right: it does not count. In the order of taking, so that nobody waits for each other. */
    public Mono<Void> giveBack(List<Limit> limits) {
        return database.change(session -> Flux.fromIterable(limits)
                        .concatMap(limit -> session.change(GIVE_BACK, limit.hash()))
                        .then(session.change(SWEEP)))
                .then();
    }
}
