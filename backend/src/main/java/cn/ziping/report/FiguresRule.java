package cn.ziping.report;

import static java.util.stream.Collectors.groupingBy;

import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.Expenditure;
import cn.ziping.budget.Rate;
import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a report adds up to: the one place where it is worked out.
 *
 * <p>What the report itself claims (total score, grade, rate) goes before what its parts come to; that the two differ is
 * for the findings to say, not for a sum to hide. Null is "not stated" and is left out of sums; zero is a figure.
 */
public final class FiguresRule {
    private FiguresRule() {}

    public static ReportFigures figures(
            Template template,
            StatedFigures stated,
            List<BudgetLine> budgetLines,
            List<Project> projects,
            List<Indicator> indicators) {
        var ofProjects = template.kind() == ReportKind.PROJECT_EXPENDITURE;
        var initial = ofProjects
                ? sum(projects.stream().map(Project::initialBudget))
                : Expenditure.total(budgetLines, BudgetLine::initialBudget);
        var adjusted = ofProjects ? adjusted(projects) : Expenditure.total(budgetLines, BudgetLine::adjustedBudget);
        var executed = ofProjects
                ? sum(projects.stream().map(Project::executed))
                : Expenditure.total(budgetLines, BudgetLine::executed);
        var base = first(adjusted, initial);

        var own = indicators.stream().filter(row -> row.projectId() == null).toList();
        var score = first(stated.score(), ofProjects ? mean(projects) : byLevel1(own, Indicator::score));
        // A claimed total and a mean of projects are out of what the template says; only a sum is out of its own
        // weights.
        var summed = stated.score() == null && !ofProjects;
        var full = Objects.requireNonNullElse(
                summed ? byLevel1(own, Indicator::weight) : null, BigDecimal.valueOf(template.fullScore()));
        // The scheme's bounds are points out of the template's full score: a sum out of something else earns no grade.
        var comparable = full.compareTo(BigDecimal.valueOf(template.fullScore())) == 0;
        var earned = comparable ? template.gradeScheme().gradeOf(score) : null;
        var grade = stated.grade() != null ? stated.grade() : earned;
        return new ReportFigures(
                initial,
                adjusted,
                executed,
                first(stated.executionRate(), Rate.of(executed, base)),
                score,
                score == null ? null : full,
                grade);
    }

    /** Of each project the adjusted budget, else the initial one; null where no project was adjusted at all. */
    private static @Nullable BigDecimal adjusted(List<Project> projects) {
        if (projects.stream().allMatch(project -> project.adjustedBudget() == null)) {
            return null;
        }
        return sum(projects.stream().map(project -> first(project.adjustedBudget(), project.initialBudget())));
    }

    /** A level-1 group counts with its stated total where it has one, else with what its level-2 groups come to. */
    private static @Nullable BigDecimal byLevel1(
            List<Indicator> indicators, Function<Indicator, @Nullable BigDecimal> column) {
        return sum(groups(indicators, Indicator::level1).map(group -> {
            var total = group.stream().filter(row -> row.level2() == null);
            var parts = group.stream().filter(row -> row.level2() != null).toList();
            return first(sum(total.map(column)), byLevel2(parts, column));
        }));
    }

    private static @Nullable BigDecimal byLevel2(
            List<Indicator> indicators, Function<Indicator, @Nullable BigDecimal> column) {
        return sum(groups(indicators, row -> Objects.requireNonNull(row.level2()))
                .map(group -> {
                    var total = group.stream().filter(row -> row.level3() == null);
                    var parts = group.stream().filter(row -> row.level3() != null);
                    return first(sum(total.map(column)), sum(parts.map(column)));
                }));
    }

    private static Stream<List<Indicator>> groups(List<Indicator> indicators, Function<Indicator, String> name) {
        Collection<List<Indicator>> groups =
                indicators.stream().collect(groupingBy(name)).values();
        return groups.stream();
    }

    /** Mean of the scored projects, rounded half up to two decimals; null when none is scored. */
    private static @Nullable BigDecimal mean(List<Project> projects) {
        var scores =
                projects.stream().map(Project::score).filter(Objects::nonNull).toList();
        var total = sum(scores.stream());
        return total == null ? null : total.divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal sum(Stream<? extends @Nullable BigDecimal> values) {
        return values.filter(Objects::nonNull)
                .map(BigDecimal.class::cast)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static @Nullable BigDecimal first(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null ? one : other;
    }
}
