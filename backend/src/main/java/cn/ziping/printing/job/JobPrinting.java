package cn.ziping.printing.job;

import cn.ziping.printing.Printer;
import cn.ziping.printing.document.Volume;
import cn.ziping.printing.job.JobQueue.Listed;
import cn.ziping.printing.job.ReportPages.Pages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Prints a job from where it was left. Blocks its thread. */
@Component
class JobPrinting {
    /** A report at which servers have ended so often is not tried again. */
    private static final int ATTEMPTS = 3;

    /** A renderer that stumbles over so many reports stumbles over something else. */
    private static final int STUMBLES = 5;

    /** The beginning of the list is enough where it is shown; an archive holds all of it. */
    private static final int TOLD = 20;

    private final JobQueue queue;
    private final ReportPages pages;
    private final Printer printer;

    JobPrinting(JobQueue queue, ReportPages pages, Printer printer) {
        this.queue = queue;
        this.pages = pages;
        this.printer = printer;
    }

    /**
     * @param goingOn throws when the job is not to be gone on with
     * @throws Interruption when it is not, or no longer, this server's to print
     */
    void print(ClaimedJob job, Runnable goingOn) {
        try {
            if (job.layout() == PrintLayout.ARCHIVE) {
                archive(job, goingOn);
            } else {
                oneDocument(job, goingOn);
            }
        } catch (ChunkStream.TooLarge tooLarge) {
            queue.fail(job.id(), "文件超过 2 GB，请缩小范围分几次打印。");
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError fault) {
            Interruption.throwIfIn(fault);
            queue.fail(job.id(), Unprinted.of("job " + job.id(), fault).reason() + "。");
        }
    }

    private void archive(ClaimedJob job, Runnable goingOn) throws IOException {
        var waiting = queue.reports(job.id(), "WAITING");
        if (waiting.isEmpty() && job.attempts() > ATTEMPTS) {
            queue.fail(job.id(), "服务器在把报告放进压缩包时中断了 %d 次，请缩小范围再试。".formatted(ATTEMPTS));
            return;
        }
        for (var report : waiting) {
            goingOn.run();
            try {
                if (job.attempts() > ATTEMPTS && report.equals(waiting.get(0))) {
                    throw new Unprinted("服务器在打印它时中断了 %d 次".formatted(ATTEMPTS));
                }
                var wanted = pages.of(job, report.report());
                queue.keep(job.id(), report.position(), wanted, file(job, report, wanted));
            } catch (Unprinted unprinted) {
                queue.leaveOut(job.id(), report.position(), unprinted.reason());
            }
        }
        goingOn.run();
        var printed = queue.reports(job.id(), "PRINTED");
        var missing = missing(job);
        if (printed.isEmpty()) {
            queue.fail(job.id(), told(missing));
            return;
        }
        queue.forgetChunks(job.id());
        try (var file = new ChunkStream(queue, job.id())) {
            new Archive(job, queue).write(printed, lines(missing), file);
            file.close();
            finish(job, file, missing);
        }
    }

    private byte[] file(ClaimedJob job, Listed report, Pages wanted) throws Unprinted {
        var file = new ByteArrayOutputStream();
        try {
            printer.write(wanted.document(), job.order().format(), wanted.profile(), file);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError fault) {
            Interruption.throwIfIn(fault);
            throw Unprinted.of("report " + report.report(), fault);
        }
        return file.toByteArray();
    }

    private void oneDocument(ClaimedJob job, Runnable goingOn) throws IOException {
        if (job.attempts() > ATTEMPTS) {
            queue.fail(job.id(), "服务器在打印时中断了 %d 次，请缩小范围再试。".formatted(ATTEMPTS));
            return;
        }
        for (var stumbles = 0; ; stumbles++) {
            // Begun anew: what was counted before ended with its document.
            queue.tellDone(job.id(), 0);
            queue.forgetChunks(job.id());
            var walk = new ReportWalk(job, queue, pages, goingOn);
            if (!walk.hasNext()) {
                queue.fail(job.id(), told(missing(job)));
                return;
            }
            try (var file = new ChunkStream(queue, job.id())) {
                var volume = new Volume(job.title(), "", walk);
                printer.write(volume, job.order().format(), walk.profile(), file);
                file.close();
                queue.markPrinted(job.id(), walk.handed(), walk.statuses());
                finish(job, file, missing(job));
                return;
            } catch (ChunkStream.TooLarge tooLarge) {
                throw tooLarge;
            } catch (IOException | RuntimeException | StackOverflowError | LinkageError fault) {
                Interruption.throwIfIn(fault);
                if (walk.isOver() || walk.handed().isEmpty() || stumbles == STUMBLES) {
                    throw fault;
                }
                // It has stumbled over the one that it was given last: the others are printed without it.
                var last = walk.handed().get(walk.handed().size() - 1);
                queue.leaveOut(
                        job.id(), last, Unprinted.of("job " + job.id(), fault).reason());
            }
        }
    }

    private void finish(ClaimedJob job, ChunkStream file, List<Listed> missing) {
        queue.finish(job.id(), file.size(), missing.isEmpty() ? null : told(missing));
    }

    private List<Listed> missing(ClaimedJob job) {
        return queue.reports(job.id(), "FAILED");
    }

    private static String told(List<Listed> missing) {
        var told = lines(missing.subList(0, Math.min(TOLD, missing.size())));
        return "有 %d 份报告没有打印：\n".formatted(missing.size()) + told + (missing.size() > TOLD ? "……" : "");
    }

    private static String lines(List<Listed> missing) {
        return missing.stream()
                .map(report -> "《%s》：%s。\n".formatted(report.title(), report.problem()))
                .collect(Collectors.joining());
    }
}
