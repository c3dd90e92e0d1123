package cn.ziping.importing.form;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as the boxes that a reader sees: a merged cell is one box, however many places it takes. */
final class FormGrid {
    private final Box[][] at;
    private boolean isMerged;

    /**
     * @param row of its first place, as is {@code column}
     * @param height places, at least 1, as is {@code width}
     */
    record Box(int row, int column, int height, int width, Cell cell) {
        String text() {
            return cell.text();
        }

        String key() {
            return Words.key(cell.text());
        }

        boolean isBlank() {
            return cell.text().isBlank();
        }

        /** The first column right of it. */
        int end() {
            return column + width;
        }

        /** The first row below it. */
        int bottom() {
            return row + height;
        }

        Evidence evidence() {
            return Evidence.of(cell);
        }
    }

    private FormGrid(int rows, int columns) {
        this.at = new Box[rows][columns];
    }

    static FormGrid of(Table table) {
        var rows = table.rows();
        var grid = new FormGrid(rows.size(), rows.get(0).size());
        for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < grid.width(); column++) {
                if (grid.at[row][column] == null) {
                    grid.place(rows, row, column);
                }
            }
        }
        return grid;
    }

    private void place(List<List<Cell>> rows, int row, int column) {
        var cell = rows.get(row).get(column);
        var end = column + 1;
        while (end < width() && isPartOf(cell, rows, row, end)) {
            end++;
        }
        var bottom = row + 1;
        while (bottom < rows.size() && isPartOf(cell, rows, bottom, column, end)) {
            bottom++;
        }
        var box = new Box(row, column, bottom - row, end - column, cell);
        isMerged |= box.height() > 1 || box.width() > 1;
        for (var y = row; y < bottom; y++) {
            for (var x = column; x < end; x++) {
                at[y][x] = box;
            }
        }
    }

    private boolean isPartOf(Cell first, List<List<Cell>> rows, int row, int column) {
        var cell = rows.get(row).get(column);
        return cell.isCovered() && at[row][column] == null && cell.text().equals(first.text());
    }

    private boolean isPartOf(Cell first, List<List<Cell>> rows, int row, int from, int to) {
        for (var column = from; column < to; column++) {
            if (!isPartOf(first, rows, row, column)) {
                return false;
            }
        }
        return true;
    }

    int height() {
        return at.length;
    }

    int width() {
        return at[0].length;
    }

    /** Whether any cells are merged; where none are, rows may have lost what a merged cell covered. */
    boolean isMerged() {
        return isMerged;
    }

    Box at(int row, int column) {
        return at[row][column];
    }

    /** Boxes that begin in this row, from the left. */
    List<Box> begun(int row) {
        return crossing(row).stream().filter(box -> box.row() == row).toList();
    }

    /** Those of them with words. */
    List<Box> worded(int row) {
        return begun(row).stream().filter(box -> !box.isBlank()).toList();
    }

    /** All boxes of this row, from the left. */
    List<Box> crossing(int row) {
        var boxes = new ArrayList<Box>();
        for (var column = 0; column < width(); column = at[row][column].end()) {
            boxes.add(at[row][column]);
        }
        return boxes;
    }

    @Nullable
    Box rightOf(Box box) {
        return box.end() < width() ? at[box.row()][box.end()] : null;
    }

    @Nullable
    Box below(Box box) {
        return box.bottom() < height() ? at[box.bottom()][box.column()] : null;
    }
}
