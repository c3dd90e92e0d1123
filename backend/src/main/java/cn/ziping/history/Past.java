package cn.ziping.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the history holds of a part.
 *
 * @param place {@code report}, or the part's word and identity
 * @param before field by field as it was written; null when the part was not there
 * @param after null when the part is gone
 */
public record Past(
        HistoryAction action,
        String place,
        @Nullable Map<String, @Nullable Object> before,
        @Nullable Map<String, @Nullable Object> after) {}
