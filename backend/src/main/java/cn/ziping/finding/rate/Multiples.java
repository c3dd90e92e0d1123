package cn.ziping.finding.rate;

import cn.ziping.finding.claim.Text;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.rule.Rule;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.finding.subject.Subject;
import cn.ziping.measure.HanDigits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A11: 增长2倍 and 翻一番 beside what it was and what it became. */
final class Multiples implements Rule {
    private static final Pattern TIMES = Pattern.compile(
            "^[，、]?(?:同比|共|整整)?(?:增长|增加|提高|扩大|上升)了?(?<times>\\d{1,3}(?:\\.\\d{1,2})?|[一二两三四五六七八九十]{1,3})倍");
    private static final Pattern DOUBLED = Pattern.compile("^[，、]?(?:同比|实现|整整)?翻了?(?:一)?番");
    private static final BigDecimal NEARLY_TWICE = new BigDecimal("1.9");
    private static final BigDecimal LOOSE = new BigDecimal("0.06");

    @Override
    public List<RuleCard> cards() {
        return List.of(RateCards.A11);
    }

    @Override
    public void check(Subject subject, Text text, Consumer<Finding> findings) {
        for (var sentence : Passages.sentences(text)) {
            FromToReading.in(sentence).stream()
                    .filter(Change::isExact)
                    .map(Multiples::check)
                    .filter(Objects::nonNull)
                    .forEach(findings);
        }
    }

    private static @Nullable Finding check(Change change) {
        var now = Objects.requireNonNull(change.now());
        var before = Objects.requireNonNull(change.before());
        var behind = change.sentence().text().substring(now.to());
        if (before.value().signum() <= 0) {
            return null;
        }
        var ratio = now.value().divide(before.value(), MathContext.DECIMAL64);
        var more = ratio.subtract(BigDecimal.ONE);
        var match = TIMES.matcher(behind);
        if (match.find()) {
            var times = number(match.group("times"));
            var isRight = times.isEmpty() || isNear(times.get(), more);
            return isRight ? null : finding(change, match.group(), more);
        }
        var doubled = DOUBLED.matcher(behind);
        return doubled.find() && ratio.compareTo(NEARLY_TWICE) < 0 ? finding(change, doubled.group(), more) : null;
    }

    private static Optional<BigDecimal> number(String text) {
        return Character.isDigit(text.charAt(0)) ? Optional.of(new BigDecimal(text)) : HanDigits.read(text);
    }

    /** Rounded to the digits that it is told with. */
    private static boolean isNear(BigDecimal told, BigDecimal exact) {
        var off = BigDecimal.ONE.movePointLeft(told.scale()).multiply(new BigDecimal("0.5"));
        return told.subtract(exact).abs().compareTo(off.max(LOOSE)) <= 0;
    }

    private static Finding finding(Change change, String written, BigDecimal more) {
        var sentence = change.sentence();
        var now = Objects.requireNonNull(change.now());
        var before = Objects.requireNonNull(change.before());
        var shown = more.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + "倍";
        var told = written.replaceFirst("^[，、]", "");
        var message = "从%s到%s是增长%s，文中写的是“%s”，请核对后改正。"
                .formatted(new Told(sentence, before).written(), new Told(sentence, now).written(), shown, told);
        var from = sentence.clauseFrom(before.from());
        var to = now.to() + written.length();
        return Finding.of(RateCards.A11, message, "增长" + shown, told, sentence.place(from, to));
    }
}
