package cn.ziping.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a report stands on its way from draft to publication. */
public enum ReportStatus {
    DRAFT("草稿"),
    SUBMITTED("已送审"),
    RETURNED("已退回"),
    APPROVED("已通过"),
    PUBLISHED("已公开");

    /** States in which its department writes it. */
    public static final Set<ReportStatus> WRITABLE = Collections.unmodifiableSet(EnumSet.of(DRAFT, RETURNED));

    private final String word;

    ReportStatus(String word) {
        this.word = word;
    }

    /** What it is called on paper and in files, such as 已送审. */
    public String word() {
        return word;
    }
}
