package cn.ziping.printing.pdf;

import java.util.ArrayList;
import java.util.List;

/** The rows of a form, put on its paper with the cells beside them, which may go on over several pages. */
final class FormRows {
    /** As much of a cut row as stands at the foot of a page at least. */
    static final int LEAST_PART = 60;

    private final CellText type;
    private final FormGrid grid;
    private final FormPaper paper;
    private final List<FormCell> open = new ArrayList<>();
    /** The last row of heads above columns; it holds as long as the label that begins with it. */
    private int head = -1;

    FormRows(CellText type, FormGrid grid, FormPaper paper) {
        this.type = type;
        this.grid = grid;
        this.paper = paper;
    }

    /** @param turn the row that begins a new page in any case; none where that is the first */
    void put(int turn) {
        var rows = grid.rows().stream()
                .map(row -> row.stream()
                        .map(place -> new FormCell(place, grid, type, paper.height()))
                        .toList())
                .toList();
        var heights = RowHeights.of(rows);
        for (var row = 0; row < heights.length; row++) {
            if (paper.y() > 0 && row > 0 && (row == turn || wouldStandAlone(row, heights))) {
                endPage(paper.y());
            }
            for (var cell : rows.get(row)) {
                cell.begin(paper.y());
                open.add(cell);
            }
            put(row, heights[row]);
        }
    }

    /** Puts a row where there is room for it. */
    private void put(int row, int wanted) {
        var least = wanted;
        var high = height(row, least);
        while (!paper.fits(high)) {
            if (paper.y() > 0 && (high <= paper.height() / 2 || paper.limit() - paper.y() < LEAST_PART)) {
                endPage(paper.y());
            } else {
                endPage(paper.limit());
                least = RowHeights.LEAST;
            }
            high = height(row, least);
        }
        var bottom = paper.y() + high;
        var ended = open.stream().filter(cell -> cell.endsIn(row)).toList();
        ended.forEach(cell -> paper.add(cell.print(bottom)));
        open.removeAll(ended);
        head = isHead(row) ? row : head;
        paper.endRow(bottom);
    }

    /** Such as 绩效指标, 一级指标, 二级指标, …: a label beside rows, and heads above their columns. */
    private boolean isHead(int row) {
        var places = grid.rows().get(row);
        return places.stream().allMatch(place -> place.cell().head())
                && places.stream().anyMatch(place -> place.cell().rows() > 1);
    }

    /** Whether there is room for the head only, and not for the row below. */
    private boolean wouldStandAlone(int row, int[] heights) {
        var both = isHead(row) ? heights[row] + heights[row + 1] : 0;
        return both < paper.height() / 2 && !paper.fits(both);
    }

    private int height(int row, int least) {
        return open.stream()
                .filter(cell -> cell.endsIn(row))
                .mapToInt(cell -> cell.needed() - (paper.y() - cell.top()))
                .reduce(least, Math::max);
    }

    private void endPage(int bottom) {
        for (var cell : open) {
            if (cell.top() < bottom) {
                paper.add(cell.print(bottom));
            }
            cell.begin(0);
        }
        paper.turn();
        if (open.stream().anyMatch(cell -> cell.row() == head)) {
            repeatHead();
        }
    }

    private void repeatHead() {
        var cells = grid.rows().get(head).stream()
                .filter(place -> place.cell().rows() == 1)
                .map(place -> new FormCell(place, grid, type, paper.height()))
                .toList();
        var high = cells.stream().mapToInt(FormCell::needed).reduce(RowHeights.LEAST, Math::max);
        if (high <= paper.height() / 4) {
            cells.forEach(cell -> paper.add(cell.print(high)));
            paper.goDown(high);
            open.stream().filter(cell -> cell.row() > head).forEach(cell -> cell.begin(high));
        }
    }
}
