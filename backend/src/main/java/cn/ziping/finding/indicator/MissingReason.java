package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;
import java.util.Objects;
import java.util.function.Consumer;

/** Points were lost, and nobody says why. */
final class MissingReason implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "R01",
            Severity.BLOCK,
            "得分低于分值的，填写偏差原因及改进措施",
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）：未完成绩效目标或偏离绩效目标较大的，要分析原因、提出改进措施；自评表设有“偏差原因分析及改进措施”栏",
            "时效指标分值10分，得分8分，偏差原因一栏空着",
            "写明扣分原因和改进措施；没有偏差的，把得分改为满分");

    private static final int LEAST_OF_NAME = 4;

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        var problems = ProblemText.of(rows.text());
        if (!rows.asksForReasons()) {
            return;
        }
        for (var row : rows.formRows()) {
            if (row.hasLostPoints() && row.reason().isEmpty() && !row.isExecution() && !isExplained(problems, row)) {
                var weight = Row.number(Objects.requireNonNull(row.row().weight()));
                var score = Row.number(Objects.requireNonNull(row.row().score()));
                var message = "指标%s分值%s分、得分%s分，没有填写偏差原因，请补充扣分原因和改进措施。";
                findings.accept(Finding.of(
                        CARD,
                        message.formatted(row.quoted(), weight, score),
                        "填写偏差原因及改进措施",
                        null,
                        row.at("deviationReason", row.name())));
            }
        }
    }

    /** In a text about deviations that names the indicator. */
    private static boolean isExplained(ProblemText problems, Row row) {
        var name = ReasonWords.plain(row.name());
        return name.length() >= LEAST_OF_NAME && problems.tells(null, said -> said.contains(name));
    }
}
