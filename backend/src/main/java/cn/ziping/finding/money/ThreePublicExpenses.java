package cn.ziping.finding.money;

import cn.ziping.finding.rule.Finding;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 三公经费 and its parts: not above the budget, not above last year without a reason (A19). */
final class ThreePublicExpenses {
    private static final Pattern EXPLAINED = Pattern.compile("原因|由于|因为|主要是|主要系|系因|所致|导致|[，（：]因|经批准|报批|追加");
    private static final Pattern MORE_THAN_LAST_YEAR =
            Pattern.compile("^[，（]?(?:与?(?:较|比|同比)|与(?:上年|去年|20\\d\\d年))[^，；。\\d]{0,16}(?:增加|增长|上升|提高|增幅)");
    private static final Pattern BY_NOTHING = Pattern.compile("^(?:了)?0(?:\\.0+)?(?:万?元|%)");

    private ThreePublicExpenses() {}

    static void check(List<Flow> flows, Set<Amount> told, Consumer<Finding> findings) {
        for (var flow : flows) {
            for (var at = 0; at < flow.amounts().size(); at++) {
                var amount = flow.amounts().get(at);
                var isOne = amount.item() == Item.THREE_PUBLIC || amount.item().isThreePublicPart();
                if (isOne && !amount.isAside() && amount.isExact() && !told.contains(amount)) {
                    aboveBudget(flow, at, findings);
                    aboveLastYear(flow, at, findings);
                }
            }
        }
    }

    private static void aboveBudget(Flow flow, int at, Consumer<Finding> findings) {
        var spent = flow.amounts().get(at);
        var isSpent = spent.stage() == Stage.EXECUTED
                || spent.stage() == Stage.NONE && spent.label().core().endsWith("支出");
        if (!isSpent || isExplained(flow, at)) {
            return;
        }
        var plans = flow.amounts().stream()
                .filter(one -> one.item() == spent.item() && one.stage().isPlan() && !one.isAside() && one.isExact())
                .toList();
        if (plans.isEmpty() || plans.stream().anyMatch(plan -> !isAbove(spent, plan))) {
            return;
        }
        var plan = plans.get(plans.size() - 1);
        var message = "%s%s，超过预算%s而没有说明原因，请核对金额或补充说明。".formatted(spent.name(), spent.written(), plan.written());
        findings.accept(Finding.of(
                MoneyCards.A19,
                message,
                "不超过" + plan.written(),
                spent.written(),
                spent.sentence().clause(spent.quantity())));
    }

    private static boolean isAbove(Amount spent, Amount plan) {
        return spent.value().compareTo(plan.value().add(plan.quantity().half())) > 0;
    }

    private static void aboveLastYear(Flow flow, int at, Consumer<Finding> findings) {
        var amount = flow.amounts().get(at);
        var behind = amount.sentence().text().substring(amount.quantity().to());
        var more = MORE_THAN_LAST_YEAR.matcher(behind);
        var isPlan = amount.stage().isPlan();
        if (isPlan
                || amount.item() != Item.THREE_PUBLIC
                || !more.find()
                || BY_NOTHING.matcher(behind.substring(more.end())).find()
                || isExplained(flow, at)) {
            return;
        }
        var from = amount.sentence().clauseFrom(amount.quantity().from());
        var to = amount.sentence().clauseTo(amount.quantity().to() + more.end());
        findings.accept(Finding.of(
                MoneyCards.A19,
                "“三公”经费%s高于上年而没有说明原因，请核对金额或补充说明。".formatted(amount.written()),
                "不高于上年，或说明原因",
                amount.written(),
                amount.sentence().place(from, to)));
    }

    /** In the same sentence or in the one behind it. */
    private static boolean isExplained(Flow flow, int at) {
        var sentence = flow.amounts().get(at).sentence();
        var next = flow.sentences().indexOf(sentence) + 1;
        return EXPLAINED.matcher(sentence.text()).find()
                || next < flow.sentences().size()
                        && EXPLAINED.matcher(flow.sentences().get(next).text()).find();
    }
}
