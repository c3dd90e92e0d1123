package cn.ziping.report;

import cn.ziping.budget.BudgetLine;
import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.template.Template;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that is about to be stored. Its parts already carry their keys and are in the report's own order; numbers of
 * sections are not stored.
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
        Map<String, List<String>> cover) {

    ReportFigures figures() {
        return FiguresRule.figures(template, stated, budgetLines, projects, indicators);
    }
}
