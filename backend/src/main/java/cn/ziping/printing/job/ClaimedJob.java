package cn.ziping.printing.job;

import cn.ziping.printing.PrintOrder;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A job that this server prints.
 *
 * @param attempts how often it was begun, this time included, since a report of it was last printed
 */
record ClaimedJob(
        UUID id,
        UUID account,
        String title,
        PrintLayout layout,
        PrintOrder order,
        int total,
        OffsetDateTime createdAt,
        int attempts) {}
