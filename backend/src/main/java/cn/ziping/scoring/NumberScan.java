package cn.ziping.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number at a place of a folded text, in digits (1,234.5; -3) or in Chinese (三; 一百二十; 三点五).
 *
 * @param end where the text goes on
 * @param han written in Chinese, where words such as 十分 and 一期 only look like numbers
 */
record NumberScan(BigDecimal value, int end, boolean han) {
    private static final String HAN_DIGITS = "零一二三四五六七八九";
    /** Beyond it lie no figures of reports; the database keeps no more either. */
    private static final BigDecimal LIMIT = BigDecimal.valueOf(1_000_000_000_000L);

    private static final int DECIMALS = 6;

    static @Nullable NumberScan at(String text, int start) {
        if (start >= text.length()) {
            return null;
        }
        var sign = text.charAt(start);
        var signed = sign == '-' || sign == '+';
        var digits = signed ? start + 1 : start;
        if (digits < text.length() && Folding.isDigit(text.charAt(digits))) {
            return arabic(text, digits, sign == '-');
        }
        return signed ? null : han(text, start);
    }

    private static @Nullable NumberScan arabic(String text, int start, boolean negative) {
        var number = new StringBuilder();
        var at = start;
        while (at < text.length()) {
            var sign = text.charAt(at);
            if (Folding.isDigit(sign)) {
                number.append(sign);
            } else if (sign != ',' || !isGroup(text, start, at)) {
                break;
            }
            at++;
        }
        // 007 is a code, no amount.
        if (number.length() > 1 && number.charAt(0) == '0') {
            return null;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            var decimals = at + 1;
            var end = decimals;
            while (end < text.length() && Folding.isDigit(text.charAt(end))) {
                end++;
            }
            if (end == decimals) {
                return null;
            }
            number.append(text, at, end);
            at = end;
        }
        // 1,23 or 1.2.3 or 3 5 is no number; better none than half of one.
        if (at < text.length() && (",. ".indexOf(text.charAt(at)) >= 0)) {
            return null;
        }
        var value = new BigDecimal(number.toString());
        return kept(negative ? value.negate() : value, at, false);
    }

    /** A comma at {@code comma} with at most three digits before the first one and exactly three behind each. */
    private static boolean isGroup(String text, int start, int comma) {
        var first = text.indexOf(',', start);
        if (first - start > 3) {
            return false;
        }
        for (int i = comma + 1; i <= comma + 3; i++) {
            if (i >= text.length() || !Folding.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return comma + 4 >= text.length() || !Folding.isDigit(text.charAt(comma + 4));
    }

    private static @Nullable NumberScan han(String text, int start) {
        long total = 0;
        long section = 0;
        long digit = -1;
        var lastPower = Integer.MAX_VALUE;
        var at = start;
        for (; at < text.length(); at++) {
            var sign = text.charAt(at) == '两' ? '二' : text.charAt(at);
            var value = HAN_DIGITS.indexOf(sign);
            if (value >= 0) {
                // Digits one after another, such as 二〇二五, are a year or a code.
                if (digit > 0) {
                    return null;
                }
                digit = value;
                continue;
            }
            var power = sign == '十' ? 10 : sign == '百' ? 100 : sign == '千' ? 1000 : 0;
            if (power > 0) {
                if (power >= lastPower || digit < 0 && !(power == 10 && at == start)) {
                    return null;
                }
                lastPower = power;
                section += (digit < 0 ? 1 : digit) * power;
            } else if (sign == '万' || sign == '亿') {
                var sum = total + section + Math.max(digit, 0);
                if (at == start || sum > 99_999_999) {
                    return null;
                }
                total = sum * (sign == '万' ? 10_000L : 100_000_000L);
                section = 0;
                lastPower = Integer.MAX_VALUE;
            } else {
                break;
            }
            digit = -1;
        }
        if (at == start) {
            return null;
        }
        var whole = BigDecimal.valueOf(total + section + Math.max(digit, 0));
        return at < text.length() && text.charAt(at) == '点' ? withDecimals(whole, text, at + 1) : kept(whole, at, true);
    }

    private static @Nullable NumberScan withDecimals(BigDecimal whole, String text, int start) {
        var value = whole;
        var at = start;
        while (at < text.length() && HAN_DIGITS.indexOf(text.charAt(at)) >= 0) {
            value = value.add(BigDecimal.valueOf(HAN_DIGITS.indexOf(text.charAt(at)), at - start + 1));
            at++;
        }
        return at == start ? null : kept(value, at, true);
    }

    private static @Nullable NumberScan kept(BigDecimal value, int end, boolean han) {
        var plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (plain.scale() > DECIMALS || plain.abs().compareTo(LIMIT) >= 0) {
            return null;
        }
        return new NumberScan(plain.scale() < 0 ? plain.setScale(0) : plain, end, han);
    }
}
