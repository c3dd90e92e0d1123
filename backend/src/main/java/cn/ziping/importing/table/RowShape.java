package cn.ziping.importing.table;

import cn.ziping.importing.source.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the cells of a row have to be like in a table with these columns. */
record RowShape(List<@Nullable Field> columns) {

    /** How many cells cannot be what their column holds; a total may stand in any of them. */
    int wrong(List<String> cells) {
        var wrong = 0;
        for (var i = 0; i < cells.size(); i++) {
            var text = cells.get(i);
            var isRight = text.isEmpty() || Words.isTotal(text) || Alignment.canHold(columns.get(i), text);
            wrong += isRight ? 0 : 1;
        }
        return wrong;
    }

    /** Whether a row tells enough to be one: its name, and a figure or a grade; put together of lines all of it. */
    boolean isFull(List<String> cells, int count) {
        var told = 0;
        var missing = 0;
        for (var i = 0; i < cells.size(); i++) {
            var field = columns.get(i);
            var isTold = !cells.get(i).isEmpty();
            told += isTold && field != null && (Field.NUMBERS.contains(field) || field == Field.GRADE) ? 1 : 0;
            missing += isTold ? 0 : 1;
        }
        var first = cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        if (count == 1 && told > 0 && (Words.isTotal(first) || first.matches("总分|总得分|综合得分"))) {
            return true;
        }
        return told > 0 && (count == 1 ? missing * 3 <= cells.size() : missing == 0);
    }

    /**
     * Puts the end of a broken row to its beginning; where both have a piece of one cell, that cell together.
     *
     * @return false where they cannot be of one row
     */
    boolean append(List<Cell> cells, List<Cell> more) {
        var last = cells.size() - 1;
        var isCellBroken = last >= 0
                && Alignment.isText(columns.get(last))
                && (cells.size() + more.size() > columns.size() || isText(cells.get(last), more.get(0)));
        if (isCellBroken) {
            cells.set(last, joined(cells.get(last), more.get(0)));
            cells.addAll(more.subList(1, more.size()));
        } else {
            cells.addAll(more);
        }
        return cells.size() <= columns.size();
    }

    private static boolean isText(Cell last, Cell first) {
        return !last.text().isEmpty()
                && !first.text().isEmpty()
                && !Figure.isNumeric(last.text())
                && !Figure.isNumeric(first.text());
    }

    static Cell joined(Cell first, Cell rest) {
        var text = Words.clean(first.text() + "\n" + rest.text());
        return new Cell(text, first.isCovered(), first.block(), first.row(), first.column());
    }

    /** Whether only a last cell is missing that many leave empty. */
    boolean isEmptyAtEnd(int missing) {
        var last = columns.get(columns.size() - 1);
        return missing == 1 && (last == null || last == Field.NOTE || last == Field.DEVIATION);
    }
}
