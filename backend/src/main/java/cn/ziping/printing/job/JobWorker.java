package cn.ziping.printing.job;

import cn.ziping.platform.sql.Notifications.Heard;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Prints the jobs that wait, one at a time on a thread of its own, so that however many they are whoever prints a single
 * report finds the other threads free. A job that another server has left behind is found when its lease has run out.
 */
@Component
class JobWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(JobWorker.class);

    /** How long a job of a server that was killed waits at most, beside its lease. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    /** A quarter of the lease: one that comes late does not lose the job. */
    private static final Duration BEAT = Duration.ofSeconds(5);

    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    /** A page or two more are waited for when the server stops; then the job is left as it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JobQueue queue;
    private final JobPrinting printing;
    private final JobRetention retention;
    private final JobNews news;
    private final Semaphore asked = new Semaphore(0);
    private volatile Disposable listening = Disposables.disposed();
    private volatile @Nullable Thread thread;
    private long cleaned = System.nanoTime() - BETWEEN_CLEANINGS.toNanos();

    JobWorker(JobQueue queue, JobPrinting printing, JobRetention retention, JobNews news) {
        this.queue = queue;
        this.printing = printing;
        this.retention = retention;
        this.news = news;
    }

    @Override
    public void start() {
        listening = news.heard().filter(JobWorker::isForUs).subscribe(heard -> asked.release());
        var worker = new Thread(this::work, "print-jobs");
        worker.setPriority(Thread.MIN_PRIORITY);
        worker.setDaemon(true);
        thread = worker;
        worker.start();
    }

    private static boolean isForUs(Heard heard) {
        return !(heard instanceof Heard.Notice notice) || notice.channel().equals(JobNews.QUEUED);
    }

    @Override
    public void stop() {
        var worker = thread;
        thread = null;
        listening.dispose();
        asked.release();
        if (worker != null) {
            try {
                worker.join(PATIENCE.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Not so for a thread that still prints when the worker has been stopped, and perhaps started again. */
    private boolean isAtWork() {
        return thread == Thread.currentThread();
    }

    private void work() {
        while (isAtWork()) {
            try {
                clean();
                var job = queue.claim();
                if (job.isPresent()) {
                    print(job.get());
                } else {
                    pause();
                }
            } catch (R2dbcException trouble) {
                log.warn("Print jobs wait for the database: {}", trouble.getMessage());
                pause();
            } catch (Throwable fault) {
                // Errors too: nobody begins this thread anew.
                if (isAtWork()) {
                    log.error("Print jobs wait for the next look", fault);
                    pause();
                }
            }
        }
    }

    private void print(ClaimedJob job) {
        var lost = new AtomicBoolean();
        var beat = Flux.interval(BEAT)
                .onBackpressureDrop()
                // Whatever the trouble: without a beat the job would be taken away from a server that goes on.
                .concatMap(time -> queue.extend(job.id()).onErrorResume(trouble -> {
                    log.warn("A print job may be lost: {}", trouble.getMessage());
                    return Mono.empty();
                }))
                .subscribe(held -> lost.compareAndSet(false, !held));
        try {
            printing.print(job, () -> goOn(lost));
        } catch (Interruption interruption) {
            if (interruption.reason() == Interruption.Reason.STOPPING) {
                queue.release(job.id(), true);
            }
        } catch (R2dbcException trouble) {
            leave(job.id());
            throw trouble;
        } finally {
            beat.dispose();
        }
    }

    private void goOn(AtomicBoolean lost) {
        if (lost.get()) {
            throw new Interruption(Interruption.Reason.LOST);
        }
        if (!isAtWork()) {
            throw new Interruption(Interruption.Reason.STOPPING);
        }
    }

    /** As soon as the database is back, and not only when the lease has run out. */
    private void leave(UUID job) {
        try {
            queue.release(job, false);
        } catch (R2dbcException still) {
            log.debug("Still", still);
        }
    }

    /** Whatever becomes of it, printing goes on, and the next cleaning has its hour. */
    private void clean() {
        if (System.nanoTime() - cleaned < BETWEEN_CLEANINGS.toNanos()) {
            return;
        }
        cleaned = System.nanoTime();
        try {
            var more = true;
            while (more && isAtWork()) {
                more = retention.removeOutdated();
            }
        } catch (RuntimeException trouble) {
            log.warn("Outdated print jobs are left until the next cleaning", trouble);
        }
    }

    private void pause() {
        try {
            if (asked.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                asked.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
