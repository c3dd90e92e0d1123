package cn.ziping.finding.text;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 4个项目，支出100万元，分别为：甲60万元、乙40万元: amounts that make the total are all there, so that there are two. */
final class CountedAmounts implements Rule {
    private static final Pattern BETWEEN = Pattern.compile("(?:子|重点|专项|预算)?项目(?:，|（|，共?计?|共)?[^，；。：（）\\d]{0,14}");
    private static final Pattern ONE_BY_ONE = Pattern.compile("(?:，|（)?(?:分别|具体|依次)(?:为|是)：?[^，；：\\d]{2,30}");
    private static final Pattern NEXT = Pattern.compile("(?:[，、；]|和|及|以及)[^，；：\\d]{2,30}");

    @Override
    public List<RuleCard> cards() {
        return List.of(Cards.A14);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Readable.running(text)) {
            if (sentence.text().contains("项目")) {
                check(sentence, findings);
            }
        }
    }

    private static void check(Sentence sentence, Consumer<Finding> findings) {
        var all = sentence.quantities();
        for (var i = 0; i + 3 < all.size(); i++) {
            var count = all.get(i);
            var total = all.get(i + 1);
            if (!Counts.isWhole(count)
                    || !count.unit().equals("个")
                    || !total.isMoney()
                    || !BETWEEN.matcher(words(sentence, count, total)).matches()) {
                continue;
            }
            var parts = parts(sentence, all.subList(i + 1, all.size()));
            var sum = parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (parts.size() > 1
                    && total.isExact()
                    && sum.compareTo(total.value()) == 0
                    && Counts.of(count) != parts.size()) {
                tell(sentence, count, parts.size(), findings);
            }
        }
    }

    /** The amounts behind the first of these, each with a name. */
    private static List<Quantity> parts(Sentence sentence, List<Quantity> all) {
        var end = 1;
        while (end < all.size()
                && all.get(end).isMoney()
                && all.get(end).isExact()
                && (end == 1 ? ONE_BY_ONE : NEXT)
                        .matcher(words(sentence, all.get(end - 1), all.get(end)))
                        .matches()) {
            end++;
        }
        return all.subList(1, end);
    }

    private static String words(Sentence sentence, Quantity one, Quantity other) {
        return sentence.text().substring(one.to(), other.from());
    }

    private static void tell(Sentence sentence, Quantity count, int right, Consumer<Finding> findings) {
        findings.accept(Finding.of(
                Cards.A14,
                "文中写%s项目，后面列出的是%d个，金额相加正好是合计，请核对个数后改正。".formatted(Counts.written(count), right),
                right + "个",
                Counts.written(count),
                sentence.clause(count)));
    }
}
