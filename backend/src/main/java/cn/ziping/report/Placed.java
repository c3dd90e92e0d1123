package cn.ziping.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A row at its place among the rows of its kind in a report.
 *
 * @param position counts from 1
 */
public record Placed<T>(int position, T row) {

    /** 1, 2, 3 … in this order. */
    public static <T> List<Placed<T>> inOrder(List<T> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(index -> new Placed<>(index + 1, rows.get(index)))
                .toList();
    }

    static <T> List<T> rows(List<Placed<T>> placed) {
        return placed.stream().map(Placed::row).toList();
    }
}
