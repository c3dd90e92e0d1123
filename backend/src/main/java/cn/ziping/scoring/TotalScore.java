package cn.ziping.scoring;

import cn.ziping.indicator.Indicator;
import cn.ziping.template.ScoringRules;
import cn.ziping.template.ScoringRules.Cap;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a project or a whole department comes to: execution and indicators, at most full marks and what a cap lets be. */
final class TotalScore {
    private TotalScore() {}

    /** @param suggestions takes what is suggested for each row */
    static Suggestion of(
            ScoringRules rules,
            Spending spending,
            List<Indicator> rows,
            BigDecimal full,
            Map<UUID, Suggestion> suggestions) {
        var sheet = new ScoreSheet(rules, spending, rows, suggestions);
        var indicators = sheet.points();
        if (indicators.isEmpty()) {
            return Suggestion.none("没有填分值的指标，算不出总分");
        }
        if (rules.execution() == null || sheet.hasExecutionRow()) {
            var told = indicators.counted() + " 项指标得分合计 " + Wording.points(indicators.sum());
            return total(rules, spending, rows, full, indicators, told);
        }
        var execution = ExecutionScore.of(rules.execution(), spending);
        var score = execution.score();
        if (score == null) {
            return Suggestion.none(execution.sentence() + "，算不出总分");
        }
        var points = indicators.plus(Points.of(score, rules.execution().weight()));
        var told = "预算执行 %s + %d 项指标 %s = %s"
                .formatted(
                        Wording.points(score),
                        indicators.counted(),
                        Wording.points(indicators.sum()),
                        Wording.points(points.sum()));
        return total(rules, spending, rows, full, points, told);
    }

    private static Suggestion total(
            ScoringRules rules, Spending spending, List<Indicator> rows, BigDecimal full, Points points, String told) {
        if (!points.isComplete()) {
            return Suggestion.none(told + "，还有 " + points.missing() + " 项没有得分，算不出总分");
        }
        var sentence = new StringBuilder(told);
        var score = points.sum();
        if (score.compareTo(full) > 0) {
            score = full;
            sentence.append("，超过满分，按 ").append(Wording.points(full)).append("计");
        }
        var cap = cap(rules, spending);
        if (cap != null && score.compareTo(cap.most()) > 0) {
            score = cap.most();
            sentence.append("；执行率低于 ")
                    .append(Wording.number(cap.below()))
                    .append("%，总分不超过 ")
                    .append(Wording.points(cap.most()));
        }
        return new Suggestion(
                score.max(BigDecimal.ZERO),
                sentence.append(weights(points, rows, full)).toString());
    }

    /** The lowest of the caps that the execution rate lies below; a rate that nobody knows caps nothing. */
    private static @Nullable Cap cap(ScoringRules rules, Spending spending) {
        var rate = spending.rate();
        if (rate == null) {
            return null;
        }
        return rules.caps().stream()
                .filter(cap -> rate.compareTo(cap.below()) < 0)
                .min(Comparator.comparing(Cap::most))
                .orElse(null);
    }

    /** Weights that do not add up to full marks: nothing is stretched, but it is said (财预〔2021〕101号: no satisfaction, 效益 +10). */
    private static String weights(Points points, List<Indicator> rows, BigDecimal full) {
        var weight = points.weight();
        if (weight.signum() == 0 || weight.compareTo(full) == 0) {
            return "";
        }
        var told = "；分值合计 " + Wording.points(weight) + "，不是 " + Wording.points(full);
        var less = weight.compareTo(full) < 0;
        return less && rows.stream().noneMatch(IndicatorScore::isSatisfaction) ? told + "：没有满意度指标，其分值应并入效益指标" : told;
    }
}
