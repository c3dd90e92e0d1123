package cn.ziping.finding.money;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.List;
import java.util.function.Consumer;

/** Amounts in sentences against each other; what one of them tells the next does not repeat. */
final class MoneyInText implements Rule {
    @Override
    public List<RuleCard> cards() {
        return List.of(
                MoneyCards.A07,
                MoneyCards.A08,
                MoneyCards.A10,
                MoneyCards.A12,
                MoneyCards.A13,
                MoneyCards.A19,
                MoneyCards.A20,
                MoneyCards.A21,
                MoneyCards.A22,
                MoneyCards.A23,
                MoneyCards.A25,
                MoneyCards.A27);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var flows = Flow.of(text, subject.year());
        var told = Sums.check(flows, findings);
        LeastTogether.check(flows, told, findings);
        UnitSlips.check(flows, told, findings);
        SameDigits.check(subject, flows, told, findings);
        ProjectSums.check(subject, flows, told, findings);
        Twins.check(subject, flows, told, findings);
        AgencyTold.check(flows, told, findings);
        Balances.check(flows, told, findings);
        Differences.check(flows, told, findings);
        ThreePublicExpenses.check(flows, told, findings);
        ThreePublicChange.check(text, findings);
        Payments.check(subject, flows, told, findings);
        Procurement.check(flows, told, findings);
        FourBudgets.check(subject, text, flows, findings);
        FundSources.check(subject, text, flows, findings);
        FundsInTable.check(subject, text, findings);
    }
}
