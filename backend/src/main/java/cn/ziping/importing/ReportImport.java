package cn.ziping.importing;

import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.source.SourceFormat;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded document and what was understood of it.
 *
 * @param version counts its corrections, from 1
 * @param fileName without folders and control characters, at most 200 characters
 * @param sha256 of the file, in hexadecimal digits
 * @param expiresAt when it is thrown away by itself; null once a report was made of it
 * @param reportId the report that was made of it, which may be gone
 */
public record ReportImport(
        UUID id,
        int version,
        String fileName,
        String sha256,
        SourceFormat format,
        OffsetDateTime uploadedAt,
        @Nullable OffsetDateTime expiresAt,
        @Nullable UUID reportId,
        Draft draft) {}
