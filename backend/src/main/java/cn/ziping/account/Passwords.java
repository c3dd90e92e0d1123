package cn.ziping.account;

import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.RequestError;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Hashes passwords with Argon2id, on threads of its own: half of the cores, so that a flood of sign-ins leaves the other
 * half to those who are in. Who would wait too long is refused at once, as UNAVAILABLE.
 *
 * <p>Full-width and composed forms count as the plain ones: what a Chinese input method makes of a password depends on
 * how it is set at the moment.
 */
@Component
public class Passwords {
    /** OWASP's figures for Argon2id: 19 MiB of memory, two passes, one lane. */
    private static final PasswordEncoder ARGON2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    /** A hash says which method made it, so that a better one can follow. */
    private static final PasswordEncoder ENCODER =
            new DelegatingPasswordEncoder("argon2id", Map.of("argon2id", ARGON2));

    private static final int WAITING = 100;

    private final Scheduler strangers;
    private final Scheduler known;

    /** Checked where there is no password, so that an unknown account takes as long as a wrong password. */
    private final String nobodys = ENCODER.encode("nobody's");

    Passwords() {
        this(WAITING);
    }

    Passwords(int waiting) {
        strangers = threads(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), waiting, "password-");
        known = threads(1, waiting, "password-known-");
    }

    private static Scheduler threads(int count, int waiting, String name) {
        return Schedulers.fromExecutorService(new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                new CustomizableThreadFactory(name)));
    }

    public Mono<String> hash(String password) {
        return busy(known, Mono.fromCallable(() -> ENCODER.encode(plain(password))));
    }

    /** Whether it is the password of somebody who is in, or whose browser was before. */
    public Mono<Boolean> matches(String password, @Nullable String hash) {
        return matches(known, password, hash);
    }

    /**
     * The same for whoever comes to the door: they wait in a queue of their own, which strangers can fill.
     *
     * @param hash null where there is none: then nothing matches, in the same time
     */
    public Mono<Boolean> matchesOfStranger(String password, @Nullable String hash) {
        return matches(strangers, password, hash);
    }

    private Mono<Boolean> matches(Scheduler scheduler, String password, @Nullable String hash) {
        return busy(scheduler, Mono.fromCallable(() -> {
            var isTooLong = PasswordRule.length(password) > PasswordRule.LONGEST;
            var matches = ENCODER.matches(isTooLong ? "" : plain(password), hash == null ? nobodys : hash);
            return matches && hash != null && !isTooLong;
        }));
    }

    private static <T> Mono<T> busy(Scheduler scheduler, Mono<T> work) {
        return work.subscribeOn(scheduler)
                .onErrorMap(
                        RejectedExecutionException.class,
                        full -> new RequestError(ErrorCode.UNAVAILABLE, "登录的人太多，请过几秒再试。"));
    }

    static String plain(String password) {
        // By way of bytes: half a character, which JSON can hold, is none that could be hashed.
        var whole = new String(password.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return Normalizer.normalize(whole, Normalizer.Form.NFKC);
    }

    /** True for a hash that today's method would make otherwise. */
    public static boolean isOutdated(String hash) {
        return ENCODER.upgradeEncoding(hash);
    }

    @PreDestroy
    void close() {
        strangers.dispose();
        known.dispose();
    }
}
