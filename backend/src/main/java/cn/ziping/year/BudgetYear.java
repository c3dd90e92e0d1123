package cn.ziping.year;

import cn.ziping.report.ReportStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A budget year with its filing window and what was filed for it. */
public record BudgetYear(
        int year,
        LocalDate filingOpens,
        LocalDate filingCloses,
        int departments,
        List<StatusCount> statuses,
        YearFigures figures,
        List<GradeCount> grades) {

    public record StatusCount(ReportStatus status, int reports) {}

    public record GradeCount(String grade, int count) {}

    /** Sums over the reports of the year, amounts in 万元, rate in percent. */
    public record YearFigures(
            @Nullable BigDecimal initialBudget,
            @Nullable BigDecimal executed,
            @Nullable BigDecimal executionRate) {
        public static final YearFigures NONE = new YearFigures(null, null, null);
    }
}
