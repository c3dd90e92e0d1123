package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** A target was missed by far without a word. Where points were lost for it, the missing reason is told by R01. */
final class MissedTarget implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "R03",
            Severity.WARN,
            "实际完成值与目标值相差30%以上的，说明原因和措施",
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）：未完成绩效目标或偏离绩效目标较大的，要分析原因、提出改进措施",
            "计划新建蓄水池10座，实际建成5座，没有说明原因",
            "写明没有完成的原因和下一步措施");

    @Override
    public RuleCard card() {
        return CARD;
    }

    static final BigDecimal MOST = BigDecimal.valueOf(30);

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        for (var row : rows.all()) {
            var missed = row.missedBy();
            if (missed != null
                    && missed.compareTo(MOST) > 0
                    && row.reason().isEmpty()
                    && !rows.isOfSentence(row)
                    && isUnscored(row)) {
                var message = "指标%s目标%s，实际完成%s，相差%s%%，请说明原因和改进措施。";
                findings.accept(Finding.of(
                        CARD,
                        message.formatted(row.quoted(), row.target(), row.actual(), Row.number(missed)),
                        "说明原因和措施",
                        row.actual(),
                        row.at("deviationReason", row.actual())));
            }
        }
    }

    /** Full marks for it are told by the rules over scores, lost marks without a reason by R01. */
    private static boolean isUnscored(Row row) {
        return row.row().weight() == null || row.row().score() == null;
    }
}
