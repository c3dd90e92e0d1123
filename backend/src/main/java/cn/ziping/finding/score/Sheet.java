package cn.ziping.finding.score;

import cn.ziping.indicator.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one owner as a tree: level-1 groups of level-2 groups, each with the row that states its total where there
 * is one.
 *
 * @param project whose rows they are; null for those of the report itself
 */
record Sheet(@Nullable UUID project, List<Indicator> rows, List<Group> groups) {
    private static final Pattern EXECUTION = Pattern.compile("预算(?:资金)?执行率?(?:指标)?|(?:资金|预算资金)执行率");

    /**
     * @param total the row that states what the group comes to; null where none does
     * @param parts what it is made of; empty where the total is a row like any other
     */
    record Group(@Nullable Indicator total, List<Group> parts) {
        boolean isLeaf() {
            return parts.isEmpty();
        }

        /** The first row of it. */
        @Nullable
        Indicator first() {
            return isLeaf() ? total : parts.get(0).first();
        }

        /** The stated total, else what its parts come to; null where one of them is blank. */
        @Nullable
        BigDecimal value(Function<Indicator, @Nullable BigDecimal> column) {
            var stated = total == null ? null : column.apply(total);
            return stated != null || isLeaf() ? stated : sum(column);
        }

        /** Of its parts; null where one of them is blank. */
        @Nullable
        BigDecimal sum(Function<Indicator, @Nullable BigDecimal> column) {
            return added(parts, column);
        }

        private void leaves(List<Indicator> leaves) {
            if (isLeaf() && total != null) {
                leaves.add(total);
            }
            parts.forEach(part -> part.leaves(leaves));
        }

        private void totals(List<Group> totals) {
            if (!isLeaf() && total != null) {
                totals.add(this);
            }
            parts.forEach(part -> part.totals(totals));
        }
    }

    static List<Sheet> of(List<Indicator> indicators) {
        var owners = new LinkedHashMap<@Nullable UUID, List<Indicator>>();
        indicators.forEach(row ->
                owners.computeIfAbsent(row.projectId(), id -> new ArrayList<>()).add(row));
        var sheets = new ArrayList<Sheet>();
        for (Map.Entry<@Nullable UUID, List<Indicator>> owner : owners.entrySet()) {
            sheets.add(new Sheet(owner.getKey(), owner.getValue(), level1(owner.getValue())));
        }
        return sheets;
    }

    private static List<Group> level1(List<Indicator> rows) {
        return grouped(rows, Indicator::level1, group -> {
            var parts = grouped(
                    group.stream().filter(row -> row.level2() != null).toList(), Indicator::level2, Sheet::level2);
            return with(group.stream().filter(row -> row.level2() == null).toList(), parts);
        });
    }

    private static List<Group> level2(List<Indicator> group) {
        var leaves = group.stream()
                .filter(row -> row.level3() != null)
                .map(row -> new Group(row, List.of()))
                .toList();
        return with(group.stream().filter(row -> row.level3() == null).toList(), leaves);
    }

    /** Several rows without a name of their own are parts themselves, not totals. */
    private static List<Group> with(List<Indicator> totals, List<Group> parts) {
        if (totals.size() == 1) {
            return List.of(new Group(totals.get(0), parts));
        }
        var all = new ArrayList<>(parts);
        totals.forEach(row -> all.add(new Group(row, List.of())));
        return totals.isEmpty() ? List.of(new Group(null, parts)) : all;
    }

    private static List<Group> grouped(
            List<Indicator> rows,
            Function<Indicator, @Nullable String> name,
            Function<List<Indicator>, List<Group>> group) {
        var names = new LinkedHashMap<@Nullable String, List<Indicator>>();
        rows.forEach(row ->
                names.computeIfAbsent(name.apply(row), key -> new ArrayList<>()).add(row));
        return names.values().stream().flatMap(one -> group.apply(one).stream()).toList();
    }

    private static @Nullable BigDecimal added(List<Group> groups, Function<Indicator, @Nullable BigDecimal> column) {
        var sum = BigDecimal.ZERO;
        for (var group : groups) {
            var value = group.value(column);
            if (value == null) {
                return null;
            }
            sum = sum.add(value);
        }
        return sum;
    }

    /** What all groups come to; null where a row is blank. */
    @Nullable
    BigDecimal sum(Function<Indicator, @Nullable BigDecimal> column) {
        return groups.isEmpty() ? null : added(groups, column);
    }

    List<BigDecimal> values(Function<Indicator, @Nullable BigDecimal> column) {
        return groups.stream()
                .map(group -> group.value(column))
                .filter(Objects::nonNull)
                .map(BigDecimal.class::cast)
                .toList();
    }

    /** Rows that no others stand below. */
    List<Indicator> leaves() {
        var leaves = new ArrayList<Indicator>();
        groups.forEach(group -> group.leaves(leaves));
        return leaves;
    }

    List<Group> totals() {
        var totals = new ArrayList<Group>();
        groups.forEach(group -> group.totals(totals));
        return totals;
    }

    /** A row's most special name. */
    static String name(Indicator row) {
        return Objects.requireNonNullElse(row.level3(), Objects.requireNonNullElse(row.level2(), row.level1()));
    }

    /** 预算执行率 is scored by what was spent, wherever it stands. */
    static boolean isExecution(Indicator row) {
        return row.level1().contains("预算执行率")
                || row.level1().equals("预算执行")
                || EXECUTION.matcher(name(row)).matches();
    }
}
