package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.indicator.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;

/** Each row for itself: its score within its weight, its weight above nothing, a result where there is a score. */
final class RowScores implements Rule {
    private static final int DECIMALS = 2;

    @Override
    public List<RuleCard> cards() {
        return List.of(ScoreCards.S01, ScoreCards.S11, ScoreCards.S15, WeightCards.W03);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sheet : Sheets.of(subject, text)) {
            var leaves = sheet.leaves();
            sheet.rows().forEach(row -> range(row, findings));
            leaves.forEach(row -> weight(row, findings));
            if (!subject.isDocument() || isMostlyDone(leaves)) {
                leaves.forEach(row -> withoutResult(row, findings));
            }
            if (!subject.isDocument()) {
                sheet.rows().forEach(row -> decimals(row, findings));
            }
        }
        for (var project : subject.projects()) {
            var score = project.score();
            if (score != null && (score.signum() < 0 || Points.isMore(score, Points.HUNDRED))) {
                findings.accept(Finding.of(
                        ScoreCards.S01,
                        "项目“%s”得分%s，应在0分至100分之间，请核对后改正。".formatted(project.name(), Points.show(score)),
                        "0分至100分",
                        Points.show(score),
                        Place.of(project, "score", null)));
            }
        }
    }

    private static void range(Indicator row, Consumer<Finding> findings) {
        var score = row.score();
        var weight = row.weight();
        if (score == null || score.signum() >= 0 && (weight == null || !Points.isMore(score, weight))) {
            return;
        }
        var message = score.signum() < 0
                ? "“%s”得分%s，得分不能小于0分，请核对后改正。".formatted(Sheet.name(row), Points.show(score))
                : "“%s”得分%s超过分值%s，得分不能大于分值，请核对后改正。"
                        .formatted(
                                Sheet.name(row),
                                Points.show(score),
                                Points.plain(weight == null ? score : weight) + "分");
        var most = weight == null ? "不小于0分" : "不超过" + Points.show(weight);
        findings.accept(Finding.of(ScoreCards.S01, message, most, Points.show(score), Place.of(row, "score", null)));
    }

    private static void weight(Indicator row, Consumer<Finding> findings) {
        var weight = row.weight();
        if (weight != null && weight.signum() <= 0) {
            findings.accept(Finding.of(
                    WeightCards.W03,
                    "“%s”的分值为%s，分值应大于0分，请赋予分值或删去该指标。".formatted(Sheet.name(row), Points.show(weight)),
                    "大于0分",
                    Points.show(weight),
                    Place.of(row, "weight", null)));
        }
    }

    /** A document may tell results elsewhere, unless its table tells those of nearly all the other rows. */
    private static boolean isMostlyDone(List<Indicator> leaves) {
        // Rows that were gathered from sentences have no targets, and would not have results.
        var asked = leaves.stream().filter(row -> !isBlank(row.target())).toList();
        var blank = asked.stream().filter(row -> isBlank(row.actual())).count();
        return asked.size() >= 4 && blank <= 2 && blank * 3 <= asked.size();
    }

    private static void withoutResult(Indicator row, Consumer<Finding> findings) {
        var score = row.score();
        var isAsked = !isBlank(row.target()) && !Sheet.isExecution(row);
        if (score != null && score.signum() > 0 && isAsked && isBlank(row.actual())) {
            findings.accept(Finding.of(
                    ScoreCards.S11,
                    "“%s”得分%s，但没有填实际完成值，请补填；没有完成的得0分。".formatted(Sheet.name(row), Points.show(score)),
                    null,
                    Points.show(score),
                    Place.of(row, "actual", null)));
        }
    }

    private static void decimals(Indicator row, Consumer<Finding> findings) {
        var score = row.score();
        if (score != null && score.stripTrailingZeros().scale() > DECIMALS) {
            var rounded = score.setScale(DECIMALS, RoundingMode.HALF_UP);
            findings.accept(Finding.of(
                            ScoreCards.S15,
                            "“%s”得分%s超过两位小数，请保留两位小数，填%s。"
                                    .formatted(Sheet.name(row), Points.show(score), Points.show(rounded)),
                            Points.show(rounded),
                            Points.show(score),
                            Place.of(row, "score", null))
                    .with(new Fix(score.toPlainString(), plain(rounded))));
        }
    }

    private static String plain(BigDecimal value) {
        return Points.plain(value);
    }

    static boolean isBlank(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank();
    }
}
