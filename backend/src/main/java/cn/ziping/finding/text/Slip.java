package cn.ziping.finding.text;

import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Whether a number may be another one with a slip of the pen. */
final class Slip {
    private static final int SHORTEST = 3;

    private Slip() {}

    /** 331 and 313, 1580 and 1530: the same digits in another order, or one of at least three is another. */
    static boolean is(BigDecimal one, BigDecimal other) {
        var first = one.toPlainString();
        var second = other.toPlainString();
        if (first.equals(second) || first.length() != second.length() || first.length() < SHORTEST) {
            return false;
        }
        var different = 0;
        for (var i = 0; i < first.length(); i++) {
            different += first.charAt(i) == second.charAt(i) ? 0 : 1;
        }
        return different == 1 || sorted(first).equals(sorted(second));
    }

    private static String sorted(String digits) {
        return digits.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }
}
