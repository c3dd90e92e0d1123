package cn.ziping.template;

/** What a report is about. */
public enum ReportKind {
    DEPARTMENT_WHOLE("部门整体支出"),
    /** Its report is the 项目支出总报告. */
    PROJECT_EXPENDITURE("项目支出");

    private final String word;

    ReportKind(String word) {
        this.word = word;
    }

    /** What it is called in titles, such as 部门整体支出. */
    public String word() {
        return word;
    }
}
