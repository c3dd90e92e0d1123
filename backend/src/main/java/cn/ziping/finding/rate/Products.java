package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A26: a multiplication that is written out: 30人×2000元/人×12个月=72万元. */
final class Products implements Rule {
    /** Its unit may say anything, such as 元/人·月, but no further number. */
    private static final String FACTOR = "\\d{1,12}(?:\\.\\d{1,4})?[^\\d×xX*＊=＝+＋÷，。；（）]{0,8}";
    /** Read of the verbatim text, which keeps the asterisk. */
    private static final Pattern PRODUCT = Pattern.compile("(?<![\\d.+＋÷/-])(?<factors>" + FACTOR + "(?:[×xX*＊]"
            + FACTOR + "){1,4})[=＝](?<result>\\d{1,12}(?:\\.\\d{1,4})?)(?<unit>亿元|万元|元)?(?![+＋×xX*＊\\d%％])");

    private static final Pattern NUMBER = Pattern.compile("(?<number>\\d{1,12}(?:\\.\\d{1,4})?)(?<unit>亿元|万元|元|%)?");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A26);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Passages.sentences(text)) {
            if (sentence.text().indexOf('=') < 0) {
                continue;
            }
            var match = PRODUCT.matcher(
                    sentence.excerpt(0, sentence.text().length()).replaceAll("[ ,\\u3000]", ""));
            while (match.find()) {
                var found = check(sentence, match);
                if (found != null) {
                    findings.accept(found);
                }
            }
        }
    }

    private static @Nullable Finding check(Sentence sentence, Matcher match) {
        var product = BigDecimal.ONE;
        var isMoney = false;
        var factors = NUMBER.matcher(match.group("factors"));
        while (factors.find()) {
            var unit = factors.group("unit");
            isMoney |= unit != null && unit.endsWith("元");
            product = product.multiply(new BigDecimal(factors.group("number"))).movePointRight(places(unit));
        }
        var printed = new BigDecimal(match.group("result"));
        var places = isMoney || match.group("unit") == null ? places(match.group("unit")) : 0;
        var exact = product.movePointLeft(places);
        var off = BigDecimal.ONE.movePointLeft(printed.scale()).multiply(HALF);
        // 30人×0.2=6万元 leaves its unit to the result.
        var isRight = exact.subtract(printed).abs().compareTo(off) <= 0
                || !isMoney && product.subtract(printed).abs().compareTo(off) <= 0;
        if (isRight) {
            return null;
        }
        var unit = match.group("unit") == null ? "" : match.group("unit");
        var shown = exact.setScale(Math.max(2, printed.scale()), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        var right = (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString() + unit;
        var message = "%s应等于%s，文中写的是%s，请核对后改正。".formatted(match.group("factors"), right, match.group("result") + unit);
        return Finding.of(
                RateCards.A26, message, right, match.group("result") + unit, place(sentence, match.group("result")));
    }

    private static Place place(Sentence sentence, String result) {
        var at = sentence.text().indexOf("=" + result);
        return at < 0 ? sentence.place() : sentence.place(sentence.clauseFrom(at), sentence.clauseTo(at + 1));
    }

    /** How far the point moves from a unit to 元. */
    private static int places(@Nullable String unit) {
        if (unit == null) {
            return 0;
        }
        return switch (unit) {
            case "亿元" -> 8;
            case "万元" -> 4;
            case "%" -> -2;
            default -> 0;
        };
    }
}
