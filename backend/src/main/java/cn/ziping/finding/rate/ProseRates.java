package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** The rules that know what their rates are of, and behind them the one that looks at all other rates. */
final class ProseRates implements Rule {
    private final List<Rule> rules = List.of(
            new ExecutionRates(),
            new Changes(),
            new PointsBetween(),
            new RatesOfRows(),
            new Additions(),
            new ChangedParts(),
            new Shares(),
            new FarShares(),
            new NamedShares(),
            new ShareSums(),
            new CountRates(),
            new NamedRates(),
            new Quotients());

    @Override
    public List<RuleCard> cards() {
        return rules.stream().flatMap(rule -> rule.cards().stream()).distinct().toList();
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var told = new ArrayList<Finding>();
        rules.forEach(rule -> rule.check(subject, text, told::add));
        told.removeIf(one -> isOfWrongMoney(one, told));
        told.forEach(findings);
        RateSlips.check(text, told, findings);
    }

    /** What is in place is told wrong: that less is in place than was spent only follows. */
    private static boolean isOfWrongMoney(Finding spent, List<Finding> told) {
        return spent.rule().equals("A05")
                && told.stream()
                        .anyMatch(one -> one.rule().equals("A03")
                                && Objects.equals(
                                        one.place().section(), spent.place().section())
                                && one.message()
                                        .contains(
                                                String.valueOf(spent.expected()).replace("不超过", "")));
    }
}
