package cn.ziping.finding.money;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of income and expenditure that a figure of the text must agree with (A13, A20). */
final class RowTotals {
    private static final Map<Item, BudgetCategory> CATEGORIES = Map.of(
            Item.SPENDING, BudgetCategory.EXPENDITURE,
            Item.BASIC, BudgetCategory.BASIC_EXPENDITURE,
            Item.PROJECT, BudgetCategory.PROJECT_EXPENDITURE,
            Item.PERSONNEL, BudgetCategory.PERSONNEL_FUNDS,
            Item.OPERATING, BudgetCategory.OPERATING_FUNDS,
            Item.AGENCY, BudgetCategory.AGENCY_OPERATING,
            Item.THREE_PUBLIC, BudgetCategory.THREE_PUBLIC_EXPENSES);

    private RowTotals() {}

    /** Amounts that the row has for this stage; empty where there is no such row or more than one. */
    static List<BigDecimal> values(Subject subject, Item item, Stage stage) {
        var row = row(subject, item);
        if (row == null) {
            return List.of();
        }
        return switch (stage) {
            case INITIAL -> said(row.initialBudget());
            case ADJUSTED -> said(row.adjustedBudget());
            case BUDGET -> said(row.initialBudget(), row.adjustedBudget());
            case EXECUTED -> said(row.executed());
            default -> List.of();
        };
    }

    private static List<BigDecimal> said(@Nullable BigDecimal... values) {
        return Stream.of(values)
                .filter(Objects::nonNull)
                .map(value -> (BigDecimal) value)
                .toList();
    }

    private static @Nullable BudgetLine row(Subject subject, Item item) {
        var category = CATEGORIES.get(item);
        var rows = subject.budgetLines().stream()
                .filter(line -> line.category() == category && line.fundSource() == FundSource.ALL)
                .toList();
        if (rows.isEmpty() && item == Item.AGENCY) {
            return row(subject, Item.OPERATING);
        }
        return rows.size() == 1 ? rows.get(0) : null;
    }

    static Finding finding(Item item, Amount odd, BigDecimal row) {
        var isOperating = item == Item.AGENCY || item == Item.OPERATING;
        var isSlip = Money.isSlip(odd.value(), row);
        var card = isSlip ? MoneyCards.A22 : isOperating ? MoneyCards.A20 : MoneyCards.A13;
        var message = "%s这里写的是%s，表格中是%s，%s。"
                .formatted(odd.name(), odd.written(), Money.show(row), isSlip ? "相差一万倍，请核对金额单位" : "前后不一致，请核对后统一");
        return Finding.of(
                card, message, Money.show(row), odd.written(), odd.sentence().clause(odd.quantity()));
    }
}
