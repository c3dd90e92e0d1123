package cn.ziping.check.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds words again in a document that stand there with other blanks, line breaks or lines between cells. */
final class Verbatim {
    private final String document;
    private final String bare;
    private final int[] places;

    Verbatim(String document) {
        this.document = document;
        var text = new StringBuilder(document.length());
        var found = new int[document.length()];
        for (var i = 0; i < document.length(); i++) {
            if (!isBlank(document.charAt(i))) {
                found[text.length()] = i;
                text.append(document.charAt(i));
            }
        }
        bare = text.toString();
        places = Arrays.copyOf(found, bare.length());
    }

    /** The words as the document has them; null where it does not have them. */
    @Nullable
    String find(String words) {
        if (document.contains(words)) {
            return words;
        }
        var sought = new StringBuilder();
        words.chars().filter(sign -> !isBlank((char) sign)).forEach(sign -> sought.append((char) sign));
        var at = sought.isEmpty() ? -1 : bare.indexOf(sought.toString());
        return at < 0 ? null : document.substring(places[at], places[at + sought.length() - 1] + 1);
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '|';
    }
}
