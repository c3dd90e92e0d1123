package cn.ziping.finding.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number in a sentence with its unit.
 *
 * @param value money in 万元, rates in percent, years as they are, anything else in {@code unit}
 * @param step the value of one of its last printed digit, in the unit of {@code value}: 0.01 for 3.20万元, 1000 for 3.2亿元
 * @param unit as written: 万元, %, 个; empty for a bare number
 * @param hedge whether it says to be exact
 * @param from where it begins in the sentence; {@code to} where its unit ends
 */
public record Quantity(Kind kind, BigDecimal value, BigDecimal step, String unit, Hedge hedge, int from, int to) {

    /** What is counted. */
    public enum Kind {
        MONEY,
        /** %, 百分之. */
        PERCENT,
        /** 个百分点: the difference of two rates. */
        PERCENT_POINTS,
        /** 分. */
        POINTS,
        /** 2023年, 2023年度. */
        YEAR,
        /** Things of any kind: 个, 项, 家, 人, 次, 亩 and so on. */
        COUNT,
        /** Without a unit. */
        BARE
    }

    /** How exact it says to be. */
    public enum Hedge {
        EXACT,
        /** 约, 近, 左右, 余, 多. */
        ABOUT,
        /** 以上, 超过, 不低于, 大于. */
        AT_LEAST,
        /** 以下, 以内, 不超过, 低于. */
        AT_MOST
    }

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public boolean isExact() {
        return hedge == Hedge.EXACT;
    }

    public boolean isMoney() {
        return kind == Kind.MONEY;
    }

    public boolean isPercent() {
        return kind == Kind.PERCENT;
    }

    /** Half of the last printed digit: as far as rounding may take it. */
    public BigDecimal half() {
        return step.divide(TWO, 12, RoundingMode.HALF_UP);
    }

    /** Whether it may stand for this exact value, in its unit: rounded, truncated, or as loosely as it says itself. */
    public boolean standsFor(BigDecimal exact) {
        return switch (hedge) {
            case AT_LEAST -> exact.compareTo(value.subtract(half())) >= 0;
            case AT_MOST -> exact.compareTo(value.add(half())) <= 0;
            case ABOUT -> exact.subtract(value).abs().compareTo(looseness()) <= 0;
            case EXACT -> isRounded(exact) || isTruncated(exact);
        };
    }

    private boolean isRounded(BigDecimal exact) {
        return exact.subtract(value).abs().compareTo(half()) <= 0;
    }

    private boolean isTruncated(BigDecimal exact) {
        var rest = exact.abs().subtract(value.abs());
        return exact.signum() * value.signum() >= 0 && rest.signum() >= 0 && rest.compareTo(step) < 0;
    }

    /** 约3亿 may be 2.7 to 3.3: a tenth, and never less than its own rounding. */
    private BigDecimal looseness() {
        return value.abs().movePointLeft(1).max(step);
    }
}
