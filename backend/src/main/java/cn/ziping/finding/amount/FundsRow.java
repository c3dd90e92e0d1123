package cn.ziping.finding.amount;

import cn.ziping.budget.BudgetLine;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.project.FundOrigin;
import cn.ziping.project.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of a project or a budget line, so that one set of rules reads both.
 *
 * @param what how a message calls it: 项目“…”, “…”
 * @param project null of a budget line, which has neither approval nor funds in place
 * @param isCarriedOver funds of the year before are among it, which are spent without being put in place again
 * @param place of a value by its name in the schema, with the words that stand there
 */
record FundsRow(
        String what,
        String name,
        @Nullable UUID project,
        @Nullable BudgetLine line,
        boolean isCarriedOver,
        @Nullable BigDecimal approved,
        @Nullable BigDecimal initial,
        @Nullable BigDecimal adjusted,
        @Nullable BigDecimal inPlace,
        @Nullable BigDecimal executed,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal inPlaceRate,
        BiFunction<String, BigDecimal, Place> place) {

    static List<FundsRow> of(Subject subject) {
        var rows = new ArrayList<FundsRow>();
        subject.budgetLines().forEach(line -> rows.add(of(line)));
        subject.projects().forEach(project -> rows.add(of(project)));
        return rows;
    }

    static FundsRow of(Project row) {
        return new FundsRow(
                "项目“" + row.name() + "”",
                row.name(),
                row.id(),
                null,
                row.funds().stream()
                        .anyMatch(fund -> fund.origin() == FundOrigin.CARRY_OVER && isSome(fund.executed())),
                row.approved(),
                row.initialBudget(),
                row.adjustedBudget(),
                row.fundsInPlace(),
                row.executed(),
                row.executionRate(),
                row.fundsInPlaceRate(),
                (field, value) -> Place.of(row, field, Amounts.written(value)));
    }

    static FundsRow of(BudgetLine row) {
        return new FundsRow(
                "“" + row.label() + "”",
                row.label(),
                null,
                row,
                false,
                null,
                row.initialBudget(),
                row.adjustedBudget(),
                null,
                row.executed(),
                row.executionRate(),
                null,
                (field, value) -> Place.of(row, field, Amounts.written(value)));
    }

    /** 全年预算数; where there is none the initial budget is that of the whole year. */
    @Nullable
    BigDecimal base() {
        return adjusted != null ? adjusted : initial;
    }

    String baseName() {
        return adjusted != null ? "全年预算数" : "年初预算数";
    }

    private static boolean isSome(@Nullable BigDecimal value) {
        return value != null && value.signum() > 0;
    }
}
