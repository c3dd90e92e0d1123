package cn.ziping.printing.document;

import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A picture of figures. PDF and HTML draw it; Word and Excel, where figures are wanted to go on working with, say
 * {@link #numbers()} instead. It is told apart by patterns, dashes and marks, never by colour alone.
 *
 * @param title above it
 * @param across what the places from left to right are, such as 年度
 * @param upward what is measured, with its unit in brackets, such as 得分（分）
 * @param places names of the places, at least one
 * @param series at least one
 */
public record Chart(String title, Kind kind, String across, String upward, List<String> places, List<Series> series)
        implements Block {

    public enum Kind {
        /** Bars side by side in each place, from zero on. */
        BARS,
        /** Lines from place to place, broken where a figure is missing; the scale begins near the smallest figure. */
        LINES
    }

    /** @param values one for each place, printed as they are; null where there is none */
    public record Series(String name, List<@Nullable BigDecimal> values) {

        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /** @throws IllegalArgumentException where there is nothing to draw, or a series is not as long as there are places */
    public Chart {
        places = List.copyOf(places);
        series = List.copyOf(series);
        var length = places.size();
        if (length == 0
                || series.isEmpty()
                || series.stream().anyMatch(one -> one.values().size() != length)) {
            throw new IllegalArgumentException("Chart 《%s》: figures and places do not match".formatted(title));
        }
    }

    /** All that it shows as a table: a row for each place, a column for each series. */
    public Table numbers() {
        var columns = new ArrayList<Column>();
        columns.add(new Column(Text.of(across), Alignment.CENTER, false));
        series.forEach(one -> columns.add(new Column(Text.of(one.name() + unit()), Alignment.RIGHT, false)));
        var rows = IntStream.range(0, places.size()).mapToObj(this::row).toList();
        return new Table(title, columns, rows);
    }

    private List<Text> row(int place) {
        var row = new ArrayList<Text>();
        row.add(Text.of(places.get(place)));
        for (var one : series) {
            var value = one.values().get(place);
            row.add(value == null ? Table.MISSING : Text.of(written(value)));
        }
        return row;
    }

    /** In brackets, or nothing. */
    private String unit() {
        var bracket = upward.lastIndexOf('（');
        return bracket < 0 ? "" : upward.substring(bracket);
    }

    /** A figure as it is said beside its mark: its digits in groups of three, none added or dropped. */
    public static String written(BigDecimal value) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", Objects.requireNonNull(value));
    }
}
