package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A target that nothing can be measured by. Of benefits a stored report may still say so in words. */
final class VagueTarget implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "I08",
            Severity.INFO,
            "指标值可衡量",
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）：指标应细化量化、可衡量；不能量化的，要有可比的描述",
            "质量指标“服务水平”的目标写“得到提升”",
            "改为可比较的数值或明确的标准");

    private static final int LONGEST = 16;

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Nothing but a direction or praise. */
    private static final Pattern VAGUE = Pattern.compile(
            "(?:(?:得到|有所|持续|不断|逐步|稳步|明显|显著|有效|进一步|大幅|切实|较好|较大|全面|充分|基本|逐年|长期|得以|有)*"
                    + "(?:提升|提高|改善|增强|加强|促进|优化|保障|完善|推动|推进|改进|明显|显著|有效|良好|较好|好|优良|优秀|提升了|加快|发挥|显现|影响|及时|满意|合理|规范|到位|正常|稳定)){1,3}");

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        var found = new ArrayList<Finding>();
        for (var row : rows.formRows()) {
            var isOutput = row.isOf("数量", "质量", "成本", "满意度") && !row.isOf("效益");
            var target = ReasonWords.plain(row.target());
            if (isOutput && target.length() <= LONGEST && VAGUE.matcher(target).matches()) {
                found.add(Finding.of(
                        CARD,
                        "指标%s的目标“%s”无法衡量，请改为具体数值或明确的标准。".formatted(row.quoted(), row.target()),
                        "可衡量的指标值",
                        row.target(),
                        row.at("target", row.target())));
            }
        }
        Rows.few(found, "的目标无法衡量", findings);
    }
}
