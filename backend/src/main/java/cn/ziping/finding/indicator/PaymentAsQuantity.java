package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Money paid out is what the budget's execution scores already. */
final class PaymentAsQuantity implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "I04",
            Severity.WARN,
            "不以资金支付、预算执行充当数量指标",
            "财政部门复核要求：预算执行率单独计分，产出数量指标反映提供的产品和服务",
            "数量指标写“资金支付率≥95%”",
            "改为反映产出的指标，如建设个数、培训人次");

    @Override
    public RuleCard card() {
        return CARD;
    }

    private static final Pattern PAYMENT = Pattern.compile(
            "(?:预算|资金|经费|专款|款项)[^，。、]{0,6}?(?:执行|支付|支出|拨付|到位|使用|下达)[^，。、]{0,3}?(?:率|进度|比例|比率)|^(?:全年)?(?:预算|支付|拨付|执行|支出|支出预算|预算支出)(?:执行|支付|支出|完成)?(?:率|进度)$");

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        for (var row : rows.formRows()) {
            if (row.level2().contains("数量")
                    && row.row().level3() != null
                    && PAYMENT.matcher(row.name()).find()) {
                findings.accept(Finding.of(
                        CARD,
                        "数量指标%s说的是资金支付，预算执行已单独计分，请改为反映产出数量的指标。".formatted(row.quoted()),
                        "反映产出数量的指标",
                        row.name(),
                        row.at("level3", row.name())));
            }
        }
    }
}
