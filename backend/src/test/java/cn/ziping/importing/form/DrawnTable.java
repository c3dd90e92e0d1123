package cn.ziping.importing.form;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tables drawn as text: a line for each row with the cells that begin there, parted by |; behind the words of a cell ↕
 * and how many rows it spans, ↔ and how many columns; ↵ for a new line in it.
 */
final class DrawnTable {
    private static final Pattern SPANS = Pattern.compile("(.*?)(?:↕(\\d+))?(?:↔(\\d+))?", Pattern.DOTALL);

    private DrawnTable() {}

    static Table of(String drawing) {
        return of(null, drawing);
    }

    static Table of(@Nullable String sheet, String drawing) {
        var lines = drawing.strip().split("\n");
        var grid = new ArrayList<List<Cell>>();
        for (var line : lines) {
            grid.add(new ArrayList<>());
        }
        for (var row = 0; row < lines.length; row++) {
            var column = 0;
            for (var drawn : lines[row].split("\\|", -1)) {
                column = free(grid.get(row), column);
                column = put(grid, row, column, drawn.strip());
            }
        }
        var width = grid.stream().mapToInt(List::size).max().orElse(0);
        for (var row = 0; row < grid.size(); row++) {
            for (var column = 0; column < width; column++) {
                if (free(grid.get(row), column) == column) {
                    put(grid, row, column, "");
                }
            }
        }
        return new Table(sheet, grid);
    }

    private static int free(List<Cell> row, int from) {
        var column = from;
        while (column < row.size() && row.get(column) != null) {
            column++;
        }
        return column;
    }

    private static int put(List<List<Cell>> grid, int row, int column, String drawn) {
        var match = SPANS.matcher(drawn);
        if (!match.matches()) {
            throw new IllegalArgumentException(drawn);
        }
        var text = match.group(1).strip().replace("↵", "\n");
        var height = match.group(2) == null ? 1 : Integer.parseInt(match.group(2));
        var width = match.group(3) == null ? 1 : Integer.parseInt(match.group(3));
        for (var y = row; y < row + height; y++) {
            for (var x = column; x < column + width; x++) {
                var cells = grid.get(y);
                while (cells.size() <= x) {
                    cells.add(null);
                }
                cells.set(x, new Cell(text, y > row || x > column, 7, y, x));
            }
        }
        return column + width;
    }

    static List<Piece> above(String... passages) {
        return Stream.of(passages)
                .<Piece>map(text -> Passage.of(Paragraph.plain(3, text)))
                .toList();
    }
}
