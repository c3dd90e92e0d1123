package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Who was asked? Only of stored reports, for the survey may be attached to a document. */
final class UnsurveyedSatisfaction implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "I15",
            Severity.WARN,
            "满意度有调查依据",
            "财政部门复核要求：满意度要有调查对象、样本数量等依据，没有依据的不得分",
            "满意度填98%，全文没有提到问卷、样本或回访",
            "写明调查方式、发放和收回份数、样本数量");

    @Override
    public RuleCard card() {
        return CARD;
    }

    private static final Pattern SURVEY = Pattern.compile("问卷|调查|样本|抽样|回访|测评|访谈|座谈|评议|评价器|好差评|随访|走访|征求意见|打分|电话");

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        if (rows.isDocument() || rows.anyText(text -> SURVEY.matcher(text).find())) {
            return;
        }
        rows.all().stream()
                .filter(row -> row.isOf("满意") || row.name().contains("满意"))
                .filter(row -> row.reading().reached() != null)
                .filter(row -> !SURVEY.matcher(row.actual() + row.reason()).find())
                .findFirst()
                .ifPresent(row -> findings.accept(Finding.of(
                        CARD,
                        "满意度指标%s完成值为%s，全文没有写调查方式和样本数量，请补充。".formatted(row.quoted(), row.actual()),
                        "调查方式和样本数量",
                        row.actual(),
                        row.at("actual", row.actual()))));
    }
}
