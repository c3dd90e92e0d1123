package cn.ziping.importing;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Threads that read documents, and a bounded queue of what waits for them: a document may take seconds of a core. */
@Component
class ReadingQueue {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 10;

    /** With the time that it waits for its turn. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private final Scheduler scheduler;

    ReadingQueue() {
        var threads = new CustomizableThreadFactory("imports-");
        threads.setThreadPriority(Thread.MIN_PRIORITY);
        this.scheduler = Schedulers.fromExecutorService(new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), threads));
    }

    /**
     * What the work comes to when its turn has come: {@code RejectedExecutionException} where too many wait already or its
     * turn does not come in time, {@code TimeoutException} where it takes too long. It is interrupted then, and what it says
     * to that is no fault.
     */
    <T> Mono<T> queued(Callable<T> work) {
        return Mono.defer(() -> {
            var isBegun = new AtomicBoolean();
            var isLeft = new AtomicBoolean();
            Callable<T> begun = () -> {
                isBegun.set(true);
                return work.call();
            };
            return Mono.fromCallable(begun)
                    .subscribeOn(scheduler)
                    .onErrorResume(fault -> isLeft.get() ? Mono.never() : Mono.error(fault))
                    .doOnCancel(() -> isLeft.set(true))
                    .timeout(LONGEST)
                    .onErrorMap(
                            TimeoutException.class,
                            late -> isBegun.get() ? late : new RejectedExecutionException(late));
        });
    }

    @PreDestroy
    void close() {
        scheduler.dispose();
    }
}
