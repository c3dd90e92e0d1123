package cn.ziping.importing.table;

import cn.ziping.importing.source.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of unequal length made as long as each other. */
final class Squared {
    private Squared() {}

    /** All rows with as many cells as the widest; columns that only doubled separators made are left out. */
    static List<List<Cell>> told(List<List<Cell>> rows) {
        var all = of(rows);
        var told = IntStream.range(0, all.get(0).size())
                .filter(column ->
                        all.stream().anyMatch(row -> !row.get(column).text().isEmpty()))
                .boxed()
                .toList();
        return all.stream().map(row -> told.stream().map(row::get).toList()).toList();
    }

    /** All rows with as many cells as the widest. */
    static List<List<Cell>> of(List<List<Cell>> rows) {
        var width = rows.stream().mapToInt(List::size).max().orElse(0);
        return rows.stream()
                .map(row -> {
                    var full = new ArrayList<>(row);
                    while (full.size() < width) {
                        full.add(new Cell(
                                "", false, row.get(0).block(), row.get(0).row(), full.size()));
                    }
                    return List.copyOf(full);
                })
                .toList();
    }
}
