package cn.ziping.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A score that the rules give.
 *
 * @param score points; null where the rules give none
 * @param sentence how it came about, or why there is none: Chinese, at most 500 characters
 */
public record Suggestion(@Nullable BigDecimal score, String sentence) {
    private static final int LONGEST = 500;

    public Suggestion {
        sentence = Wording.cut(sentence, LONGEST);
    }

    static Suggestion none(String why) {
        return new Suggestion(null, why);
    }
}
