package cn.ziping.finding.money;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A19: “三公”经费变动率 with the two figures that it is worked out of behind it or before it. */
final class ThreePublicChange {
    private static final Pattern RATE = Pattern.compile("(?:变动率|增减率|变化率|增长率|控制率|下降率)(?:为|是|：|＝|达到?)?$");
    private static final int FARTHEST = 90;

    private ThreePublicChange() {}

    static void check(Text text, Consumer<Finding> findings) {
        for (var sentence : text.running()) {
            if (!sentence.text().contains("三公")) {
                continue;
            }
            for (var rate : sentence.quantities(Kind.PERCENT)) {
                var words = sentence.text().substring(Math.max(0, rate.from() - 20), rate.from());
                if (RATE.matcher(words).find() && words.contains("三公")) {
                    check(sentence, rate, findings);
                }
            }
        }
    }

    private static void check(Sentence sentence, Quantity rate, Consumer<Finding> findings) {
        var behind = sentence.text().substring(rate.to());
        var close = behind.indexOf('）');
        if (!behind.startsWith("（") || close < 0 || close > FARTHEST) {
            return;
        }
        var from = rate.to();
        var to = rate.to() + close;
        var money = within(sentence, Kind.MONEY, from, to);
        var years = within(sentence, Kind.YEAR, from, to);
        if (money.size() != 2
                || years.size() != 2
                || years.get(1).from() < money.get(0).to()) {
            return;
        }
        var isLater = years.get(0).value().compareTo(years.get(1).value()) > 0;
        var now = money.get(isLater ? 0 : 1).value();
        var before = money.get(isLater ? 1 : 0).value();
        if (before.signum() <= 0) {
            return;
        }
        var exact = now.subtract(before).movePointRight(2).divide(before, MathContext.DECIMAL64);
        var isRight = rate.standsFor(exact) || rate.standsFor(exact.negate()) || isQuotient(rate, now, before);
        if (!isRight) {
            var shown = exact.setScale(Math.max(2, rate.value().scale()), RoundingMode.HALF_UP) + "%";
            var written = sentence.excerpt(rate.from(), rate.to());
            findings.accept(Finding.of(
                    MoneyCards.A19,
                    "按所列两年的金额，“三公”经费变动率应为%s，文中写的是%s，请核对后改正。".formatted(shown, written),
                    shown,
                    written,
                    sentence.place(sentence.clauseFrom(rate.from()), to + 1)));
        }
    }

    /** 控制率 is the one over the other. */
    private static boolean isQuotient(Quantity rate, BigDecimal now, BigDecimal before) {
        return rate.standsFor(now.movePointRight(2).divide(before, MathContext.DECIMAL64));
    }

    private static List<Quantity> within(Sentence sentence, Kind kind, int from, int to) {
        return sentence.quantities(kind).stream()
                .filter(one -> one.from() >= from && one.to() <= to)
                .toList();
    }
}
