package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a reader sees on the pages of a PDF, in the order in which it was written. Places in points from the top left. */
final class PdfText extends PDFTextStripper {

    /**
     * @param baseline distance of the line from the top of the page as it is read
     * @param turned whether the page is read sideways
     */
    record Line(int page, boolean turned, String text, double x, double end, double baseline) {

        /** Whether it stands in the type area. */
        boolean isBody(Profile profile) {
            var area = TypeArea.of(profile, turned);
            return x > area.left() - 10
                    && x < area.left() + area.width()
                    && baseline > area.top() - 10
                    && baseline < area.top() + area.height();
        }
    }

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
        return body(pdf, Profile.STRICT);
    }

    static List<Line> body(byte[] pdf, Profile profile) {
        return lines(pdf).stream().filter(line -> line.isBody(profile)).toList();
    }

    /** The lines outside of it: page numbers and marks. */
    static List<Line> foot(byte[] pdf) {
        return foot(pdf, Profile.STRICT);
    }

    static List<Line> foot(byte[] pdf, Profile profile) {
        return lines(pdf).stream().filter(line -> !line.isBody(profile)).toList();
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
    protected void endPage(PDPage page) {
        endLine();
    }

    private void endLine() {
        var text = glyphs.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        if (!text.isBlank()) {
            var first = glyphs.get(0);
            var last = glyphs.get(glyphs.size() - 1);
            var turned = getCurrentPage().getRotation() != 0;
            lines.add(new Line(
                    getCurrentPageNo(), turned, text, first.getX(), last.getX() + last.getWidth(), first.getY()));
        }
        glyphs.clear();
    }
}
