package cn.ziping.report;

import cn.ziping.budget.BudgetLine;
import cn.ziping.department.Department;
import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.reference.Facts;
import cn.ziping.reference.LiveFigures;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A self-evaluation report (绩效自评报告) of one department, budget year and kind.
 *
 * <p>The lists are in the report's own order. A reader that asked for only some of the parts gets the others empty; see
 * {@link Part}.
 *
 * @param yearBefore what texts compare with of the report of the same department and kind for the year before; null when
 *     there is none that the reader sees
 * @param date 落款日期, as printed on the cover and below the text; null as long as nobody said one
 * @param cover what is answered on the cover, by the keys of the template's lines: chosen options, or one text; lines
 *     without an answer are as the template has them
 */
public record Report(
        UUID id,
        int version,
        String title,
        int year,
        ReportKind kind,
        ReportStatus status,
        Department department,
        Template template,
        ReportFigures figures,
        List<Section> sections,
        List<StaffLine> staffLines,
        List<BudgetLine> budgetLines,
        List<Project> projects,
        List<Indicator> indicators,
        StatedFigures stated,
        @Nullable BigDecimal suggestedScore,
        @Nullable String suggestion,
        @Nullable Facts yearBefore,
        @Nullable LocalDate date,
        Map<String, List<String>> cover) {

    public Report {
        cover = Map.copyOf(cover);
    }

    /** The same report with other parts; what they add up to is not worked out anew. */
    public Report with(
            List<Section> sections,
            List<StaffLine> staffLines,
            List<BudgetLine> budgetLines,
            List<Project> projects,
            List<Indicator> indicators) {
        return new Report(
                id,
                version,
                title,
                year,
                kind,
                status,
                department,
                template,
                figures,
                sections,
                staffLines,
                budgetLines,
                projects,
                indicators,
                stated,
                suggestedScore,
                suggestion,
                yearBefore,
                date,
                cover);
    }

    /** The same report with another status. */
    public Report with(ReportStatus status) {
        return with(new Head(title, date, cover), status, stated, figures, suggestedScore, suggestion);
    }

    /** The same report with another head. */
    public Report with(Head head, StatedFigures stated) {
        return with(head, status, stated, figures, suggestedScore, suggestion);
    }

    /** The same report with what its parts come to and what is suggested for it. */
    public Report with(ReportFigures figures, @Nullable BigDecimal suggestedScore, @Nullable String suggestion) {
        return with(new Head(title, date, cover), status, stated, figures, suggestedScore, suggestion);
    }

    private Report with(
            Head head,
            ReportStatus status,
            StatedFigures stated,
            ReportFigures figures,
            @Nullable BigDecimal suggestedScore,
            @Nullable String suggestion) {
        return new Report(
                id,
                version,
                head.title,
                year,
                kind,
                status,
                department,
                template,
                figures,
                sections,
                staffLines,
                budgetLines,
                projects,
                indicators,
                stated,
                suggestedScore,
                suggestion,
                yearBefore,
                head.date,
                head.cover);
    }

    /** What a report says of itself beside its claims; see the components of the report. */
    public record Head(String title, @Nullable LocalDate date, Map<String, List<String>> cover) {}

    /** A list of a report that can be read or left alone. */
    public enum Part {
        SECTIONS,
        STAFF_LINES,
        BUDGET_LINES,
        PROJECTS,
        /** What projects hold beside their figures: goals and funds by origin; only together with them. */
        PROJECT_DETAILS,
        INDICATORS,
        /** What indicators hold beside name, target, actual, weight and score; only together with them. */
        INDICATOR_DETAILS,
        /** What texts compare with of the year before. */
        YEAR_BEFORE
    }

    /** Gives the references in its texts their figures; of a report of which only some parts were read, those of these parts. */
    public LiveFigures liveFigures() {
        return new LiveFigures(ReportFacts.of(this));
    }
}
