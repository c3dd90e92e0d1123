package cn.ziping.printing;

import cn.ziping.printing.PrintOrder.Part;
import cn.ziping.printing.document.Document;
import cn.ziping.report.Report;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Prints away from the event loop, one report on each core at a time. Who would have to wait behind too many others is
 * refused at once with {@link RejectedExecutionException}.
 */
@Component
class Press {

    /** A printed report. */
    record Print(String title, byte[] file) {}

    /** At about four reports a second on each core, nobody in the queue waits as long as a browser does. */
    private static final int WAITING = 50;

    private final BiFunction<Report, PrintOrder, Optional<Print>> printing;
    private final PrintQueue queue;

    @Autowired
    Press(Printer printer) {
        this(
                (report, order) -> print(printer, report, order),
                Runtime.getRuntime().availableProcessors(),
                WAITING);
    }

    Press(BiFunction<Report, PrintOrder, Optional<Print>> printing, int cores, int waiting) {
        this.printing = printing;
        this.queue = new PrintQueue("print-", cores, waiting);
    }

    /**
     * What is ordered of a report; empty when there is no report, or nothing of the kind in it. Read only when its turn
     * comes, so that those who wait hold neither a report nor a connection.
     */
    Mono<Print> print(Mono<Report> wanted, PrintOrder order) {
        return queue.queued(() -> {
            // Waited for here: the report arrives on an event loop, which is no place to print.
            var report = wanted.block();
            return report == null
                    ? null
                    : PrintQueue.guarded(named(report), () -> printing.apply(report, order))
                            .orElse(null);
        });
    }

    /** Whatever else takes as long as printing waits for its turn among the prints. */
    <T> Mono<T> queued(Report report, Function<Report, T> work) {
        return queue.queued(() -> PrintQueue.guarded(named(report), () -> work.apply(report)));
    }

    private static String named(Report report) {
        return "Report " + report.id();
    }

    private static Optional<Print> print(Printer printer, Report report, PrintOrder order) {
        return printer.documentAtOnce(report, order).map(document -> {
            var file = new ByteArrayOutputStream();
            try {
                printer.write(document, order.format(), ReportDocument.profile(report, order), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Print(title(document, order), file.toByteArray());
        });
    }

    private static String title(Document document, PrintOrder order) {
        return document.title() + (order.part() == Part.FORMS ? "（自评表）" : "");
    }

    @PreDestroy
    void close() {
        queue.close();
    }
}
