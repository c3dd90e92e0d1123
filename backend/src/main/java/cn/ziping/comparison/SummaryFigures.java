package cn.ziping.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One value for each figure compared, 万元, percent and points; null when no report has the figure. */
public record SummaryFigures(
        @Nullable BigDecimal executed,
        @Nullable BigDecimal executionRate,
        @Nullable BigDecimal score) {}
