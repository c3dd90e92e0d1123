package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A percentage of something that nobody can count. */
final class QuantifiedBenefit implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "I14",
            Severity.WARN,
            "定性效益不凭空量化",
            "财政部门复核要求：难以量化的效益用定性描述，量化的要有依据",
            "“促进社会和谐稳定”的目标写“≥95%”",
            "改为定性描述，或换成能够统计的指标");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Ends of names that can be counted or asked for. */
    private static final Pattern COUNTED =
            Pattern.compile("率|比|数|量|额|值|度|幅|占|面|增|减|降|人数|人次|人口|户数|次数|收入|产值|税|面积|时长|满意|知晓|覆盖|投诉|节|成本|费|用水|用电|排放|达标|合格");

    private static final Pattern NOT_COUNTED = Pattern.compile(
            "社会效益|生态效益|经济效益|可持续影响|和谐|稳定|改善|促进|推动|提升|提高|增强|保障|维护|营造|形象|氛围|意识|能力|水平|环境|幸福感|获得感|影响力|发展|作用|效果");

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        for (var row : rows.formRows()) {
            var reading = row.reading();
            var isPercent = reading.targetValue() != null && "%".equals(reading.unit());
            var isBenefit = row.isOf("社会效益", "生态效益", "可持续", "经济效益", "效益指标") && !row.isOf("满意");
            var name = row.row().level3();
            if (isPercent && isBenefit && name != null && isVague(name.strip())) {
                findings.accept(Finding.of(
                        CARD,
                        "效益指标%s难以量化，目标却写“%s”，请改为定性描述或说明计算依据。".formatted(row.quoted(), row.target()),
                        "定性描述或计算依据",
                        row.target(),
                        row.at("target", row.target())));
            }
        }
    }

    private static boolean isVague(String name) {
        return NOT_COUNTED.matcher(name).find() && !COUNTED.matcher(name).find();
    }
}
