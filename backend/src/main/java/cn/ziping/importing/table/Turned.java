package cn.ziping.importing.table;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tables of a budget that have its lines side by side and 年初预算数, 决算数 below each other. */
final class Turned {
    private static final Set<Field> MEASURES =
            EnumSet.of(Field.INITIAL, Field.ADJUSTED, Field.EXECUTED, Field.EXECUTION_RATE);

    private Turned() {}

    /** The table with its rows as columns; empty where it is not such a one. */
    static Optional<Table> of(Table table) {
        var layout = new Layout(table);
        for (var row = 0; row < Math.min(3, layout.height() - 1); row++) {
            if (isTurned(layout, row)) {
                return Optional.of(turned(table, row));
            }
        }
        return Optional.empty();
    }

    private static boolean isTurned(Layout table, int head) {
        var lines = 0;
        for (var column = 1; column < table.width(); column++) {
            lines += BudgetLabels.category(table.text(head, column), false).isPresent() ? 1 : 0;
        }
        var measures = EnumSet.noneOf(Field.class);
        for (var row = head + 1; row < table.height(); row++) {
            HeadWords.field(table.text(row, 0)).filter(MEASURES::contains).ifPresent(measures::add);
        }
        return lines >= 2
                && !measures.isEmpty()
                && lines * 2 >= table.words(head).size() - 1;
    }

    private static Table turned(Table table, int first) {
        var rows = new ArrayList<List<Cell>>();
        for (var column = 0; column < table.rows().get(0).size(); column++) {
            var cells = new ArrayList<Cell>();
            for (var row = first; row < table.rows().size(); row++) {
                cells.add(table.rows().get(row).get(column));
            }
            rows.add(List.copyOf(cells));
        }
        return new Table(table.sheet(), rows);
    }
}
