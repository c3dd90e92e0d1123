package cn.ziping.importing.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** PDF files for tests, in points from the upper left corner of a page of A4, set in the font that reports are printed in. */
final class PdfFile implements AutoCloseable {
    final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream page;
    private double height;

    PdfFile() {
        try {
            font = PDType0Font.load(
                    document,
                    Objects.requireNonNull(PdfFile.class.getResourceAsStream("/print/fonts/NotoSerifSC-Regular.ttf")));
            page = begin(PDRectangle.A4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream begin(PDRectangle size) throws IOException {
        var next = new PDPage(size);
        document.addPage(next);
        height = size.getHeight();
        return new PDPageContentStream(document, next);
    }

    PdfFile nextPage() throws IOException {
        page.close();
        page = begin(PDRectangle.A4);
        return this;
    }

    PdfFile text(double x, double y, double size, String text) throws IOException {
        page.beginText();
        page.setFont(font, (float) size);
        page.newLineAtOffset((float) x, (float) (height - y));
        page.showText(text);
        page.endText();
        return this;
    }

    PdfFile slanted(String text) throws IOException {
        page.beginText();
        page.setFont(font, 60);
        page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 200, 300));
        page.showText(text);
        page.endText();
        return this;
    }

    /** Lines of 16 points, each 28 points below the one before, beginning at the left margin or two characters in. */
    PdfFile paragraph(double y, String... lines) throws IOException {
        for (var i = 0; i < lines.length; i++) {
            text(i == 0 ? 90 + 32 : 90, y + 28 * i, 16, lines[i]);
        }
        return this;
    }

    PdfFile line(double x1, double y1, double x2, double y2) throws IOException {
        page.moveTo((float) x1, (float) (height - y1));
        page.lineTo((float) x2, (float) (height - y2));
        page.stroke();
        return this;
    }

    /** A line as word processors draw it: a filled rectangle. */
    PdfFile bar(double x, double y, double width, double thickness) throws IOException {
        page.addRect((float) x, (float) (height - y), (float) width, (float) thickness);
        page.fill();
        return this;
    }

    PdfFile rotate(int degrees) {
        document.getPage(document.getNumberOfPages() - 1).setRotation(degrees);
        return this;
    }

    Path write(Path folder, String name) throws IOException {
        page.close();
        var file = folder.resolve(name);
        document.save(file.toFile());
        document.close();
        return file;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
