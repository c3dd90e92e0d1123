package cn.ziping.finding.amount;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A04, A05 and the bound of A03: more was spent than the budget or than was in place, more was in place than planned. */
final class Overspending {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** A list in which this many rows are beyond their initial budgets has that on purpose. */
    private static final int FEW_OF = 3;

    private final Explanations explanations;
    private final boolean isDocument;
    private final Told told;
    private final boolean isAdjustedAnywhere;
    private final long beyondInitial;
    private final int rows;

    Overspending(Subject subject, Text text, Told told) {
        explanations = Explanations.of(subject, text);
        isDocument = subject.isDocument();
        this.told = told;
        var projects = subject.projects().stream().map(FundsRow::of).toList();
        isAdjustedAnywhere = projects.stream().anyMatch(row -> row.adjusted() != null);
        beyondInitial = projects.stream().filter(Overspending::isBeyond).count();
        rows = projects.size();
    }

    /** @return whether spending is beyond the budget, told or not: then its rate says nothing of its own */
    boolean check(FundsRow row, Consumer<Finding> findings) {
        if (isBeyond(row)) {
            if (isTold(row) && !explanations.isOf(row)) {
                beyondBudget(row, findings);
                return true;
            }
            return false;
        }
        beyondInPlace(row, findings);
        return false;
    }

    static boolean isBeyond(FundsRow row) {
        return row.base() != null && row.executed() != null && Amounts.exceeds(row.executed(), row.base());
    }

    /**
     * In a document a budget line without an adjusted budget tells nothing (it may have been adjusted elsewhere), and of a
     * list of projects without that column only a row that is alone in it.
     */
    private boolean isTold(FundsRow row) {
        if (!isDocument || row.adjusted() != null) {
            return true;
        }
        return row.project() != null
                && !isAdjustedAnywhere
                && !told.isAmount(row.executed())
                && rows >= FEW_OF
                && beyondInitial == 1;
    }

    private static void beyondBudget(FundsRow row, Consumer<Finding> findings) {
        var executed = Objects.requireNonNull(row.executed());
        var base = Objects.requireNonNull(row.base());
        var message = "%s的全年执行数%s大于%s%s，请核对；确有追加的请填写调整后预算并说明原因。"
                .formatted(row.what(), Amounts.money(executed), row.baseName(), Amounts.money(base));
        findings.accept(finding(ExecutionCards.A04, message, row, "executed", executed, base));
    }

    private void beyondInPlace(FundsRow row, Consumer<Finding> findings) {
        var inPlace = row.inPlace();
        var executed = row.executed();
        if (inPlace == null) {
            return;
        }
        if (executed != null && Amounts.exceeds(executed, inPlace) && !row.isCarriedOver() && !explanations.isOf(row)) {
            var message = "%s的全年执行数%s大于到位资金%s，请核对；动用结转或垫付资金的请说明来源。"
                    .formatted(row.what(), Amounts.money(executed), Amounts.money(inPlace));
            findings.accept(finding(ExecutionCards.A05, message, row, "executed", executed, inPlace));
        }
        var base = row.base();
        if (base != null && isTooMuch(row, inPlace, base) && !explanations.isOf(row)) {
            var message = "%s的到位资金%s大于%s%s，资金到位率超过100%%，请核对或说明原因。"
                    .formatted(row.what(), Amounts.money(inPlace), row.baseName(), Amounts.money(base));
            findings.accept(finding(ExecutionCards.A03, message, row, "fundsInPlace", inPlace, base));
        }
    }

    /** Beyond every budget of the row: what is in place may be the approved amount. */
    private static boolean isTooMuch(FundsRow row, BigDecimal inPlace, BigDecimal base) {
        var most = base;
        for (var other :
                List.of(row.approved() == null ? base : row.approved(), row.initial() == null ? base : row.initial())) {
            most = most.max(other);
        }
        var isSaid = row.inPlaceRate() == null || row.inPlaceRate().compareTo(HUNDRED) > 0;
        return base.signum() > 0 && isSaid && Amounts.exceeds(inPlace, most);
    }

    private static Finding finding(
            RuleCard card, String message, FundsRow row, String field, BigDecimal value, BigDecimal most) {
        return Finding.of(
                card,
                message,
                "不超过" + Amounts.money(most),
                Amounts.written(value) + "万元",
                row.place().apply(field, value));
    }
}
