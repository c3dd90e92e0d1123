package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.template.Severity;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A cost is a ceiling; more of it is no success. */
final class CostDirection implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "I02",
            Severity.WARN,
            "成本指标不用“≥”“＞”",
            "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：成本指标是上限",
            "成本指标“设备采购单价”的目标写成“≥5万元”",
            "把“≥”改成“≤”；节约、降低一类的指标除外");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** More of these is better although they stand with costs. */
    private static final Pattern SAVING =
            Pattern.compile("节约|节省|节支|节能|降低|减少|下降|压减|压缩|降幅|控制有效|达标|合格|完成|到位|执行|使用率|收益|回收|及时|覆盖|比例|占比");

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        for (var row : rows.formRows()) {
            var operator = row.reading().operator();
            var upwards = operator == IndicatorOperator.AT_LEAST || operator == IndicatorOperator.MORE_THAN;
            if (upwards
                    && isCost(row)
                    && !SAVING.matcher(row.name()).find()
                    && !SAVING.matcher(row.target()).find()) {
                findings.accept(Finding.of(
                        CARD,
                        "成本指标%s的目标写成“%s”，成本应是上限，请改用“≤”。".formatted(row.quoted(), row.target()),
                        "≤",
                        row.target(),
                        row.at("target", row.target())));
            }
        }
    }

    private static boolean isCost(Row row) {
        return row.reading().targetValue() != null && row.isOf("成本") && !row.isOf("效益");
    }
}
