package cn.ziping.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Differences against the report of the year before, each null when it is missing on either side.
 *
 * @param executed 万元
 * @param executedPercent in percent of the year before; null also when that was 0
 * @param executionRate percentage points
 * @param score points
 */
public record ComparisonChange(
        @Nullable BigDecimal executed,
        @Nullable BigDecimal executedPercent,
        @Nullable BigDecimal executionRate,
        @Nullable BigDecimal score) {}
