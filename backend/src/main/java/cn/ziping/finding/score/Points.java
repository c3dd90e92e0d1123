package cn.ziping.finding.score;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

/** Points as rules compare and show them. */
final class Points {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Scores are printed with one decimal in many places: what differs by less than that tells nothing. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    private Points() {}

    static boolean differ(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(TOLERANCE) > 0;
    }

    static boolean isMore(BigDecimal one, BigDecimal other) {
        return one.subtract(other).compareTo(TOLERANCE) > 0;
    }

    static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 96.5, without zeros at the end. */
    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    static String show(BigDecimal value) {
        return plain(value) + "分";
    }

    /** 16＋15＋9; of a long list only its ends. */
    static String added(Collection<BigDecimal> values) {
        var shown = values.stream().map(Points::plain).toList();
        if (shown.size() > 12) {
            return String.join("＋", shown.subList(0, 10)) + "＋…＋" + shown.get(shown.size() - 1);
        }
        return shown.stream().collect(Collectors.joining("＋"));
    }
}
