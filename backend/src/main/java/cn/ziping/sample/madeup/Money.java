package cn.ziping.sample.madeup;

import static cn.ziping.sample.madeup.Course.amount;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import cn.ziping.platform.sql.Keys;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was planned, changed and spent: amounts in 万元 with two decimals, each sum that of its parts.
 *
 * @param adjusted null where nothing was changed
 * @param executed null where it is not known yet
 */
record Money(
        BigDecimal initial,
        @Nullable BigDecimal adjusted,
        @Nullable BigDecimal executed) {
    private static final BigDecimal PERSONNEL = new BigDecimal("0.8");

    /**
     * @param rate executed ÷ budget
     * @param isKnown whether it is known yet what was spent
     */
    static Money of(BigDecimal initial, double rate, boolean isKnown, Chance chance) {
        var change = Math.max(0.85, 1.03 + 0.05 * chance.normal());
        var adjusted = chance.happens(0.15) ? null : amount(initial.doubleValue() * change);
        var budget = adjusted == null ? initial : adjusted;
        return new Money(initial, adjusted, isKnown ? amount(budget.doubleValue() * rate) : null);
    }

    BigDecimal budget() {
        return adjusted == null ? initial : adjusted;
    }

    /** Expenditure of all sources: the total, 基本支出 with its two parts, 项目支出. */
    List<BudgetLine> lines(double basicShare) {
        var basic = part(basicShare);
        var personnel = basic.times(PERSONNEL);
        return List.of(
                line(BudgetCategory.EXPENDITURE, "支出合计", this),
                line(BudgetCategory.BASIC_EXPENDITURE, "基本支出", basic),
                line(BudgetCategory.PERSONNEL_FUNDS, "人员经费", personnel),
                line(BudgetCategory.OPERATING_FUNDS, "公用经费", basic.minus(personnel)),
                line(BudgetCategory.PROJECT_EXPENDITURE, "项目支出", minus(basic)));
    }

    /** Wages are spent to a larger part than projects in a bad year. */
    private Money part(double share) {
        var rate = executed == null ? 0 : executed.doubleValue() / budget().doubleValue();
        var own = rate * (1 + Math.max(0, 1 - rate) * 0.3);
        return new Money(
                amount(initial.doubleValue() * share),
                adjusted == null ? null : amount(adjusted.doubleValue() * share),
                executed == null ? null : amount(budget().doubleValue() * share * own));
    }

    private Money times(BigDecimal share) {
        return new Money(
                amount(initial.multiply(share).doubleValue()),
                adjusted == null ? null : amount(adjusted.multiply(share).doubleValue()),
                executed == null ? null : amount(executed.multiply(share).doubleValue()));
    }

    private Money minus(Money other) {
        return new Money(
                initial.subtract(other.initial),
                adjusted == null || other.adjusted == null ? null : adjusted.subtract(other.adjusted),
                executed == null || other.executed == null ? null : executed.subtract(other.executed));
    }

    private static BudgetLine line(BudgetCategory category, String label, Money money) {
        return new BudgetLine(
                        Keys.next(),
                        1,
                        FundSource.ALL,
                        category,
                        label,
                        money.initial,
                        money.adjusted,
                        money.executed,
                        null)
                .withRate();
    }
}
