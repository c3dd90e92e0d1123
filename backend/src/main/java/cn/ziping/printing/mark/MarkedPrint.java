package cn.ziping.printing.mark;

import cn.ziping.report.ReportStatus;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was printed under a mark.
 *
 * @param department its name now; titles do not always say it
 * @param current whether the report is still as it was printed
 */
record MarkedPrint(
        String mark,
        String department,
        int year,
        UUID reportId,
        int reportVersion,
        ReportStatus status,
        String title,
        @Nullable BigDecimal score,
        @Nullable String grade,
        OffsetDateTime printedAt,
        boolean current) {}
