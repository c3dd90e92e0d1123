package cn.ziping.finding.score;

import cn.ziping.finding.rule.Rule;
import java.util.List;

/** Rules over scores, weights and grades, in rows and in sentences: groups S, W and G of the catalogue. */
public final class ScoreRules {
    private ScoreRules() {}

    public static List<Rule> all() {
        return List.of(
                new RowScores(),
                new RowSums(),
                new PointTables(),
                new PointTrees(),
                new RowExecution(),
                new RowSuggestions(),
                new Coefficients(),
                new TargetComparisons(),
                new ProjectCeilings(),
                new UnknownGrades(),
                new RowWeights(),
                new RowRemarks(),
                new RowGrades(),
                new TextScores(),
                new TextExecution(),
                new ListedScores(),
                new WeightLists(),
                new TextGrades(),
                new Totals(),
                new ItemRows(),
                new Averages(),
                new GradeCounts());
    }
}
