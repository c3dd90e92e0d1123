package cn.ziping.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a report adds up to. Amounts in 万元, rate in percent.
 *
 * @see FiguresRule where they come from
 */
public record ReportFigures(
        @Nullable BigDecimal initialBudget,
        @Nullable BigDecimal adjustedBudget,
        @Nullable BigDecimal executed,
        @Nullable BigDecimal executionRate,
        @Nullable BigDecimal score,
        @Nullable BigDecimal fullScore,
        @Nullable String grade) {}
