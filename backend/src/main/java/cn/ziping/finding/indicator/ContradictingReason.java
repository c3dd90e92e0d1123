package cn.ziping.finding.indicator;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** Full marks beside words that it was not done. */
final class ContradictingReason implements RowCheck {
    static final RuleCard CARD = new RuleCard(
            "R05",
            Severity.WARN,
            "得分、完成情况和原因不矛盾",
            "自评结果要真实、客观：记满分的指标不应写未完成原因，写了未完成的应当扣分",
            "指标得满分，偏差原因却写“因雨季较长，工程未按期完成”",
            "核对是得分错了还是原因错了，改成一致");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public void check(Rows rows, Consumer<Finding> findings) {
        for (var row : rows.all()) {
            var reason = NotDone.in(row.reason());
            var actual = NotDone.in(row.actual());
            if (row.hasAllPoints() && reason != null) {
                tell(row, "deviationReason", row.reason(), "得满分，偏差原因却说“" + reason + "”", findings);
            } else if (row.hasAllPoints() && actual != null) {
                tell(row, "actual", row.actual(), "得满分，实际完成值却说“" + actual + "”", findings);
            } else if (!row.hasLostPoints() && isReached(row) && reason != null) {
                tell(row, "deviationReason", row.reason(), "已达到目标，偏差原因却说“" + reason + "”", findings);
            } else if (!rows.isDocument() || row.isOfForm()) {
                turned(row, findings);
            }
        }
    }

    /** A reason why it was not done that says it was; in a document the text tells it. */
    private static void turned(Row row, Consumer<Finding> findings) {
        var range = CauseText.contradiction(row.reason());
        if (range != null) {
            tell(
                    row,
                    "deviationReason",
                    row.reason(),
                    "扣了分，偏差原因却说“" + row.reason().substring(range[0], range[1]) + "”",
                    findings);
        }
    }

    private static boolean isReached(Row row) {
        var degree = row.degree();
        return degree != null && degree.compareTo(BigDecimal.valueOf(100)) >= 0;
    }

    private static void tell(Row row, String field, String excerpt, String what, Consumer<Finding> findings) {
        findings.accept(Finding.of(
                CARD, "指标%s%s，两者矛盾，请核对后改正。".formatted(row.quoted(), what), null, excerpt, row.at(field, excerpt)));
    }
}
