package cn.ziping.comparison.follow;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * One row of a series: what the series is in that year, and its point.
 *
 * @param number of the series in the answer, from 1
 * @param series named as in this year, without its points
 */
record Followed<S, P>(int number, int year, S series, P point) {

    /**
     * Rows put together: each series named as in its newest year, with a point for each year asked for.
     *
     * @param rows in the order of their series
     * @param missing the point of a year without one
     * @param with a series with its points
     */
    static <S, P> List<S> together(
            List<Followed<S, P>> rows, List<Integer> years, IntFunction<P> missing, BiFunction<S, List<P>, S> with) {
        var bySeries = rows.stream().collect(groupingBy(Followed::number, LinkedHashMap::new, toList()));
        return bySeries.values().stream()
                .map(ofOne -> with.apply(newest(ofOne), points(ofOne, years, missing)))
                .toList();
    }

    private static <S, P> S newest(List<Followed<S, P>> rows) {
        return rows.stream()
                .max(Comparator.comparingInt(Followed::year))
                .orElseThrow()
                .series();
    }

    private static <S, P> List<P> points(List<Followed<S, P>> rows, List<Integer> years, IntFunction<P> missing) {
        var byYear = rows.stream().collect(Collectors.toMap(Followed::year, Function.identity()));
        return years.stream()
                .map(year -> {
                    var row = byYear.get(year);
                    return row == null ? missing.apply(year) : row.point();
                })
                .toList();
    }
}
