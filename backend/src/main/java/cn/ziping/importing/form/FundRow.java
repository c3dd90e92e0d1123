package cn.ziping.importing.form;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which money a row of the funds is about, by its name; what it is as a budget line of a department. */
enum FundRow {
    INCOME("(?:年度|本年|全年|当年|部门|预算)*(?:收入|总收入)(?:总额|合计|总计|预算)?", FundSource.ALL, BudgetCategory.INCOME),
    TOTAL(
            "(?:年度|项目|本年|全年|当年|预算|部门|单位|整体|支出|财政|资金)*(?:资金|预算|支出|金额)*(?:总额|合计|总计|总量|总数|总支出|总预算)"
                    + "|(?:年度|项目|预算|部门)(?:预算)?资金",
            FundSource.ALL,
            BudgetCategory.EXPENDITURE),
    FISCAL(
            "(?:当年|本年度?|年度|全年)?(?:财政拨款|财政资金|财政性资金|财政补助)(?:资金|收入|小计|合计)?",
            FundSource.ALL,
            BudgetCategory.FISCAL_APPROPRIATION),
    CARRY_OVER(".*(?:结转|结余).*", FundSource.ALL, BudgetCategory.CARRY_OVER),
    GENERAL_PUBLIC("一般公共预算.*", FundSource.GENERAL_PUBLIC, BudgetCategory.EXPENDITURE),
    GOVERNMENT_FUND("政府性基金.*", FundSource.GOVERNMENT_FUND, BudgetCategory.EXPENDITURE),
    STATE_CAPITAL("国有资本.*", FundSource.STATE_CAPITAL, BudgetCategory.EXPENDITURE),
    SOCIAL_INSURANCE("社会保险基金.*|社保基金.*", FundSource.SOCIAL_INSURANCE, BudgetCategory.EXPENDITURE),
    SPECIAL_ACCOUNT(".*专户.*", FundSource.SPECIAL_ACCOUNT, BudgetCategory.EXPENDITURE),
    UNIT_FUNDS("单位(?:自有)?资金.*", FundSource.UNIT_FUNDS, BudgetCategory.EXPENDITURE),
    BASIC("基本支出.*", FundSource.ALL, BudgetCategory.BASIC_EXPENDITURE),
    PERSONNEL("人员(?:经费|支出).*", FundSource.ALL, BudgetCategory.PERSONNEL_FUNDS),
    OPERATING("(?:日常)?公用(?:经费|支出).*", FundSource.ALL, BudgetCategory.OPERATING_FUNDS),
    PROJECT("项目支出.*", FundSource.ALL, BudgetCategory.PROJECT_EXPENDITURE),
    OTHER("其[他它](?:资金|收入|来源)?(?:收入)?|.*自筹.*|社会(?:投入)?资金", FundSource.ALL, BudgetCategory.OTHER_INCOME),
    /** Of a fiscal appropriation what one level of government gave. */
    LEVEL("(?:中央|省|自治区|市|县|区|州|镇|乡|本级|上级|地方|同级).*", FundSource.ALL, BudgetCategory.FISCAL_APPROPRIATION);

    private final Pattern words;
    private final FundSource source;
    private final BudgetCategory category;

    FundRow(String words, FundSource source, BudgetCategory category) {
        this.words = Pattern.compile(words);
        this.source = source;
        this.category = category;
    }

    /** @param key of {@link Words#key} */
    static Optional<FundRow> of(String key) {
        for (var row : values()) {
            if (row.words.matcher(key).matches()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    FundSource source() {
        return source;
    }

    BudgetCategory category() {
        return category;
    }

    /** Whether it is a part of the fiscal appropriation, in a form of projects. */
    boolean isFiscalPart() {
        return this == LEVEL || compareTo(GENERAL_PUBLIC) >= 0 && compareTo(SOCIAL_INSURANCE) <= 0;
    }
}
