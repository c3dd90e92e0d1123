package cn.ziping.writing;

import org.jspecify.annotations.Nullable;

/** Characters that no text of a report holds, because no database, no page or no paper can. */
public final class Characters {
    private Characters() {}

    /** What is wrong with a text, as a noun; null when nothing is. */
    public static @Nullable String fault(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                return "控制字符（U+%04X）".formatted((int) c);
            }
            if (c == '\uFFFE' || c == '\uFFFF') {
                return "非字符（U+%04X）".formatted((int) c);
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return "半个字符（U+%04X）".formatted((int) c);
                }
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return "半个字符（U+%04X）".formatted((int) c);
            }
        }
        return null;
    }
}
