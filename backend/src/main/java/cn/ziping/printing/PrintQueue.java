package cn.ziping.printing;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Threads that print, and a bounded queue of what waits for them. */
final class PrintQueue {
    private final Scheduler scheduler;

    /** @param waiting so many at the most; who comes after them is refused with a {@code RejectedExecutionException} */
    PrintQueue(String threads, int count, int waiting) {
        this.scheduler = Schedulers.fromExecutorService(new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                new CustomizableThreadFactory(threads)));
    }

    /**
     * What the work comes to when its turn has come. Whoever leaves meanwhile has it interrupted, and what it says to that
     * is no fault that anybody should be told of.
     */
    <T> Mono<T> queued(Callable<? extends @Nullable T> work) {
        return Mono.defer(() -> {
            var isLeft = new AtomicBoolean();
            return Mono.<T>fromCallable(work)
                    .subscribeOn(scheduler)
                    .onErrorResume(fault -> isLeft.get() ? Mono.never() : Mono.error(fault))
                    .doOnCancel(() -> isLeft.set(true));
        });
    }

    /**
     * Reactor takes errors of this kind for the end of the world and tells nobody; here they are one document's trouble.
     *
     * @param what is worked on, for the log
     */
    static <T> T guarded(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError tooDeep) {
            throw new IllegalStateException(what + " is nested too deep to be printed", tooDeep);
        } catch (VirtualMachineError end) {
            throw end;
        } catch (Error fault) {
            throw new IllegalStateException(what + " cannot be printed", fault);
        }
    }

    void close() {
        scheduler.dispose();
    }
}
