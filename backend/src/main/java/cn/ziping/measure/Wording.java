package cn.ziping.measure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * Words of a passage as the grammar reads them: half-width digits, full-width punctuation, no spaces, no quotation marks,
 * no separators of thousands. Every character knows where it stands in the original, so that evidence stays verbatim.
 */
public final class Wording {
    private static final String DROPPED = "“”\"‘’'「」『』*\u200b\ufeff\u200c\u200d";

    private static final String HAN_DIGITS = "〇零一二三四五六七八九十百";
    private static final String ENDS_WORDS = "%）)”\"’'》」』";

    private static final String SPACE = "[ \\u00a0\\u2000-\\u200a\\u202f\\u3000]";
    /**
     * A blank parts thousands only in an amount of money: 1 865.37万元. The number of a list or a table before an amount
     * is none of its groups, nor is the amount before it in a list (分别为).
     */
    private static final Pattern BLANK_THOUSANDS =
            Pattern.compile("(?<![\\d.,，第表附页图注条至~-]" + SPACE + "{0,2})(?<!项目|分别为?|分别是|^)[1-9]\\d{0,2}(?:" + SPACE
                    + "\\d{3})+(?!" + SPACE + "?\\d)(?:\\.\\d+)?" + SPACE + "{0,2}(?=[百千]?[万亿]|元)");

    private final String original;
    private final String text;
    private final int[] places;

    private Wording(String original, String text, int[] places) {
        this.original = original;
        this.text = text;
        this.places = places;
    }

    public static Wording of(String original) {
        var half = Digits.halfWidth(original);
        var text = new StringBuilder(half.length());
        var places = new int[half.length()];
        var blanks = blanksOfThousands(half);
        for (var i = 0; i < half.length(); i++) {
            var c = half.charAt(i);
            if (DROPPED.indexOf(c) >= 0 || blanks.get(i) || isThousands(half, i)) {
                continue;
            }
            if (isSpace(c)) {
                if (!isBetweenDigits(half, i)) {
                    continue;
                }
                c = ' ';
            }
            places[text.length()] = i;
            text.append(isFullStop(half, i) ? '。' : full(c));
        }
        return new Wording(original, text.toString(), Arrays.copyOf(places, text.length()));
    }

    public String text() {
        return text;
    }

    /** The words of the original from one place of {@link #text()} up to another. */
    public String excerpt(int from, int to) {
        return from >= to ? original.strip() : original.substring(places[from], places[to - 1] + 1);
    }

    private static char full(char c) {
        return switch (c) {
            case '(', '﹙' -> '（';
            case ')', '﹚' -> '）';
            case ':' -> '：';
            case ';' -> '；';
            case ',' -> '，';
            case '?' -> '？';
            case '!' -> '！';
            case '､' -> '、';
            case '｡' -> '。';
            case '～', '~' -> '~';
            case '–', '—' -> '-';
            default -> c;
        };
    }

    /** 项目支出300万元.项目支出 ends there: a point behind a word, and no number of a list (一.基本情况). */
    private static boolean isFullStop(String text, int at) {
        if (text.charAt(at) != '.' || at == 0) {
            return false;
        }
        var before = text.charAt(at - 1);
        var after = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        var isBehindWord = isHan(before) && HAN_DIGITS.indexOf(before) < 0 || ENDS_WORDS.indexOf(before) >= 0;
        return isBehindWord && (isHan(after) || isSpace(after) || ENDS_WORDS.indexOf(after) >= 0);
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static BitSet blanksOfThousands(String text) {
        var blanks = new BitSet();
        if (!hasBlankBehindDigit(text)) {
            return blanks;
        }
        var match = BLANK_THOUSANDS.matcher(text);
        while (match.find()) {
            for (var i = match.start(); i < match.end(); i++) {
                blanks.set(i, isSpace(text.charAt(i)));
            }
        }
        return blanks;
    }

    /** Most texts have none, and the expression takes its time. */
    private static boolean hasBlankBehindDigit(String text) {
        for (var i = 1; i < text.length(); i++) {
            if (isDigit(text, i - 1) && isSpace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Also those that do not break a line, which Java takes for no white space. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Two numbers that only a space keeps apart would become one without it. */
    private static boolean isBetweenDigits(String text, int at) {
        // The digit before is asked for first: of a run of blanks only the first one looks for its end.
        if (at == 0 || !isDigit(text, at - 1)) {
            return false;
        }
        var after = firstAfter(text, at + 1);
        return after < text.length() && isDigit(text, after);
    }

    private static int firstAfter(String text, int from) {
        var at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isThousands(String text, int at) {
        var c = text.charAt(at);
        if (c != ',' && c != '，' || !isDigit(text, at - 1) || digitsFrom(text, at + 1) != 3) {
            return false;
        }
        var before = digitsBefore(text, at);
        var isGroup = before <= 3 && (before == 3 || !isSeparator(text, at - before - 1));
        return isGroup && (c == ',' || isAmountBehind(text, at + 4));
    }

    /** A full-width comma parts numbers of a list more often than thousands, so only an amount of money makes it one. */
    private static boolean isAmountBehind(String text, int at) {
        var end = at;
        while (end < text.length() && (isDigit(text, end) || ".,， ".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end < text.length() && "元万亿".indexOf(text.charAt(end)) >= 0;
    }

    /** Between two numbers: behind a word the same sign ends a clause (加固，4,862,300元). */
    private static boolean isSeparator(String text, int at) {
        return at >= 0 && (text.charAt(at) == ',' || text.charAt(at) == '，') && isDigit(text, at - 1);
    }

    private static int digitsFrom(String text, int from) {
        var at = from;
        while (isDigit(text, at)) {
            at++;
        }
        return at - from;
    }

    private static int digitsBefore(String text, int to) {
        var at = to;
        while (isDigit(text, at - 1)) {
            at--;
        }
        return to - at;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
