package cn.ziping.importing.outline;

/** White space of all widths. {@link String#strip} leaves the no-break space, which Word puts in. */
final class Blank {
    private static final String HAN_OR_DIGIT = "[\\p{IsHan}\\d〇（）()《》〈〉“”、，。：；]";
    private static final String BLANKS = "[\\s\\u00a0\\u3000]";

    private Blank() {}

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000';
    }

    static String strip(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Without any white space at all, for comparison. */
    static String none(String text) {
        return text.replaceAll(BLANKS + "+", "");
    }

    /** Without the spaces that converters put between Han characters and digits: 2023 年度 becomes 2023年度. */
    static String collapse(String text) {
        return strip(text).replaceAll("(?<=" + HAN_OR_DIGIT + ")" + BLANKS + "+(?=" + HAN_OR_DIGIT + ")", "");
    }
}
