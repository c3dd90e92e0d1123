package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.pdf.CellText.Cut;
import cn.ziping.printing.pdf.CellText.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table as the page layout reads it. */
record PrintedTable(Table table, TableLayout layout, PrintedRow head, List<PrintedRow> rows) {

    /** Of a cell in table.jrxml. */
    private static final int PADDING = 3;

    static PrintedTable of(Table table, TableLayout layout) {
        var head = IntStream.range(0, table.columns().size())
                .mapToObj(column -> styled(layout.head(table, column), Face.HEI, Face.HEI))
                .toList();
        var rows = new ArrayList<PrintedRow>();
        var above = List.<Text>of();
        for (var row : table.rows()) {
            var total = table.totalled() && rows.size() == table.rows().size() - 1;
            var face = total ? Face.HEI : Face.SONG;
            var cells = row.stream().map(cell -> styled(cell, face, Face.SONG)).toList();
            rows.add(new PrintedRow(cells, joined(table, above, row)));
            above = row;
        }
        return new PrintedTable(table, layout, new PrintedRow(head, 0), rows);
    }

    private static String styled(Text text, Face face, Face base) {
        return StyledText.of(text, face, base).markup();
    }

    /** How many columns from the left continue the row above. */
    static int joined(Table table, List<Text> above, List<Text> row) {
        var joined = 0;
        while (joined < row.size()
                && table.columns().get(joined).joined()
                && !above.isEmpty()
                && above.get(joined).equals(row.get(joined))) {
            joined++;
        }
        return joined;
    }

    /** The same with the last lines of the last row as a row of their own; not where it has no others. */
    PrintedTable lastLinesApart(int lines, CellText type) {
        var last = rows.get(rows.size() - 1);
        var high = IntStream.range(last.joined(), last.cells().size())
                .map(column -> type.set(last.cells().get(column), look(column), width(column))
                        .getHeight())
                .max()
                .orElse(0);
        // Half a line more than what stays, so that rounding takes none of it away.
        var room = (int) (high - (lines - 0.5) * layout.size() * TableLayout.LINE);
        if (room < 2 * PADDING + layout.size() * TableLayout.LINE) {
            return this;
        }
        var cuts = IntStream.range(0, last.cells().size())
                .mapToObj(column -> cut(last, column, room, type))
                .toList();
        var divided = new ArrayList<>(rows.subList(0, rows.size() - 1));
        divided.add(new PrintedRow(cuts.stream().map(Cut::before).toList(), last.joined()));
        divided.add(new PrintedRow(cuts.stream().map(Cut::behind).toList(), 0));
        return new PrintedTable(table, layout, head, divided);
    }

    /** What is joined with the row above is said again on each page. */
    private Cut cut(PrintedRow row, int column, int room, CellText type) {
        var cell = row.cells().get(column);
        return column < row.joined() ? new Cut(cell, cell) : type.cut(cell, look(column), width(column), room);
    }

    private Look look(int column) {
        return new Look(Face.SONG, layout.size(), table.columns().get(column).alignment(), PADDING, 0);
    }

    private int width(int column) {
        return layout.widths().get(column);
    }
}
