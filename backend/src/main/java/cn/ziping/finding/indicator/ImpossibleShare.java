package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** No share of a whole is above 100 %. */
final class ImpossibleShare implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "I03",
            Severity.WARN,
            "百分比目标值不超过100%",
            "指标值要合理可行：占比、完成率、合格率、满意度一类不会超过100%",
            "“验收合格率”的目标写成“≥110%”",
            "改为不超过100%的目标；增长率一类除外");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Rates that may be above 100 %: growth, value kept, returns, and what is compared with something else. */
    private static final Pattern UNBOUNDED =
            Pattern.compile("增|同比|环比|涨|提高|提升|上升|保值|回报|收益|杠杆|倍|投入产出|产能|产值|产销|偿|超|流动|拨备|指数|负荷|比上年|较上年|相比|升值|周转|密度|储备");

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        for (var row : rows.formRows()) {
            var value = row.reading().target().value();
            var unit = row.reading().target().unit();
            var isPercent =
                    "%".equals(unit) || unit == null && "%".equals(row.row().unit());
            if (value != null
                    && isPercent
                    && isAbove(value, row)
                    && !UNBOUNDED.matcher(row.name()).find()) {
                findings.accept(Finding.of(
                        CARD,
                        "指标%s的目标值为%s，百分比目标不应超过100%%，请核对后改正。".formatted(row.quoted(), row.target()),
                        "不超过100%",
                        row.target(),
                        row.at("target", row.target())));
            }
        }
    }

    /** A ceiling of 105 % (of a budget) is none that has to be reached. */
    private static boolean isAbove(BigDecimal value, Row row) {
        var operator = row.reading().operator();
        return value.compareTo(BigDecimal.valueOf(100)) > 0
                && operator != IndicatorOperator.AT_MOST
                && operator != IndicatorOperator.LESS_THAN
                && !UNBOUNDED.matcher(row.target()).find();
    }
}
