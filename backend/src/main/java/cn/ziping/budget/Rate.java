package cn.ziping.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Rates in percent that follow from amounts, rounded half up to two decimals. */
public final class Rate {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rate() {}

    /** 预算执行率: executed ÷ the adjusted budget, where that is not known ÷ the initial one (财预〔2020〕10号). */
    public static @Nullable BigDecimal execution(
            @Nullable BigDecimal executed, @Nullable BigDecimal adjustedBudget, @Nullable BigDecimal initialBudget) {
        return of(executed, adjustedBudget != null ? adjustedBudget : initialBudget);
    }

    /** {@code part ÷ base} in percent; null when either is missing or the base is zero: such a rate is never printed. */
    public static @Nullable BigDecimal of(@Nullable BigDecimal part, @Nullable BigDecimal base) {
        if (part == null || base == null || base.signum() == 0) {
            return null;
        }
        return part.multiply(HUNDRED).divide(base, 2, RoundingMode.HALF_UP);
    }
}
