package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Parts with a number and an amount each: 合同20份，总金额300万元，其中公开招标12份、200万元，磋商8份、100万元. Where the one adds up
 * to its total, all are there, and the other must add up as well.
 */
final class CountedMoney implements Rule {
    private static final Pattern NAME = Pattern.compile("[，、；：和及]?(?:其中[：，]?)?(?:[^，、；：]{0,12}分，)?[一-龥（）]{2,16}?");
    private static final Pattern BETWEEN = Pattern.compile("[、，（]?(?:共计?|金额|合同金额|资金|中标金额|成交金额|涉及资金|采购金额|支出)?(?:为|共计)?");
    private static final Pattern PLAN = Pattern.compile("预算|计划|安排|下达|到位|目标|控制|限额|申请|上年|去年");
    private static final BigDecimal NEAR = new BigDecimal("0.8");

    private record Pair(Quantity count, Quantity money) {}

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.A10);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Readable.running(text)) {
            var pairs = pairs(sentence);
            if (pairs.size() > 1) {
                check(sentence, pairs, findings);
            }
        }
    }

    private static List<Pair> pairs(Sentence sentence) {
        var pairs = new ArrayList<Pair>();
        var all = sentence.quantities();
        for (var i = 0; i + 1 < all.size(); i++) {
            var count = all.get(i);
            var money = all.get(i + 1);
            var isPair = Counts.isWhole(count)
                    && money.isMoney()
                    && money.isExact()
                    && NAME.matcher(name(sentence, count)).matches()
                    && BETWEEN.matcher(sentence.text().substring(count.to(), money.from()))
                            .matches();
            var isNext = pairs.isEmpty() || pairs.get(0).count().unit().equals(count.unit());
            if (isPair && isNext) {
                pairs.add(new Pair(count, money));
                i++;
            } else if (pairs.size() > 1) {
                return pairs;
            } else {
                pairs.clear();
            }
        }
        return pairs;
    }

    /** What stands before it, behind the number before or the last semicolon. */
    private static String name(Sentence sentence, Quantity count) {
        var before = sentence.before(count);
        var at = Math.max(before.lastIndexOf('；'), before.lastIndexOf('）'));
        return before.substring(at + 1);
    }

    private static void check(Sentence sentence, List<Pair> pairs, Consumer<Finding> findings) {
        var begin = pairs.get(0).count().from();
        var unit = pairs.get(0).count().unit();
        var counts = sentence.quantities().stream()
                .filter(one ->
                        one.to() <= begin && Counts.isWhole(one) && one.unit().equals(unit))
                .toList();
        var amounts = sentence.quantities(Quantity.Kind.MONEY).stream()
                .filter(one -> one.to() <= begin && one.isExact() && !isPlan(sentence, one))
                .toList();
        var countSum = Counts.sum(pairs.stream().map(Pair::count).toList());
        var moneySum = Counts.sum(pairs.stream().map(Pair::money).toList());
        var hasCount = counts.stream().anyMatch(one -> one.value().compareTo(countSum) == 0);
        var hasMoney = amounts.stream().anyMatch(one -> isSame(one, moneySum, pairs));
        if (hasCount && !hasMoney) {
            nearest(amounts, moneySum)
                    .ifPresent(total -> tell(sentence, pairs, total, plain(moneySum) + "万元", findings));
        } else if (hasMoney && !hasCount && counts.size() == 1) {
            nearest(counts, countSum)
                    .ifPresent(total -> tell(sentence, pairs, total, plain(countSum) + unit, findings));
        }
    }

    /** What was planned for all is not what the parts came to. */
    private static boolean isPlan(Sentence sentence, Quantity money) {
        var from = sentence.clauseFrom(money.from());
        return PLAN.matcher(sentence.text().substring(from, money.from())).find();
    }

    private static boolean isSame(Quantity total, BigDecimal sum, List<Pair> pairs) {
        var step = pairs.stream().map(pair -> pair.money().step()).reduce(total.step(), BigDecimal::max);
        return total.value().subtract(sum).abs().compareTo(step) <= 0;
    }

    private static Optional<Quantity> nearest(List<Quantity> totals, BigDecimal sum) {
        return totals.stream()
                .filter(one -> one.value().signum() > 0)
                .filter(one -> sum.compareTo(one.value().multiply(NEAR)) >= 0
                        && one.value().compareTo(sum.multiply(NEAR)) >= 0)
                .min(Comparator.comparing(one -> one.value().subtract(sum).abs()));
    }

    private static String plain(BigDecimal value) {
        var bare = value.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    private static void tell(
            Sentence sentence, List<Pair> pairs, Quantity total, String sum, Consumer<Finding> findings) {
        var written = sentence.excerpt(total.from(), total.to());
        var last = pairs.get(pairs.size() - 1).money();
        findings.accept(Finding.of(
                Cards.A10,
                "所列%d项相加为%s，文中总数写的是%s，请核对后改正。".formatted(pairs.size(), sum, written),
                sum,
                written,
                sentence.clauses(total, last)));
    }
}
