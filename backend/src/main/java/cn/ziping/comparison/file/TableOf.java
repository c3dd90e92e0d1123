package cn.ziping.comparison.file;

import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a table of records, column by column. What a record has no value for is said to be missing, never zero. */
final class TableOf<R> {
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<R, @Nullable String>> values = new ArrayList<>();

    /** Texts that stand in many cells are kept once. */
    private final Map<String, Text> texts = new HashMap<>();

    TableOf<R> words(String label, Function<R, @Nullable String> value) {
        return column(label, Alignment.LEFT, value);
    }

    /** Short words, and years. */
    TableOf<R> mark(String label, Function<R, @Nullable String> value) {
        return column(label, Alignment.CENTER, value);
    }

    /** With every digit that there is. */
    TableOf<R> figure(String label, Function<R, @Nullable BigDecimal> value) {
        return column(label, Alignment.RIGHT, row -> written(value.apply(row)));
    }

    TableOf<R> count(String label, Function<R, @Nullable Integer> value) {
        return column(label, Alignment.RIGHT, row -> {
            var count = value.apply(row);
            return count == null ? null : Chart.written(BigDecimal.valueOf(count));
        });
    }

    /** Figures that are not to be grouped, such as years. */
    TableOf<R> number(String label, Function<R, @Nullable String> value) {
        return column(label, Alignment.RIGHT, value);
    }

    private TableOf<R> column(String label, Alignment alignment, Function<R, @Nullable String> value) {
        columns.add(new Column(Text.of(label), alignment, false));
        values.add(value);
        return this;
    }

    private static @Nullable String written(@Nullable BigDecimal figure) {
        return figure == null ? null : Chart.written(figure);
    }

    Table of(String caption, List<R> rows) {
        return new Table(caption, columns, rows.stream().map(this::cells).collect(Collectors.toList()));
    }

    private List<Text> cells(R row) {
        var cells = new ArrayList<Text>(values.size());
        for (var value : values) {
            var text = Objects.requireNonNullElse(value.apply(row), "");
            cells.add(text.isEmpty() ? Table.MISSING : texts.computeIfAbsent(text, Text::of));
        }
        return cells;
    }
}
