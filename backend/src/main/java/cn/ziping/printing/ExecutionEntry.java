package cn.ziping.printing;

import cn.ziping.indicator.Indicator;
import cn.ziping.template.ScoringRules.Execution;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an official form says of the execution of the budget: 分值 and 得分 in the first line of the funds.
 *
 * <p>A report holds no score for execution by itself. It holds one where a row of the indicators stands for execution:
 * then that row stands here and nowhere else. Elsewhere the score is left to be filled in by hand: what the total has beyond
 * the indicators may be anything, and what the rules would suggest is advice and never printed as a score.
 *
 * @param row the row that stands for it; null for none
 */
record ExecutionEntry(
        @Nullable BigDecimal weight,
        @Nullable BigDecimal score,
        @Nullable Indicator row) {
    /** Nothing said, nothing shown. */
    static final ExecutionEntry NONE = new ExecutionEntry(null, null, null);

    /** @param execution how it is scored; null where it is not */
    static ExecutionEntry of(@Nullable Execution execution, List<Indicator> rows) {
        if (execution == null) {
            return NONE;
        }
        if (execution.level1() == null) {
            return new ExecutionEntry(execution.weight(), null, null);
        }
        var group = rows.stream()
                .filter(row -> row.level1().equals(execution.level1()))
                .toList();
        // A row that tells more than weight and score would lose it here.
        if (group.size() != 1 || tellsMore(group.get(0))) {
            return NONE;
        }
        var row = group.get(0);
        return new ExecutionEntry(row.weight() == null ? execution.weight() : row.weight(), row.score(), row);
    }

    private static boolean tellsMore(Indicator row) {
        return row.level3() != null || IndicatorCell.isTold(row);
    }
}
