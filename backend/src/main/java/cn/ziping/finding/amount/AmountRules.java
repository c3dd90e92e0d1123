package cn.ziping.finding.amount;

import cn.ziping.finding.rule.Rule;
import java.util.List;

/** Rules over amounts in rows: groups A of the catalogue. */
public final class AmountRules {
    private AmountRules() {}

    public static List<Rule> all() {
        return List.of(
                new OriginRule(),
                new ExecutionRule(),
                new BudgetSumRule(),
                new ProjectTotalRule(),
                new ProjectListRule(),
                new ProjectIdentityRule(),
                new ApprovalRule(),
                new AdjustmentRule(),
                new StaffRule());
    }
}
