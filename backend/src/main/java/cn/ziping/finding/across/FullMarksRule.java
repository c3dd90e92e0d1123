package cn.ziping.finding.across;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.project.Project;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** X05: scores that tell no project from another. */
final class FullMarksRule implements Rule {
    static final RuleCard CARD = new RuleCard(
            "X05",
            Severity.INFO,
            "项目自评得分有区分度",
            "自评结果应真实客观；满分项目过多或得分过于集中的列入重点复核",
            "20个项目中18个得100分。",
            "对照佐证材料重新核定得分，体现项目之间的差别。");

    private static final int FEWEST = 10;
    private static final BigDecimal NARROW = BigDecimal.valueOf(2);

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var scores = subject.projects().stream()
                .map(Project::score)
                .filter(Objects::nonNull)
                .map(BigDecimal.class::cast)
                .sorted()
                .toList();
        if (scores.size() < FEWEST) {
            return;
        }
        var full = BigDecimal.valueOf(subject.template().fullScore());
        var best = scores.stream().filter(score -> score.compareTo(full) >= 0).count();
        var lowest = scores.get(0).stripTrailingZeros().toPlainString();
        var highest = scores.get(scores.size() - 1).stripTrailingZeros().toPlainString();
        var spread = scores.get(scores.size() - 1).subtract(scores.get(0));
        if (best * 5 >= scores.size() * 4L) {
            var message = "%d个项目中有%d个得满分，占八成以上，请对照佐证材料核对得分。".formatted(scores.size(), best);
            tell(message, best + "个满分", findings);
        } else if (spread.compareTo(NARROW) < 0) {
            var message = "%d个项目的得分都在%s分到%s分之间，没有区分度，请对照佐证材料核对得分。".formatted(scores.size(), lowest, highest);
            tell(message, lowest + "—" + highest + "分", findings);
        }
    }

    private static void tell(String message, String actual, Consumer<Finding> findings) {
        findings.accept(Finding.of(CARD, message, "得分有差别", actual, Place.ofReport("score", null)));
    }
}
