package cn.ziping.printing.pdf;

import java.util.Arrays;
import java.util.List;

/** How high the rows of a form are when there is room: what a cell beside several rows needs more, all of them give. */
final class RowHeights {
    static final int LEAST = 20;

    private RowHeights() {}

    static int[] of(List<List<FormCell>> rows) {
        var heights = new int[rows.size()];
        Arrays.fill(heights, LEAST);
        var cells = rows.stream().flatMap(List::stream).toList();
        cells.stream()
                .filter(cell -> cell.span() == 1)
                .forEach(cell -> heights[cell.row()] = Math.max(heights[cell.row()], cell.needed()));
        cells.stream().filter(cell -> cell.span() > 1).forEach(cell -> {
            var end = cell.row() + cell.span();
            var lacking =
                    cell.needed() - Arrays.stream(heights, cell.row(), end).sum();
            for (var row = cell.row(); row < end; row++) {
                heights[row] += Math.max(0, (lacking + cell.span() - 1) / cell.span());
            }
        });
        return heights;
    }
}
