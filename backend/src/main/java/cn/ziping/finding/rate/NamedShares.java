package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A09: the share of a part that is named again behind its amount: 高级职称20人、中级职称30人，高级职称占40%. Told where the part is of all
 * of its list, or of an amount near it, but for a digit.
 */
final class NamedShares implements Rule {
    private static final Pattern SHARE = Pattern.compile(
            "(?:其中)?(?<name>[\\u4e00-\\u9fff]{2,14}?)(?:数量?|人数)?占(?:了)?(?<base>[^，；：。占、]{0,20}?)的?(?:比例|比重)?(?:为|达到?|是)?");
    private static final Pattern NOT_OF_NOW =
            Pattern.compile("目标|计划|要求|应当|力争|确保|预计|上年|去年|同期|不低于|不超过|高于|低于|标准|权重|分值|GDP|生产总值|全国|全省|全市");
    private static final Pattern RUN = Pattern.compile("[、和与及，]{1,2}[\\u4e00-\\u9fff（）]{0,14}");
    private static final BigDecimal NEAR = BigDecimal.valueOf(10);
    private static final int REACH = 3;

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A09);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var passage : Passages.of(text)) {
            for (var at = 0; at < passage.size(); at++) {
                var sentence = passage.get(at);
                if (sentence.text().indexOf('占') < 0) {
                    continue;
                }
                for (var percent : sentence.quantities(Kind.PERCENT)) {
                    var found = check(passage.subList(Math.max(0, at - REACH), at + 1), sentence, percent);
                    if (found != null) {
                        findings.accept(found);
                    }
                }
            }
        }
    }

    private static @Nullable Finding check(List<Sentence> near, Sentence sentence, Quantity percent) {
        var from = Math.max(sentence.clauseFrom(percent.from()), sentence.text().lastIndexOf('、', percent.from()) + 1);
        var words = sentence.text().substring(from, percent.from());
        var share = SHARE.matcher(words);
        if (!percent.isExact() || !share.matches() || NOT_OF_NOW.matcher(words).find()) {
            return null;
        }
        var told = told(near, sentence, percent);
        var parts = told.stream()
                .filter(one -> isNamed(one, Label.of(share.group("name")).core()))
                .toList();
        if (parts.size() != 1) {
            return null;
        }
        var part = parts.get(0);
        @Nullable RatePair found = null;
        var list = list(part);
        var sum = list == null ? null : pair(part, new Told(part.sentence(), list));
        for (var one : told) {
            var pair = one == part ? null : pair(part, one);
            if (pair != null && pair.rate().fits(percent)) {
                return null;
            }
            var isOf = pair != null
                    && one.quantity().value().compareTo(part.quantity().value()) >= 0
                    && Slip.is(percent, pair.rate());
            found = isOf ? pair : found;
        }
        if (sum != null && sum.rate().fits(percent)) {
            return null;
        }
        if (found == null && sum != null && (Slip.is(percent, sum.rate()) || sum.isWithin(percent, NEAR))) {
            found = sum;
        }
        return found == null ? null : finding(sentence, percent, found);
    }

    private static @Nullable RatePair pair(Told part, Told whole) {
        return RatePair.of(part, whole);
    }

    private static List<Told> told(List<Sentence> near, Sentence sentence, Quantity percent) {
        var told = new ArrayList<Told>();
        for (var one : near) {
            for (var quantity : one.quantities()) {
                if (RatePair.isAmount(quantity)
                        && quantity.isExact()
                        && (one != sentence || quantity.to() <= percent.from())) {
                    told.add(new Told(one, quantity));
                }
            }
        }
        return told;
    }

    private static boolean isNamed(Told one, String name) {
        var core = Label.of(one.sentence(), one.quantity()).core();
        var end = core.endsWith("支出") || core.endsWith("收入") ? core.substring(0, core.length() - 2) : core;
        return core.length() >= 2
                && (core.endsWith(name) || name.endsWith(core) || end.length() >= 2 && end.equals(name));
    }

    /** All of the list that a part stands in, as one amount; null where it stands alone. */
    private static @Nullable Quantity list(Told part) {
        var all = part.sentence().quantities();
        var at = part.sentence().at(part.quantity());
        var first = at;
        while (first > 0 && isRun(part.sentence(), all.get(first - 1), all.get(first), part.quantity())) {
            first--;
        }
        var last = at;
        while (last + 1 < all.size() && isRun(part.sentence(), all.get(last), all.get(last + 1), part.quantity())) {
            last++;
        }
        if (first == last) {
            return null;
        }
        var sum = all.subList(first, last + 1).stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var one = part.quantity();
        return new Quantity(
                one.kind(),
                sum,
                one.step(),
                one.unit(),
                one.hedge(),
                all.get(first).from(),
                all.get(last).to());
    }

    private static boolean isRun(Sentence sentence, Quantity one, Quantity next, Quantity like) {
        var between = sentence.text().substring(one.to(), next.from());
        return Share.areAlike(one, like)
                && Share.areAlike(next, like)
                && RUN.matcher(between).matches()
                && !between.contains("其中");
    }

    private static Finding finding(Sentence sentence, Quantity percent, RatePair pair) {
        var told = new Told(sentence, percent);
        var rate = pair.rate().like(percent) + "%";
        var message = "占比应为%s（%s÷%s），文中写的是%s，请核对后改正。"
                .formatted(
                        rate,
                        pair.part().written(),
                        Amounts.in(
                                pair.part().quantity(), pair.whole().quantity().value()),
                        told.written());
        return Finding.of(RateCards.A09, message, rate, told.written(), Rates.place(told))
                .with(new Fix(told.written(), rate));
    }
}
