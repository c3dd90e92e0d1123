package cn.ziping.writing;

import cn.ziping.history.Change;
import cn.ziping.history.HistoryAction;
import cn.ziping.report.Report;
import cn.ziping.report.StatedFigures;
import cn.ziping.writing.Draft.Outcome;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a report says of itself: its title, its date, its cover and what it claims. */
final class ReportFields {
    static final String PLACE = "report";
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100_000);
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100_000_000);

    private ReportFields() {}

    /** The report with what was given of it, or what is wrong with that. */
    static Outcome edit(Report report, Given given) {
        var check = new FieldCheck(given);
        var title = check.line("title", "标题", 200, report.title());
        var stated = report.stated();
        var after = report.with(
                new Report.Head(
                        check.required("title", "标题", title),
                        check.date("date", "落款日期", report.date()),
                        CoverFields.read(report, check)),
                new StatedFigures(
                        check.below("statedExecutionRate", "预算执行率", MOST_PERCENT, stated.executionRate()),
                        check.below("statedScore", "自评总分", MOST_POINTS, stated.score()),
                        check.line("statedGrade", "自评等级", 20, stated.grade())));
        if (!check.errors().isEmpty()) {
            return Outcome.refused(report, check.errors());
        }
        var before = fields(report);
        var now = fields(after);
        var changes = before.equals(now)
                ? List.<Change>of()
                : List.of(new Change(HistoryAction.CHANGED, PLACE, after.title(), before, now));
        return new Outcome(after, changes, List.of());
    }

    static Map<String, @Nullable Object> fields(Report report) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("title", report.title());
        fields.put("statedScore", report.stated().score());
        fields.put("statedGrade", report.stated().grade());
        fields.put("statedExecutionRate", report.stated().executionRate());
        fields.put("date", report.date() == null ? null : report.date().toString());
        fields.put("cover", CoverFields.fields(report));
        return fields;
    }
}
