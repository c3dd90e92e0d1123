package cn.ziping.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is expected, as it stands in a text: a head of columns, then one row for each operation with a sign for each
 * column. Names of rows hold no two spaces side by side.
 */
final class Table {
    private final List<String> columns;
    private final Map<String, List<Outcome>> rows = new LinkedHashMap<>();

    Table(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        columns = Arrays.asList(lines.get(0).strip().split("\\s+"));
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.strip().split("\\s{2,}", 2);
            var signs = Arrays.stream(cells[1].strip().split("\\s+"))
                    .map(Outcome::of)
                    .toList();
            if (signs.size() != columns.size() || rows.put(cells[0], signs) != null) {
                throw new AssertionError("Not one sign for each column, or written twice: " + line);
            }
        }
    }

    Set<String> rows() {
        return rows.keySet();
    }

    List<String> columns() {
        return columns;
    }

    Outcome of(String row, String column) {
        var signs = rows.get(row);
        if (signs == null || !columns.contains(column)) {
            throw new AssertionError("The table does not say what " + column + " gets from " + row);
        }
        return signs.get(columns.indexOf(column));
    }
}
