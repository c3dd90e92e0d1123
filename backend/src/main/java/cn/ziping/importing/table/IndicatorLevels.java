package cn.ziping.importing.table;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns that name an indicator and the groups that it is in. */
record IndicatorLevels(
        @Nullable Column first,
        @Nullable Column second,
        @Nullable Column third) {

    /** The names of a row; {@code first} is empty where the row names nothing. */
    record Names(
            String first, @Nullable String second, @Nullable String third) {}

    /** A name with its points behind it: 产出指标（40分）. */
    static final Pattern POINTS =
            Pattern.compile("(.+?)\\s*[（(]\\s*(?:共|权重|分值|满分|计|总分)?\\s*[:：]?\\s*(\\d+(?:\\.\\d+)?)\\s*(分|%|％)?\\s*[)）]");

    /** The groups before a name in the only column of names: 产出-数量 改造小区个数. */
    private static final Pattern GROUPED = Pattern.compile(
            "(?<first>产出|效益|满意度|成本|过程|投入|管理|决策)(?:指标)?(?:\\s*[-—–/·]\\s*(?<second>[\\p{IsHan}]{2,8}?)(?:指标)?)?[\\s:：]+(?<third>\\S.{2,})");

    static IndicatorLevels of(Head head) {
        var first = head.column(Field.LEVEL1);
        var second = head.column(Field.LEVEL2);
        var thirds = head.all(Field.LEVEL3);
        var third = thirds.isEmpty() ? null : exact(thirds);
        if (first == null
                && second == null
                && thirds.size() > 1
                && !text(thirds).contains("三级")) {
            // One head over all: 绩效指标 above groups and indicators; or 评价内容 beside 评价要素.
            return new IndicatorLevels(
                    thirds.get(0), thirds.size() > 2 ? thirds.get(1) : null, thirds.get(thirds.size() - 1));
        }
        if (first == null) {
            return second != null ? new IndicatorLevels(second, null, third) : new IndicatorLevels(third, null, null);
        }
        return new IndicatorLevels(first, second, third);
    }

    private static Column exact(List<Column> thirds) {
        return thirds.stream()
                .filter(column -> column.text().contains("三级"))
                .findFirst()
                .orElse(thirds.get(0));
    }

    private static String text(List<Column> columns) {
        return columns.stream().map(Column::text).collect(Collectors.joining());
    }

    /** Merged cells name each row that they cover; an empty cell means the group above it. */
    Names names(Layout table, int row, @Nullable Names above) {
        var own = text(table, row, first);
        var isNew = !own.isEmpty() && (above == null || !own.equals(above.first()));
        var name = own.isEmpty() && above != null ? above.first() : own;
        var group = text(table, row, second);
        var indicator = text(table, row, third);
        if (second == null && third == null) {
            var grouped = GROUPED.matcher(name);
            if (grouped.matches()) {
                var below = grouped.group("second");
                return new Names(
                        grouped.group("first") + "指标", below == null ? null : below + "指标", grouped.group("third"));
            }
        }
        if (group.isEmpty() && !isNew && own.isEmpty() && !indicator.isEmpty() && above != null) {
            group = above.second() == null ? "" : above.second();
        }
        return new Names(name, orNull(group), orNull(indicator));
    }

    private static String text(Layout table, int row, @Nullable Column column) {
        if (column == null) {
            return "";
        }
        return table.isAcross(row, column.index()) ? "" : table.covering(row, column.index());
    }

    private static @Nullable String orNull(String text) {
        return Words.isNothing(text) ? null : text;
    }

    /** The levels that there is a column for, outermost first. */
    List<Column> columns() {
        return Stream.of(first, second, third)
                .filter(Objects::nonNull)
                .map(Column.class::cast)
                .toList();
    }
}
