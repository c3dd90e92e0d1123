package cn.ziping.comparison.follow;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project in a year, amounts in 万元; without one all but the year is null. */
public record ProjectPoint(
        int year,
        @Nullable UUID reportId,
        @Nullable String name,
        @Nullable BigDecimal initialBudget,
        @Nullable BigDecimal adjustedBudget,
        @Nullable BigDecimal executed,
        @Nullable BigDecimal executionRate,
        @Nullable BigDecimal score,
        @Nullable String grade) {

    static ProjectPoint missing(int year) {
        return new ProjectPoint(year, null, null, null, null, null, null, null, null);
    }
}
