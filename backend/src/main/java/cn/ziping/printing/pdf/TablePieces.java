package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Table;
import java.util.ArrayList;
import java.util.List;

/** Cuts a table that is too wide for the page into several below one another. */
final class TablePieces {

    private TablePieces() {}

    /** @param width of the page, in points */
    static List<Table> of(Table table, int width) {
        var all = table.columns().size();
        var most = Math.min(TableLayout.MOST_COLUMNS, width / TableLayout.LEAST_WIDTH);
        if (all <= most) {
            return List.of(table);
        }
        var count = (all + most - 1) / most;
        var pieces = new ArrayList<Table>();
        for (var i = 0; i < count; i++) {
            var first = i * all / count;
            var end = (i + 1) * all / count;
            pieces.add(new Table(
                    "",
                    table.columns().subList(first, end),
                    table.rows().stream().map(row -> row.subList(first, end)).toList(),
                    table.totalled()));
        }
        return pieces;
    }
}
