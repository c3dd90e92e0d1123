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
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A11: two rates and how many points one is above the other: 参保率82.3%，比83%的目标低0.7个百分点. */
final class PointsBetween implements Rule {
    private static final Pattern FROM =
            Pattern.compile("(?:，|（)?(?:仅|只)?(?:比|较|与|低于|高于|超过|超出)[^，；%]{0,14}?|，(?:未达到|没有达到|达不到)[^，；%]{0,10}?");
    private static final Pattern TARGET = Pattern.compile("(?:低于|高于)[^，；]*目标");
    private static final Pattern TO =
            Pattern.compile("的?[^，；%]{0,8}?，?(?:仅|只|还|尚)?(?<word>低了?|高出?了?|少了?|多了?|相差|差距?|距离)?(?:仅|约|为)?");

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A11);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Passages.sentences(text)) {
            if (!sentence.text().contains("百分点")) {
                continue;
            }
            for (var points : sentence.quantities(Kind.PERCENT_POINTS)) {
                var at = sentence.at(points);
                var found = at < 2 ? null : check(sentence, at);
                if (found != null) {
                    findings.accept(found);
                }
            }
        }
    }

    private static @Nullable Finding check(Sentence sentence, int at) {
        var points = sentence.quantities().get(at);
        var wanted = sentence.quantities().get(at - 1);
        // 比2021年的30%低2个百分点: the year is none of the rates.
        var first = sentence.quantities().get(at - 2);
        var is = first.kind() == Kind.YEAR && at > 2 ? sentence.quantities().get(at - 3) : first;
        if (!is.isPercent()
                || !wanted.isPercent()
                || !is.isExact()
                || !points.isExact()
                || wanted.hedge() == Quantity.Hedge.ABOUT) {
            return null;
        }
        var lead = sentence.text().substring(is.to(), wanted.from());
        var end = TO.matcher(sentence.behind(wanted));
        if (!FROM.matcher(lead).matches() || !end.matches()) {
            return null;
        }
        // Below or above a target is told by the rule over targets.
        if (TARGET.matcher(lead + sentence.behind(wanted)).find()) {
            return null;
        }
        var isTold = end.group("word") != null || lead.contains("低于") || lead.contains("高于") || lead.contains("超");
        var exact = is.value().subtract(wanted.value()).abs();
        var step = is.step().max(wanted.step().signum() > 0 ? points.step() : wanted.step());
        var slack = step.min(is.step().max(points.step()));
        return !isTold || exact.subtract(points.value()).abs().compareTo(slack) <= 0
                ? null
                : finding(sentence, is, wanted, points, new Range(exact, exact, exact).like(is) + "个百分点");
    }

    private static Finding finding(Sentence sentence, Quantity is, Quantity wanted, Quantity points, String exact) {
        var told = new Told(sentence, points);
        var rate = new Told(sentence, is);
        var other = new Told(sentence, wanted);
        var message = "%s与%s相差%s，文中写的是%s，请核对后改正。".formatted(rate.written(), other.written(), exact, told.written());
        return Finding.of(RateCards.A11, message, exact, told.written(), Rates.place(told, rate, other))
                .with(new Fix(told.written(), exact));
    }
}
