package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;
import java.util.HashMap;
import java.util.function.Consumer;

/** One indicator scored twice. */
final class SameIndicator implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "I06",
            Severity.WARN,
            "同一指标不重复设置",
            "财政部门复核要求：产出与效益等指标重复的只计一项，另一项不得分",
            "“新增就业人数”在数量指标和社会效益指标里各出现一次",
            "保留一处，另一处改为别的指标，并调整分值");

    @Override
    public RuleCard card() {
        return CARD;
    }

    private static final int SHORTEST = 3;

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        for (var owner : rows.owners(rows.formRows())) {
            var first = new HashMap<String, Row>();
            for (var row : owner) {
                var name = ReasonWords.plain(row.name());
                if (row.row().level3() == null || name.length() < SHORTEST || TemplateRow.isLeft(row.name())) {
                    continue;
                }
                var earlier = first.putIfAbsent(name, row);
                if (earlier != null) {
                    tell(row, earlier, findings);
                }
            }
        }
    }

    private static void tell(Row row, Row earlier, Consumer<Finding> findings) {
        var where = row.level2().equals(earlier.level2())
                ? "重复出现"
                : "在“%s”和“%s”下重复出现".formatted(earlier.kind(), row.kind());
        findings.accept(Finding.of(
                CARD, "指标%s%s，请保留一处。".formatted(row.quoted(), where), null, row.name(), row.at("level3", row.name())));
    }
}
