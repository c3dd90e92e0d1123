package cn.ziping.printing.job;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.job.JobQueue.Listed;
import cn.ziping.printing.job.ReportPages.Pages;
import cn.ziping.report.ReportStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands a renderer the reports of a job, reading each when it is asked for and leaving out what cannot be printed. */
final class ReportWalk implements Iterable<Document>, Iterator<Document> {
    /** Telling of each report would cost more than printing it where reports are short. */
    private static final long BETWEEN_NEWS = Duration.ofMillis(500).toNanos();

    private final ClaimedJob job;
    private final JobQueue queue;
    private final ReportPages pages;
    private final Runnable goingOn;
    private final Iterator<Listed> listed;
    private final List<Integer> handed = new ArrayList<>();
    private final List<ReportStatus> statuses = new ArrayList<>();
    private @Nullable Listed reading;
    private @Nullable Pages next;
    private boolean over;
    private long told = System.nanoTime();

    /** @param goingOn throws when the job is not to be gone on with */
    ReportWalk(ClaimedJob job, JobQueue queue, ReportPages pages, Runnable goingOn) {
        this.job = job;
        this.queue = queue;
        this.pages = pages;
        this.goingOn = goingOn;
        // Those too that a server had printed before it ended: their pages ended with it.
        this.listed = queue.reports(job.id(), "WAITING", "PRINTED").iterator();
    }

    @Override
    public Iterator<Document> iterator() {
        return this;
    }

    @Override
    public boolean hasNext() {
        while (next == null && listed.hasNext()) {
            goingOn.run();
            var report = listed.next();
            try {
                next = pages.of(job, report.report());
                reading = report;
            } catch (Unprinted unprinted) {
                queue.leaveOut(job.id(), report.position(), unprinted.reason());
            }
        }
        over = next == null;
        return !over;
    }

    @Override
    public Document next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var handing = Objects.requireNonNull(next);
        next = null;
        handed.add(Objects.requireNonNull(reading).position());
        statuses.add(handing.status());
        tell();
        return handing.document();
    }

    /** Of the report that comes next, which there must be. */
    Profile profile() {
        return Objects.requireNonNull(next).profile();
    }

    /** Positions of the reports handed out so far. */
    List<Integer> handed() {
        return handed;
    }

    /** In which each of them was. */
    List<ReportStatus> statuses() {
        return statuses;
    }

    /** Whether the renderer has been told that there is no other. */
    boolean isOver() {
        return over;
    }

    private void tell() {
        if (System.nanoTime() - told >= BETWEEN_NEWS) {
            told = System.nanoTime();
            queue.tellDone(job.id(), handed.size());
        }
    }
}
