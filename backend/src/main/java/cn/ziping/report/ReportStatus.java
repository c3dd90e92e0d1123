package cn.ziping.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a report stands on its way from draft to publication. */
public enum ReportStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    PUBLISHED;

    /** States in which its department writes it. */
    public static final Set<ReportStatus> WRITABLE = Collections.unmodifiableSet(EnumSet.of(DRAFT, RETURNED));
}
