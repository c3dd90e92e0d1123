package cn.ziping.finding.across;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** X02: a target that was set below what had been reached the year before (标准矮化). */
final class TargetRule implements Rule {
    static final RuleCard CARD = new RuleCard(
            "X02",
            Severity.WARN,
            "指标值不低于上年实际完成值",
            "财预〔2020〕10号：指标值设定明显偏低的按偏离度扣分；指标值参考历史标准",
            "“培训农民人次”上年实际完成1200人次，今年目标只定了600人次。",
            "参照上年完成情况重新确定指标值；任务确有减少的说明原因。");

    /** A tenth below is caution and no lowered standard. */
    private static final BigDecimal CAUTION = new BigDecimal("0.9");

    /** Of these less is better, or they follow the money. */
    private static final Pattern LESS_IS_BETTER =
            Pattern.compile("成本|费用|金额|经费|投诉|事故|率?下降|时限|天数|时间|发病|死亡|逾期|能耗|损失|支出|资金|投资|超标|违纪|差错|不良");

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var last = subject.surroundings().lastYear();
        if (last == null) {
            return;
        }
        for (var indicator : subject.indicators()) {
            var before = last.indicators().stream()
                    .filter(one -> isSame(indicator, subject, one, last))
                    .toList();
            if (before.size() == 1 && isLowered(indicator, before.get(0))) {
                findings.accept(finding(indicator, before.get(0)));
            }
        }
    }

    private static boolean isSame(Indicator one, Subject subject, Indicator other, Subject last) {
        return one.level3() != null
                && other.level3() != null
                && Alike.folded(one.level3()).equals(Alike.folded(other.level3()))
                && Objects.equals(unit(one), unit(other))
                && owner(one, subject).equals(owner(other, last));
    }

    private static String unit(Indicator indicator) {
        return Objects.requireNonNullElse(indicator.unit(), "");
    }

    private static String owner(Indicator indicator, Subject subject) {
        return subject.project(indicator.projectId())
                .map(project -> Alike.folded(project.name()))
                .orElse("");
    }

    private static boolean isLowered(Indicator now, Indicator before) {
        var target = now.targetValue();
        var reached = before.actualValue();
        return target != null
                && reached != null
                && reached.signum() > 0
                && isMoreBetter(now.operator())
                && !LESS_IS_BETTER.matcher(now.level3() + now.level2()).find()
                && now.targetUpper() == null
                && target.compareTo(reached.multiply(CAUTION)) < 0;
    }

    private static boolean isMoreBetter(@Nullable IndicatorOperator operator) {
        return operator != IndicatorOperator.AT_MOST
                && operator != IndicatorOperator.LESS_THAN
                && operator != IndicatorOperator.BETWEEN;
    }

    private static Finding finding(Indicator now, Indicator before) {
        var message =
                "指标“%s”今年目标为%s，低于上年实际完成的%s，请说明目标降低的原因或调整指标值。".formatted(now.level3(), now.target(), before.actual());
        return Finding.of(CARD, message, "不低于" + before.actual(), now.target(), Place.of(now, "target", now.target()));
    }
}
