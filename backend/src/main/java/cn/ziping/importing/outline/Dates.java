package cn.ziping.importing.outline;

import cn.ziping.measure.Digits;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Years and dates as documents write them: 2024 年 5 月 1 日, 2024-05-01, 二〇二四年五月一日. */
final class Dates {
    static final String DIGITS = "〇○零Ｏ一二三四五六七八九";
    private static final Pattern DATE =
            Pattern.compile("((?:19|20)\\d{2})\\s*(?:年|[-./])\\s*(\\d{1,2})\\s*(?:月|[-./])\\s*(\\d{1,2})\\s*(?:日|号)?");
    private static final Pattern MONTH = Pattern.compile("((?:19|20)\\d{2})\\s*(?:年|[-./])\\s*(\\d{1,2})\\s*月?");
    private static final String HAN_NUMBER = "([" + DIGITS + "十]{1,3})";
    private static final Pattern HAN_DATE = Pattern.compile(
            "(二[〇○零Ｏ0oO][" + DIGITS + "]{2})\\s*年\\s*" + HAN_NUMBER + "\\s*月(?:\\s*" + HAN_NUMBER + "\\s*日)?");
    private static final Pattern HAN_YEAR = Pattern.compile("二[〇○零Ｏ0oO][" + DIGITS + "]{2}(?=\\s*年)");

    private Dates() {}

    /** The date that a line is, and nothing else; null where it is none or only a month. */
    static @Nullable LocalDate whole(String line) {
        var plain = plain(line);
        var date = DATE.matcher(plain);
        return date.matches() ? date(date.group(1), date.group(2), date.group(3)) : null;
    }

    /** Whether a line is a month and nothing else. */
    static boolean isMonth(String line) {
        return MONTH.matcher(plain(line)).matches();
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Half-width, years and dates in Arabic digits. */
    static String plain(String text) {
        var half = Blank.strip(Digits.halfWidth(text));
        var dated = HAN_DATE.matcher(half).replaceAll(match -> {
            var day = match.group(3) == null ? "" : Ordinals.han(match.group(3)) + "日";
            return year(match.group(1)) + "年" + Ordinals.han(match.group(2)) + "月" + day;
        });
        return HAN_YEAR.matcher(dated).replaceAll(match -> year(match.group()));
    }

    private static String year(String han) {
        var year = new StringBuilder();
        for (var c : han.toCharArray()) {
            var at = DIGITS.indexOf(c);
            year.append(at < 0 || at < 4 ? 0 : at - 3);
        }
        return year.toString();
    }
}
