package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** In time for what? A time target needs a date, a period or a rate. */
final class TimeWithoutLimit implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "I09",
            Severity.INFO,
            "时效指标写明时间或期限",
            "财预〔2021〕101号：时效指标反映及时程度和效率情况，应有明确的时间节点、期限或及时率",
            "时效指标“工程完成时间”的目标写“按时完成”",
            "写明日期、期限或及时率，如“2023年12月底前”“≥95%”");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Whatever says when, how long or how much. */
    private static final Pattern LIMIT =
            Pattern.compile("[0-9０-９%％]|年|月|日|天|季|周|旬|小时|分钟|前|内|底|末|期限|[一二三四五六七八九十百]+(?:次|个|期)|百分");

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        var found = new ArrayList<Finding>();
        for (var row : rows.formRows()) {
            var isTime = row.level2().contains("时效") && row.row().level3() != null;
            if (isTime && !row.target().isEmpty() && !says(row)) {
                found.add(Finding.of(
                        CARD,
                        "时效指标%s的目标“%s”没有时间或期限，请写明。".formatted(row.quoted(), row.target()),
                        "日期、期限或及时率",
                        row.target(),
                        row.at("target", row.target())));
            }
        }
        Rows.few(found, "没有写明时间或期限", findings);
    }

    private static boolean says(Row row) {
        return LIMIT.matcher(row.target()).find()
                || LIMIT.matcher(row.name()).find()
                || Row.isBlank(row.target())
                || row.target().contains("不适用");
    }
}
