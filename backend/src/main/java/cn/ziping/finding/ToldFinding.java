package cn.ziping.finding;

import cn.ziping.budget.BudgetLine;
import cn.ziping.finding.FindingAnswers.Answer;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.report.Report;
import cn.ziping.report.Section;
import cn.ziping.report.StaffLine;
import cn.ziping.template.Severity;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A finding with the parts of the report that it names and what was answered to it; the schema says what each is. */
public record ToldFinding(
        String fingerprint,
        String rule,
        Severity severity,
        String message,
        @Nullable String expected,
        @Nullable String actual,
        @Nullable String excerpt,
        @Nullable Section section,
        @Nullable Project project,
        @Nullable Indicator indicator,
        @Nullable BudgetLine budgetLine,
        @Nullable StaffLine staffLine,
        @Nullable String field,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable OffsetDateTime answeredAt,
        @Nullable String formerAnswer,
        @Nullable Fix fix) {

    static ToldFinding of(Finding finding, Report report, List<Answer> answers) {
        var place = finding.place();
        var fingerprint = finding.fingerprint();
        var answer = answers.stream()
                .filter(one -> one.fingerprint().equals(fingerprint))
                .findFirst()
                .orElse(null);
        var former = answer == null && !answers.isEmpty() ? former(answers, finding.spot()) : null;
        return new ToldFinding(
                fingerprint,
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.expected(),
                finding.actual(),
                place.excerpt(),
                part(report.sections(), Section::id, place.section()),
                part(report.projects(), Project::id, place.project()),
                part(report.indicators(), Indicator::id, place.indicator()),
                part(report.budgetLines(), BudgetLine::id, place.budgetLine()),
                part(report.staffLines(), StaffLine::id, place.staffLine()),
                place.field(),
                answer == null ? null : answer.answer(),
                answer == null ? null : answer.by(),
                answer == null ? null : answer.at(),
                former,
                finding.fix());
    }

    /** Has to be answered and is not. */
    public boolean isOpen() {
        return severity == Severity.WARN && answer == null;
    }

    private static @Nullable String former(List<Answer> answers, String spot) {
        return answers.stream()
                .filter(one -> one.spot().equals(spot))
                .findFirst()
                .map(Answer::answer)
                .orElse(null);
    }

    private static <T> @Nullable T part(List<T> parts, Function<T, UUID> id, @Nullable UUID wanted) {
        return parts.stream()
                .filter(part -> id.apply(part).equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
