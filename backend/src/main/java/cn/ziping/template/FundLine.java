package cn.ziping.template;

import cn.ziping.template.FormRules.Labelled;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which money a line of the funds in an official form is about. */
public enum FundLine implements Labelled {
    TOTAL("年度资金总额"),
    /** Of a project, by where it comes from. */
    FISCAL_APPROPRIATION("其中：当年财政拨款"),
    CARRY_OVER("上年结转资金"),
    OTHER("其他资金"),
    /** Of a department, by what it is spent on. */
    BASIC_EXPENDITURE("其中：基本支出"),
    PROJECT_EXPENDITURE("项目支出"),
    /** Of a department, by budget. */
    GENERAL_PUBLIC("一般公共预算"),
    GOVERNMENT_FUND("政府性基金预算"),
    STATE_CAPITAL("国有资本经营预算"),
    SOCIAL_INSURANCE("社会保险基金预算"),
    SPECIAL_ACCOUNT("财政专户管理资金"),
    UNIT_FUNDS("单位资金"),
    /** Filled in by hand. */
    BLANK("");

    /** Those that the funds of a project are known by. */
    public static final Set<FundLine> OF_PROJECT =
            Collections.unmodifiableSet(EnumSet.of(TOTAL, FISCAL_APPROPRIATION, CARRY_OVER, OTHER, BLANK));

    /** Those that the funds of a department are known by. */
    public static final Set<FundLine> OF_DEPARTMENT = Collections.unmodifiableSet(EnumSet.of(
            TOTAL,
            BASIC_EXPENDITURE,
            PROJECT_EXPENDITURE,
            GENERAL_PUBLIC,
            GOVERNMENT_FUND,
            STATE_CAPITAL,
            SOCIAL_INSURANCE,
            SPECIAL_ACCOUNT,
            UNIT_FUNDS,
            BLANK));

    private final String label;

    FundLine(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
