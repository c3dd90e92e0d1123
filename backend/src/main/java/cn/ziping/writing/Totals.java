package cn.ziping.writing;

import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.report.FiguresRule;
import cn.ziping.report.NewReport;
import cn.ziping.report.Report;
import cn.ziping.scoring.Spending;
import cn.ziping.scoring.Suggestion;
import cn.ziping.scoring.Suggestions;
import org.jspecify.annotations.Nullable;

/** What a report comes to after a change: its figures, and what the template's rules suggest for its scores. */
final class Totals {
    private Totals() {}

    /** The same report, worked out anew. It must have all parts that figures follow from. */
    static Report of(Report report) {
        var figures = FiguresRule.figures(
                report.template(), report.stated(), report.budgetLines(), report.projects(), report.indicators());
        var budget = figures.adjustedBudget() != null ? figures.adjustedBudget() : figures.initialBudget();
        var spending = new Spending(figures.executed(), budget, report.stated().executionRate());
        var suggested = Suggestions.of(report.template(), spending, report.projects(), report.indicators());
        var projects = report.projects().stream()
                .map(project -> suggested(project, suggested.projects().get(project.id())))
                .toList();
        var indicators = report.indicators().stream()
                .map(indicator -> suggested(indicator, suggested.indicators().get(indicator.id())))
                .toList();
        return report.with(report.sections(), report.staffLines(), report.budgetLines(), projects, indicators)
                .with(figures, suggested.report().score(), suggested.report().sentence());
    }

    /** A report that is about to be stored, with what is suggested for it. */
    static NewReport of(NewReport report) {
        var figures = report.figures();
        var budget = figures.adjustedBudget() != null ? figures.adjustedBudget() : figures.initialBudget();
        var spending = new Spending(figures.executed(), budget, report.stated().executionRate());
        var suggested = Suggestions.of(report.template(), spending, report.projects(), report.indicators());
        return report.withSuggestions(
                report.projects().stream()
                        .map(project -> suggested(project, suggested.projects().get(project.id())))
                        .toList(),
                report.indicators().stream()
                        .map(row -> suggested(row, suggested.indicators().get(row.id())))
                        .toList(),
                suggested.report().score(),
                suggested.report().sentence());
    }

    /** Suggestions count as no change of the row: its version stays. */
    private static Project suggested(Project project, @Nullable Suggestion suggestion) {
        return project.withSuggestion(
                suggestion == null ? null : suggestion.score(), suggestion == null ? null : suggestion.sentence());
    }

    private static Indicator suggested(Indicator row, @Nullable Suggestion suggestion) {
        return row.withSuggestion(
                suggestion == null ? null : suggestion.score(), suggestion == null ? null : suggestion.sentence());
    }
}
