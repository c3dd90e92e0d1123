package cn.ziping.scoring;

import cn.ziping.budget.Rate;
import cn.ziping.project.Project;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was spent of a budget. Amounts in 万元.
 *
 * @param budget adjusted, where there is none initial
 * @param stated the rate that a report claims, percent; counts where the amounts give none
 */
public record Spending(
        @Nullable BigDecimal executed,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal stated) {

    static Spending of(Project project) {
        var adjusted = project.adjustedBudget();
        return new Spending(
                project.executed(), adjusted != null ? adjusted : project.initialBudget(), project.executionRate());
    }

    /** In percent; null where nothing can be divided. */
    public @Nullable BigDecimal rate() {
        var rate = budget != null && budget.signum() > 0 ? Rate.of(executed, budget) : null;
        return rate != null ? rate : stated;
    }

    String gap() {
        if (executed == null) {
            return "未填执行数，算不出执行率";
        }
        return budget == null ? "未填预算数，算不出执行率" : "预算数不大于 0，算不出执行率";
    }
}
