package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.indicator.Indicator;
import cn.ziping.scoring.ExecutionScore;
import cn.ziping.scoring.Spending;
import cn.ziping.template.ScoringRules.Execution;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What spending less than the budget costs: the execution's own points (S03), and the most that is left (S04, S05). */
final class RowExecution implements Rule {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public List<RuleCard> cards() {
        return List.of(ScoreCards.S03, ScoreCards.S04, ScoreCards.S05);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sheet : Sheets.of(subject, text)) {
            var isTold = false;
            for (var row : sheet.leaves()) {
                isTold |= Sheet.isExecution(row) && execution(subject, sheet, row, findings);
            }
            if (!isTold) {
                ceiling(subject, sheet, findings);
            }
        }
    }

    private static boolean execution(Subject subject, Sheet sheet, Indicator row, Consumer<Finding> findings) {
        var score = row.score();
        var weight = row.weight();
        if (score == null || weight == null || weight.signum() <= 0 || Points.isMore(score, weight)) {
            return false;
        }
        var expected = subject.isDocument() ? proportional(row, weight) : ruled(subject, sheet, weight);
        // 9.5 printed as 10 is rounded, not wrong.
        var half =
                HALF.scaleByPowerOfTen(-Math.max(0, score.stripTrailingZeros().scale()));
        var isFull = expected != null && !Points.differ(score, weight) && Points.differ(expected, weight);
        var isRounded = subject.isDocument()
                && !isFull
                && expected != null
                && score.subtract(expected).abs().compareTo(half) <= 0;
        if (expected == null || isRounded || !Points.differ(score, expected)) {
            return false;
        }
        var message = "“%s”分值%s，按执行率应得%s，填了%s，请核对后改正。"
                .formatted(Sheet.name(row), Points.show(weight), Points.show(expected), Points.show(score));
        findings.accept(Finding.of(
                ScoreCards.S03, message, Points.show(expected), Points.show(score), Place.of(row, "score", null)));
        return true;
    }

    private static @Nullable BigDecimal ruled(Subject subject, Sheet sheet, BigDecimal weight) {
        var rule = subject.template().scoring().execution();
        return rule == null
                ? null
                : ExecutionScore.of(rule, spending(subject, sheet), weight).score();
    }

    /** A document's own row tells rate and weight; places with bands give other weights than these. */
    private static @Nullable BigDecimal proportional(Indicator row, BigDecimal weight) {
        var rate = row.actualValue();
        var isUsual = weight.compareTo(BigDecimal.TEN) == 0 || weight.compareTo(new BigDecimal(20)) == 0;
        if (rate == null || !"%".equals(row.unit()) || !isUsual || rate.signum() < 0) {
            return null;
        }
        return rate.min(Points.HUNDRED).multiply(weight).divide(Points.HUNDRED, 2, RoundingMode.HALF_UP);
    }

    private static Spending spending(Subject subject, Sheet sheet) {
        return subject.project(sheet.project())
                .map(project -> new Spending(
                        project.executed(),
                        project.adjustedBudget() != null ? project.adjustedBudget() : project.initialBudget(),
                        project.executionRate()))
                .orElseGet(() -> {
                    var figures = subject.figures();
                    var budget = figures.adjustedBudget() != null ? figures.adjustedBudget() : figures.initialBudget();
                    return new Spending(figures.executed(), budget, figures.executionRate());
                });
    }

    private static void ceiling(Subject subject, Sheet sheet, Consumer<Finding> findings) {
        var stated = stated(subject, sheet);
        var rate = spending(subject, sheet).rate();
        if (subject.isDocument() || stated == null || rate == null || rate.signum() < 0) {
            return;
        }
        var scoring = subject.template().scoring();
        var place = subject.project(sheet.project())
                .map(project -> Place.of(project, "score", null))
                .orElse(Place.ofReport("score", null));
        for (var cap : scoring.caps().stream()
                .sorted((one, other) -> one.most().compareTo(other.most()))
                .toList()) {
            if (rate.compareTo(cap.below()) < 0) {
                if (Points.isMore(stated, cap.most())) {
                    var message = "执行率%s%%低于%s%%，总分最高%s，填了%s，请核对后改正。"
                            .formatted(
                                    Points.plain(rate),
                                    Points.plain(cap.below()),
                                    Points.show(cap.most()),
                                    Points.show(stated));
                    findings.accept(Finding.of(
                            ScoreCards.S05, message, "不超过" + Points.show(cap.most()), Points.show(stated), place));
                    return;
                }
                break;
            }
        }
        var most = most(subject, scoring.execution(), rate);
        if (most != null && Points.isMore(stated, most)) {
            var message = "执行率%s%%，扣除预算执行未得的分值后总分最高%s，填了%s，请核对后改正。"
                    .formatted(Points.plain(rate), Points.show(most), Points.show(stated));
            findings.accept(Finding.of(ScoreCards.S04, message, "不超过" + Points.show(most), Points.show(stated), place));
        }
    }

    private static @Nullable BigDecimal stated(Subject subject, Sheet sheet) {
        return RowSums.stated(subject, sheet);
    }

    private static @Nullable BigDecimal most(Subject subject, @Nullable Execution rule, BigDecimal rate) {
        if (rule == null) {
            return null;
        }
        var earned = ExecutionScore.of(rule, new Spending(null, null, rate)).score();
        return earned == null
                ? null
                : BigDecimal.valueOf(subject.template().fullScore())
                        .subtract(rule.weight())
                        .add(earned);
    }
}
