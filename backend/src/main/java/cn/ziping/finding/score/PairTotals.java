package cn.ziping.finding.score;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.score.Mark.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * S02 of two groups in one sentence: 履职完成得58分、履职效果得37分，总得分97分. Whether two are all there is nobody says; but no
 * group is as small as what is left, so that it is a slip.
 */
final class PairTotals {
    private static final Pattern OTHERWISE = Pattern.compile("加分|附加|奖励|折算|加权|权重|系数|占比|平均|项目自评|×|\\*|%");
    private static final BigDecimal SMALL = BigDecimal.valueOf(4);
    private static final int NEAR = 3;

    private PairTotals() {}

    static void check(Text text, List<ScoreList> lists, Consumer<Finding> findings) {
        for (var sentence : text.running()) {
            var marks = MarkReading.in(sentence);
            if (marks.size() != 3 || OTHERWISE.matcher(sentence.text()).find()) {
                continue;
            }
            var one = marks.get(0);
            var other = marks.get(1);
            var total = marks.get(2);
            var isSum = isPart(one)
                    && isPart(other)
                    && !one.name().equals(other.name())
                    && (total.role() == Role.TOTAL || total.role() == Role.SUBTOTAL)
                    && TotalWords.isHigh(total)
                    && total.from() - other.to() <= NEAR;
            if (isSum && lists.stream().noneMatch(list -> list.isOf(total))) {
                check(List.of(one, other), total, findings);
            }
        }
    }

    private static boolean isPart(Mark mark) {
        return mark.role() == Role.SCORE && !mark.name().isEmpty();
    }

    private static void check(List<Mark> parts, Mark total, Consumer<Finding> findings) {
        var values = parts.stream().map(Mark::value).toList();
        var sum = Points.sum(values);
        var gap = total.value().subtract(sum).abs();
        var least = values.get(0).min(values.get(1));
        if (!Points.differ(sum, total.value()) || gap.multiply(SMALL).compareTo(least) >= 0) {
            return;
        }
        var message = "各项得分合计%s（%s），文中总分写%s，请核对各项得分和总分。"
                .formatted(Points.show(sum), Points.added(values), Points.show(total.value()));
        findings.accept(Finding.of(
                ScoreCards.S02, message, Points.show(sum), Points.show(total.value()), Spans.of(parts.get(0), total)));
    }
}
