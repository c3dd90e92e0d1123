package cn.ziping.finding.amount;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A category of the budget that is the sum of others. */
record BudgetSum(RuleCard card, BudgetCategory total, List<BudgetCategory> parts, String partNames) {
    static final RuleCard A07 = new RuleCard(
            "A07",
            Severity.BLOCK,
            "支出合计等于基本支出与项目支出之和",
            "部门预算、决算编报口径：支出按基本支出和项目支出划分",
            "支出合计900万元，基本支出500万元、项目支出380万元：相加是880万元。",
            "核对三个数，使基本支出与项目支出相加等于支出合计。");

    static final RuleCard A08 = new RuleCard(
            "A08",
            Severity.BLOCK,
            "基本支出等于人员经费与公用经费之和",
            "部门预算、决算编报口径：基本支出由人员经费和公用经费组成",
            "基本支出300万元，人员经费260万元、公用经费50万元：相加是310万元。",
            "核对三个数，使人员经费与公用经费相加等于基本支出。");

    static final RuleCard A11 = new RuleCard(
            "A11",
            Severity.WARN,
            "收入合计等于各项来源之和，较上年增减与上年数相符",
            "部门预算、决算编报口径：收入按来源列示；增减额＝本年数－上年数",
            "收入合计700万元，财政拨款500万元、上年结转100万元、其他收入80万元：相加是680万元。",
            "核对收入合计与各项来源；增减额按上年数重新计算。");

    static final List<BudgetSum> ALL = List.of(
            new BudgetSum(
                    A07,
                    BudgetCategory.EXPENDITURE,
                    List.of(BudgetCategory.BASIC_EXPENDITURE, BudgetCategory.PROJECT_EXPENDITURE),
                    "基本支出与项目支出"),
            new BudgetSum(
                    A08,
                    BudgetCategory.BASIC_EXPENDITURE,
                    List.of(BudgetCategory.PERSONNEL_FUNDS, BudgetCategory.OPERATING_FUNDS),
                    "人员经费与公用经费"),
            new BudgetSum(
                    A11,
                    BudgetCategory.INCOME,
                    List.of(
                            BudgetCategory.FISCAL_APPROPRIATION,
                            BudgetCategory.CARRY_OVER,
                            BudgetCategory.OTHER_INCOME),
                    "各项来源"));

    /** What a line would be if it alone were wrong: its parts together, or what its total leaves for it. */
    static List<BigDecimal> candidates(
            BudgetLine line, List<BudgetLine> all, Function<BudgetLine, @Nullable BigDecimal> column) {
        var lines = all.stream()
                .filter(one -> one.fundSource() == line.fundSource())
                .toList();
        var candidates = new ArrayList<BigDecimal>();
        for (var sum : ALL) {
            var others = Amounts.sum(lines.stream()
                    .filter(one -> one != line && sum.parts().contains(one.category()))
                    .map(column));
            var total = Amounts.sum(
                    lines.stream().filter(one -> one.category() == sum.total()).map(column));
            if (others != null && sum.total() == line.category()) {
                candidates.add(others);
            } else if (others != null && total != null && sum.parts().contains(line.category())) {
                candidates.add(total.subtract(others));
            }
        }
        return candidates;
    }
}
