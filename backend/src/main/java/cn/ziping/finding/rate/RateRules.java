package cn.ziping.finding.rate;

import cn.ziping.finding.rule.Rule;
import java.util.List;

/** Rules over rates, shares and changes that sentences tell: group A of the catalogue. */
public final class RateRules {
    private RateRules() {}

    public static List<Rule> all() {
        return List.of(
                new ProseRates(),
                new Unchanged(),
                new Multiples(),
                new UnitStandards(),
                new Products(),
                new TableRates());
    }
}
