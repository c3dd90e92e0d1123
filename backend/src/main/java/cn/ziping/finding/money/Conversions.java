package cn.ziping.finding.money;

import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A22: one amount told in two units: 33842700元（折合3384.27万元）, 1.2亿元，即12000万元. */
final class Conversions implements Rule {
    private static final String AMOUNT = "(?<%s>\\d{1,14}(?:\\.\\d{1,6})?)(?<%s>亿元|万元|元)";
    /** Bare brackets say the same amount again only in another unit. */
    private static final Pattern TWICE = Pattern.compile("(?<![\\d.])" + AMOUNT.formatted("one", "unit1")
            + "(?<link>[，（=]{0,2}(?:即|折合|合计?|约合|折算为?|换算为?|也即|亦即|约为|折)(?:人民币)?(?:为|约|是)?|（)"
            + AMOUNT.formatted("other", "unit2") + "(?![/／每])");
    /** So much for each, and so much together: no amount told twice. */
    private static final Pattern EACH = Pattern.compile("每|均|单价|[/／]|分别|[、和及与]\\d[^，；]{0,8}$");

    private static final BigDecimal LOOSE = new BigDecimal("0.05");

    @Override
    public List<RuleCard> cards() {
        return List.of(MoneyCards.A22);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : text.running()) {
            if (!sentence.text().contains("元")) {
                continue;
            }
            var match = TWICE.matcher(sentence.text());
            while (match.find()) {
                var found = check(sentence, match);
                if (found != null) {
                    findings.accept(found);
                }
            }
        }
    }

    private static @Nullable Finding check(Sentence sentence, Matcher match) {
        var link = match.group("link");
        var isOtherUnit = !match.group("unit1").equals(match.group("unit2"));
        var isSum = link.endsWith("合计") || link.equals("合") || link.equals("，合");
        var before = sentence.text().substring(sentence.clauseFrom(match.start()), match.start());
        if (link.equals("（") && !isOtherUnit
                || isSum && !isOtherUnit
                || EACH.matcher(before).find()) {
            return null;
        }
        var yuan = new BigDecimal(match.group("one")).movePointRight(places(match.group("unit1")));
        var places = places(match.group("unit2"));
        var printed = new BigDecimal(match.group("other"));
        var exact = yuan.movePointLeft(places);
        var off = exact.subtract(printed).abs();
        var isRight = off.compareTo(BigDecimal.ONE.movePointLeft(printed.scale())) < 0
                || link.contains("约") && off.compareTo(exact.multiply(LOOSE)) <= 0;
        if (isRight || yuan.signum() == 0) {
            return null;
        }
        var right = right(yuan, printed, exact, match.group("unit2"));
        var written = match.group("other") + match.group("unit2");
        var first = match.group("one") + match.group("unit1");
        // Brackets with anything else than the same digits tell another amount, such as that of a part.
        if ((link.equals("（") || isSum) && !isSameDigits(yuan, printed)) {
            return null;
        }
        var message = "%s折合应为%s，文中写的是%s，请核对金额和单位。".formatted(first, right, written);
        return Finding.of(
                MoneyCards.A22,
                message,
                right,
                written,
                sentence.place(sentence.clauseFrom(match.start()), sentence.clauseTo(match.end("unit2"))));
    }

    /** With the digits that are printed where only the unit is wrong. */
    private static String right(BigDecimal yuan, BigDecimal printed, BigDecimal exact, String unit) {
        for (var other : List.of("万元", "元", "亿元")) {
            if (yuan.movePointLeft(places(other)).compareTo(printed) == 0) {
                return plain(printed) + other;
            }
        }
        return plain(exact.setScale(Math.max(2, printed.scale()), RoundingMode.HALF_UP)) + unit;
    }

    private static boolean isSameDigits(BigDecimal one, BigDecimal other) {
        return one.stripTrailingZeros()
                .unscaledValue()
                .equals(other.stripTrailingZeros().unscaledValue());
    }

    private static String plain(BigDecimal value) {
        var shown = value.stripTrailingZeros();
        return (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString();
    }

    private static int places(String unit) {
        return switch (unit) {
            case "亿元" -> 8;
            case "万元" -> 4;
            default -> 0;
        };
    }
}
