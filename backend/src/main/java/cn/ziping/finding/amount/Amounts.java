package cn.ziping.finding.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Arithmetic of amounts in rows, 万元, with the tolerances of the catalogue. */
final class Amounts {
    /** A hundredth of 万元: what amounts of one table may differ by. */
    static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Amounts() {}

    static boolean isSame(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(TOLERANCE) <= 0;
    }

    /** More than the other by more than what tables may differ by. */
    static boolean exceeds(BigDecimal one, BigDecimal other) {
        return one.subtract(other).compareTo(TOLERANCE) > 0;
    }

    /** Null when none of them is said: a blank counts nothing, but a row of blanks is no sum. */
    static @Nullable BigDecimal sum(Stream<? extends @Nullable BigDecimal> values) {
        return values.filter(Objects::nonNull)
                .map(BigDecimal.class::cast)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** In percent with more decimals than anybody prints. */
    static BigDecimal percent(BigDecimal part, BigDecimal base) {
        return part.multiply(HUNDRED).divide(base, 8, RoundingMode.HALF_UP);
    }

    /** Whether a printed rate may stand for the exact one: rounded or truncated at its last digit, or a hundredth off. */
    static boolean isRate(BigDecimal printed, BigDecimal exact) {
        var step = TOLERANCE.max(BigDecimal.ONE.scaleByPowerOfTen(-printed.scale()));
        var half = TOLERANCE.max(step.divide(BigDecimal.valueOf(2), 8, RoundingMode.HALF_UP));
        var rest = exact.subtract(printed);
        var isTruncated = rest.signum() * exact.signum() >= 0 && rest.abs().compareTo(step) < 0;
        return rest.abs().compareTo(half) <= 0 || isTruncated;
    }

    /** As the page prints it: two decimals at most, none that say nothing. */
    static String rate(BigDecimal rate) {
        return plain(rate.setScale(2, RoundingMode.HALF_UP)) + "%";
    }

    /** As it stands there, without an exponent. */
    static String written(BigDecimal value) {
        return value.toPlainString();
    }

    static String plain(BigDecimal value) {
        var bare = value.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    static String money(BigDecimal value) {
        return plain(value) + "万元";
    }

    /** 甲、乙、丙等5个. */
    static String names(List<String> names, int most) {
        var shown = String.join("、", names.stream().limit(most).toList());
        return names.size() <= most ? shown : shown + "等" + names.size() + "个";
    }
}
