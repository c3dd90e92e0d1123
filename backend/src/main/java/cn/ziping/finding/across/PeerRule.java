package cn.ziping.finding.across;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.finding.subject.Subject.Peer;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** X04: far from what departments of the same kind have, by the modified z-score (Iglewicz and Hoaglin). */
final class PeerRule implements Rule {
    static final RuleCard CARD = new RuleCard(
            "X04",
            Severity.INFO,
            "与同类部门相比没有明显离群",
            "横向比较：同类部门的执行率、得分用修正z分数检验，绝对值大于3.5为离群",
            "同类十个部门执行率都在90%上下，本部门只有41%。",
            "核对数据；确属特殊情况的说明原因。");

    private static final int FEWEST = 8;
    private static final BigDecimal MOST = new BigDecimal("3.5");
    private static final BigDecimal OF_MEDIAN = new BigDecimal("0.6745");
    /** Where more than half of the peers are the same the mean deviation stands in for the median one. */
    private static final BigDecimal OF_MEAN = new BigDecimal("0.7979");

    private static final MathContext DIGITS = MathContext.DECIMAL64;

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var figures = subject.figures();
        check(subject, "executionRate", "执行率", "%", figures.executionRate(), Peer::executionRate, 10, findings);
        check(subject, "score", "得分", "分", figures.score(), Peer::score, 5, findings);
    }

    /** @param apart a distance that means something, however alike the peers are */
    private static void check(
            Subject subject,
            String field,
            String name,
            String unit,
            @Nullable BigDecimal own,
            Function<Peer, @Nullable BigDecimal> column,
            int apart,
            Consumer<Finding> findings) {
        var values = subject.surroundings().peers().stream()
                .map(column)
                .filter(Objects::nonNull)
                .map(BigDecimal.class::cast)
                .sorted()
                .toList();
        if (own == null || values.size() < FEWEST) {
            return;
        }
        var median = median(values);
        var distance = own.subtract(median).abs();
        if (distance.compareTo(BigDecimal.valueOf(apart)) < 0 || !isOutlier(distance, median, values)) {
            return;
        }
        var middle =
                median.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        var shown = own.stripTrailingZeros().toPlainString();
        var message =
                "本部门%s%s%s，同类%d个部门的中位数是%s%s，明显离群，请核对数据或说明原因。".formatted(name, shown, unit, values.size(), middle, unit);
        findings.accept(Finding.of(CARD, message, "中位数" + middle + unit, shown + unit, Place.ofReport(field, null)));
    }

    private static boolean isOutlier(BigDecimal distance, BigDecimal median, List<BigDecimal> values) {
        var deviations = values.stream()
                .map(value -> value.subtract(median).abs())
                .sorted()
                .toList();
        var spread = median(deviations);
        var factor = OF_MEDIAN;
        if (spread.signum() == 0) {
            spread = deviations.stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(deviations.size()), DIGITS);
            factor = OF_MEAN;
        }
        return spread.signum() > 0
                && factor.multiply(distance).divide(spread, DIGITS).compareTo(MOST) > 0;
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.valueOf(2), DIGITS);
    }
}
