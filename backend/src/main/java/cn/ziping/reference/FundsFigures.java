package cn.ziping.reference;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.Expenditure;
import cn.ziping.budget.FundSource;
import cn.ziping.budget.Rate;
import cn.ziping.reference.Expression.OfFunds;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of a source of funds, as a whole or in one category. */
final class FundsFigures {
    private static final String ORIGIN = "本报告预算及执行表";

    private FundsFigures() {}

    /** Null when there is no figure of this name. */
    static @Nullable Found find(List<BudgetLine> lines, OfFunds place, String name) {
        var found = switch (name) {
            case "initialBudget" -> amount("年初预算数", sum(lines, place, BudgetLine::initialBudget));
            case "adjustedBudget" -> amount("全年预算数", sum(lines, place, BudgetLine::adjustedBudget));
            case "executed" -> amount("全年执行数", sum(lines, place, BudgetLine::executed));
            case "executionRate" -> Found.number("预算执行率", Kind.RATE, rate(lines, place), ORIGIN);
            default -> null;
        };
        return found == null ? null : found.of(name(place) + "的");
    }

    private static @Nullable BigDecimal sum(
            List<BudgetLine> lines, OfFunds place, Function<BudgetLine, @Nullable BigDecimal> column) {
        return place.category() == null
                ? Expenditure.of(lines, place.source(), column)
                : Expenditure.of(lines, place.source(), place.category(), column);
    }

    /** As the table states it where one line is all there is, else worked out. */
    private static @Nullable BigDecimal rate(List<BudgetLine> lines, OfFunds place) {
        var category = place.category() == null ? BudgetCategory.EXPENDITURE : place.category();
        var own = lines.stream()
                .filter(line -> line.fundSource() == place.source() && line.category() == category)
                .toList();
        return own.size() == 1
                ? own.get(0).withRate().executionRate()
                : Rate.execution(
                        sum(lines, place, BudgetLine::executed),
                        sum(lines, place, BudgetLine::adjustedBudget),
                        sum(lines, place, BudgetLine::initialBudget));
    }

    private static Found amount(String label, @Nullable BigDecimal amount) {
        return Found.number(label, Kind.AMOUNT, amount, ORIGIN);
    }

    /** In Chinese, such as 一般公共预算基本支出. */
    static String name(OfFunds place) {
        return name(place.source()) + (place.category() == null ? "" : name(place.category()));
    }

    private static String name(FundSource source) {
        return switch (source) {
            case ALL -> "全部资金";
            case GENERAL_PUBLIC -> "一般公共预算";
            case GOVERNMENT_FUND -> "政府性基金预算";
            case STATE_CAPITAL -> "国有资本经营预算";
            case SOCIAL_INSURANCE -> "社会保险基金预算";
            case SPECIAL_ACCOUNT -> "财政专户管理资金";
            case UNIT_FUNDS -> "单位资金";
        };
    }

    private static String name(BudgetCategory category) {
        return switch (category) {
            case INCOME -> "收入";
            case FISCAL_APPROPRIATION -> "财政拨款";
            case CARRY_OVER -> "上年结转";
            case OTHER_INCOME -> "其他收入";
            case EXPENDITURE -> "支出";
            case BASIC_EXPENDITURE -> "基本支出";
            case PERSONNEL_FUNDS -> "人员经费";
            case PERSONNEL_ITEM -> "人员经费明细";
            case OPERATING_FUNDS -> "公用经费";
            case OPERATING_ITEM -> "公用经费明细";
            case PROJECT_EXPENDITURE -> "项目支出";
            case PROJECT_ITEM -> "项目支出明细";
            case THREE_PUBLIC_EXPENSES -> "三公经费";
            case AGENCY_OPERATING -> "机关运行经费";
        };
    }
}
