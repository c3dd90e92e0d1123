package cn.ziping.comparison.follow;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in a year; without one all but the year is null.
 *
 * @param name the deepest level that it has in that year
 * @param achievementRate percent, two decimals
 */
public record IndicatorPoint(
        int year,
        @Nullable UUID reportId,
        @Nullable String name,
        @Nullable String target,
        @Nullable BigDecimal targetValue,
        @Nullable String actual,
        @Nullable BigDecimal actualValue,
        @Nullable String unit,
        @Nullable BigDecimal achievementRate,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal score) {

    static IndicatorPoint missing(int year) {
        return new IndicatorPoint(year, null, null, null, null, null, null, null, null, null, null);
    }
}
