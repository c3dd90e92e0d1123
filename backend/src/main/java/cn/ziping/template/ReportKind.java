package cn.ziping.template;

/** What a report is about. */
public enum ReportKind {
    /** 部门整体支出 */
    DEPARTMENT_WHOLE,
    /** 项目支出总报告 */
    PROJECT_EXPENDITURE
}
