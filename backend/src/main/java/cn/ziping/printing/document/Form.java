package cn.ziping.printing.document;

import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Table.Alignment;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official form (自评表): a grid with merged cells below a title of its own.
 *
 * @param title such as 项目支出绩效自评表
 * @param subtitle below the title, such as （2023年度）; empty for none
 * @param grid how wide the columns of the grid are, in comparison
 * @param rows the cells that begin in each row, from the left, as in HTML; together they fill the grid
 * @param notes below the grid
 */
public record Form(String title, String subtitle, List<Integer> grid, List<List<Cell>> rows, List<Text> notes)
        implements Block {

    /**
     * @param columns how many columns of the grid it spans, at least 1
     * @param rows how many rows it spans, at least 1
     * @param head whether it names what stands beside or below it
     * @param sum which cells above it add up to it; null where it is no total
     */
    public record Cell(
            Text text,
            int columns,
            int rows,
            Alignment alignment,
            boolean head,
            @Nullable Sum sum) {}

    /** The cells of one column of the grid, counted from 0, in these rows, both included. */
    public record Sum(int column, int firstRow, int lastRow) {}

    /** @throws IllegalArgumentException where cells overlap, leave a hole, stand out of the grid or span none of it */
    public Form {
        grid = List.copyOf(grid);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        checkFilled(title, grid.size(), rows);
    }

    private static void checkFilled(String title, int width, List<List<Cell>> rows) {
        var taken = new BitSet();
        for (var row = 0; row < rows.size(); row++) {
            for (var cell : rows.get(row)) {
                var at = taken.nextClearBit(row * width);
                var column = at - row * width;
                var isSeen = cell.columns() > 0 && cell.rows() > 0;
                if (!isSeen || column + cell.columns() > width || row + cell.rows() > rows.size()) {
                    throw broken(title, row);
                }
                for (var below = 0; below < cell.rows(); below++) {
                    var from = at + below * width;
                    if (!taken.get(from, from + cell.columns()).isEmpty()) {
                        throw broken(title, row);
                    }
                    taken.set(from, from + cell.columns());
                }
            }
            if (taken.nextClearBit(row * width) < (row + 1) * width) {
                throw broken(title, row);
            }
        }
    }

    private static IllegalArgumentException broken(String title, int row) {
        return new IllegalArgumentException("Form 《%s》: the cells of row %d do not fit".formatted(title, row + 1));
    }
}
