package cn.ziping.finding.amount;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import cn.ziping.template.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A18: a budget that was changed by more than 30 percent in the year needs a reason. */
final class AdjustmentRule implements Rule {
    static final RuleCard CARD = new RuleCard(
            "A18",
            Severity.WARN,
            "预算调整率超过±30%须说明原因",
            "财预〔2013〕53号：预算调整率＝预算调整数÷预算数；年中调整须单独说明原因",
            "年初预算100万元，全年预算180万元，调整率80%，全文没有说明追加的原因。",
            "写明追加或调减的金额、原因和文件依据。");

    private static final BigDecimal MOST = BigDecimal.valueOf(30);
    private static final int NAMED = 5;

    @Override
    public List<RuleCard> cards() {
        return List.of(CARD);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        var explanations = Explanations.of(subject, text);
        if (explanations.isAny() && subject.isDocument()) {
            return;
        }
        if (!explanations.isAny() && ofReport(subject, text, findings)) {
            return;
        }
        var projects = subject.projects().stream()
                .map(FundsRow::of)
                .filter(AdjustmentRule::isFar)
                .filter(row -> !explanations.isOf(row))
                .toList();
        if (subject.isDocument() && projects.size() > 1) {
            var names = projects.stream().map(row -> "“" + row.name() + "”").toList();
            findings.accept(finding(projects.get(0), "项目" + Amounts.names(names, NAMED)));
        } else {
            projects.forEach(row -> findings.accept(finding(row, row.what())));
        }
    }

    /** The whole budget's change is told where its sentence is. */
    private static boolean ofReport(Subject subject, Text text, Consumer<Finding> findings) {
        var whole = subject.budgetLines().stream()
                .filter(line -> line.category() == BudgetCategory.EXPENDITURE && line.fundSource() == FundSource.ALL)
                .map(FundsRow::of)
                .toList();
        if (whole.size() != 1 || !isFar(whole.get(0))) {
            return false;
        }
        var row = whole.get(0);
        if (isOfOtherSentences(row, Told.of(subject, text))) {
            return false;
        }
        var place = Told.of(subject, text)
                .amount(row.adjusted())
                .map(found -> found.sentence().clause(found.quantity()));
        findings.accept(finding(row, row.what()).with(place.orElseGet(() -> place(row))));
        return true;
    }

    /** 年初支出预算100万元…。安排项目7个，全年预算20万元: two sentences may speak of different things. */
    private static boolean isOfOtherSentences(FundsRow row, Told told) {
        var initial = told.amount(row.initial());
        var adjusted = told.amount(row.adjusted());
        return initial.isPresent()
                && adjusted.isPresent()
                && initial.get().sentence() != adjusted.get().sentence()
                && !told.isTogether(row.initial(), row.adjusted());
    }

    static boolean isFar(FundsRow row) {
        var initial = row.initial();
        var adjusted = row.adjusted();
        if (initial == null
                || adjusted == null
                || initial.signum() <= 0
                || UnitSlip.of(row).isPresent()) {
            return false;
        }
        return rate(initial, adjusted).abs().compareTo(MOST) > 0;
    }

    private static BigDecimal rate(BigDecimal initial, BigDecimal adjusted) {
        return Amounts.percent(adjusted.subtract(initial), initial);
    }

    private static Place place(FundsRow row) {
        return row.place().apply("adjustedBudget", Objects.requireNonNull(row.adjusted()));
    }

    private static Finding finding(FundsRow row, String what) {
        var initial = Objects.requireNonNull(row.initial());
        var adjusted = Objects.requireNonNull(row.adjusted());
        var rate = Amounts.rate(rate(initial, adjusted));
        var message = "%s的预算由年初%s调整为%s，调整率%s，超过30%%，请说明调整的原因和依据。"
                .formatted(what, Amounts.money(initial), Amounts.money(adjusted), rate);
        return Finding.of(CARD, message, "±30%以内或说明原因", rate, place(row));
    }
}
