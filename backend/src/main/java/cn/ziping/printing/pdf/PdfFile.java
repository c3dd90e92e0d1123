package cn.ziping.printing.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/** A printed file, to be given what JasperReports cannot. */
final class PdfFile implements Closeable {
    private final PDDocument pdf;

    private PdfFile(PDDocument pdf) {
        this.pdf = pdf;
    }

    static PdfFile of(byte[] bytes) throws IOException {
        return new PdfFile(Loader.loadPDF(bytes));
    }

    /** Streams of a large file stay on the disk. */
    static PdfFile of(Path file) throws IOException {
        return new PdfFile(Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache()));
    }

    /**
     * @param numbers of all pages as printed
     * @param drafts pages, counted from 0, that nobody has approved
     */
    void finish(List<String> numbers, IntStream drafts, Instant when) throws IOException {
        Watermark.under(pdf, drafts);
        label(numbers);
        Archive.prepare(pdf, when);
    }

    /** Viewers call the pages as they are numbered. */
    private void label(List<String> numbers) {
        var labels = new PDPageLabels(pdf);
        for (var i = 0; i < numbers.size(); i++) {
            var range = new PDPageLabelRange();
            range.setPrefix(numbers.get(i));
            labels.setLabelItem(i, range);
        }
        pdf.getDocumentCatalog().setPageLabels(labels);
    }

    void save(OutputStream out) throws IOException {
        pdf.save(out);
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
