package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.scoring.IndicatorReading;
import cn.ziping.template.Severity;
import java.util.function.Consumer;

/** The target copied where the result belongs. */
final class TargetAsResult implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "I13",
            Severity.WARN,
            "实际完成值填实际数，不照抄目标",
            "自评表填表说明：实际完成值填写年度实际完成的数值",
            "目标“≥266米”，实际完成值也写“≥266米”",
            "填实际完成的数，如“270米”");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        for (var row : rows.formRows()) {
            var reading = row.reading();
            var actual = reading.actual();
            var isBound = actual.operator() != null
                    && actual.operator() != IndicatorOperator.EQUAL
                    && actual.operator() != IndicatorOperator.BETWEEN;
            if (isBound && actual.operator() == reading.operator() && isSame(reading)) {
                findings.accept(Finding.of(
                        CARD,
                        "指标%s的实际完成值“%s”照抄了目标，请填实际完成的数。".formatted(row.quoted(), row.actual()),
                        "实际数值",
                        row.actual(),
                        row.at("actual", row.actual())));
            }
        }
    }

    private static boolean isSame(IndicatorReading reading) {
        var target = reading.targetValue();
        var reached = reading.reached();
        return target != null && reached != null && target.compareTo(reached) == 0;
    }
}
