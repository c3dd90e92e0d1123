package cn.ziping.importing.draft;

import cn.ziping.importing.source.Evidence;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Authorised posts and actual staff of one unit and kind of posts, in people; evidence by name of the value. */
public record DraftStaffLine(
        String key,
        String unit,
        String label,
        @Nullable Integer authorised,
        @Nullable Integer actual,
        Map<String, Evidence> evidence) {}
