package cn.ziping.writing;

import cn.ziping.report.FiguresRule;
import cn.ziping.report.Report;

/** What a report comes to after a change: its figures, and what the template's rules suggest for its scores. */
final class Totals {
    private Totals() {}

    /** The same report, worked out anew. It must have all parts that figures follow from. */
    static Report of(Report report) {
        var figures = FiguresRule.figures(
                report.template(), report.stated(), report.budgetLines(), report.projects(), report.indicators());
        return report.with(figures, report.suggestedScore(), report.suggestion());
    }
}
