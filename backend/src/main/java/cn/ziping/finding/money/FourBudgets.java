package cn.ziping.finding.money;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The funds beside the general budget: not more spent than came in, none that is denied and told of as well (A23). */
final class FourBudgets {
    private static final Map<FundSource, String> FUNDS = Map.of(
            FundSource.GOVERNMENT_FUND, "政府性基金",
            FundSource.STATE_CAPITAL, "国有资本经营",
            FundSource.SOCIAL_INSURANCE, "社会保险基金");

    private static final Pattern OTHER_SOURCE = Pattern.compile("结转|结余|动用|滚存|追加");
    private static final String NONE = "(?:无|没有|未发生|未安排|不涉及|不存在|未使用)[^，；。\\d]{0,6}";
    private static final String NONE_BEHIND = "[^，；。\\d]{0,10}(?:为(?:零|0万?元?)(?!\\.|\\d))";

    private FourBudgets() {}

    static void check(Subject subject, Text text, List<Flow> flows, Consumer<Finding> findings) {
        for (var fund : FundSource.values()) {
            var name = FUNDS.get(fund);
            if (name != null) {
                flows.forEach(flow -> aboveIncome(flow, name, findings));
                denied(text, flows, name, findings);
                rows(subject, fund, name, findings);
            }
        }
    }

    private static void aboveIncome(Flow flow, String fund, Consumer<Finding> findings) {
        for (var i = 0; i + 1 < flow.amounts().size(); i++) {
            var income = flow.amounts().get(i);
            var spent = flow.amounts().get(i + 1);
            var isPair = income.isOfSameSentence(spent)
                    && isOf(income, fund)
                    && income.label().words().contains("收入")
                    && spent.label().words().contains("支出")
                    && !spent.label().words().contains("一般公共")
                    && Stream.of(income, spent).allMatch(one -> one.isExact() && !one.isAside());
            if (isPair
                    && spent.value()
                                    .compareTo(
                                            income.value().add(income.quantity().half()))
                            > 0
                    && !OTHER_SOURCE.matcher(income.sentence().text()).find()) {
                findings.accept(Finding.of(
                        MoneyCards.A23,
                        "%s预算支出%s大于收入%s，又没有说明上年结转等来源，请核对后改正或补充说明。".formatted(fund, spent.written(), income.written()),
                        "不超过" + income.written(),
                        spent.written(),
                        income.sentence().clauses(income.quantity(), spent.quantity())));
            }
        }
    }

    private static boolean isOf(Amount amount, String fund) {
        return amount.label().words().contains(fund);
    }

    /** 无政府性基金预算支出 in one place, an amount of it in another. */
    private static void denied(Text text, List<Flow> flows, String fund, Consumer<Finding> findings) {
        var spent = flows.stream()
                .flatMap(flow -> flow.amounts().stream())
                .filter(one -> isOf(one, fund) && !one.isAside() && one.value().signum() > 0)
                .filter(one -> one.label().words().matches(".*(?:支出|收入).*"))
                .findFirst();
        if (spent.isEmpty()) {
            return;
        }
        var none = Pattern.compile(NONE + fund + "(?:预算)?(?:财政拨款)?(?<kind>收入|支出|收支)?|" + fund + NONE_BEHIND);
        text.running().stream()
                .filter(sentence -> sentence != spent.get().sentence())
                .flatMap(sentence -> match(sentence, none, spent.get()).stream())
                .findFirst()
                .ifPresent(place -> findings.accept(Finding.of(
                        MoneyCards.A23,
                        "这里说没有%s收支，另一处写有%s%s，前后矛盾，请核对后改正。"
                                .formatted(fund, spent.get().name(), spent.get().written()),
                        spent.get().written(),
                        place.excerpt(),
                        place)));
    }

    private static Optional<Place> match(Sentence sentence, Pattern none, Amount spent) {
        var match = none.matcher(sentence.text());
        if (!match.find() || sentence.text().matches(".*(?:上年|去年|下年).*")) {
            return Optional.empty();
        }
        var kind = match.group("kind");
        var isOther =
                kind != null && !kind.equals("收支") && !spent.label().words().contains(kind);
        return isOther
                ? Optional.empty()
                : Optional.of(sentence.place(sentence.clauseFrom(match.start()), sentence.clauseTo(match.end())));
    }

    private static void rows(Subject subject, FundSource fund, String name, Consumer<Finding> findings) {
        var rows = subject.budgetLines().stream()
                .filter(row -> row.fundSource() == fund)
                .toList();
        var income = row(rows, BudgetCategory.INCOME);
        var spent = row(rows, BudgetCategory.EXPENDITURE);
        var hasOther = rows.stream()
                .anyMatch(row -> row.category() == BudgetCategory.CARRY_OVER
                        || row.label().contains("结转"));
        if (income != null && spent != null && !hasOther) {
            var in = income.executed();
            var out = spent.executed();
            if (in != null && out != null && out.subtract(in).compareTo(new BigDecimal("0.01")) > 0) {
                findings.accept(Finding.of(
                        MoneyCards.A23,
                        "%s预算支出%s大于收入%s，又没有上年结转，请核对后改正。".formatted(name, Money.show(out), Money.show(in)),
                        "不超过" + Money.show(in),
                        Money.show(out),
                        Place.of(spent, "executed", out.toPlainString())));
            }
        }
        if (!subject.isDocument() && !rows.isEmpty() && isAllZero(rows) && !isMentioned(subject, name)) {
            findings.accept(Finding.of(
                    MoneyCards.A23,
                    "%s预算收支均为0，正文没有说明，请写明“本单位无%s预算收支”。".formatted(name, name),
                    "本单位无%s预算收支".formatted(name),
                    "0",
                    Place.of(rows.get(0), "label", rows.get(0).label())));
        }
    }

    private static @Nullable BudgetLine row(List<BudgetLine> rows, BudgetCategory category) {
        var found = rows.stream().filter(row -> row.category() == category).toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    private static boolean isAllZero(List<BudgetLine> rows) {
        var amounts = rows.stream()
                .flatMap(row -> Stream.of(row.initialBudget(), row.adjustedBudget(), row.executed()))
                .filter(Objects::nonNull)
                .toList();
        return !amounts.isEmpty() && amounts.stream().allMatch(amount -> amount.signum() == 0);
    }

    private static boolean isMentioned(Subject subject, String fund) {
        return subject.prose().stream().anyMatch(writing -> writing.text().contains(fund));
    }
}
