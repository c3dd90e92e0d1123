package cn.ziping.change;

import cn.ziping.account.Viewer;
import cn.ziping.platform.graphql.RequestError;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Operators;

/**
 * One report that somebody has open. What its reader is too slow for becomes one: the newest version, and never a queue.
 */
final class OpenStream {
    private final UUID report;
    private final Viewer viewer;
    private final FluxSink<ReportChange> sink;
    private final AtomicInteger handing = new AtomicInteger();
    private @Nullable ReportChange waiting;
    private long wanted;

    /** By {@link System#nanoTime()}; far away until somebody has looked. */
    private long end = System.nanoTime() + Duration.ofDays(1).toNanos();

    /** @param viewer who opened it, as they were then */
    OpenStream(UUID report, Viewer viewer, FluxSink<ReportChange> sink) {
        this.report = report;
        this.viewer = viewer;
        this.sink = sink;
    }

    UUID report() {
        return report;
    }

    Viewer viewer() {
        return viewer;
    }

    /** Its credential stays in force for so long, as far as is known. */
    synchronized void lasts(Duration left) {
        end = System.nanoTime() + left.toNanos();
    }

    synchronized boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    void tell(ReportChange change) {
        synchronized (this) {
            waiting = waiting == null ? change : waiting.and(change);
        }
        hand();
    }

    /** The reader takes so many more. */
    void want(long more) {
        synchronized (this) {
            wanted = Operators.addCap(wanted, more);
        }
        hand();
    }

    /** Gives the reader what waits, as far as they take it: one after the other, whoever comes here meanwhile. */
    private void hand() {
        if (handing.getAndIncrement() != 0) {
            return;
        }
        var seen = 1;
        while (seen != 0) {
            for (var next = take(); next != null; next = take()) {
                sink.next(next);
            }
            seen = handing.addAndGet(-seen);
        }
    }

    private synchronized @Nullable ReportChange take() {
        if (wanted == 0 || waiting == null) {
            return null;
        }
        if (wanted != Long.MAX_VALUE) {
            wanted--;
        }
        var taken = waiting;
        waiting = null;
        return taken;
    }

    /** For reasons of ours: whoever reads it may open another. */
    void end() {
        sink.complete();
    }

    void end(RequestError reason) {
        sink.error(reason);
    }
}
