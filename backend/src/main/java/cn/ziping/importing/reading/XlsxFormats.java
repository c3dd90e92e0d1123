package cn.ziping.importing.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a workbook as text. One that was typed is given as typed, even where its format shows fewer places; one
 * that was computed as it is shown. Neither shows the noise of binary arithmetic.
 */
final class XlsxFormats {
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern PLACES = Pattern.compile("[0#?]\\.([0#?]+)");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");
    /** More places than this nobody types. */
    private static final int MOST_TYPED = 6;

    private record Format(int index, String pattern) {}

    private final List<Format> styles = new ArrayList<>();
    private final boolean is1904;
    private final DataFormatter formatter = new DataFormatter(Locale.SIMPLIFIED_CHINESE);

    /** @param part {@code styleSheet}; null where the workbook has none */
    XlsxFormats(@Nullable Xml part, boolean is1904) {
        this.is1904 = is1904;
        var own = own(part == null ? null : part.child("numFmts"));
        var formats = part == null ? null : part.child("cellXfs");
        if (formats != null) {
            for (var format : formats.children) {
                var index = Xml.number(format.attribute("numFmtId"), 0);
                var builtin = BuiltinFormats.getBuiltinFormat(index);
                styles.add(new Format(index, own.getOrDefault(index, builtin == null ? "General" : builtin)));
            }
        }
    }

    private static Map<Integer, String> own(@Nullable Xml formats) {
        var own = new HashMap<Integer, String>();
        if (formats != null) {
            for (var format : formats.children) {
                var code = format.attribute("formatCode");
                if (code != null && code.length() <= 255) {
                    own.put(Xml.number(format.attribute("numFmtId"), -1), code);
                }
            }
        }
        return own;
    }

    /** @param style index of the cell's style */
    String number(String raw, int style, boolean isFormula) {
        BigDecimal exact;
        try {
            exact = new BigDecimal(raw.strip()).round(new MathContext(15, RoundingMode.HALF_UP));
        } catch (NumberFormatException | ArithmeticException e) {
            return raw;
        }
        if (exact.precision() - exact.scale() > 30 || exact.scale() > 400) {
            return raw;
        }
        var format = style >= 0 && style < styles.size() ? styles.get(style) : new Format(0, "General");
        if (isDate(format) && exact.signum() >= 0 && DateUtil.isValidExcelDate(exact.doubleValue())) {
            return date(exact.doubleValue(), format);
        }
        var plainPattern = LITERAL.matcher(format.pattern).replaceAll("");
        if (plainPattern.contains("%")) {
            return rounded(exact.movePointRight(2), places(plainPattern), isFormula) + "%";
        }
        return isPlain(plainPattern)
                ? plain(exact.setScale(Math.min(Math.max(exact.scale(), 0), 9), RoundingMode.HALF_UP))
                : dressed(exact, format, plainPattern, isFormula);
    }

    /** Formats that change the amount itself (1.2 for 12,000), or show it as a fraction or a power, are not followed. */
    private static boolean isPlain(String pattern) {
        var first = pattern.split(";", 2)[0];
        return first.isBlank()
                || first.equalsIgnoreCase("General")
                || first.contains("@")
                || first.contains("/")
                || first.contains("!")
                || first.toUpperCase(Locale.ROOT).contains("E")
                || first.matches(".*[0#?],+(?:\\.[0#]*)?\\s*$");
    }

    /** The amount with what its format puts around it: separators, currency, a unit. */
    private String dressed(BigDecimal exact, Format format, String plainPattern, boolean isFormula) {
        var amount = rounded(exact, places(plainPattern), isFormula);
        var shown = formatter
                .formatRawCellContents(exact.doubleValue(), format.index, format.pattern, is1904)
                .strip();
        var number = NUMBER.matcher(shown);
        var isNegative = exact.signum() < 0;
        // A dash for nothing, brackets for less than nothing: the number says it more plainly.
        if (shown.startsWith("-") != isNegative
                || !number.find()
                || number.group().startsWith("-") != isNegative) {
            return amount;
        }
        var isSame = new BigDecimal(number.group().replace(",", "")).compareTo(new BigDecimal(amount)) == 0;
        return isSame ? shown : number.replaceFirst(Matcher.quoteReplacement(amount));
    }

    private static int places(String pattern) {
        var places = PLACES.matcher(pattern);
        return places.find() ? places.group(1).length() : 0;
    }

    private static String rounded(BigDecimal exact, int places, boolean isFormula) {
        var amount = plainScale(exact);
        if (amount.scale() <= places) {
            return amount.setScale(places, RoundingMode.UNNECESSARY).toPlainString();
        }
        if (!isFormula && amount.scale() <= MOST_TYPED) {
            return amount.toPlainString();
        }
        return places > 0
                ? amount.setScale(places, RoundingMode.HALF_UP).toPlainString()
                : plain(amount.setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal plainScale(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    private static String plain(BigDecimal amount) {
        return plainScale(amount).toPlainString();
    }

    private static boolean isDate(Format format) {
        // 27 to 36 and 50 to 58 are dates in Chinese Excel, whose patterns no file says.
        var isChinese = format.index >= 27 && format.index <= 36 || format.index >= 50 && format.index <= 58;
        return isChinese && format.pattern.equals("General")
                || isChinese && format.pattern.startsWith("reserved")
                || DateUtil.isADateFormat(format.index, format.pattern);
    }

    private String date(double value, Format format) {
        var time = DateUtil.getLocalDateTime(value, is1904);
        if (time == null) {
            return plain(BigDecimal.valueOf(value));
        }
        var letters = LITERAL.matcher(format.pattern).replaceAll("").toLowerCase(Locale.ROOT);
        var isChinese = letters.equals("general") || letters.startsWith("reserved");
        var hasDay = letters.contains("d") || isChinese && format.index != 27 && format.index != 57;
        var hasYear = letters.contains("y") || isChinese && format.index != 58;
        var hasTime = letters.contains("h") || letters.contains("s");
        return written(time, hasYear, hasDay, hasTime);
    }

    private static String written(LocalDateTime time, boolean hasYear, boolean hasDay, boolean hasTime) {
        var clock = String.format("%02d:%02d", time.getHour(), time.getMinute());
        if (hasTime && !hasYear && !hasDay) {
            return clock;
        }
        var day = (hasYear ? time.getYear() + "年" : "")
                + time.getMonthValue() + "月"
                + (hasDay ? time.getDayOfMonth() + "日" : "");
        return hasTime && !clock.equals("00:00") ? day + " " + clock : day;
    }

    /** Dates that newer workbooks write as such. */
    String isoDate(String raw) {
        try {
            var time = LocalDateTime.parse(raw.contains("T") ? raw.replace("Z", "") : raw + "T00:00:00");
            return written(time, true, true, true);
        } catch (DateTimeParseException e) {
            return raw;
        }
    }
}
