package cn.ziping.finding.money;

import cn.ziping.finding.rule.Rule;
import java.util.List;

/** Rules over amounts in sentences: group A of the catalogue as far as texts tell it. */
public final class MoneyRules {
    private MoneyRules() {}

    public static List<Rule> all() {
        return List.of(new MoneyInText(), new Conversions(), new TableSums(), new TableSlips());
    }
}
