package cn.ziping.report;

/** Where a report stands on its way from draft to publication. */
public enum ReportStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    PUBLISHED
}
