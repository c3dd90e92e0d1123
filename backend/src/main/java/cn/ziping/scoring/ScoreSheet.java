package cn.ziping.scoring;

import cn.ziping.indicator.Indicator;
import cn.ziping.template.ScoringRules;
import cn.ziping.template.ScoringRules.Execution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of one owner, a project or a report itself, as a tree of which each row has a suggestion: rows at the
 * ends by target and result, totals of a group by what is below them.
 */
final class ScoreSheet {
    private final ScoringRules rules;
    private final Spending spending;
    private final Map<UUID, Suggestion> suggestions;
    private final @Nullable Indicator executionRow;
    private final Points points;

    /** @param suggestions takes what is suggested for each row */
    ScoreSheet(ScoringRules rules, Spending spending, List<Indicator> rows, Map<UUID, Suggestion> suggestions) {
        this.rules = rules;
        this.spending = spending;
        this.suggestions = suggestions;
        this.executionRow = executionRow(rules.execution(), rows);
        this.points =
                grouped(rows, Indicator::level1).stream().map(this::level1).reduce(Points.NONE, Points::plus);
    }

    /** What the indicators come to, the execution among them where a row stands for it. */
    Points points() {
        return points;
    }

    boolean hasExecutionRow() {
        return executionRow != null;
    }

    private Points level1(List<Indicator> group) {
        var below = group.stream().filter(row -> row.level2() != null).toList();
        var parts = grouped(below, Indicator::level2).stream().map(this::level2).reduce(Points.NONE, Points::plus);
        return totals(group.stream().filter(row -> row.level2() == null).toList(), parts);
    }

    private Points level2(List<Indicator> group) {
        var leaves = group.stream().filter(row -> row.level3() != null).toList();
        var parts = totals(leaves, Points.NONE);
        return totals(group.stream().filter(row -> row.level3() == null).toList(), parts);
    }

    private Points totals(List<Indicator> rows, Points below) {
        var stated = Points.NONE;
        for (var row : rows) {
            var suggestion = suggestion(row, below);
            suggestions.put(row.id(), suggestion);
            stated = stated.plus(Points.of(row, weight(row), suggestion));
        }
        return stated.orBelow(below);
    }

    private Suggestion suggestion(Indicator row, Points below) {
        if (row == executionRow && rules.execution() != null) {
            var weight = row.weight() != null ? row.weight() : rules.execution().weight();
            return ExecutionScore.of(rules.execution(), spending, weight);
        }
        return below.isEmpty() ? IndicatorScore.of(rules, row) : ofBelow(below, row.weight());
    }

    private static Suggestion ofBelow(Points below, @Nullable BigDecimal weight) {
        if (!below.isComplete()) {
            return Suggestion.none("下级指标还有 " + below.missing() + " 项没有得分");
        }
        var told = "下级指标 " + below.counted() + " 项得分合计 " + Wording.points(below.sum());
        if (weight != null && below.sum().compareTo(weight) > 0) {
            return new Suggestion(weight, told + "，按分值 " + Wording.points(weight) + "计");
        }
        return new Suggestion(below.sum(), told);
    }

    private @Nullable BigDecimal weight(Indicator row) {
        return row == executionRow && row.weight() == null && rules.execution() != null
                ? rules.execution().weight()
                : row.weight();
    }

    /** The row that stands for the execution: the total of its group, or the only row there. */
    private static @Nullable Indicator executionRow(@Nullable Execution execution, List<Indicator> rows) {
        if (execution == null || execution.level1() == null) {
            return null;
        }
        var group = rows.stream()
                .filter(row -> row.level1().equals(execution.level1()))
                .toList();
        var totals = group.stream().filter(row -> row.level2() == null).toList();
        var candidates = totals.isEmpty() ? group : totals;
        return candidates.size() == 1 ? candidates.get(0) : null;
    }

    private static List<List<Indicator>> grouped(List<Indicator> rows, Function<Indicator, @Nullable String> name) {
        var groups = new LinkedHashMap<@Nullable String, List<Indicator>>();
        rows.forEach(row -> groups.computeIfAbsent(name.apply(row), key -> new ArrayList<>())
                .add(row));
        return List.copyOf(groups.values());
    }
}
