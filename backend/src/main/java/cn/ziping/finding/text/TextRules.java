package cn.ziping.finding.text;

import cn.ziping.finding.rule.Rule;
import java.util.List;

/** Rules over what sentences say beside tables, beside each other, and of counts: group T of the catalogue. */
public final class TextRules {
    private TextRules() {}

    public static List<Rule> all() {
        return List.of(
                new CountedLists(),
                new ItemsBefore(),
                new CountedParts(),
                new CountedSums(),
                new DoneAndRest(),
                new CountedTwoWays(),
                new CountedMoney(),
                new CountedAmounts(),
                new ProjectCounts(),
                new RowsCounted(),
                new DoneAndUndone(),
                new NamedDone(),
                new AtOdds(),
                new NothingHappened(),
                new WeakPoints(),
                new LowSatisfaction(),
                new FutureResults(),
                new AllMended(),
                new PurposeAsGoal(),
                new Impossible(),
                new Durations(),
                new DueDates(),
                new ProjectFacts(),
                new SurveyRates(),
                new ProjectRests(),
                new Shortfalls(),
                new IndicatorFacts(),
                new ToldTwice(),
                new TalliedTwice(),
                new MirroredFigures(),
                new CountedAgain(),
                new PlacesAgain(),
                new Slogans());
    }
}
