package cn.ziping.finding.residue;

import cn.ziping.measure.HanDigits;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as it is written, to the day or to the month.
 *
 * @param day 0 where only the month is told
 */
record Day(int year, int month, int day) {
    private static final String BLANK = "[ \\u3000\\u00a0]{0,4}";
    private static final String HAN_YEAR = "[二][〇○零Oo0][一二三四五六七八九〇○零]{2}";

    /** 2024年5月1日, 2024年5月, 2024.5.1, 2024-05-01, 二〇二四年五月一日 */
    static final String WRITTEN =
            "(?:(?:20\\d{2}|" + HAN_YEAR + ")" + BLANK + "年" + BLANK + "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})" + BLANK + "月(?:"
                    + BLANK + "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})" + BLANK + "[日号])?|20\\d{2}[-./]\\d{1,2}[-./]\\d{1,2})";

    private static final Pattern PARTS = Pattern.compile("(?<year>20\\d{2}|" + HAN_YEAR + ")" + BLANK + "[年\\-./]"
            + BLANK + "(?<month>\\d{1,2}|[一二三四五六七八九十]{1,3})(?:" + BLANK + "[月\\-./](?:" + BLANK
            + "(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3}))?)?");

    /** Null for what is no date at all; an impossible one is one. */
    static @Nullable Day of(String written) {
        var match = PARTS.matcher(written);
        if (!match.find()) {
            return null;
        }
        return new Day(number(match, "year"), number(match, "month"), number(match, "day"));
    }

    private static int number(Matcher match, String part) {
        var written = match.group(part);
        if (written == null) {
            return 0;
        }
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        return HanDigits.read(written.replace('○', '〇')
                        .replace('O', '〇')
                        .replace('o', '〇')
                        .replace('0', '〇'))
                .map(java.math.BigDecimal::intValue)
                .orElse(0);
    }

    boolean isPossible() {
        return month >= 1
                && month <= 12
                && (day == 0 || YearMonth.of(year, month).isValidDay(day));
    }

    /** The last day that it may mean. */
    LocalDate last() {
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    LocalDate first() {
        return LocalDate.of(year, month, Math.max(1, day));
    }
}
