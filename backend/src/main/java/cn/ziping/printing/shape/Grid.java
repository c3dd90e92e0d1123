package cn.ziping.printing.shape;

import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Form.Cell;
import cn.ziping.printing.document.Form.Sum;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table or a form as cells that fill a grid.
 *
 * @param heads how many rows from the top are heads, to be repeated on each page
 * @param columns how many there are
 * @param rows the cells that begin in each row, from the left
 */
public record Grid(int heads, int columns, List<List<Placed>> rows) {

    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A cell with the column that it begins in, counted from 0. */
    public record Placed(int column, Cell cell) {}

    public static Grid of(Table table) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(table.columns().stream()
                .map(column -> new Cell(column.label(), 1, 1, Alignment.CENTER, true, null))
                .toList());
        for (var row = 0; row < table.rows().size(); row++) {
            rows.add(cells(table, row));
        }
        return new Grid(1, table.columns().size(), placed(rows, table.columns().size()));
    }

    public static Grid of(Form form) {
        var heads = 0;
        while (heads < form.rows().size() && isHead(form.rows().get(heads))) {
            heads++;
        }
        return new Grid(
                heads == form.rows().size() ? 0 : heads,
                form.grid().size(),
                placed(form.rows(), form.grid().size()));
    }

    /** The last row of heads within a form, beside the name of all that it heads: that of the indicators. */
    public OptionalInt innerHead() {
        return IntStream.range(0, rows.size())
                .filter(row ->
                        rows.get(row).size() > 1 && rows.get(row).get(0).cell().rows() > 1)
                .filter(row ->
                        rows.get(row).stream().allMatch(placed -> placed.cell().head()))
                .max();
    }

    private static boolean isHead(List<Cell> row) {
        return !row.isEmpty() && row.stream().allMatch(cell -> cell.head() && cell.rows() == 1);
    }

    private static List<Cell> cells(Table table, int row) {
        var cells = new ArrayList<Cell>();
        for (var column = joined(table, row); column < table.columns().size(); column++) {
            var rows = 1;
            while (row + rows < table.rows().size() && joined(table, row + rows) > column) {
                rows++;
            }
            var text = table.rows().get(row).get(column);
            cells.add(new Cell(text, 1, rows, table.columns().get(column).alignment(), false, sum(table, row, column)));
        }
        return cells;
    }

    /** The total adds up the whole column; its first row is below the head. */
    private static @Nullable Sum sum(Table table, int row, int column) {
        return table.totalled() && row > 0 && row == table.rows().size() - 1 ? new Sum(column, 1, row) : null;
    }

    /** How many columns from the left continue the row above. */
    private static int joined(Table table, int row) {
        var joined = 0;
        while (row > 0
                && joined < table.columns().size()
                && table.columns().get(joined).joined()
                && text(table, row - 1, joined).equals(text(table, row, joined))) {
            joined++;
        }
        return joined;
    }

    private static Text text(Table table, int row, int column) {
        return table.rows().get(row).get(column);
    }

    private static List<List<Placed>> placed(List<List<Cell>> rows, int width) {
        var taken = new BitSet();
        var placed = new ArrayList<List<Placed>>();
        for (var row = 0; row < rows.size(); row++) {
            var line = new ArrayList<Placed>();
            for (var cell : rows.get(row)) {
                var at = taken.nextClearBit(row * width);
                for (var below = 0; below < cell.rows(); below++) {
                    taken.set(at + below * width, at + below * width + cell.columns());
                }
                line.add(new Placed(at - row * width, cell));
            }
            placed.add(line);
        }
        return placed;
    }
}
