package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What is counted has no word in common with what was to be reached. */
final class UnrelatedIndicator implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "I18",
            Severity.INFO,
            "指标与绩效目标相关",
            "财政部门复核要求：与项目目标无关的指标不得分",
            "目标写农村公路养护，数量指标却是“举办文艺演出场次”",
            "改为与目标有关的指标，或在目标中写明这项任务");

    private static final int LEAST_PAIRS = 3;

    @Override
    public RuleCard card() {
        return CARD;
    }

    private static final int LONG_ENOUGH = 30;
    /** Pairs of characters that any two texts may share. */
    private static final Pattern COMMON =
            Pattern.compile("完成|项目|数量|个数|次数|人数|工作|建设|及时|资金|情况|开展|年度|目标|全年|实际|工程|任务|指标|保障|服务|管理|全县|全市|全区|人次|单位");

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        var found = new ArrayList<Finding>();
        for (var row : rows.formRows()) {
            var project = rows.subject().project(row.owner()).orElse(null);
            // Other kinds have names of their own: 验收合格率, 满意度, 成本 are related to whatever is done.
            if (project == null
                    || project.target() == null
                    || !row.level2().contains("数量")
                    || row.row().level3() == null) {
                continue;
            }
            var goal = ReasonWords.plain(project.target() + project.name());
            var name = ReasonWords.plain(row.name());
            if (ReasonWords.plain(project.target()).length() >= LONG_ENOUGH && isUnrelated(name, goal)) {
                found.add(Finding.of(
                        CARD,
                        "数量指标%s与项目“%s”的绩效目标没有关联，请核对。"
                                .formatted(row.quoted(), project.name().strip()),
                        "与目标相关的指标",
                        row.name(),
                        row.at("level3", row.name())));
            }
        }
        Rows.few(found, "看不出与绩效目标的关联", findings);
    }

    private static boolean isUnrelated(String name, String goal) {
        var asked = 0;
        for (var i = 0; i + 2 <= name.length(); i++) {
            var pair = name.substring(i, i + 2);
            if (!COMMON.matcher(pair).matches()) {
                asked++;
                if (goal.contains(pair)) {
                    return false;
                }
            }
        }
        return asked >= LEAST_PAIRS;
    }
}
