package cn.ziping.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Authorised posts and actual staff (编制, 实有人数) of one unit and kind of posts, in people. */
public record StaffLine(
        UUID id,
        int version,
        String unit,
        String label,
        @Nullable Integer authorised,
        @Nullable Integer actual) {}
