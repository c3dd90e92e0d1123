package cn.ziping.importing.form;

import cn.ziping.importing.form.FormGrid.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The head of the indicators: what each column says.
 *
 * @param columns one for each that is there
 * @param levelWeights columns of points that belong to 一级指标 and 二级指标 before them
 * @param others columns that no value is known for
 * @param bottom first row below it
 */
record IndicatorHead(
        Map<IndicatorColumn, Box> columns,
        Map<IndicatorColumn, Box> levelWeights,
        List<Box> others,
        int top,
        int bottom) {

    /** @return empty where no indicators begin in this row */
    static Optional<IndicatorHead> at(FormPage page, int row) {
        var first = page.grid().worded(row);
        var second = row + 1 < page.to() ? page.grid().worded(row + 1) : List.<Box>of();
        var isParted = !second.isEmpty() && second.stream().allMatch(box -> isColumn(box));
        if (isHead(first) && isNamesAndPoints(second)) {
            return Optional.of(ofNamesAndPoints(first, second, row));
        }
        if (isHead(first)) {
            var isHigh = first.stream().anyMatch(box -> box.height() == 2 && isColumn(box));
            return Optional.of(
                    isParted && (isHigh || isHead(second))
                            ? of(both(first, second), row, row + 2)
                            : of(first, row, row + 1));
        }
        var isBegun = first.stream()
                .anyMatch(box -> FormLabel.INDICATORS.is(box.key()) || isColumn(box) && box.bottom() > row + 1);
        var both = isParted && isBegun ? both(first, second) : List.<Box>of();
        return isHead(both) ? Optional.of(of(both, row, row + 2)) : Optional.empty();
    }

    /** 名称 | 权重 below each of the levels. */
    private static boolean isNamesAndPoints(List<Box> boxes) {
        return boxes.size() >= 2
                && boxes.stream().anyMatch(IndicatorHead::isName)
                && boxes.stream().allMatch(box -> isName(box) || is(box, IndicatorColumn.WEIGHT) || isColumn(box));
    }

    private static boolean isName(Box box) {
        return box.key().matches("(?:指标)?名称|指标|内容");
    }

    private static boolean is(Box box, IndicatorColumn column) {
        return IndicatorColumn.of(box.key())
                .filter(match -> match.column() == column)
                .isPresent();
    }

    private static IndicatorHead ofNamesAndPoints(List<Box> first, List<Box> second, int row) {
        var columns = new EnumMap<IndicatorColumn, Box>(IndicatorColumn.class);
        var levelWeights = new EnumMap<IndicatorColumn, Box>(IndicatorColumn.class);
        for (var box : second) {
            var level = first.stream()
                    .filter(above -> above.column() <= box.column() && box.end() <= above.end())
                    .flatMap(above -> IndicatorColumn.of(above.key()).stream())
                    .map(IndicatorColumn.Match::column)
                    .filter(IndicatorColumn::isLevel)
                    .findFirst()
                    .orElse(null);
            if (level != null && isName(box)) {
                columns.put(level, box);
            } else if (level != null && level != IndicatorColumn.LEVEL3 && is(box, IndicatorColumn.WEIGHT)) {
                levelWeights.put(level, box);
            }
        }
        var head = of(
                both(first, second).stream()
                        .filter(box -> !columns.containsValue(box) && !levelWeights.containsValue(box))
                        .toList(),
                row,
                row + 2);
        head.columns.forEach(columns::putIfAbsent);
        return new IndicatorHead(columns, levelWeights, head.others, row, row + 2);
    }

    private static boolean isColumn(Box box) {
        return IndicatorColumn.of(box.key()).isPresent();
    }

    private static List<Box> both(List<Box> above, List<Box> below) {
        return Stream.concat(
                        above.stream()
                                .filter(box -> below.stream()
                                        .noneMatch(part -> part.column() >= box.column() && part.column() < box.end())),
                        below.stream())
                .sorted(Comparator.comparingInt(Box::column))
                .toList();
    }

    private static boolean isHead(List<Box> boxes) {
        var columns = boxes.stream()
                .flatMap(box -> IndicatorColumn.of(box.key()).stream())
                .map(IndicatorColumn.Match::column)
                .distinct()
                .toList();
        var isNamed = columns.contains(IndicatorColumn.LEVEL3)
                || columns.contains(IndicatorColumn.LEVEL1) && columns.contains(IndicatorColumn.LEVEL2);
        return isNamed && columns.size() >= 3 && columns.stream().anyMatch(IndicatorHead::isValue);
    }

    private static boolean isValue(IndicatorColumn column) {
        return column == IndicatorColumn.TARGET
                || column == IndicatorColumn.ACTUAL
                || column == IndicatorColumn.WEIGHT
                || column == IndicatorColumn.SCORE;
    }

    private static IndicatorHead of(List<Box> boxes, int top, int bottom) {
        var columns = new EnumMap<IndicatorColumn, Box>(IndicatorColumn.class);
        var ranks = new EnumMap<IndicatorColumn, Integer>(IndicatorColumn.class);
        var levelWeights = new EnumMap<IndicatorColumn, Box>(IndicatorColumn.class);
        var others = new ArrayList<Box>();
        for (var i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i);
            var match = IndicatorColumn.of(box.key()).orElse(null);
            var level = match == null ? null : levelOfWeight(boxes, i, match.column());
            if (level != null) {
                levelWeights.put(level, box);
            } else if (match != null && match.rank() < ranks.getOrDefault(match.column(), 9)) {
                var worse = columns.put(match.column(), box);
                ranks.put(match.column(), match.rank());
                if (worse != null) {
                    others.add(worse);
                }
            } else {
                others.add(box);
            }
        }
        var left = columns.values().stream().mapToInt(Box::column).min().orElse(0);
        others.removeIf(box -> box.column() < left);
        return new IndicatorHead(columns, levelWeights, others, top, bottom);
    }

    /** 一级指标 | 分值 | 二级指标: the points are those of the level before them. */
    private static @Nullable IndicatorColumn levelOfWeight(List<Box> boxes, int at, IndicatorColumn column) {
        if (column != IndicatorColumn.WEIGHT || at == 0 || at + 1 == boxes.size()) {
            return null;
        }
        var before = IndicatorColumn.of(boxes.get(at - 1).key());
        var after = IndicatorColumn.of(boxes.get(at + 1).key());
        return before.isPresent() && after.isPresent() && after.get().column().isLevel()
                ? before.map(IndicatorColumn.Match::column)
                        .filter(IndicatorColumn::isLevel)
                        .orElse(null)
                : null;
    }

    @Nullable
    Box column(IndicatorColumn column) {
        return columns.get(column);
    }

    /** The column at the left, before which the name of the block stands. */
    int left() {
        return columns.values().stream().mapToInt(Box::column).min().orElse(0);
    }

    /** Whether a box takes a column of levels and one of values as well: words across the table. */
    boolean isAcross(Box box) {
        return columns.entrySet().stream()
                        .anyMatch(column -> column.getKey().isLevel() && meets(box, column.getValue()))
                && columns.entrySet().stream()
                                .filter(column -> isValue(column.getKey()) && meets(box, column.getValue()))
                                .count()
                        >= 1;
    }

    private static boolean meets(Box box, Box column) {
        return box.column() < column.end() && column.column() < box.end();
    }
}
