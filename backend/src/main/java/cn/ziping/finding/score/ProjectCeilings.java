package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A document's project with full marks although much of its money was not spent (S04). */
final class ProjectCeilings implements Rule {
    /** Below that no place gives full marks for the execution; above it only where the text says what it carries. */
    private static final BigDecimal LOW = BigDecimal.valueOf(90);

    private static final BigDecimal ALMOST = new BigDecimal("99.5");
    /** 预算执行率10分, 预算执行率权重为10%. */
    private static final Pattern CARRIES =
            Pattern.compile("(?:预算|资金)执行率?(?:指标)?(?:的)?(?:分值|权重|满分)?(?:为|是|：|占|（|统一设置为|设定为){0,2}10(?:分|%)(?!以)");

    @Override
    public List<RuleCard> cards() {
        return List.of(ScoreCards.S04);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        if (!subject.isDocument() || subject.projects().isEmpty()) {
            return;
        }
        var full = BigDecimal.valueOf(subject.template().fullScore());
        var isTold = text.sentences().stream()
                .anyMatch(sentence -> sentence.text().contains("执行")
                        && CARRIES.matcher(sentence.text()).find());
        var least = isTold ? ALMOST : LOW;
        for (var project : subject.projects()) {
            var score = project.score();
            var rate = project.executionRate();
            if (score != null
                    && rate != null
                    && score.compareTo(full) == 0
                    && rate.signum() >= 0
                    && rate.compareTo(least) < 0) {
                var message = "项目“%s”执行率%s%%，预算执行得不了满分，总分却填了%s，请核对后改正。"
                        .formatted(project.name().strip(), Points.plain(rate), Points.show(score));
                findings.accept(Finding.of(
                        ScoreCards.S04,
                        message,
                        "少于" + Points.show(full),
                        Points.show(score),
                        Place.of(project, "score", null)));
            }
        }
    }
}
