package cn.ziping.finding.across;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** X03, X06: a score that rises while execution falls, and one that the reviewer does not share. */
final class ScoreTrendRule implements Rule {
    private static final RuleCard X03 = new RuleCard(
            "X03",
            Severity.INFO,
            "执行率大幅下降时得分不应上升",
            "财预〔2020〕10号：预算执行率占10分；得分与执行情况应当相符",
            "执行率由上年的95%降到68%，自评得分却由90分升到96分。",
            "核对各指标得分，说明执行率下降而得分提高的原因。");

    private static final RuleCard X06 = new RuleCard(
            "X06",
            Severity.WARN,
            "自评得分与复核得分相差不超过10分",
            "财政部门抽查复核办法：自评与复核差异较大的须整改",
            "自评98分，财政复核82分，相差16分。",
            "对照复核意见逐项说明差异，调整自评得分。");

    private static final BigDecimal FALL = BigDecimal.valueOf(20);
    private static final BigDecimal APART = BigDecimal.TEN;

    @Override
    public List<RuleCard> cards() {
        return List.of(X03, X06);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var last = subject.surroundings().lastYear();
        if (last != null) {
            trend(subject, last, findings);
        }
        var score = subject.figures().score();
        var reviewed = subject.surroundings().reviewScore();
        if (score != null && reviewed != null && score.subtract(reviewed).abs().compareTo(APART) > 0) {
            var message = "自评得分%s分，复核得分%s分，相差%s分，超过10分，请逐项核对并说明。"
                    .formatted(
                            plain(score),
                            plain(reviewed),
                            plain(score.subtract(reviewed).abs()));
            findings.accept(
                    Finding.of(X06, message, plain(reviewed) + "分", plain(score) + "分", Place.ofReport("score", null)));
        }
    }

    private static void trend(Subject subject, Subject last, Consumer<Finding> findings) {
        var score = subject.figures().score();
        var rate = subject.figures().executionRate();
        var scoreBefore = last.figures().score();
        var rateBefore = last.figures().executionRate();
        if (score == null
                || rate == null
                || scoreBefore == null
                || rateBefore == null
                || !isComparable(subject, last)) {
            return;
        }
        if (score.compareTo(scoreBefore) > 0 && rateBefore.subtract(rate).compareTo(FALL) >= 0) {
            var message = "执行率由上年的%s%%降到%s%%，自评得分却由%s分升到%s分，请核对得分或说明原因。"
                    .formatted(plain(rateBefore), plain(rate), plain(scoreBefore), plain(score));
            findings.accept(Finding.of(
                    X03, message, "不高于" + plain(scoreBefore) + "分", plain(score) + "分", Place.ofReport("score", null)));
        }
    }

    private static boolean isComparable(Subject subject, Subject last) {
        return isSame(subject.figures().fullScore(), last.figures().fullScore());
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }

    private static String plain(BigDecimal value) {
        var bare = value.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
