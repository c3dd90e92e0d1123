package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.scoring.IndicatorReading;
import cn.ziping.scoring.IndicatorScore;
import cn.ziping.template.ScoringRules.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows beside what target and result give: by the template's formula (S06), by its steps (S07), reached or not (S08). */
final class RowSuggestions implements Rule {
    @Override
    public List<RuleCard> cards() {
        return List.of(ScoreCards.S06, ScoreCards.S07, ScoreCards.S08);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sheet : Sheets.of(subject, text)) {
            for (var row : sheet.leaves()) {
                var score = row.score();
                var weight = row.weight();
                if (score != null
                        && weight != null
                        && weight.signum() > 0
                        && score.signum() >= 0
                        && !Points.isMore(score, weight)
                        && !Coefficients.wrong(subject, text).containsKey(Sheet.name(row))
                        && !Sheet.isExecution(row)) {
                    check(subject, row, score, weight, findings);
                }
            }
        }
    }

    private static void check(
            Subject subject, Indicator row, BigDecimal score, BigDecimal weight, Consumer<Finding> findings) {
        var reading = IndicatorReading.of(row);
        if (reading.nature() == IndicatorNature.QUALITATIVE) {
            step(subject, row, score, weight, findings);
            return;
        }
        var suggested = IndicatorScore.of(subject.template().scoring(), row).score();
        if (suggested == null
                || reading.target().approximate()
                || reading.actual().approximate()) {
            return;
        }
        var isFullExpected = !Points.differ(suggested, weight);
        var isFull = !Points.differ(score, weight);
        if (isFull && !isFullExpected) {
            if (isMissed(reading)) {
                findings.accept(missed(subject, row, score, suggested));
            }
        } else if (!isFull && suggested.compareTo(weight) == 0) {
            if (RowScores.isBlank(row.deviationReason())) {
                findings.accept(reached(row, score, weight));
            }
        } else if (!subject.isDocument() && Points.differ(score, suggested) && !isFull) {
            findings.accept(other(row, score, suggested));
        }
    }

    /** Not so by rounding only: 94.96% is no 95%, but nobody minds. */
    private static boolean isMissed(IndicatorReading reading) {
        var target = reading.targetValue();
        var reached = reading.reached();
        if (target == null || reached == null) {
            return false;
        }
        var step = BigDecimal.ONE.scaleByPowerOfTen(
                -Math.max(0, target.stripTrailingZeros().scale()));
        return target.subtract(reached).abs().compareTo(step.movePointLeft(1)) >= 0;
    }

    private static Finding missed(Subject subject, Indicator row, BigDecimal score, BigDecimal suggested) {
        var message = "“%s”指标值%s、实际完成%s，没有完成却得满分%s，请核对完成值或得分。"
                .formatted(Sheet.name(row), row.target(), row.actual(), Points.show(score));
        var expected = subject.isDocument() ? "少于" + Points.show(score) : Points.show(suggested);
        return Finding.of(ScoreCards.S08, message, expected, Points.show(score), Place.of(row, "score", null));
    }

    private static Finding reached(Indicator row, BigDecimal score, BigDecimal weight) {
        var message = "“%s”指标值%s、实际完成%s，已经完成却只得%s（分值%s），请改为满分或写明扣分原因。"
                .formatted(Sheet.name(row), row.target(), row.actual(), Points.show(score), Points.show(weight));
        return Finding.of(
                ScoreCards.S08, message, Points.show(weight), Points.show(score), Place.of(row, "score", null));
    }

    private static Finding other(Indicator row, BigDecimal score, BigDecimal suggested) {
        var message = "“%s”指标值%s、实际完成%s，按模板的方法应得%s，填了%s，请核对后改正。"
                .formatted(Sheet.name(row), row.target(), row.actual(), Points.show(suggested), Points.show(score));
        return Finding.of(
                ScoreCards.S06, message, Points.show(suggested), Points.show(score), Place.of(row, "score", null));
    }

    private static void step(
            Subject subject, Indicator row, BigDecimal score, BigDecimal weight, Consumer<Finding> findings) {
        var steps = subject.template().scoring().steps();
        var step = stepOf(steps, row.actual());
        if (step == null) {
            return;
        }
        var share = score.multiply(Points.HUNDRED);
        var isBest = step == steps.get(0);
        var isBelow = share.compareTo(step.from().multiply(weight)) < 0;
        var atTop = share.compareTo(step.to().multiply(weight));
        var isAbove = isBest ? atTop > 0 : atTop >= 0 && step.to().signum() > 0;
        if (!isBelow && !isAbove) {
            return;
        }
        var from = Points.plain(step.from().multiply(weight).movePointLeft(2));
        var to = Points.show(step.to().multiply(weight).movePointLeft(2));
        var range = from + "分至" + to + (isBest ? "" : "（不含）");
        var message = "“%s”完成情况为“%s”，得分应在%s之间，填了%s，请核对后改正。"
                .formatted(Sheet.name(row), step.name(), range, Points.show(score));
        findings.accept(Finding.of(ScoreCards.S07, message, range, Points.show(score), Place.of(row, "score", null)));
    }

    /** Only the names of the steps themselves are certain. */
    private static @Nullable Step stepOf(List<Step> steps, @Nullable String actual) {
        var told = actual == null ? "" : actual.replaceAll("[\\s，。、,.]", "");
        return steps.stream()
                .filter(step -> told.equals(step.name()))
                .findFirst()
                .orElse(null);
    }
}
