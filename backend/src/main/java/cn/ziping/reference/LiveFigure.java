package cn.ziping.reference;

import org.jspecify.annotations.Nullable;

/**
 * A reference with what it stands for.
 *
 * @param reference as written between the braces; one that is not closed keeps its opening braces
 * @param text as printed; null when the reference is broken
 * @param source where the figure comes from, or why there is none: one Chinese sentence
 */
public record LiveFigure(String reference, @Nullable String text, String source) {
    private static final int SHOWN = 60;

    /** What stands in the text: the figure, or in plain sight that there is none. */
    public String shown() {
        return text != null ? text : "〔引用失效：" + name() + "〕";
    }

    /** The reference without braces, which would look like one that was never looked up. */
    private String name() {
        var bare = reference.replace("{", "").replace("}", "").strip();
        var length = bare.codePointCount(0, bare.length());
        return length <= SHOWN ? bare : bare.substring(0, bare.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
