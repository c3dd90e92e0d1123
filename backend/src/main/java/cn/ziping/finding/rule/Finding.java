package cn.ziping.finding.rule;

import cn.ziping.finding.subject.Place;
import cn.ziping.template.Severity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong, or worth a question.
 *
 * @param rule id of the rule
 * @param severity as the rule tells it; the check puts in what the template says
 * @param message one sentence in Chinese: what is wrong, with its figures, and what to do
 * @param expected what should stand there; null where nobody can say
 * @param actual what stands there
 * @param fix null where the right value is not certain
 */
public record Finding(
        String rule,
        Severity severity,
        String message,
        @Nullable String expected,
        @Nullable String actual,
        Place place,
        @Nullable Fix fix) {
    private static final int DIGITS = 32;

    /** A finding that is told with what the rule's card weighs. */
    public static Finding of(
            RuleCard card, String message, @Nullable String expected, @Nullable String actual, Place place) {
        return new Finding(card.id(), card.severity(), message, expected, actual, place, null);
    }

    public Finding with(Fix fix) {
        return new Finding(rule, severity, message, expected, actual, place, fix);
    }

    public Finding with(Severity severity) {
        return new Finding(rule, severity, message, expected, actual, place, fix);
    }

    public Finding with(Place place) {
        return new Finding(rule, severity, message, expected, actual, place, fix);
    }

    /**
     * What the finding is about: another one as soon as one of the facts behind it is another. What was answered to it is
     * kept by this.
     */
    public String fingerprint() {
        return digest(spot(), words(place.excerpt()), words(expected), words(actual));
    }

    /** Where it is and of which rule, whatever stands there. */
    public String spot() {
        return digest(
                rule,
                words(place.section()),
                words(place.project()),
                words(place.indicator()),
                words(place.budgetLine()),
                words(place.staffLine()),
                words(place.field()));
    }

    private static String words(@Nullable Object fact) {
        return Objects.toString(fact, "");
    }

    private static String digest(String... facts) {
        try {
            var bytes = String.join("\u0000", facts).getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
