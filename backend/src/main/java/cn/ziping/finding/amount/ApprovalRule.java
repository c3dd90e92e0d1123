package cn.ziping.finding.amount;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A17: what was approved is what the year began with. */
final class ApprovalRule implements Rule {
    static final RuleCard CARD = new RuleCard(
            "A17",
            Severity.WARN,
            "批复金额与年初预算数一致",
            "部门预算按批复执行；不一致的须有预算调整文件",
            "批复金额500万元，年初预算数300万元，没有说明调整的文件。",
            "核对批复文件和预算数；中途调整的写明调整文件和金额。");

    /** A list in which half of the approvals differ counts something else: investments of several years. */
    private static final int LIST = 4;

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var explanations = Explanations.of(subject, text);
        var rows = subject.projects().stream()
                .map(FundsRow::of)
                .filter(row -> row.approved() != null && row.initial() != null)
                .toList();
        var different = rows.stream().filter(ApprovalRule::isDifferent).toList();
        if (rows.size() >= LIST && different.size() * 2 >= rows.size()) {
            return;
        }
        for (var row : different) {
            if (!explanations.isOf(row) && UnitSlip.of(row).isEmpty()) {
                findings.accept(finding(row));
            }
        }
    }

    /** An approval of the adjusted budget is no contradiction, nor is a number that was rounded. */
    private static boolean isDifferent(FundsRow row) {
        var approved = Objects.requireNonNull(row.approved());
        var initial = Objects.requireNonNull(row.initial());
        return !isRounded(approved, initial) && (row.adjusted() == null || !isRounded(approved, row.adjusted()));
    }

    private static boolean isRounded(BigDecimal one, BigDecimal other) {
        var scale = Math.min(one.scale(), other.scale());
        return Amounts.isSame(one, other)
                || scale > 0
                        && Amounts.isSame(
                                one.setScale(scale, RoundingMode.HALF_UP), other.setScale(scale, RoundingMode.HALF_UP));
    }

    private static Finding finding(FundsRow row) {
        var approved = Objects.requireNonNull(row.approved());
        var initial = Objects.requireNonNull(row.initial());
        var message = "%s的批复金额%s与年初预算数%s不一致，请核对；有预算调整的请说明调整文件。"
                .formatted(row.what(), Amounts.money(approved), Amounts.money(initial));
        return Finding.of(
                CARD,
                message,
                Amounts.money(initial),
                Amounts.written(approved) + "万元",
                row.place().apply("approved", approved));
    }
}
