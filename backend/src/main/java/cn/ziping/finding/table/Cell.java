package cn.ziping.finding.table;

import cn.ziping.measure.Digits;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param words verbatim
 * @param value null where it is no number
 * @param unit behind the number; empty where there is none
 */
public record Cell(String words, @Nullable BigDecimal value, String unit) {
    private static final Pattern NUMBER =
            Pattern.compile("(-?\\d{1,13}(?:\\.\\d{1,6})?)(%|亿元|万元|元|[\\p{IsHan}]{1,3}|m2|m3|km)?");

    static Cell of(String words) {
        var plain = Digits.halfWidth(words).replaceAll("(?<=\\d)[,，](?=\\d{3})|[\\s\\u00a0\\u3000*]", "");
        var match = NUMBER.matcher(plain);
        if (!match.matches()) {
            return new Cell(words.strip(), null, "");
        }
        var unit = match.group(2);
        return new Cell(words.strip(), new BigDecimal(match.group(1)), unit == null ? "" : unit);
    }

    public boolean isBlank() {
        return words.matches("|[-—/／]{1,2}");
    }

    public boolean isNumber() {
        return value != null;
    }

    /** How many of its digits say something: 1200 says two. A number of few digits fits into many sums by accident. */
    public int digits() {
        return value == null || value.signum() == 0
                ? 0
                : value.stripTrailingZeros().precision();
    }
}
