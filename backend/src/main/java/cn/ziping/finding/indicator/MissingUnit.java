package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A bare number tells nothing. */
final class MissingUnit implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "I07",
            Severity.WARN,
            "指标值是数字的，写明计量单位",
            "财预〔2021〕101号：定量指标由数值和计量单位组成",
            "“培训人数”的目标写“≥300”，没有单位",
            "在指标值或计量单位栏补上单位");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Units in the name's brackets, and measures that have none. */
    private static final Pattern NO_UNIT =
            Pattern.compile("[（(][^（）()]{1,8}[)）]|名次|排名|指数|系数|等级|比例|级别|比值|评分|得分|版本|pH|PH");

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        var found = new ArrayList<Finding>();
        for (var row : rows.formRows()) {
            var value = row.reading().target().value();
            var isBare = value != null
                    && value.signum() != 0
                    && row.reading().unit() == null
                    && isBlank(row.row().unit());
            if (isBare && hasDigit(row.target()) && !NO_UNIT.matcher(row.name()).find()) {
                found.add(Finding.of(
                        CARD,
                        "指标%s的目标值“%s”没有计量单位，请补上。".formatted(row.quoted(), row.target()),
                        "数值加单位",
                        row.target(),
                        row.at("target", row.target())));
            }
        }
        Rows.few(found, "的目标值没有计量单位", findings);
    }

    private static boolean isBlank(@Nullable String unit) {
        return unit == null || Row.isBlank(unit);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
