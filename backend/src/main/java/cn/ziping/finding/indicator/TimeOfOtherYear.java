package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.measure.Digits;
import cn.ziping.template.Severity;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A date copied from another year's target. */
final class TimeOfOtherYear implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "I10",
            Severity.WARN,
            "时效目标的年份与报告年度一致",
            "年度绩效目标对应本年度；年份不符多为沿用往年内容",
            "2023年度报告的时效指标写“2022年12月底前完成”",
            "改为本年度的时间；跨年项目写明起止年份");

    @Override
    public RuleCard card() {
        return CARD;
    }

    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9])(20[0-9]{2})(?=年|[./\\-](?:0?[1-9]|1[0-2])(?![0-9]))");
    /** Years that are meant: plans over years, and names of rounds. */
    private static final Pattern MEANT = Pattern.compile("规划|十四五|十三五|长期|中长期|跨年|以来|起|基期|届");

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        var year = rows.subject().year();
        if (year == 0) {
            return;
        }
        for (var row : rows.formRows()) {
            var target = Digits.halfWidth(row.target());
            var years =
                    YEAR.matcher(target).results().map(match -> match.group(1)).toList();
            var isTime = row.level2().contains("时效")
                    || row.name().endsWith("时间")
                    || row.name().endsWith("时限");
            var isOther = !years.isEmpty() && !years.contains(String.valueOf(year));
            if (isTime && isOther && !MEANT.matcher(target).find() && !isOfName(row, years)) {
                findings.accept(Finding.of(
                        CARD,
                        "指标%s的目标“%s”是%s年的，本报告是%d年度，请核对后改正。".formatted(row.quoted(), row.target(), years.get(0), year),
                        year + "年",
                        years.get(0) + "年",
                        row.at("target", row.target())));
            }
        }
    }

    /** 2022年第二批设备到货时间: the name itself says whose year it is. */
    private static boolean isOfName(Row row, List<String> years) {
        return years.stream().anyMatch(row.name()::contains);
    }
}
