package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two amounts with what one is in percent of the other. */
record RatePair(Told part, Told whole, Range rate) {
    private static final List<String> OF_DATES = List.of("月", "日", "年", "年度");

    /** Null where one cannot be a part of the other. */
    static @Nullable RatePair of(Told part, Told whole) {
        return Share.areAlike(part.quantity(), whole.quantity()) ? ofAlike(part, whole) : null;
    }

    /** Of amounts that count the same by whatever units. */
    static @Nullable RatePair ofAlike(Told part, Told whole) {
        var isPossible = isAmount(part.quantity())
                && isAmount(whole.quantity())
                && part.quantity().isExact()
                && whole.quantity().isExact()
                && whole.quantity().value().signum() > 0
                && part.quantity().value().signum() > 0;
        return isPossible
                ? new RatePair(part, whole, Range.of(part.quantity()).percentOf(Range.of(whole.quantity())))
                : null;
    }

    static boolean isAmount(Quantity one) {
        return one.isMoney() || one.kind() == Kind.COUNT && !OF_DATES.contains(one.unit());
    }

    BigDecimal off(Quantity percent) {
        return rate.printed().subtract(percent.value()).abs();
    }

    /** Whether a rate is so near to what the two give that it must be of them. */
    boolean isWithin(Quantity percent, BigDecimal most) {
        return off(percent).compareTo(most) <= 0;
    }
}
