package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import java.util.List;
import java.util.function.Consumer;

/** Full marks everywhere (S10), and a total without any part (S12). Stored reports only, once for each report. */
final class RowRemarks implements Rule {
    private static final int FEWEST = 5;

    @Override
    public List<RuleCard> cards() {
        return List.of(ScoreCards.S10, ScoreCards.S12);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        if (subject.isDocument()) {
            return;
        }
        for (var sheet : Sheet.of(subject.indicators())) {
            var leaves = sheet.leaves();
            var isFull = leaves.stream()
                    .allMatch(row -> row.score() != null
                            && row.weight() != null
                            && row.weight().signum() > 0
                            && row.score().compareTo(row.weight()) >= 0);
            if (leaves.size() >= FEWEST && isFull) {
                findings.accept(Finding.of(
                        ScoreCards.S10,
                        "%d项指标全部得满分，请逐项核对完成值并备好佐证材料。".formatted(leaves.size()),
                        null,
                        null,
                        Place.ofReport("score", null)));
                break;
            }
        }
        var isUntold = subject.indicators().isEmpty()
                && !Outline.of(text, subject.year()).root.isScored();
        var score = subject.stated().score();
        if (score != null && isUntold && !subject.isOfProjects()) {
            findings.accept(Finding.of(
                    ScoreCards.S12,
                    "报告填了总分%s，但没有任何一项指标的得分，请补填指标表。".formatted(Points.show(score)),
                    null,
                    Points.show(score),
                    Place.ofReport("score", null)));
        }
    }
}
