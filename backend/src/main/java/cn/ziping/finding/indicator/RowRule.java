package cn.ziping.finding.indicator;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.List;
import java.util.function.Consumer;

/** All rules over rows of indicators. */
final class RowRule implements Rule {
    private static final List<RowCheck> CHECKS = List.of(
            new MissingReason(),
            new OverFulfilment(),
            new MissedTarget(),
            new ContradictingReason(),
            new PoorReason(),
            new SameReason(),
            new RequiredKinds(),
            new CostDirection(),
            new ImpossibleShare(),
            new PaymentAsQuantity(),
            new NameAndKind(),
            new SameIndicator(),
            new MissingUnit(),
            new VagueTarget(),
            new TimeWithoutLimit(),
            new TimeOfOtherYear(),
            new LongName(),
            new TemplateRow(),
            new TargetAsResult(),
            new QuantifiedBenefit(),
            new UnsurveyedSatisfaction(),
            new FewIndicators(),
            new UnrelatedIndicator());

    @Override
    public List<RuleCard> cards() {
        return CHECKS.stream().map(RowCheck::card).toList();
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var rows = Rows.of(subject, text);
        CHECKS.forEach(check -> check.check(rows, findings));
    }
}
