package cn.ziping.finding.amount;

import cn.ziping.budget.BudgetLine;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Budget, funds in place, spending and rates of one row against each other. A row is told once: a slip of the unit makes
 * every rate wrong, and spending beyond the budget makes the printed rate wrong.
 */
final class ExecutionRule implements Rule {
    @Override
    public List<RuleCard> cards() {
        return List.of(
                UnitSlip.CARD,
                ExecutionCards.A02,
                ExecutionCards.A03,
                ExecutionCards.A04,
                ExecutionCards.A05,
                ExecutionCards.A06);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var told = Told.of(subject, text);
        var overspending = new Overspending(subject, text, told);
        for (var row : FundsRow.of(subject)) {
            if (subject.isDocument() && isOfSentences(row, told)) {
                continue;
            }
            var slip = UnitSlip.of(row);
            if (slip.isPresent()) {
                findings.accept(slip.get());
                continue;
            }
            if (!noBase(row, findings)
                    && !overspending.check(row, findings)
                    && isComparable(row, subject, told)
                    && !isToldOfSum(row, subject.budgetLines())) {
                rate(row, findings);
            }
            rateInPlace(row, findings);
        }
    }

    private static boolean isOfSentences(FundsRow row, Told told) {
        return told.areAmounts(row.approved(), row.initial(), row.adjusted(), row.inPlace(), row.executed())
                && (row.rate() == null || told.isRate(row.rate()))
                && (row.inPlaceRate() == null || told.isRate(row.inPlaceRate()))
                && (row.project() == null || told.isNamed(row.name()));
    }

    /** In a document a line of the budget may have its parts from a table and from sentences with another base. */
    private static boolean isComparable(FundsRow row, Subject subject, Told told) {
        return !subject.isDocument()
                || row.project() != null
                || row.adjusted() != null
                || !told.isAmount(row.executed()) && !told.isRate(row.rate());
    }

    /** An amount that its sum contradicts, and that fits the rate as soon as it fits the sum, is told of the sum. */
    private static boolean isToldOfSum(FundsRow row, List<BudgetLine> lines) {
        var line = row.line();
        var rate = row.rate();
        var base = row.base();
        var executed = row.executed();
        if (line == null || rate == null || base == null || executed == null || base.signum() == 0) {
            return false;
        }
        return BudgetSum.candidates(line, lines, BudgetLine::executed).stream()
                        .anyMatch(right -> !Amounts.isSame(right, executed) && isRateOf(rate, right, base))
                || BudgetSum.candidates(line, lines, BudgetLine::adjustedBudget).stream()
                        .anyMatch(right -> !Amounts.isSame(right, base) && isRateOf(rate, executed, right));
    }

    private static boolean noBase(FundsRow row, Consumer<Finding> findings) {
        var base = row.base();
        var rate = row.rate();
        if (base == null || base.signum() != 0 || rate == null) {
            return false;
        }
        var isNothing =
                rate.signum() == 0 && (row.executed() == null || row.executed().signum() == 0);
        if (!isNothing) {
            var message = "%s的%s为0，不能计算执行率，却填了%s%%，请补填全年预算数或把执行率留空。"
                    .formatted(row.what(), row.baseName(), Amounts.written(rate));
            findings.accept(Finding.of(
                    ExecutionCards.A06,
                    message,
                    "不填",
                    Amounts.written(rate) + "%",
                    row.place().apply("executionRate", rate)));
        }
        return true;
    }

    private static void rate(FundsRow row, Consumer<Finding> findings) {
        var base = row.base();
        var rate = row.rate();
        var executed = row.executed();
        if (base == null || base.signum() <= 0 || rate == null || executed == null) {
            return;
        }
        var exact = Amounts.percent(executed, base);
        if (Amounts.isRate(rate, exact)) {
            return;
        }
        var message = "%s的执行率应为%s（%s÷%s），填的是%s%%%s，请核对后改正。"
                .formatted(
                        row.what(),
                        Amounts.rate(exact),
                        Amounts.plain(executed),
                        Amounts.plain(base),
                        Amounts.written(rate),
                        otherBase(row, rate, executed));
        findings.accept(Finding.of(
                        ExecutionCards.A02,
                        message,
                        Amounts.rate(exact),
                        Amounts.written(rate) + "%",
                        row.place().apply("executionRate", rate))
                .with(new Fix(Amounts.written(rate), Amounts.plain(exact.setScale(2, RoundingMode.HALF_UP)))));
    }

    private static String otherBase(FundsRow row, BigDecimal rate, BigDecimal executed) {
        if (row.adjusted() != null && isRateOf(rate, executed, row.initial())) {
            return "（除的是年初预算数）";
        }
        return isRateOf(rate, executed, row.inPlace()) ? "（除的是到位资金）" : "";
    }

    private static boolean isRateOf(BigDecimal rate, BigDecimal part, @Nullable BigDecimal base) {
        return base != null && base.signum() > 0 && Amounts.isRate(rate, Amounts.percent(part, base));
    }

    /** Any budget may be the base of 到位率: places differ. */
    private static void rateInPlace(FundsRow row, Consumer<Finding> findings) {
        var base = row.base();
        var rate = row.inPlaceRate();
        var inPlace = row.inPlace();
        if (base == null || base.signum() <= 0 || rate == null || inPlace == null) {
            return;
        }
        if (isRateOf(rate, inPlace, base)
                || isRateOf(rate, inPlace, row.initial())
                || isRateOf(rate, inPlace, row.approved())) {
            return;
        }
        var exact = Amounts.percent(inPlace, base);
        var message = "%s的资金到位率应为%s（%s÷%s），填的是%s%%，请核对后改正。"
                .formatted(
                        row.what(),
                        Amounts.rate(exact),
                        Amounts.plain(inPlace),
                        Amounts.plain(base),
                        Amounts.written(rate));
        findings.accept(Finding.of(
                        ExecutionCards.A03,
                        message,
                        Amounts.rate(exact),
                        Amounts.written(rate) + "%",
                        row.place().apply("fundsInPlaceRate", rate))
                .with(new Fix(Amounts.written(rate), Amounts.plain(exact.setScale(2, RoundingMode.HALF_UP)))));
    }
}
