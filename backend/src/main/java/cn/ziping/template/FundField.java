package cn.ziping.template;

import cn.ziping.template.FormRules.Labelled;

/** What a column of the funds in an official form shows. */
public enum FundField implements Labelled {
    INITIAL_BUDGET("年初预算数"),
    ADJUSTED_BUDGET("全年预算数（A）"),
    EXECUTED("全年执行数（B）"),
    WEIGHT("分值"),
    EXECUTION_RATE("执行率（B/A）"),
    SCORE("得分"),
    /** Filled in by hand. */
    BLANK("");

    private final String label;

    FundField(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
