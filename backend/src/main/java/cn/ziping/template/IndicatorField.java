package cn.ziping.template;

import cn.ziping.template.FormRules.Labelled;

/** What a column of the indicators in an official form shows. */
public enum IndicatorField implements Labelled {
    LEVEL1("一级指标"),
    LEVEL2("二级指标"),
    LEVEL3("三级指标"),
    /** As written, 95%以上. */
    TARGET("年度指标值"),
    /** Of the target its sign, 定性 where it has none because nothing is counted (云南, 四川). */
    OPERATOR("指标性质"),
    /** Of the target its number alone, the whole of it where it has none. */
    TARGET_VALUE("指标值"),
    /** Of target and result. */
    UNIT("度量单位"),
    /** 定量 or 定性. */
    NATURE("指标性质"),
    /** As written. */
    ACTUAL("实际完成值"),
    /** Of the result its number alone, the whole of it where it has none. */
    ACTUAL_VALUE("实际完成值"),
    WEIGHT("分值"),
    SCORE("得分"),
    /** Score ÷ weight in percent (重庆). */
    SCORE_RATE("得分系数"),
    REASON("偏差原因分析及改进措施"),
    /** Filled in by hand. */
    BLANK("");

    private final String label;

    IndicatorField(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
