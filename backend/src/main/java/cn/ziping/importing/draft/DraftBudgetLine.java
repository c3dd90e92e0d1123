package cn.ziping.importing.draft;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import cn.ziping.importing.source.Evidence;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of income or expenditure. Amounts in 万元, rate in percent as written; evidence by name of the value. */
public record DraftBudgetLine(
        String key,
        FundSource fundSource,
        BudgetCategory category,
        String label,
        @Nullable BigDecimal initialBudget,
        @Nullable BigDecimal adjustedBudget,
        @Nullable BigDecimal executed,
        @Nullable BigDecimal executionRate,
        Map<String, Evidence> evidence) {}
