package cn.ziping.finding.amount;

import cn.ziping.finding.claim.Quantity;
import cn.ziping.finding.claim.Sentence;
import cn.ziping.finding.claim.Text;
import cn.ziping.finding.subject.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of a document's rows stand in its sentences. Rows of a document are read out of its tables and out of its
 * sentences alike; a mistake in a sentence is told by the rules over sentences, and must not be told again by the row.
 */
final class Told {
    private final Map<BigDecimal, Sentence> amounts = new HashMap<>();
    private final Map<BigDecimal, Sentence> rates = new HashMap<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private @Nullable String words;
    private final Map<BigDecimal, Sentence> people = new HashMap<>();

    private Told() {}

    /** Of a stored report nothing: its rows were filled in by somebody. */
    static Told of(Subject subject, Text text) {
        return text.once(Told.class, () -> read(subject, text));
    }

    private static Told read(Subject subject, Text text) {
        var told = new Told();
        if (subject.isDocument()) {
            text.running().forEach(told::add);
        }
        return told;
    }

    private void add(Sentence sentence) {
        sentences.add(sentence);
        for (var quantity : sentence.quantities()) {
            var key = key(quantity.value());
            switch (quantity.kind()) {
                case MONEY -> amounts.putIfAbsent(key, sentence);
                case PERCENT -> rates.putIfAbsent(key, sentence);
                case COUNT, BARE -> people.putIfAbsent(key, sentence);
                default -> {}
            }
        }
    }

    boolean isAmount(@Nullable BigDecimal value) {
        return value != null && amounts.containsKey(key(value));
    }

    /** Whether a sentence names a project. */
    boolean isNamed(String project) {
        if (words == null) {
            words = sentences.stream()
                    .map(sentence -> Names.folded(sentence.text()))
                    .collect(Collectors.joining("。"));
        }
        return words.contains(Names.folded(project));
    }

    boolean isRate(@Nullable BigDecimal value) {
        return value != null && rates.containsKey(key(value));
    }

    boolean isPeople(@Nullable Integer value) {
        return value != null && people.containsKey(key(BigDecimal.valueOf(value)));
    }

    /** Whether all of them that are said stand in sentences: then the sentences are what has to be looked at. */
    boolean areAmounts(@Nullable BigDecimal... values) {
        var said = Arrays.stream(values).filter(Objects::nonNull).toList();
        return !said.isEmpty() && said.stream().allMatch(this::isAmount);
    }

    /** The first sentence with this amount, and the amount in it. */
    Optional<Found> amount(@Nullable BigDecimal value) {
        if (value == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(amounts.get(key(value)))
                .flatMap(sentence -> sentence.quantities(Quantity.Kind.MONEY).stream()
                        .filter(one -> one.value().compareTo(value) == 0)
                        .findFirst()
                        .map(one -> new Found(sentence, one)));
    }

    /** Whether one sentence tells both. */
    boolean isTogether(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null
                && other != null
                && sentences.stream().anyMatch(sentence -> has(sentence, one) && has(sentence, other));
    }

    private static boolean has(Sentence sentence, BigDecimal value) {
        return sentence.quantities(Quantity.Kind.MONEY).stream()
                .anyMatch(one -> one.value().compareTo(value) == 0);
    }

    /** An amount in a sentence. */
    record Found(Sentence sentence, Quantity quantity) {}

    private static BigDecimal key(BigDecimal value) {
        return value.stripTrailingZeros();
    }
}
