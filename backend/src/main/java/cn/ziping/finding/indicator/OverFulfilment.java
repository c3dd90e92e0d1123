package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.template.ScoringRules.Effect;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A target far exceeded was set too low, or something happened that has to be told. */
final class OverFulfilment implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "R02",
            Severity.WARN,
            "实际完成值超过目标值较多的，说明原因",
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）：完成值高于指标值较多的，要分析原因；模板规定的比例（一般为130%）以上视为超出较多",
            "计划培训100人次，实际培训260人次，没有说明原因",
            "写明超额的原因；目标定得过低的，下年调整目标");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        var threshold = threshold(rows.subject());
        if (threshold == null) {
            return;
        }
        for (var row : rows.all()) {
            var degree = row.degree();
            if (degree != null
                    && degree.compareTo(threshold) >= 0
                    && row.reason().isEmpty()
                    && !rows.isOfSentence(row)) {
                var message = "指标%s目标%s，实际完成%s，为目标的%s%%，超出较多，请说明原因。";
                findings.accept(Finding.of(
                        CARD,
                        message.formatted(row.quoted(), row.target(), row.actual(), Row.number(degree)),
                        "低于" + Row.number(threshold) + "%或说明原因",
                        Row.number(degree) + "%",
                        row.at("deviationReason", row.actual())));
            }
        }
    }

    /** Null where the place asks for nothing. */
    static @Nullable BigDecimal threshold(Subject subject) {
        var rule = subject.template().scoring().overFulfilment();
        return rule.effect() == Effect.NONE ? null : rule.threshold();
    }
}
