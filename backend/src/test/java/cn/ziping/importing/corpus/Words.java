package cn.ziping.importing.corpus;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** When words of a document and of its facts count as the same: layout does not matter, what is said does. */
final class Words {
    private static final String WIDE = "（）：；，．！？－％＋～“”〔〕［］【】０１２３４５６７８９";
    private static final String NARROW = "():;,.!?-%+~\"\"()()()0123456789";

    private Words() {}

    /** Without white space, brackets and marks half-width. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (var c : text.toCharArray()) {
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000' || c == '\u200b' || c == '\ufeff') {
                continue;
            }
            var at = WIDE.indexOf(c);
            plain.append(at >= 0 ? NARROW.charAt(at) : c);
        }
        return plain.toString();
    }

    /** {@link #plain} without the marks that close a heading. */
    static String heading(String text) {
        return plain(text).replaceAll("[.:;,。、]+$", "").replaceAll("^[.:;,。、]+", "");
    }

    /** Letters, digits and characters alone, so that marks of CommonMark do not matter. */
    static String bare(String text) {
        var bare = new StringBuilder(text.length());
        plain(text).codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    static List<String> alternatives(String expected) {
        return Arrays.stream(expected.split(" ~ ", -1))
                .map(String::strip)
                .map(each -> each.equals("-") ? "" : each)
                .toList();
    }

    /** Whether a value that was read is what the facts say; the empty text stands for no value. */
    static boolean isSame(String expected, String actual) {
        return alternatives(expected).stream().anyMatch(each -> isSameWord(each, actual));
    }

    private static boolean isSameWord(String expected, String actual) {
        if (expected.isEmpty() || actual.isEmpty()) {
            return expected.isEmpty() && actual.isEmpty();
        }
        if (isNumber(expected) && isNumber(actual)) {
            return new BigDecimal(expected).compareTo(new BigDecimal(actual)) == 0;
        }
        var plain = heading(expected.replaceAll("…$", ""));
        return expected.endsWith("…")
                ? heading(actual).startsWith(plain)
                : heading(actual).equals(plain);
    }

    static boolean isNumber(String text) {
        return text.length() < 16 && text.matches("-?\\d+(\\.\\d+)?");
    }
}
