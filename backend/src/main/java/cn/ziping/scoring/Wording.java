package cn.ziping.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers and quotations as the sentences show them. */
final class Wording {
    private static final int LONGEST_QUOTE = 20;

    private Wording() {}

    /** Plain digits without zeros at the end, at most four decimals. */
    static String number(BigDecimal value) {
        var shown = value.scale() > 4 ? value.setScale(4, RoundingMode.HALF_UP) : value;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    static String points(BigDecimal value) {
        return number(value) + " 分";
    }

    /** 92%, 3次; the unit stands close, as on paper. */
    static String measured(BigDecimal value, @Nullable String unit) {
        return number(value) + (unit == null ? "" : cut(unit, LONGEST_QUOTE));
    }

    static String quote(String text) {
        return "“" + cut(text.strip(), LONGEST_QUOTE) + "”";
    }

    /** Never parts a character that is written with two. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
