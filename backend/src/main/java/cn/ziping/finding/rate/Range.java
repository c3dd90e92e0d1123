package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What an exact value may be, as far as it was rounded or truncated when it was printed.
 *
 * @param printed what follows of the figures as they are printed
 */
record Range(BigDecimal low, BigDecimal printed, BigDecimal high) {
    private static final MathContext DIGITS = MathContext.DECIMAL64;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Nobody prints 4万元 for 4.4万元: small round figures are meant as they stand. */
    private static final BigDecimal AT_MOST_OFF = new BigDecimal("0.005");

    private static final BigDecimal TEN_MILLION_YUAN = BigDecimal.valueOf(100);

    static Range of(Quantity quantity) {
        var value = quantity.value();
        if (quantity.kind() == Quantity.Kind.COUNT && quantity.step().compareTo(BigDecimal.ONE) == 0) {
            return new Range(value, value, value);
        }
        var isCoarse = quantity.isMoney() && quantity.step().compareTo(TEN_MILLION_YUAN) >= 0 || !quantity.isMoney();
        var off = isCoarse ? quantity.step() : quantity.step().min(value.abs().multiply(AT_MOST_OFF));
        return new Range(value.subtract(quantity.half().min(off)), value, value.add(off));
    }

    Range plus(Range other) {
        return new Range(low.add(other.low), printed.add(other.printed), high.add(other.high));
    }

    Range minus(Range other) {
        return new Range(low.subtract(other.high), printed.subtract(other.printed), high.subtract(other.low));
    }

    /** Of values that are not negative. */
    Range times(Range other) {
        return new Range(low.multiply(other.low), printed.multiply(other.printed), high.multiply(other.high));
    }

    Range movedRight(int digits) {
        return new Range(low.movePointRight(digits), printed.movePointRight(digits), high.movePointRight(digits));
    }

    /** This in percent of another that is greater than 0. */
    Range percentOf(Range whole) {
        var least = whole.low.signum() > 0 ? whole.low : whole.printed;
        var lowest = low.signum() < 0 ? least : whole.high;
        var highest = high.signum() < 0 ? whole.high : least;
        return new Range(percent(low, lowest), percent(printed, whole.printed), percent(high, highest));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, DIGITS);
    }

    Range abs() {
        return low.signum() < 0 ? new Range(high.negate().max(BigDecimal.ZERO), printed.abs(), low.negate()) : this;
    }

    /** Whether a printed figure may stand for one of these values: rounded, truncated, or as loosely as it says. */
    boolean fits(Quantity quantity) {
        if (quantity.standsFor(printed)
                || !quantity.isExact() && (quantity.standsFor(low) || quantity.standsFor(high))) {
            return true;
        }
        var slack = slack(quantity);
        var lowest = quantity.value().subtract(quantity.half()).subtract(slack);
        var highest = quantity.value().add(quantity.half()).add(slack);
        return quantity.isExact() && high.compareTo(lowest) >= 0 && low.compareTo(highest) <= 0;
    }

    /** Rates are off by a hundredth of a point and amounts by 0.01万元 without anybody minding. */
    private static BigDecimal slack(Quantity quantity) {
        var hundredth = new BigDecimal("0.01");
        return quantity.step().compareTo(hundredth) <= 0 ? hundredth : BigDecimal.ZERO;
    }

    /** With as many decimals as a printed figure has, a rate that has none with two, without zeros at the end. */
    String like(Quantity quantity) {
        var rounded = printed.setScale(decimals(quantity), RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    private static int decimals(Quantity quantity) {
        var scale = quantity.step().stripTrailingZeros().scale();
        return Math.max(0, scale == 0 && quantity.isPercent() ? 2 : Math.min(scale, 4));
    }
}
