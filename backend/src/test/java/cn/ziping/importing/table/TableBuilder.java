package cn.ziping.importing.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables drawn as text, a row a line, cells parted by {@code |}. A cell of {@code <} is covered by the one to its left,
 * one of {@code ^} by the one above.
 */
final class TableBuilder {
    private TableBuilder() {}

    static Table drawn(String drawing) {
        return drawn(7, drawing);
    }

    static Table drawn(int block, String drawing) {
        var rows = new ArrayList<List<Cell>>();
        for (var line : drawing.strip().split("\n")) {
            var cells = new ArrayList<Cell>();
            for (var text : line.strip().split("\\|", -1)) {
                cells.add(cell(text.strip(), cells, rows, block));
            }
            rows.add(List.copyOf(cells));
        }
        return new Table(null, rows);
    }

    private static Cell cell(String text, List<Cell> left, List<List<Cell>> above, int block) {
        var column = left.size();
        var row = above.size();
        return switch (text) {
            case "<" -> new Cell(left.get(column - 1).text(), true, block, row, column);
            case "^" -> new Cell(above.get(row - 1).get(column).text(), true, block, row, column);
            default -> new Cell(text.replace("\\n", "\n"), false, block, row, column);
        };
    }

    static TableContext nowhere() {
        return new TableContext(List.of(), List.of());
    }

    static TableContext below(String... before) {
        return new TableContext(List.of(), List.of(before));
    }

    /** Lines as a reader of text files gives them. */
    static List<Piece> lines(String text) {
        var pieces = new ArrayList<Piece>();
        var id = 0;
        for (var line : text.split("\n")) {
            if (!line.isBlank()) {
                pieces.add(Passage.of(Paragraph.plain(id, line.replace("\\t", "\t"))));
            }
            id++;
        }
        return pieces;
    }

    static List<Table> tables(List<Piece> pieces) {
        return pieces.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    /** The words of a table, cells parted by {@code |}. */
    static List<String> words(Table table) {
        return table.rows().stream()
                .map(row -> String.join("|", row.stream().map(Cell::text).toList()))
                .toList();
    }

    /** The reading of a drawn table below these words. */
    static TableReading read(String drawing, TableContext context) {
        return ReportTables.read(drawn(drawing), context).orElseThrow();
    }

    static TableReading read(String drawing) {
        return read(drawing, nowhere());
    }

    /** The pieces of lines of text, their tables gathered. */
    static List<Piece> gather(String text) {
        return TextTables.gather(lines(text));
    }

    /** The words of the one table that lines of text have. */
    static List<String> onlyTable(String text) {
        var tables = tables(gather(text));
        assertThat(tables).hasSize(1);
        return words(tables.get(0));
    }
}
