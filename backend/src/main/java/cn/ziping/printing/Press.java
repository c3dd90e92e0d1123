package cn.ziping.printing;

import cn.ziping.printing.pdf.PdfRenderer;
import cn.ziping.report.Report;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Prints away from the event loop, one report on each core at a time. Who would have to wait behind too many others is
 * refused at once with {@link RejectedExecutionException}.
 */
@Component
class Press {

    /** A printed report. */
    record Print(String title, byte[] pdf) {}

    /** At about four reports a second on each core, nobody in the queue waits as long as a browser does. */
    private static final int WAITING = 50;

    private final Function<Report, byte[]> printing;
    private final Scheduler scheduler;

    /** Fonts and layouts are loaded by the first print: a server that is only read from starts sooner. */
    @Autowired
    Press() {
        this(SingletonSupplier.of(PdfRenderer::new), Runtime.getRuntime().availableProcessors(), WAITING);
    }

    private Press(Supplier<PdfRenderer> renderer, int cores, int waiting) {
        this(report -> renderer.get().render(ReportDocument.of(report)), cores, waiting);
    }

    Press(Function<Report, byte[]> printing, int cores, int waiting) {
        this.printing = printing;
        this.scheduler = Schedulers.fromExecutorService(new ThreadPoolExecutor(
                cores,
                cores,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                new CustomizableThreadFactory("print-")));
    }

    /**
     * The print of a report; empty when there is no report. Read only when its turn comes, so that those who wait hold
     * neither a report nor a connection.
     */
    Mono<Print> print(Mono<Report> wanted) {
        return Mono.fromCallable(() -> {
                    // Waited for here: the report arrives on an event loop, which is no place to print.
                    var report = wanted.block();
                    return report == null ? null : new Print(report.title(), printed(report));
                })
                .subscribeOn(scheduler);
    }

    /** Reactor takes an overflown stack for the end of the world and tells nobody; here it is one report's trouble. */
    private byte[] printed(Report report) {
        try {
            return printing.apply(report);
        } catch (StackOverflowError tooDeep) {
            throw new IllegalStateException("Report " + report.id() + " is nested too deep to be printed", tooDeep);
        }
    }

    @PreDestroy
    void close() {
        scheduler.dispose();
    }
}
