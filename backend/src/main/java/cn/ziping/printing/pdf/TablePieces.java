package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Table;
import java.util.ArrayList;
import java.util.List;

/** Cuts a table that is too wide for the page into several below one another. */
final class TablePieces {

    private TablePieces() {}

    static List<Table> of(Table table) {
        var all = table.columns().size();
        if (all <= TableLayout.MOST_COLUMNS) {
            return List.of(table);
        }
        var pieces = new ArrayList<Table>();
        for (var from = 0; from < all; from += TableLayout.MOST_COLUMNS) {
            var first = from;
            var end = Math.min(all, from + TableLayout.MOST_COLUMNS);
            pieces.add(new Table(
                    "",
                    table.columns().subList(first, end),
                    table.rows().stream().map(row -> row.subList(first, end)).toList()));
        }
        return pieces;
    }
}
