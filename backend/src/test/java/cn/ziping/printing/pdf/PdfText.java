package cn.ziping.printing.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a reader sees on the pages of a PDF, in the order in which it was written. Places in points from the top left. */
final class PdfText extends PDFTextStripper {

    /** Foot of the type area: 842 − 99. */
    static final double FOOT = 743;

    /** @param baseline distance of the line from the top of the page */
    record Line(int page, String text, double x, double end, double baseline) {}

    private final List<TextPosition> glyphs = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private PdfText() {
        setSortByPosition(false);
    }

    /** Lines of all pages; text that stands apart in one line, such as two cells, makes two. */
    static List<Line> lines(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return lines(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of the type area. */
    static List<Line> body(byte[] pdf) {
        return lines(pdf).stream().filter(line -> line.baseline() < FOOT).toList();
    }

    /** The lines below it: page numbers. */
    static List<Line> foot(byte[] pdf) {
        return lines(pdf).stream().filter(line -> line.baseline() >= FOOT).toList();
    }

    static String text(List<Line> lines) {
        return withoutSpace(lines.stream().map(Line::text).collect(Collectors.joining()));
    }

    static String withoutSpace(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }

    private static List<Line> lines(PDDocument document) throws IOException {
        var reader = new PdfText();
        reader.writeText(document, Writer.nullWriter());
        return reader.lines;
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        if (!glyphs.isEmpty() && !continues(glyphs.get(glyphs.size() - 1), glyph)) {
            endLine();
        }
        glyphs.add(glyph);
    }

    private static boolean continues(TextPosition before, TextPosition glyph) {
        var gap = glyph.getX() - (before.getX() + before.getWidth());
        return Math.abs(glyph.getY() - before.getY()) < 1 && gap > -1 && gap < glyph.getFontSizeInPt();
    }

    @Override
    protected void endPage(org.apache.pdfbox.pdmodel.PDPage page) {
        endLine();
    }

    private void endLine() {
        var text = glyphs.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        if (!text.isBlank()) {
            var first = glyphs.get(0);
            var last = glyphs.get(glyphs.size() - 1);
            lines.add(new Line(getCurrentPageNo(), text, first.getX(), last.getX() + last.getWidth(), first.getY()));
        }
        glyphs.clear();
    }
}
