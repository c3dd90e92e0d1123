package cn.ziping.importing.form;

import cn.ziping.importing.form.FormGrid.Box;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The head of the funds: what each column says.
 *
 * @param columns from the left
 * @param bottom first row below it
 */
record FundsHead(Map<Box, FundColumn> columns, int bottom) {

    /** @return empty where the funds do not begin in this row */
    static Optional<FundsHead> at(FormPage page, int row) {
        var columns = columns(page, row);
        if (!isHead(page.grid(), columns)) {
            return Optional.empty();
        }
        if (row + 1 < page.to()) {
            var below = columns(page, row + 1);
            var worded = page.grid().worded(row + 1);
            if (below.size() >= 2 && below.size() >= worded.size() - 1 && isHead(page.grid(), below)) {
                columns.keySet().removeIf(box -> box.bottom() <= row + 1);
                columns.putAll(below);
                return Optional.of(new FundsHead(columns, row + 2));
            }
        }
        return Optional.of(new FundsHead(columns, row + 1));
    }

    private static Map<Box, FundColumn> columns(FormPage page, int row) {
        var columns = new LinkedHashMap<Box, FundColumn>();
        for (var box : page.grid().worded(row)) {
            var column = FundColumn.of(box.key());
            if (column.isPresent() && !isLabelOfRows(page, box)) {
                columns.putIfAbsent(box, column.get());
            }
        }
        return columns;
    }

    /** 预算资金 at the edge, 年度预算数（万元） above 总额: they name rows; a column has figures below it. */
    private static boolean isLabelOfRows(FormPage page, Box box) {
        var worded = page.grid().worded(box.row());
        if (box.height() > 1 && box.equals(worded.get(0)) && worded.stream().anyMatch(other -> other.height() == 1)) {
            return true;
        }
        var below = page.grid().below(box);
        return below != null && below.row() < page.to() && FundRow.of(below.key()).isPresent();
    }

    private static boolean isHead(FormGrid grid, Map<Box, FundColumn> columns) {
        var amounts = columns.values().stream().filter(FundColumn::isAmount).distinct().count();
        var others = columns.values().stream().filter(column -> !column.isAmount()).count();
        var isPaired = columns.entrySet().stream()
                .anyMatch(column -> column.getValue().isAmount() && isNumber(grid.rightOf(column.getKey())));
        return !isPaired && (amounts >= 2 || amounts == 1 && others >= 2);
    }

    private static boolean isNumber(@Nullable Box box) {
        return box != null && !box.isBlank() && Amount.points(box.text()).isReadable();
    }

    /** The first column that says an amount; what names the rows stands left of it. */
    int firstColumn() {
        return columns.keySet().stream().mapToInt(Box::column).min().orElse(0);
    }

    /** How many of the columns this box takes. */
    long covered(Box box) {
        return columns.keySet().stream()
                .filter(column -> column.column() < box.end() && box.column() < column.end())
                .count();
    }
}
