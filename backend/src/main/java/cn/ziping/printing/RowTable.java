package cn.ziping.printing;

import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a table of records, column by column; a column that no record has a value for is left out. */
final class RowTable<R> {

    private record Source<R>(Column column, Function<R, @Nullable String> value) {}

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
        return column(label, Alignment.RIGHT, false, row -> Figures.of(value.apply(row)));
    }

    RowTable<R> count(String label, Function<R, @Nullable Integer> value) {
        return column(label, Alignment.RIGHT, false, row -> Figures.of(value.apply(row)));
    }

    private RowTable<R> column(String label, Alignment alignment, boolean joined, Function<R, @Nullable String> value) {
        sources.add(new Source<>(new Column(Text.of(label), alignment, joined), value));
        return this;
    }

    Table of(String caption, List<R> rows) {
        var told = sources.stream()
                .filter(source -> rows.stream().anyMatch(row -> source.value.apply(row) != null))
                .toList();
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
