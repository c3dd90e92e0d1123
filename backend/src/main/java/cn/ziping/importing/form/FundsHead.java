package cn.ziping.importing.form;

import cn.ziping.importing.form.FormGrid.Box;
import java.util.LinkedHashMap;
import java.util.List;
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
            var worded = page.grid().worded(row + 1);
            var parts = parts(columns, worded);
            if (!parts.isEmpty()) {
                columns.keySet()
                        .removeIf(box -> box.bottom() <= row + 1
                                && parts.keySet().stream().anyMatch(part -> isWithin(part, box)));
                columns.putAll(parts);
                return Optional.of(new FundsHead(columns, row + 2));
            }
            var below = columns(page, row + 1);
            if (below.size() >= 2 && below.size() >= worded.size() - 1 && isHead(page.grid(), below)) {
                columns.keySet().removeIf(box -> box.bottom() <= row + 1);
                columns.putAll(below);
                return Optional.of(new FundsHead(columns, row + 2));
            }
        }
        return Optional.of(new FundsHead(columns, row + 1));
    }

    /** 年初 and 调整 below 预算安排: of the row below the head, all of which must stand below one wide column; else none. */
    private static Map<Box, FundColumn> parts(Map<Box, FundColumn> columns, List<Box> below) {
        var parts = new LinkedHashMap<Box, FundColumn>();
        for (var box : below) {
            var isPart = columns.entrySet().stream()
                    .anyMatch(column -> column.getKey().width() > 1
                            && column.getValue().isAmount()
                            && isWithin(box, column.getKey()));
            var part = box.key().matches("[年期]初(?:数|安排)?")
                    ? FundColumn.INITIAL
                    : box.key().matches("(?:年中)?调整后?(?:数|预算)?|全年")
                            ? FundColumn.ADJUSTED
                            : FundColumn.of(box.key()).orElse(null);
            if (!isPart || part == null || !part.isAmount() || parts.containsValue(part)) {
                return Map.of();
            }
            parts.put(box, part);
        }
        return parts.size() < 2 ? Map.of() : parts;
    }

    private static boolean isWithin(Box part, Box whole) {
        return part.column() >= whole.column() && part.end() <= whole.end();
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
        return below != null
                && below.row() < page.to()
                && FundRow.of(below.key()).isPresent();
    }

    private static boolean isHead(FormGrid grid, Map<Box, FundColumn> columns) {
        var amounts = columns.values().stream()
                .filter(FundColumn::isAmount)
                .distinct()
                .count();
        var others =
                columns.values().stream().filter(column -> !column.isAmount()).count();
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
