package cn.ziping.printing.html;

import cn.ziping.printing.document.Form.Cell;
import cn.ziping.printing.shape.Grid;
import cn.ziping.printing.shape.Grid.Placed;
import cn.ziping.printing.shape.Markup;
import cn.ziping.printing.shape.Widths;
import java.util.List;
import java.util.Locale;

/** Writes grids as tables. */
final class GridMarkup {

    /** In which widths are told apart. */
    private static final int WHOLE = 1000;

    /** A page of this many characters of 10.5 pt less some padding, for sharing it out. */
    private static final double ROOM = 40;

    /** Left and right of the text in a cell with its line: 7 pt of the page's 442. */
    private static final int PADDING = 16;

    private final Markup markup;
    private final Words words;

    GridMarkup(Markup markup) {
        this.markup = markup;
        this.words = new Words(markup);
    }

    /** Columns and rows, within a table. */
    void write(Grid grid, Widths widths) {
        markup.open("colgroup");
        for (var width : widths.padded(WHOLE, PADDING, ROOM)) {
            markup.empty("col", "width", width / 10 + "." + width % 10 + "%");
        }
        markup.close();
        rows("thead", grid.rows().subList(0, grid.heads()));
        rows("tbody", grid.rows().subList(grid.heads(), grid.rows().size()));
    }

    private void rows(String part, List<List<Placed>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        markup.open(part);
        for (var row : rows) {
            markup.open("tr");
            var headsOnly = row.stream().allMatch(placed -> placed.cell().head());
            row.forEach(placed -> cell(placed.cell(), headsOnly ? "col" : "row"));
            markup.close();
        }
        markup.close();
    }

    private void cell(Cell cell, String scope) {
        // The corner of a form is set as a head, but heads nothing.
        var heads = cell.head() && !cell.text().isBlank();
        markup.open(
                heads ? "th" : "td",
                "scope",
                heads ? scope : "",
                "class",
                cell.alignment().name().toLowerCase(Locale.ROOT),
                "colspan",
                cell.columns() > 1 ? "" + cell.columns() : "",
                "rowspan",
                cell.rows() > 1 ? "" + cell.rows() : "");
        words.write(cell.text());
        markup.close();
    }
}
