package cn.ziping.finding.money;

import cn.ziping.finding.claim.Quantity;
import java.math.BigDecimal;
import java.util.List;

/** Comparing amounts in 万元 that were rounded each for itself. */
final class Money {
    static final int SLIP = 4;

    private Money() {}

    static BigDecimal sum(List<Amount> amounts) {
        return amounts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * How far the sum of rounded parts may be from their rounded or truncated total: one of the last digit for every four
     * parts. Who writes 8万元 beside 3.52万元 means 8.00, so the finest digit counts for all parts.
     */
    static BigDecimal tolerance(List<Amount> parts, Amount total) {
        var written = parts.stream()
                .filter(part -> part.value().signum() != 0)
                .map(part -> part.quantity().step())
                .toList();
        var own = total.quantity().step();
        var coarsest = written.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        // A total of 8万元 over 3.52 and 4.51万元 is rounded; over 5 and 3.00万元 it is not.
        var step = own.compareTo(coarsest) > 0 ? own : written.stream().reduce(own, BigDecimal::min);
        return step.multiply(BigDecimal.valueOf((parts.size() + 3) / 4));
    }

    static boolean fits(List<Amount> parts, Amount total) {
        return sum(parts).subtract(total.value()).abs().compareTo(tolerance(parts, total)) <= 0;
    }

    static boolean exceeds(List<Amount> parts, Amount total) {
        return sum(parts).subtract(total.value()).compareTo(tolerance(parts, total)) > 0;
    }

    static boolean agree(Quantity one, Quantity other) {
        return one.standsFor(other.value()) || other.standsFor(one.value());
    }

    /** Whether the two differ by a unit only: 元 for 万元, 万元 for 亿元. */
    static boolean isSlip(BigDecimal one, BigDecimal other) {
        return one.signum() > 0
                && other.signum() > 0
                && (near(one, other.movePointRight(SLIP)) || near(other, one.movePointRight(SLIP)));
    }

    private static boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(other.movePointLeft(3)) <= 0;
    }

    static String plain(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    static String show(BigDecimal value) {
        return plain(value) + "万元";
    }
}
