package cn.ziping.printing;

import static java.util.Objects.requireNonNullElse;

import cn.ziping.indicator.Indicator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Indicators as the lines of an official form. A row that only tells what its group weighs becomes part of the group's
 * name, 产出指标（50分）, as the form has it; one that tells more stays a line of its own, as 小计.
 */
record FormIndicators(List<Line> lines) {

    /**
     * @param level1 name of the group, with its weight where only that is told of it
     * @param level2 name of the group below
     * @param subtotal whether other lines add up to this one
     */
    record Line(String level1, String level2, String level3, Indicator row, boolean subtotal) {}

    static FormIndicators of(List<Indicator> rows) {
        var lines = new ArrayList<Line>();
        grouped(rows, Indicator::level1).values().forEach(group -> level1(group, lines));
        return new FormIndicators(lines);
    }

    private static void level1(List<Indicator> group, List<Line> lines) {
        var parts = group.stream().filter(row -> row.level2() != null).toList();
        var totals = group.stream().filter(row -> row.level2() == null).toList();
        var name = named(group.get(0).level1(), parts.isEmpty() ? List.of() : totals);
        for (var total : totals) {
            if (parts.isEmpty()) {
                lines.add(new Line(name, "", "", total, false));
            } else if (!tellsNoMoreThanItsWeight(total)) {
                lines.add(new Line(name, "小计", "", total, true));
            }
        }
        grouped(parts, row -> requireNonNullElse(row.level2(), ""))
                .values()
                .forEach(below -> level2(name, below, lines));
    }

    private static void level2(String level1, List<Indicator> group, List<Line> lines) {
        var leaves = group.stream().filter(row -> row.level3() != null).toList();
        var totals = group.stream().filter(row -> row.level3() == null).toList();
        var name = named(requireNonNullElse(group.get(0).level2(), ""), leaves.isEmpty() ? List.of() : totals);
        for (var total : totals) {
            if (leaves.isEmpty()) {
                lines.add(new Line(level1, name, "", total, false));
            } else if (!tellsNoMoreThanItsWeight(total)) {
                lines.add(new Line(level1, name, "小计", total, true));
            }
        }
        leaves.forEach(leaf -> lines.add(new Line(level1, name, requireNonNullElse(leaf.level3(), ""), leaf, false)));
    }

    /** Whether the scores of all lines can be added up. */
    boolean addUp() {
        return lines.stream().noneMatch(line -> line.subtotal() && line.row().score() != null);
    }

    private static boolean tellsNoMoreThanItsWeight(Indicator total) {
        return total.score() == null && !IndicatorCell.isTold(total);
    }

    private static String named(String name, List<Indicator> totals) {
        return totals.stream()
                .filter(FormIndicators::tellsNoMoreThanItsWeight)
                .map(Indicator::weight)
                .filter(Objects::nonNull)
                .findFirst()
                .map(weight -> name + "（" + Figures.of(weight) + "分）")
                .orElse(name);
    }

    /** Groups in the order of their first rows: in a form a group stands together. */
    private static LinkedHashMap<String, List<Indicator>> grouped(
            List<Indicator> rows, Function<Indicator, String> name) {
        var groups = new LinkedHashMap<String, List<Indicator>>();
        rows.forEach(row -> groups.computeIfAbsent(name.apply(row), any -> new ArrayList<>())
                .add(row));
        return groups;
    }
}
