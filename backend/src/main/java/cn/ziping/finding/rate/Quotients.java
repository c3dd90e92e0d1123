package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Quantity.Kind;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A02, A03, A09: a division that is written out: 342.5÷380×100%=90.13%. */
final class Quotients implements Rule {
    private static final String AMOUNT = "\\d{1,12}(?:\\.\\d{1,6})?";
    private static final String UNIT = "(?<%s>亿元|万元|元|[个项人次户家份件])?";
    private static final Pattern QUOTIENT =
            Pattern.compile("(?<![\\d.+÷/×-])(?<part>" + AMOUNT + ")" + UNIT.formatted("unit1") + "[÷/](?<whole>"
                    + AMOUNT + ")" + UNIT.formatted("unit2") + "）?(?:[×xX]100%?)?=(?<rate>\\d{1,4}(?:\\.\\d{1,4})?%)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A02, RateCards.A03, RateCards.A09);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Passages.sentences(text)) {
            if (sentence.text().indexOf('=') < 0) {
                continue;
            }
            var match = QUOTIENT.matcher(sentence.text());
            while (match.find()) {
                check(sentence, match, findings);
            }
        }
    }

    private static void check(Sentence sentence, Matcher match, Consumer<Finding> findings) {
        var whole = new BigDecimal(match.group("whole"));
        var isSameUnit = String.valueOf(match.group("unit1")).equals(String.valueOf(match.group("unit2")));
        var told = sentence.quantities(Kind.PERCENT).stream()
                .filter(one -> one.from() == match.start("rate"))
                .findFirst();
        if (whole.signum() == 0 || !isSameUnit || told.isEmpty()) {
            return;
        }
        var exact = new BigDecimal(match.group("part")).multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
        var range = new Range(exact, exact, exact);
        if (range.fits(told.get())) {
            return;
        }
        var rate = range.like(told.get()) + "%";
        var message = "%s÷%s应等于%s，文中写的是%s，请核对后改正。"
                .formatted(match.group("part"), match.group("whole"), rate, match.group("rate"));
        findings.accept(Finding.of(
                        card(sentence.text().substring(0, match.start())),
                        message,
                        rate,
                        match.group("rate"),
                        sentence.clause(told.get()))
                .with(new Fix(match.group("rate"), rate)));
    }

    private static RuleCard card(String before) {
        var rate = before.substring(Math.max(0, before.length() - 40));
        if (rate.contains("到位率")) {
            return RateCards.A03;
        }
        return rate.contains("执行") || rate.contains("支付率") || rate.contains("支出进度") ? RateCards.A02 : RateCards.A09;
    }
}
