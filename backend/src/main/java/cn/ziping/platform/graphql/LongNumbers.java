package cn.ziping.platform.graphql;

/**
 * Finds numbers too long to be meant. The parser turns their digits into a value in the square of their count: a second
 * for as many as a document holds. Texts and comments may have as many as they like.
 */
final class LongNumbers {
    private static final String BLOCK = "\"\"\"";

    private LongNumbers() {}

    static boolean isOneIn(String document) {
        var digits = 0;
        for (var place = 0; place < document.length(); place++) {
            var sign = document.charAt(place);
            digits = sign >= '0' && sign <= '9' ? digits + 1 : 0;
            if (digits > Limits.DIGITS) {
                return true;
            }
            if (sign == '#') {
                place = endOfLine(document, place);
            } else if (document.startsWith(BLOCK, place)) {
                place = endOfBlock(document, place);
            } else if (sign == '"') {
                place = endOfText(document, place);
            }
        }
        return false;
    }

    private static int endOfLine(String document, int start) {
        var place = start;
        while (place < document.length() && document.charAt(place) != '\n' && document.charAt(place) != '\r') {
            place++;
        }
        return place;
    }

    private static int endOfBlock(String document, int start) {
        var place = document.indexOf(BLOCK, start + BLOCK.length());
        while (place >= 0 && document.charAt(place - 1) == '\\') {
            place = document.indexOf(BLOCK, place + BLOCK.length());
        }
        return place < 0 ? document.length() : place + BLOCK.length() - 1;
    }

    /** At its closing sign, or where the line ends without one: nothing behind that is parsed. */
    private static int endOfText(String document, int start) {
        for (var place = start + 1; place < document.length(); place++) {
            var sign = document.charAt(place);
            if (sign == '\\') {
                place++;
            } else if (sign == '"' || sign == '\n' || sign == '\r') {
                return place;
            }
        }
        return document.length();
    }
}
