package cn.ziping.finding.across;

import cn.ziping.finding.rule.Rule;
import java.util.List;

/** Rules that compare with the year before and with other departments: group X of the catalogue. */
public final class AcrossRules {
    private AcrossRules() {}

    public static List<Rule> all() {
        return List.of(
                new ComparisonYearRule(),
                new CopiedRule(),
                new ForeignTextRule(),
                new ForeignPlaceRule(),
                new LastYearRule(),
                new TargetRule(),
                new ScoreTrendRule(),
                new PeerRule(),
                new FullMarksRule(),
                new NewCodeRule());
    }
}
