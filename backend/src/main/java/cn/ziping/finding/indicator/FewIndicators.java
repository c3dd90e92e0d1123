package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** Much money and hardly anything to measure it by; only of stored reports, for a document may show a part. */
final class FewIndicators implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "I17",
            Severity.INFO,
            "指标个数与资金规模相称",
            "财政部门复核要求：资金量大的项目，指标应能反映主要支出方向和产出",
            "预算1200万元的项目只有3个指标",
            "按主要支出方向补充指标");

    @Override
    public RuleCard card() {
        return CARD;
    }

    private static final BigDecimal MUCH = BigDecimal.valueOf(500);
    private static final int FEW = 4;

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        if (rows.isDocument()) {
            return;
        }
        for (var owner : rows.owners(rows.all())) {
            var project = rows.subject().project(owner.get(0).owner()).orElse(null);
            var said = owner.stream().filter(row -> row.row().level3() != null).count();
            if (project == null || said == 0 || said >= FEW) {
                continue;
            }
            var budget = project.adjustedBudget() != null ? project.adjustedBudget() : project.initialBudget();
            if (budget != null && budget.compareTo(MUCH) > 0) {
                findings.accept(Finding.of(
                        CARD,
                        "“%s”预算%s万元，只有%d个指标，请补充。".formatted(project.name().strip(), Row.number(budget), said),
                        "不少于" + FEW + "个",
                        said + "个",
                        Place.of(project, "name", project.name())));
            }
        }
    }
}
