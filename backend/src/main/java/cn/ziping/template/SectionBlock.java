package cn.ziping.template;

/** Data of a report that a section can show as a table below its text. */
public enum SectionBlock {
    STAFF_LINES,
    BUDGET_LINES,
    PROJECT_FUNDS,
    PROJECT_SCORES,
    INDICATORS
}
