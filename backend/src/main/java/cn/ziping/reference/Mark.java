package cn.ziping.reference;

/**
 * A reference at its place in a text.
 *
 * @param reference what is between the braces; where they are not closed, with the opening ones
 * @param length how many characters of the text it takes, braces included
 */
record Mark(String reference, int length) {
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /** @param start where two opening braces stand */
    static Mark at(String text, int start) {
        var inner = start;
        while (inner < text.length() && text.charAt(inner) == '{') {
            inner++;
        }
        var end = inner;
        while (end < text.length() && !isPair(text, end, '}') && !isPair(text, end, '{')) {
            end++;
        }
        if (isPair(text, end, '}')) {
            return new Mark(written(text.substring(start + 2, end)), end + 2 - start);
        }
        end = inner;
        while (end < text.length() && end - inner < Grammar.LONGEST && isOfAName(text.charAt(end))) {
            end++;
        }
        return new Mark(text.substring(start, end), end - start);
    }

    /** Whether two of these braces stand here. */
    static boolean isPair(String text, int at, char brace) {
        return at + 1 < text.length() && text.charAt(at) == brace && text.charAt(at + 1) == brace;
    }

    /** What goes on when the braces were left open: the text behind them is not swallowed. */
    private static boolean isOfAName(char sign) {
        return Character.isLetterOrDigit(sign) || Character.isSurrogate(sign) || ".:_".indexOf(sign) >= 0;
    }

    /** As it was meant: without the backslashes before signs that Markdown would have taken for its own. */
    private static String written(String inner) {
        var plain = new StringBuilder(inner.length());
        for (var i = 0; i < inner.length(); i++) {
            var sign = inner.charAt(i);
            if (sign == '\\' && i + 1 < inner.length() && ESCAPABLE.indexOf(inner.charAt(i + 1)) >= 0) {
                continue;
            }
            plain.append(sign == '\n' ? ' ' : sign);
        }
        return plain.toString().strip();
    }
}
