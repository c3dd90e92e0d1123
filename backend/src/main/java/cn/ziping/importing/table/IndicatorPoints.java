package cn.ziping.importing.table;

import cn.ziping.importing.source.Evidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Points and scores of a table of indicators. Each level can have a column of its own, right of its names; and one cell
 * merged over several indicators tells the points of their group.
 */
final class IndicatorPoints {
    private final Taking taking;
    private final Layout table;
    private final IndicatorLevels levels;

    IndicatorPoints(Taking taking, IndicatorLevels levels) {
        this.taking = taking;
        this.levels = levels;
        table = taking.table;
    }

    @Nullable
    BigDecimal weight(int row, Map<String, Evidence> evidence) {
        return own(row, column(Field.WEIGHT), "weight", evidence);
    }

    @Nullable
    BigDecimal score(int row, Map<String, Evidence> evidence) {
        return own(row, scoreColumn(), "score", evidence);
    }

    @Nullable
    BigDecimal groupWeight(int row, int depth, Map<String, Evidence> evidence) {
        return ofGroup(row, depth, Field.WEIGHT, "weight", evidence);
    }

    @Nullable
    BigDecimal groupScore(int row, int depth, Map<String, Evidence> evidence) {
        return ofGroup(row, depth, Field.SCORE, "score", evidence);
    }

    @Nullable
    Column scoreColumn() {
        return column(Field.SCORE);
    }

    /** The column about the indicators themselves: the last, where groups have theirs further left. */
    private @Nullable Column column(Field field) {
        var all = taking.head.all(field);
        if (all.isEmpty()) {
            return null;
        }
        var own = all.stream()
                .filter(column -> depth(column) == levels.columns().size())
                .toList();
        return own.isEmpty() ? all.get(all.size() - 1) : own.get(0);
    }

    /** How many columns of names stand left of a column. */
    private int depth(Column column) {
        return (int) levels.columns().stream()
                .filter(level -> level.index() < column.index())
                .count();
    }

    private @Nullable BigDecimal own(int row, @Nullable Column column, String key, Map<String, Evidence> evidence) {
        if (column == null || table.isBelow(row, column.index()) || isShared(row, column)) {
            return null;
        }
        return taking.points(row, column, key, evidence);
    }

    /** Whether the points of a row stand in a cell that it shares with others. */
    boolean areShared(int row) {
        for (var column : new Column[] {column(Field.WEIGHT), column(Field.SCORE)}) {
            if (column != null && (table.isBelow(row, column.index()) || isShared(row, column))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the cell goes on below over another indicator. */
    private boolean isShared(int row, Column column) {
        var last = levels.columns().get(levels.columns().size() - 1);
        return row + 1 < table.height()
                && table.isBelow(row + 1, column.index())
                && !table.isBelow(row + 1, last.index());
    }

    private @Nullable BigDecimal ofGroup(int row, int depth, Field field, String key, Map<String, Evidence> evidence) {
        for (var column : taking.head.all(field)) {
            var isOwnColumn = taking.head.all(field).size() > 1
                    && depth(column) == depth
                    && depth < levels.columns().size();
            if (isOwnColumn && !table.text(row, column.index()).isEmpty() && !table.isBelow(row, column.index())) {
                return taking.points(row, column, key, evidence);
            }
            if (column.equals(column(field))
                    && !table.isBelow(row, column.index())
                    && isShared(row, column)
                    && depth == sharedDepth(row, column)) {
                return taking.points(row, column, key, evidence);
            }
        }
        return null;
    }

    /** The innermost group that all rows of a merged cell are in; 0 for none. */
    private int sharedDepth(int row, Column column) {
        var columns = levels.columns();
        for (var depth = columns.size() - 1; depth >= 1; depth--) {
            if (isOneGroup(row, column, columns.subList(0, depth))) {
                return depth;
            }
        }
        return 0;
    }

    private boolean isOneGroup(int row, Column column, List<Column> groups) {
        for (var r = row + 1; r < table.height() && table.isBelow(r, column.index()); r++) {
            for (var group : groups) {
                if (!table.covering(r, group.index()).equals(table.covering(row, group.index()))) {
                    return false;
                }
            }
        }
        return true;
    }
}
