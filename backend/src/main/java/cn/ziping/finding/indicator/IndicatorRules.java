package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Rule;
import java.util.List;

/** Rules over indicators and the reasons given with them: groups I and R of the catalogue. */
public final class IndicatorRules {
    private IndicatorRules() {}

    public static List<Rule> all() {
        return List.of(
                new RowRule(),
                new DeductionText(),
                new CauseText(),
                new PoorReasonText(),
                new UnspentText(),
                new SameRateText(),
                new PlanText(),
                new ExecutionReason(),
                new NoProblems(),
                new ProblemCounts(),
                new ToldProblems(),
                new MissingUnitText());
    }
}
