package cn.ziping.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was done to one part of a report.
 *
 * @param place {@code report}, or the part's word and identity: {@code project/0192…}
 * @param label the part as people know it; longer ones are cut
 * @param before the part before, field by field as in the schema's inputs; null when it was not there
 * @param after the part afterwards; null when it is gone
 * @param reason why, where the action asks for one
 */
public record Change(
        HistoryAction action,
        String place,
        String label,
        @Nullable Map<String, @Nullable Object> before,
        @Nullable Map<String, @Nullable Object> after,
        @Nullable String reason) {
    private static final int LONGEST_LABEL = 300;

    public Change {
        if (label.codePointCount(0, label.length()) > LONGEST_LABEL) {
            label = label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
        }
    }

    public Change(
            HistoryAction action,
            String place,
            String label,
            @Nullable Map<String, @Nullable Object> before,
            @Nullable Map<String, @Nullable Object> after) {
        this(action, place, label, before, after, null);
    }
}
