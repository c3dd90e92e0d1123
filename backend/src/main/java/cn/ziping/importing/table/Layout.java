package cn.ziping.importing.table;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Table;
import java.util.ArrayList;
import java.util.List;

/** A table by rows and columns, aware of which cells are merged and in which direction. */
final class Layout {
    private final List<List<Cell>> rows;

    Layout(Table table) {
        rows = table.rows();
    }

    int height() {
        return rows.size();
    }

    int width() {
        return rows.get(0).size();
    }

    Cell cell(int row, int column) {
        return rows.get(row).get(column);
    }

    /** The words of a place; none where a cell that begins further left covers it. */
    String text(int row, int column) {
        return isAcross(row, column) ? "" : Words.clean(cell(row, column).text());
    }

    /** The words of a place, whichever cell covers it. */
    String covering(int row, int column) {
        return Words.clean(cell(row, column).text());
    }

    /** Whether a cell that begins further left covers the place. */
    boolean isAcross(int row, int column) {
        return column > 0 && isContinued(row, column) && isSame(row, column, row, column - 1);
    }

    /** Whether a cell that begins further up, and not further left, covers the place. */
    boolean isBelow(int row, int column) {
        return row > 0 && isContinued(row, column) && !isAcross(row, column) && isSame(row, column, row - 1, column);
    }

    private boolean isContinued(int row, int column) {
        return cell(row, column).isCovered();
    }

    private boolean isSame(int row, int column, int otherRow, int otherColumn) {
        return cell(row, column).text().equals(cell(otherRow, otherColumn).text());
    }

    /** The words of a row, cell by cell, each merged cell once; empty ones left out. */
    List<String> words(int row) {
        var words = new ArrayList<String>();
        for (var column = 0; column < width(); column++) {
            var text = text(row, column);
            if (!text.isEmpty()) {
                words.add(text);
            }
        }
        return words;
    }
}
