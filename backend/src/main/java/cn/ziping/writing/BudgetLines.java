package cn.ziping.writing;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import cn.ziping.report.PartStore;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Budget lines. The rate follows from the amounts again as soon as one of them is changed. */
final class BudgetLines implements RowKind<BudgetLine> {
    @Override
    public PartStore.Kind kind() {
        return PartStore.Kind.BUDGET_LINE;
    }

    @Override
    public UUID id(BudgetLine row) {
        return row.id();
    }

    @Override
    public int version(BudgetLine row) {
        return row.version();
    }

    @Override
    public String label(BudgetLine row) {
        return row.label();
    }

    @Override
    public BudgetLine withVersion(BudgetLine row, int version) {
        return new BudgetLine(
                row.id(),
                version,
                row.fundSource(),
                row.category(),
                row.label(),
                row.initialBudget(),
                row.adjustedBudget(),
                row.executed(),
                row.executionRate());
    }

    @Override
    public BudgetLine read(UUID id, @Nullable BudgetLine current, FieldCheck check) {
        var label = check.line("label", "名称", 200, current == null ? null : current.label());
        var line = new BudgetLine(
                id,
                1,
                check.choice(
                        "fundSource",
                        "资金来源",
                        FundSource.class,
                        current == null ? null : current.fundSource(),
                        FundSource.ALL),
                check.choice(
                        "category",
                        "收支类别",
                        BudgetCategory.class,
                        current == null ? null : current.category(),
                        BudgetCategory.INCOME),
                check.required("label", "名称", label),
                check.amount("initialBudget", "年初预算数", current == null ? null : current.initialBudget()),
                check.amount("adjustedBudget", "全年预算数", current == null ? null : current.adjustedBudget()),
                check.amount("executed", "全年执行数", current == null ? null : current.executed()),
                null);
        return current != null && amounts(line).equals(amounts(current)) ? rated(line, current) : line.withRate();
    }

    @Override
    public Map<String, @Nullable Object> fields(BudgetLine row) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("fundSource", row.fundSource().name());
        fields.put("category", row.category().name());
        fields.put("label", row.label());
        fields.put("initialBudget", row.initialBudget());
        fields.put("adjustedBudget", row.adjustedBudget());
        fields.put("executed", row.executed());
        return fields;
    }

    @Override
    public int most() {
        return 1000;
    }

    /** A rate that the report states stays as long as the amounts that it was stated for. */
    private static BudgetLine rated(BudgetLine line, BudgetLine current) {
        return new BudgetLine(
                line.id(),
                line.version(),
                line.fundSource(),
                line.category(),
                line.label(),
                line.initialBudget(),
                line.adjustedBudget(),
                line.executed(),
                current.executionRate());
    }

    private static List<@Nullable BigDecimal> amounts(BudgetLine line) {
        return Arrays.asList(line.initialBudget(), line.adjustedBudget(), line.executed());
    }
}
