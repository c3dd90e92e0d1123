package cn.ziping.scoring;

import org.jspecify.annotations.Nullable;

/** One spelling for what keyboards spell in many ways: full width, blanks, variants of signs. */
final class Folding {
    /** No number is written at such length; whatever is longer is prose. */
    private static final int LONGEST = 60;

    private static final int LONGEST_WITH_BLANKS = 500;

    private static final String VARIANTS = "≧⩾≦⩽﹪−–—〜∼～〉〈﹥﹤";
    private static final String SPELLED = "≥≥≤≤%---~~~><><";

    private Folding() {}

    /** Null for what is too long to be a value. */
    static @Nullable String fold(String text) {
        if (text.length() > LONGEST_WITH_BLANKS) {
            return null;
        }
        var folded = new StringBuilder(LONGEST);
        var blank = false;
        for (int i = 0; i < text.length(); i++) {
            var sign = one(text.charAt(i));
            if (Character.isWhitespace(sign) || sign == '\u00a0') {
                blank = true;
                continue;
            }
            if (folded.length() == LONGEST) {
                return null;
            }
            // "3 5" are two numbers and must not become 35.
            if (blank && isDigit(sign) && !folded.isEmpty() && isDigit(folded.charAt(folded.length() - 1))) {
                folded.append(' ');
            }
            blank = false;
            folded.append(sign);
        }
        while (!folded.isEmpty() && "。;.".indexOf(folded.charAt(folded.length() - 1)) >= 0) {
            folded.setLength(folded.length() - 1);
        }
        return folded.toString();
    }

    static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static char one(char sign) {
        if (sign == '\u3000') {
            return ' ';
        }
        if (sign >= '\uff01' && sign <= '\uff5d') {
            return (char) (sign - 0xfee0);
        }
        var variant = VARIANTS.indexOf(sign);
        return variant < 0 ? sign : SPELLED.charAt(variant);
    }
}
