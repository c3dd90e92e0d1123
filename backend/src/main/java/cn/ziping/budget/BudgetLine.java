package cn.ziping.budget;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of income or expenditure of a report. Amounts in 万元, rate in percent as the report states it. */
public record BudgetLine(
        UUID id,
        int version,
        FundSource fundSource,
        BudgetCategory category,
        String label,
        @Nullable BigDecimal initialBudget,
        @Nullable BigDecimal adjustedBudget,
        @Nullable BigDecimal executed,
        @Nullable BigDecimal executionRate) {

    /** The same line with the rate that follows from its amounts where it states none. */
    public BudgetLine withRate() {
        var rate = executionRate != null ? executionRate : Rate.execution(executed, adjustedBudget, initialBudget);
        return new BudgetLine(id, version, fundSource, category, label, initialBudget, adjustedBudget, executed, rate);
    }
}
