package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A26: so many and each so much in a sentence without an amount, below the same heading as what all together cost: told
 * where it would be that amount but for a digit.
 */
final class FarTotals {
    private static final int REACH = 4;
    private static final Pattern SPENT = Pattern.compile("支出|支付|执行|使用|预算|资金|发放|兑付|拨付|到位");
    private static final Pattern NOT_EVEN = Pattern.compile("不等|不超过|不高于|最高|上限|至|~|分档|分别|限额|不低于|以内|其中");

    private FarTotals() {}

    static @Nullable Finding check(List<Sentence> sentences, int at, UnitStandard standard) {
        var sentence = sentences.get(at);
        var counts = sentence.quantities(Kind.COUNT).stream()
                .filter(one -> one.to() <= standard.from() && standard.counts(one.unit()))
                .toList();
        var hasMoney = sentence.quantities(Kind.MONEY).stream()
                .anyMatch(one -> one.from() < standard.from() || one.from() >= standard.to());
        if (counts.size() != 1
                || hasMoney
                || !counts.get(0).isExact()
                || !standard.time().isEmpty() && !standard.time().equals("年")
                || NOT_EVEN.matcher(sentence.text()).find()) {
            return null;
        }
        var count = counts.get(0);
        var product = standard.amount().multiply(count.value());
        var off = standard.off().multiply(count.value());
        var range = new Range(product.subtract(off), product, product.add(off));
        @Nullable Told total = null;
        for (var one : before(sentences, at)) {
            if (range.fits(one.quantity())) {
                return null;
            }
            if (Slip.isOfMoney(one.quantity(), range)) {
                total = one;
            }
        }
        return total == null ? null : finding(new Told(sentence, count), standard, total, range);
    }

    private static List<Told> before(List<Sentence> sentences, int at) {
        var told = new ArrayList<Told>();
        for (var i = Math.max(0, at - REACH); i < at; i++) {
            var one = sentences.get(i);
            if (!areNear(one.path(), sentences.get(at).path())) {
                continue;
            }
            for (var quantity : one.quantities(Kind.MONEY)) {
                if (quantity.isExact() && SPENT.matcher(clause(one, quantity)).find()) {
                    told.add(new Told(one, quantity));
                }
            }
        }
        return told;
    }

    /** Below the same heading, or below two beside each other: （1）资金情况 and （2）绩效情况 of one project. */
    private static boolean areNear(List<String> one, List<String> other) {
        return one.equals(other)
                || one.size() == other.size()
                        && one.size() > 1
                        && one.subList(0, one.size() - 1).equals(other.subList(0, other.size() - 1))
                        && !one.get(one.size() - 2).isEmpty();
    }

    private static String clause(Sentence sentence, Quantity quantity) {
        return sentence.text().substring(sentence.clauseFrom(quantity.from()), quantity.from());
    }

    private static Finding finding(Told count, UnitStandard standard, Told total, Range product) {
        var is = Amounts.in(total.quantity(), product);
        var message = "按%s×“%s”计算应为%s，前文写的是%s，请核对数量、标准和金额。"
                .formatted(
                        count.written(), count.sentence().excerpt(standard.from(), standard.to()), is, total.written());
        var sentence = count.sentence();
        return Finding.of(
                RateCards.A26,
                message,
                total.written(),
                is,
                sentence.place(sentence.clauseFrom(count.quantity().from()), sentence.clauseTo(standard.to())));
    }
}
