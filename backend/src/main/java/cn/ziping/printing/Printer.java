package cn.ziping.printing;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Renderer;
import cn.ziping.printing.document.Volume;
import cn.ziping.printing.docx.DocxRenderer;
import cn.ziping.printing.html.HtmlRenderer;
import cn.ziping.printing.mark.Marks;
import cn.ziping.printing.mark.PrintMark;
import cn.ziping.printing.pdf.PdfRenderer;
import cn.ziping.printing.xlsx.XlsxRenderer;
import cn.ziping.report.Report;
import io.r2dbc.spi.R2dbcException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Makes files of reports, in every format. Blocks its thread; may be called by several at a time. */
@Component
public class Printer {
    private static final Logger log = LoggerFactory.getLogger(Printer.class);

    private final Marks marks;
    private final Map<PrintFormat, Supplier<? extends Renderer>> renderers = new EnumMap<>(PrintFormat.class);

    /** Fonts and layouts are loaded by the first print: a server that is only read from starts sooner. */
    Printer(Marks marks) {
        this.marks = marks;
        renderers.put(PrintFormat.PDF, SingletonSupplier.of(PdfRenderer::new));
        renderers.put(PrintFormat.DOCX, SingletonSupplier.of(DocxRenderer::new));
        renderers.put(PrintFormat.XLSX, SingletonSupplier.of(XlsxRenderer::new));
        renderers.put(PrintFormat.HTML, SingletonSupplier.of(HtmlRenderer::new));
    }

    /**
     * What is to be printed of a report, with the mark that it is found by later; empty when the report has nothing of it.
     *
     * @throws R2dbcException when the mark cannot be kept now
     */
    public Optional<Document> document(Report report, PrintOrder order) {
        return unmarked(report, order).map(document -> marked(report, document));
    }

    /**
     * For whoever waits for it: while marks cannot be kept, pages are printed without one. A mark that was not kept would
     * look like a forgery to whoever asks for it.
     */
    Optional<Document> documentAtOnce(Report report, PrintOrder order) {
        return unmarked(report, order).map(document -> {
            try {
                return marked(report, document);
            } catch (R2dbcException trouble) {
                log.warn("Report {} is printed without a mark: {}", report.id(), trouble.getMessage());
                return document;
            }
        });
    }

    private static Optional<Document> unmarked(Report report, PrintOrder order) {
        return Optional.of(ReportDocument.of(report, order))
                .filter(document -> order.part() == PrintOrder.Part.REPORT
                        || !document.blocks().isEmpty());
    }

    public void write(Document document, PrintFormat format, Profile profile, OutputStream out) throws IOException {
        renderer(format).write(document, profile, out);
    }

    public void write(Volume volume, PrintFormat format, Profile profile, OutputStream out) throws IOException {
        renderer(format).write(volume, profile, out);
    }

    private Renderer renderer(PrintFormat format) {
        var renderer = renderers.get(format);
        if (renderer == null) {
            throw new IllegalStateException("Nothing prints " + format);
        }
        return Objects.requireNonNull(renderer.get());
    }

    private Document marked(Report report, Document document) {
        var mark = PrintMark.of(report, document);
        marks.keep(report, document.title(), mark).block();
        return document.marked(mark.printed());
    }
}
