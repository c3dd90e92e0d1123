package cn.ziping.finding.money;

import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.RuleCard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What one amount is less than another, told beside both or far from them: 三公经费预算30万元，支出24.5万元，比预算减少5.5万元 (A19,
 * A20); 原值100万元，累计折旧40万元，净值60万元 (A10).
 */
final class Differences {
    private static final Pattern THAN_BUDGET = Pattern.compile(
            "(?<of>^.{0,40}?)(?:比|较|低于|少于|与)(?:年初|全年|调整|当年|批复|年度)?(?:三公经费|公用经费)?预算(?:数|安排|总额|数额|相比)?，?(?:减少|节约|节省|少|压减|结余|降低|下降|增加|超支|超出|多)(?:支出|了)?$");

    private final List<Flow> flows;
    private final Set<Amount> told;
    private final Consumer<Finding> findings;

    private Differences(List<Flow> flows, Set<Amount> told, Consumer<Finding> findings) {
        this.flows = flows;
        this.told = told;
        this.findings = findings;
    }

    static void check(List<Flow> flows, Set<Amount> told, Consumer<Finding> findings) {
        var differences = new Differences(flows, told, findings);
        for (var flow : flows) {
            for (var at = 0; at < flow.amounts().size(); at++) {
                differences.thanBudget(flow, at);
            }
            differences.netValue(flow);
        }
    }

    private void thanBudget(Flow flow, int at) {
        var amount = flow.amounts().get(at);
        var match = THAN_BUDGET.matcher(amount.label().words());
        if (!amount.isExact() || !match.find()) {
            return;
        }
        var named = Label.of(match.group("of"), 0).item();
        var before = flow.amounts().subList(0, at);
        if (named != Item.OTHER) {
            compare(
                    amount,
                    named,
                    values(flows.stream().flatMap(one -> one.amounts().stream()).toList(), named, true),
                    values(flows.stream().flatMap(one -> one.amounts().stream()).toList(), named, false));
        } else if (match.group("of").isEmpty() && !before.isEmpty()) {
            var spent = before.get(before.size() - 1);
            var isSpent = spent.stage() == Stage.EXECUTED && spent.isOfSameSentence(amount) && spent.isExact();
            var plans = before.stream()
                    .filter(one -> one.isOfSameSentence(amount) && one.item() == spent.item())
                    .filter(one -> one.stage().isPlan() && one.isExact() && !one.isAside())
                    .map(Amount::value)
                    .toList();
            if (isSpent && !spent.isAside() && spent.item().isThreePublicPart() || isSpent && isTold(spent)) {
                compare(amount, spent.item(), List.of(spent.value()), plans);
            }
        }
    }

    private static boolean isTold(Amount spent) {
        return switch (spent.item()) {
            case THREE_PUBLIC, OPERATING, AGENCY, BASIC, PROJECT, SPENDING -> true;
            default -> false;
        };
    }

    /** What a report says of it; of several amounts nobody knows which one is meant. */
    private static List<BigDecimal> values(List<Amount> amounts, Item item, boolean isSpent) {
        return amounts.stream()
                .filter(one -> one.item() == item && one.isExact() && !one.isAside())
                .filter(one ->
                        isSpent ? one.stage() == Stage.EXECUTED : one.stage().isPlan())
                .map(one -> one.value().stripTrailingZeros())
                .distinct()
                .toList();
    }

    private void compare(Amount amount, Item item, List<BigDecimal> spent, List<BigDecimal> plans) {
        if (spent.size() != 1 || plans.size() != 1 || told.contains(amount)) {
            return;
        }
        var right = spent.get(0).subtract(plans.get(0)).abs();
        if (right.subtract(amount.value()).abs().compareTo(amount.quantity().step()) > 0) {
            var card = item == Item.THREE_PUBLIC || item.isThreePublicPart()
                    ? MoneyCards.A19
                    : item == Item.OPERATING || item == Item.AGENCY ? MoneyCards.A20 : MoneyCards.A10;
            tell(card, amount, right, "预算%s与支出%s".formatted(Money.show(plans.get(0)), Money.show(spent.get(0))));
        }
    }

    private void netValue(Flow flow) {
        for (var sentence : flow.sentences()) {
            if (!sentence.text().contains("净值") || !sentence.text().contains("折旧")) {
                continue;
            }
            var own = flow.amounts().stream()
                    .filter(one -> one.sentence() == sentence && one.depth() == 0 && one.isExact())
                    .toList();
            var gross = ending(own, "(?:原值|账面原值)(?:合计)?(?:为|是|共|：)?");
            var lost = ending(own, "折旧(?:额|合计)?(?:为|是|共|：)?");
            var net = ending(own, "净值(?:合计)?(?:为|是|共|：)?");
            if (gross.size() == 1 && lost.size() == 1 && net.size() == 1) {
                var right = gross.get(0).value().subtract(lost.get(0).value());
                if (right.subtract(net.get(0).value())
                                .abs()
                                .compareTo(net.get(0).quantity().step())
                        > 0) {
                    tell(
                            MoneyCards.A10,
                            net.get(0),
                            right,
                            "原值%s减去累计折旧%s"
                                    .formatted(
                                            gross.get(0).written(), lost.get(0).written()));
                }
            }
        }
    }

    private static List<Amount> ending(List<Amount> amounts, String words) {
        Predicate<String> ends = Pattern.compile(words + "$").asPredicate();
        return amounts.stream().filter(one -> ends.test(one.label().words())).toList();
    }

    private void tell(RuleCard card, Amount amount, BigDecimal right, String of) {
        findings.accept(Finding.of(
                card,
                "%s相差应为%s，文中写的是%s，请核对后改正。".formatted(of, Money.show(right), amount.written()),
                Money.show(right),
                amount.written(),
                amount.sentence().clause(amount.quantity())));
    }
}
