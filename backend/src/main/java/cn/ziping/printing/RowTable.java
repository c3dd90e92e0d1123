package cn.ziping.printing;

import cn.ziping.budget.Rate;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a table of records, column by column; a column that no record has a value for is left out.
 *
 * <p>In a total every figure is the sum of those above it, and a rate is that of the sums.
 */
final class RowTable<R> {
    private static final String TOTAL = "合计";

    private static final Set<String> TOTALS = Set.of(TOTAL, "总计", "总合计");

    /** @param total what stands below all records; null for nothing */
    private record Source<R>(
            Column column, Function<R, @Nullable String> value, Function<List<R>, @Nullable String> total) {}

    private final List<Source<R>> sources = new ArrayList<>();

    /** Words, the ones that repeat joined. */
    RowTable<R> group(String label, Function<R, @Nullable String> value) {
        return column(label, Alignment.LEFT, true, value);
    }

    RowTable<R> words(String label, Function<R, @Nullable String> value) {
        return column(label, Alignment.LEFT, false, value);
    }

    /** Short words, such as a grade. */
    RowTable<R> mark(String label, Function<R, @Nullable String> value) {
        return column(label, Alignment.CENTER, false, value);
    }

    RowTable<R> figure(String label, Function<R, @Nullable BigDecimal> value) {
        return column(
                label,
                Alignment.RIGHT,
                false,
                row -> Figures.of(value.apply(row)),
                rows -> Figures.of(sum(rows, value)));
    }

    /** A rate in percent; that of a total is known where every record that has a base states its part. */
    RowTable<R> rate(
            String label,
            Function<R, @Nullable BigDecimal> value,
            Function<R, @Nullable BigDecimal> part,
            Function<R, @Nullable BigDecimal> base) {
        return column(label, Alignment.RIGHT, false, row -> Figures.of(value.apply(row)), rows -> {
            var isWhole = rows.stream().noneMatch(row -> base.apply(row) != null && part.apply(row) == null);
            return isWhole ? Figures.of(Rate.of(sum(rows, part), sum(rows, base))) : null;
        });
    }

    RowTable<R> count(String label, Function<R, @Nullable Integer> value) {
        return column(label, Alignment.RIGHT, false, row -> Figures.of(value.apply(row)));
    }

    private RowTable<R> column(String label, Alignment alignment, boolean joined, Function<R, @Nullable String> value) {
        return column(label, alignment, joined, value, rows -> null);
    }

    private RowTable<R> column(
            String label,
            Alignment alignment,
            boolean joined,
            Function<R, @Nullable String> value,
            Function<List<R>, @Nullable String> total) {
        sources.add(new Source<>(new Column(Text.of(label), alignment, joined), value, total));
        return this;
    }

    private static <R> @Nullable BigDecimal sum(List<R> rows, Function<R, @Nullable BigDecimal> value) {
        return rows.stream()
                .map(row -> Optional.ofNullable(value.apply(row)))
                .flatMap(Optional::stream)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** With a total below, unless there is nothing to add up or somebody has written one. */
    Table totalled(String caption, List<R> rows) {
        var table = of(caption, rows);
        var told = told(rows);
        var isTold = rows.stream()
                .anyMatch(row -> told.stream()
                        .map(source -> source.value.apply(row))
                        .anyMatch(value -> value != null && TOTALS.contains(value.strip())));
        if (rows.size() < 2 || isTold) {
            return table;
        }
        var total = new ArrayList<Text>();
        told.forEach(source -> total.add(total.isEmpty() ? Text.of(TOTAL) : cell(source.total.apply(rows))));
        var withTotal = new ArrayList<>(table.rows());
        withTotal.add(total);
        return new Table(caption, table.columns(), withTotal, true);
    }

    private List<Source<R>> told(List<R> rows) {
        return sources.stream()
                .filter(source -> rows.stream().anyMatch(row -> source.value.apply(row) != null))
                .toList();
    }

    Table of(String caption, List<R> rows) {
        var told = told(rows);
        return new Table(
                caption,
                told.stream().map(Source::column).toList(),
                rows.stream()
                        .map(row -> told.stream()
                                .map(source -> cell(source.value.apply(row)))
                                .toList())
                        .toList());
    }

    private static Text cell(@Nullable String value) {
        return value == null ? Table.MISSING : Text.of(value);
    }
}
