package cn.ziping.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Labels that stand centred beside the several rows that they are for, in a table without ruling lines. Where every label of a
 * column is in the middle of rows that follow those of the label before, and no row is left over, it is a merged cell.
 */
final class PdfCentred {
    /** In sizes of the font. */
    private static final double NEAR = 0.5;

    /** A label, or what a row holds, from its first line to its last. */
    private record Extent(double top, double bottom, double size) {
        static Extent of(List<PdfGlyph> glyphs) {
            return new Extent(
                    glyphs.stream().mapToDouble(PdfGlyph::middleY).min().orElseThrow(),
                    glyphs.stream().mapToDouble(PdfGlyph::middleY).max().orElseThrow(),
                    glyphs.stream().mapToDouble(PdfGlyph::size).max().orElseThrow());
        }

        double middle() {
            return (top + bottom) / 2;
        }
    }

    /** What stands below all labels. */
    private static final Pattern SUM = Pattern.compile("(?:合计|总计|总分|小计|总得分).*");

    private final List<List<List<PdfGlyph>>> cells;
    private final boolean[][] isCovered;
    /** Rows without the sums at the end. */
    private final int end;

    private PdfCentred(List<List<List<PdfGlyph>>> cells) {
        this.cells = cells;
        isCovered = new boolean[cells.size()][cells.get(0).size()];
        end = IntStream.iterate(cells.size(), row -> row - 1)
                .filter(row -> row == 0 || !SUM.matcher(text(firstOf(row - 1))).matches())
                .findFirst()
                .orElse(0);
    }

    /**
     * @param cells rows of columns of characters; a label comes to stand in the first of its rows
     * @return the cells that labels go on in
     */
    static boolean[][] settle(List<List<List<PdfGlyph>>> cells) {
        var centred = new PdfCentred(cells);
        for (var column = 0; column + 1 < cells.get(0).size(); column++) {
            centred.settle(column);
        }
        return centred.isCovered;
    }

    private void settle(int column) {
        var first = IntStream.range(0, cells.size())
                .filter(row -> cells.get(row).stream().skip(column + 1L).anyMatch(PdfCentred::isNumber))
                .findFirst()
                .orElse(end);
        var rows = cells.subList(Math.min(first, end), end).stream()
                .map(row -> row.stream()
                        .skip(column + 1L)
                        .flatMap(List::stream)
                        .filter(glyph -> !glyph.isSpace())
                        .toList())
                .toList();
        var labels = labels(first, column);
        if (labels.isEmpty() || labels.size() >= rows.size() || rows.stream().anyMatch(List::isEmpty)) {
            return;
        }
        var starts = starts(
                labels.stream().map(Extent::of).toList(),
                rows.stream().map(Extent::of).toList());
        if (starts.isEmpty() || labels.stream().anyMatch(PdfCentred::isNumber)) {
            return;
        }
        for (var row = first; row < end; row++) {
            var label = starts.indexOf(row - first);
            cells.get(row).get(column).clear();
            cells.get(row).get(column).addAll(label < 0 ? List.of() : labels.get(label));
            isCovered[row][column] = label < 0;
        }
    }

    private List<PdfGlyph> firstOf(int row) {
        return cells.get(row).stream()
                .filter(cell -> !PdfLine.rows(cell).isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isNumber(List<PdfGlyph> glyphs) {
        return PdfWords.isNumber(text(glyphs));
    }

    private static String text(List<PdfGlyph> glyphs) {
        return PdfLine.rows(glyphs).stream()
                .flatMap(List::stream)
                .map(PdfGlyph::text)
                .collect(Collectors.joining());
    }

    /** What stands in the cells of the column; two lines in cells below each other, nearer than their rows, are one label. */
    private List<List<PdfGlyph>> labels(int first, int column) {
        var labels = new ArrayList<List<PdfGlyph>>();
        var rowOfLast = -1;
        for (var row = first; row < end; row++) {
            var cell = cells.get(row).get(column);
            // Blanks alone are no label.
            var lines = PdfLine.rows(cell).size();
            var isLine = lines == 1;
            if (isLine && rowOfLast >= 0 && isNearer(rowOfLast, row, column)) {
                labels.get(labels.size() - 1).addAll(cell);
                rowOfLast = -1;
            } else if (lines > 0) {
                labels.add(new ArrayList<>(cell));
                rowOfLast = isLine ? row : -1;
            }
        }
        return labels;
    }

    private boolean isNearer(int above, int below, int column) {
        var upper = Extent.of(cells.get(above).get(column));
        var lower = Extent.of(cells.get(below).get(column));
        var distance = lower.top() - upper.bottom();
        return distance < 2 * lower.size() && distance < apart(above, below, column) - 0.2 * lower.size();
    }

    private double apart(int above, int below, int column) {
        return middle(below, column) - middle(above, column);
    }

    private double middle(int row, int column) {
        var beside = cells.get(row).stream()
                .skip(column + 1L)
                .flatMap(List::stream)
                .filter(glyph -> !glyph.isSpace())
                .toList();
        return beside.isEmpty() ? Double.NaN : Extent.of(beside).middle();
    }

    /** The first row of each label; none where some label is not in the middle of its rows. */
    private static List<Integer> starts(List<Extent> labels, List<Extent> rows) {
        var starts = new ArrayList<Integer>();
        var next = 0;
        for (var label : labels) {
            var start = next;
            var end = IntStream.range(start, rows.size())
                    .filter(row ->
                            Math.abs((rows.get(start).top() + rows.get(row).bottom()) / 2 - label.middle())
                                    <= NEAR * label.size())
                    .findFirst();
            if (end.isEmpty()) {
                return List.of();
            }
            starts.add(start);
            next = end.getAsInt() + 1;
        }
        return next == rows.size() ? starts : List.of();
    }
}
