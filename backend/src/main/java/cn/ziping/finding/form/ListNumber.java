package cn.ziping.finding.form;

import cn.ziping.measure.HanDigits;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that a line begins with.
 *
 * @param value 1 and up
 * @param title the words behind it
 */
record ListNumber(Style style, int value, String written, String title) {

    /** Ways of numbering, the highest level first. */
    enum Style {
        /** 一、 */
        HAN,
        /** （一） */
        HAN_IN_BRACKETS,
        /** 1. or 1、 */
        ARABIC,
        /** （1） */
        ARABIC_IN_BRACKETS,
        /** ① */
        CIRCLED,
        /** 一是 */
        IN_WORDS
    }

    private static final String HAN = "[一二三四五六七八九十]{1,3}";
    private static final String MARKS = "(?:\\[bookmark:[^\\]\\n]{0,80}\\]\\s*)*";
    private static final String CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final Pattern LINE = Pattern.compile(
            "^[\\s\\u3000\\u00a0#]*" + MARKS + "(?:(?<han>" + HAN + ")(?:、|[.．](?=\\D)|是(?<word>))"
                    + "|[（(]\\s*(?<hanIn>" + HAN
                    + ")\\s*[)）]、?|(?<arabic>\\d{1,2})\\s?(?:、|[.．](?:(?![\\d\\s]*\\d)|(?=\\s?20\\d{2}\\s?年)))|[（(]\\s*(?<arabicIn>\\d{1,2})\\s*[)）]|(?<circle>["
                    + CIRCLES + "]))\\s*(?<title>.*)$",
            Pattern.DOTALL);

    private static final Pattern UNCERTAIN = Pattern.compile("^[\\s\\u3000\\u00a0]*(\\d{1,2})\\s?[.．]\\s?\\d");

    /** 2.12个村 may be an amount, or an item that begins with a number: its value, or 0 for what is neither. */
    static int perhaps(String line) {
        var match = UNCERTAIN.matcher(line);
        return match.lookingAt() ? Integer.parseInt(match.group(1)) : 0;
    }

    static @Nullable ListNumber of(String line) {
        var match = LINE.matcher(line);
        if (!match.lookingAt()) {
            return null;
        }
        var words = match.group("title");
        var title = (words.indexOf('[') < 0 ? words : words.replaceAll(MARKS, "")).strip();
        var written = line.substring(0, match.start("title")).strip();
        if (match.group("word") != null) {
            return number(Style.IN_WORDS, match.group("han"), written, title);
        }
        for (var style : new Style[] {Style.HAN, Style.HAN_IN_BRACKETS, Style.ARABIC, Style.ARABIC_IN_BRACKETS}) {
            var digits = group(match, style);
            if (digits != null) {
                return number(style, digits, written, title);
            }
        }
        return new ListNumber(Style.CIRCLED, CIRCLES.indexOf(match.group("circle")) + 1, written, title);
    }

    private static @Nullable String group(Matcher match, Style style) {
        return match.group(
                switch (style) {
                    case HAN -> "han";
                    case HAN_IN_BRACKETS -> "hanIn";
                    case ARABIC -> "arabic";
                    default -> "arabicIn";
                });
    }

    private static @Nullable ListNumber number(Style style, String digits, String written, String title) {
        var value = Character.isDigit(digits.charAt(0))
                ? Integer.parseInt(digits)
                : HanDigits.read(digits).map(java.math.BigDecimal::intValue).orElse(0);
        return value == 0 ? null : new ListNumber(style, value, written, title);
    }

    /** The same number of the style with another value, such as （三） for （四）. */
    String writtenAs(int other) {
        var digits = style == Style.ARABIC || style == Style.ARABIC_IN_BRACKETS || style == Style.CIRCLED
                ? String.valueOf(other)
                : han(other);
        return style == Style.CIRCLED
                ? String.valueOf(CIRCLES.charAt(Math.min(other, CIRCLES.length()) - 1))
                : written.replaceFirst("[一二三四五六七八九十]{1,3}|\\d{1,2}", digits);
    }

    private static String han(int value) {
        var digits = "零一二三四五六七八九";
        var tens = value / 10;
        var ones = value % 10;
        var ten = tens == 0 ? "" : tens == 1 ? "十" : digits.charAt(tens) + "十";
        return ten + (ones == 0 && tens > 0 ? "" : String.valueOf(digits.charAt(ones)));
    }

    /** Whether the line is no more than a heading: nothing told behind it. */
    boolean isHeading() {
        return style.ordinal() <= Style.ARABIC_IN_BRACKETS.ordinal()
                && !title.isEmpty()
                && title.length() <= 40
                && !title.contains("，")
                && !title.matches("(?s).*[。；;,].+")
                && !title.matches("(?s).*[：:；;].*");
    }
}
