package cn.ziping.importing.corpus;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Draws a {@link LayoutSpec} as a PDF as word processors print them: broken lines, ruled tables, numbered pages. */
final class PdfLayout implements AutoCloseable {
    private static final File FONT = new File("src/main/resources/print/fonts/LXGWWenKai-Regular.ttf");
    private static final float SIZE = 12;
    private static final float LINE = 22;
    private static final float CELL_LINE = 15;
    private static final float LEFT = 72;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream page;
    private float y;
    private int pages;

    private PdfLayout() throws IOException {
        font = PDType0Font.load(document, FONT);
        turn();
    }

    static void write(LayoutSpec spec, Path file) throws IOException {
        try (var layout = new PdfLayout()) {
            for (var part : spec.parts()) {
                layout.part(part);
            }
            layout.finish();
            layout.document.save(file.toFile());
        }
    }

    private void part(LayoutSpec.Part part) throws IOException {
        switch (part.kind()) {
            case PAGE -> turn();
            case TABLE -> table(part.rows());
            case UNRULED -> unruled(part.rows());
            case TITLE -> {
                line(LEFT + (WIDTH - width(part.text())) / 2, part.text());
                y -= LINE / 2;
            }
            default -> {
                var indent = 2 * SIZE;
                for (var text : broken(part.text(), WIDTH - indent)) {
                    line(LEFT + indent, text);
                    indent = 0;
                }
            }
        }
    }

    /** Lines of a paragraph; the first is shorter by two characters. */
    private List<String> broken(String text, float first) throws IOException {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (var c : text.toCharArray()) {
            var room = lines.isEmpty() ? first : WIDTH;
            if (width(line.toString() + c) > room && "。，；：、）%".indexOf(c) < 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(c);
        }
        lines.add(line.toString());
        return lines;
    }

    private void table(List<List<String>> rows) throws IOException {
        var column = WIDTH / rows.get(0).size();
        for (var r = 0; r < rows.size(); r++) {
            List<List<String>> cells = new ArrayList<>();
            var height = 1;
            for (var c = 0; c < rows.get(r).size(); c++) {
                var text = rows.get(r).get(c);
                var room = column * LayoutSpec.width(rows, r, c) - 6;
                cells.add(LayoutSpec.isCovered(text) ? List.of() : wrapped(text, room));
                height = Math.max(height, cells.get(c).size());
            }
            if (y - height * LINE < 80) {
                turn();
            }
            row(rows, r, cells, column, height * LINE);
        }
        y -= LINE;
    }

    private void row(List<List<String>> rows, int r, List<List<String>> cells, float column, float height)
            throws IOException {
        for (var c = 0; c < cells.size(); c++) {
            if (LayoutSpec.isCovered(rows.get(r).get(c))) {
                continue;
            }
            page.addRect(LEFT + c * column, y + LINE - 6 - height, column * LayoutSpec.width(rows, r, c), height);
            page.stroke();
            for (var i = 0; i < cells.get(c).size(); i++) {
                put(LEFT + c * column + 3, y - i * LINE, cells.get(c).get(i));
            }
        }
        y -= height;
    }

    /** Cells of several lines stand centred beside the others, as word processors put them. */
    private void unruled(List<List<String>> rows) throws IOException {
        var column = WIDTH / rows.get(0).size();
        for (var row : rows) {
            List<List<String>> cells = new ArrayList<>();
            for (var text : row) {
                cells.add(wrapped(text, column - 9));
            }
            var most = cells.stream().mapToInt(List::size).max().orElse(1);
            for (var c = 0; c < cells.size(); c++) {
                var lines = cells.get(c);
                var top = y - (most - lines.size()) * CELL_LINE / 2;
                for (var i = 0; i < lines.size(); i++) {
                    put(LEFT + c * column, top - i * CELL_LINE, lines.get(i));
                }
            }
            y -= (most - 1) * CELL_LINE + LINE;
        }
        y -= LINE;
    }

    private List<String> wrapped(String text, float room) throws IOException {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (var c : text.toCharArray()) {
            if (width(line.toString() + c) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(c);
        }
        lines.add(line.toString());
        return lines;
    }

    private void line(float x, String text) throws IOException {
        if (y < 90) {
            turn();
        }
        put(x, y, text);
        y -= LINE;
    }

    private void put(float x, float at, String text) throws IOException {
        page.beginText();
        page.setFont(font, SIZE);
        page.newLineAtOffset(x, at);
        page.showText(text);
        page.endText();
    }

    private void turn() throws IOException {
        finish();
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        pages++;
        y = PDRectangle.A4.getHeight() - 80;
    }

    private void finish() throws IOException {
        if (page != null) {
            put(LEFT + WIDTH / 2 - 12, 50, "- " + pages + " -");
            page.close();
        }
    }

    private float width(String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
