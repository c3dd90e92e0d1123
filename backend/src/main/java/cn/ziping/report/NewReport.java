package cn.ziping.report;

import cn.ziping.budget.BudgetLine;
import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.template.Template;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that is about to be stored. Its parts already carry their keys and are in the report's own order; numbers of
 * sections are not stored.
 *
 * @param suggestedScore what the template's rules give; {@code suggestion} says how it came about, or why there is none
 */
public record NewReport(
        UUID id,
        UUID departmentId,
        int year,
        ReportStatus status,
        String title,
        UUID templateId,
        Template template,
        StatedFigures stated,
        List<Section> sections,
        List<StaffLine> staffLines,
        List<BudgetLine> budgetLines,
        List<Project> projects,
        List<Indicator> indicators,
        @Nullable LocalDate date,
        Map<String, List<String>> cover,
        @Nullable BigDecimal suggestedScore,
        @Nullable String suggestion) {

    /** A report for which nothing was suggested yet. */
    public NewReport(
            UUID id,
            UUID departmentId,
            int year,
            ReportStatus status,
            String title,
            UUID templateId,
            Template template,
            StatedFigures stated,
            List<Section> sections,
            List<StaffLine> staffLines,
            List<BudgetLine> budgetLines,
            List<Project> projects,
            List<Indicator> indicators,
            @Nullable LocalDate date,
            Map<String, List<String>> cover) {
        this(
                id,
                departmentId,
                year,
                status,
                title,
                templateId,
                template,
                stated,
                sections,
                staffLines,
                budgetLines,
                projects,
                indicators,
                date,
                cover,
                null,
                null);
    }

    /** The same report with what the template's rules suggest for it and its parts. */
    public NewReport withSuggestions(
            List<Project> projects, List<Indicator> indicators, @Nullable BigDecimal score, @Nullable String sentence) {
        return new NewReport(
                id,
                departmentId,
                year,
                status,
                title,
                templateId,
                template,
                stated,
                sections,
                staffLines,
                budgetLines,
                projects,
                indicators,
                date,
                cover,
                score,
                sentence);
    }

    /** What its parts come to. */
    public ReportFigures figures() {
        return FiguresRule.figures(template, stated, budgetLines, projects, indicators);
    }
}
