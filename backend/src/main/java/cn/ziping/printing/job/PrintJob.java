package cn.ziping.printing.job;

import cn.ziping.printing.PrintFormat;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reports being printed together, as the person sees it who began it.
 *
 * @param title what is printed, in words
 * @param done how many reports are printed
 * @param bytes size of the file; null until it is there
 * @param problem why it failed, or which reports are missing from the file and why
 */
record PrintJob(
        UUID id,
        String title,
        PrintFormat format,
        PrintLayout layout,
        int total,
        int done,
        PrintJobState state,
        @Nullable Integer bytes,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable String problem) {

    /** Path of the file; null until it is there. */
    public @Nullable String url() {
        return state == PrintJobState.DONE ? "/print-jobs/%s/print.%s".formatted(id, extension()) : null;
    }

    /** Of the file, without the dot. */
    String extension() {
        return layout == PrintLayout.ARCHIVE ? "zip" : format.extension();
    }

    String mediaType() {
        return layout == PrintLayout.ARCHIVE ? "application/zip" : format.mediaType();
    }
}
