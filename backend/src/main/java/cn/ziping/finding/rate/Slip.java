package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Whether a printed rate is another one mistyped: one digit is another, or its digits are in another order. A rate with three
 * digits and more that is so near to what two amounts give is of those amounts.
 */
final class Slip {
    private static final int LEAST_DIGITS = 3;
    private static final BigDecimal LEAST_STEPS = BigDecimal.valueOf(3);

    private Slip() {}

    static boolean is(Quantity told, Range exact) {
        var scale = Math.max(0, told.step().scale());
        var off = exact.printed().subtract(told.value()).abs();
        if (exact.printed().signum() <= 0 || off.compareTo(told.step().multiply(LEAST_STEPS)) < 0) {
            return false;
        }
        var written = told.value().setScale(scale, RoundingMode.HALF_UP);
        return isMistyped(written, exact.printed().setScale(scale, RoundingMode.HALF_UP))
                || isMistyped(written, exact.printed().setScale(scale, RoundingMode.DOWN));
    }

    /** Amounts are told in 元 and kept in 万元: 18600.00元 for 16800.00元. */
    static boolean isOfMoney(Quantity told, Range exact) {
        var digits = told.step().signum() > 0 ? told.step().stripTrailingZeros().scale() : 0;
        return told.value().signum() > 0
                && !exact.fits(told)
                && isMistyped(
                        told.value().setScale(Math.max(0, digits), RoundingMode.HALF_UP),
                        exact.printed().setScale(Math.max(0, digits), RoundingMode.HALF_UP));
    }

    private static boolean isMistyped(BigDecimal written, BigDecimal right) {
        var is = digits(written);
        var should = digits(right);
        if (is.length() != should.length() || significant(is) < LEAST_DIGITS) {
            return false;
        }
        var others = 0;
        for (var i = 0; i < is.length(); i++) {
            others += is.charAt(i) == should.charAt(i) ? 0 : 1;
        }
        return others == 1 || others == 2 && sorted(is).equals(sorted(should));
    }

    private static String digits(BigDecimal number) {
        return number.unscaledValue().abs().toString();
    }

    /** 96.00 says no more than 96: many print all rates with two decimals. */
    private static int significant(String digits) {
        return digits.endsWith("00") ? digits.length() - 2 : digits.length();
    }

    private static String sorted(String digits) {
        var signs = digits.toCharArray();
        Arrays.sort(signs);
        return new String(signs);
    }
}
