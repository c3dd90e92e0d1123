package cn.ziping.importing.prose;

import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sentences say of the whole report. Of two claims the one of the conclusion stands, the other is a doubt. */
final class FigureClaims {
    private record Claim(String name, Object value, Evidence evidence, boolean isConclusion) {
        boolean isSame(Claim other) {
            return value instanceof BigDecimal one && other.value instanceof BigDecimal two
                    ? one.compareTo(two) == 0
                    : value.equals(other.value);
        }

        String shown() {
            return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        }
    }

    private final List<Claim> claims = new ArrayList<>();

    void claim(String name, Object value, Evidence evidence, boolean isConclusion) {
        claims.add(new Claim(name, value, evidence, isConclusion));
    }

    /** @param expenditure what the budget lines say of all expenditure, where no claim of its own says it */
    DraftFigures figures(Optional<Values> expenditure, List<Doubt> doubts) {
        var evidence = new HashMap<String, Evidence>();
        var chosen = new HashMap<String, Object>();
        for (var name : List.of("initialBudget", "adjustedBudget", "executed", "executionRate", "score", "grade")) {
            var claim = choose(name, doubts);
            if (claim != null) {
                chosen.put(name, claim.value);
                evidence.put(name, claim.evidence);
            }
            var line = expenditure.map(values -> values.get(name)).orElse(null);
            if (claim == null && line != null) {
                chosen.put(name, line);
                evidence.put(
                        name,
                        Objects.requireNonNull(
                                expenditure.orElseThrow().evidence().get(name)));
            }
        }
        return new DraftFigures(
                number(chosen, "initialBudget"),
                number(chosen, "adjustedBudget"),
                number(chosen, "executed"),
                number(chosen, "executionRate"),
                number(chosen, "score"),
                (String) chosen.get("grade"),
                Collections.unmodifiableMap(new LinkedHashMap<>(evidence)));
    }

    private static @Nullable BigDecimal number(Map<String, Object> chosen, String name) {
        return (BigDecimal) chosen.get(name);
    }

    private @Nullable Claim choose(String name, List<Doubt> doubts) {
        var named = claims.stream().filter(claim -> claim.name.equals(name)).toList();
        if (named.isEmpty()) {
            return null;
        }
        var chosen = named.stream().filter(Claim::isConclusion).findFirst().orElse(named.get(0));
        named.stream()
                .filter(claim -> !claim.isSame(chosen))
                .findFirst()
                .ifPresent(other -> doubts.add(Doubt.of(
                        DoubtKind.AMBIGUOUS,
                        word(name) + "在文中有两种说法，" + chosen.shown() + "和" + other.shown() + "，已取前一种，请核对。",
                        other.evidence)));
        return chosen;
    }

    private static String word(String name) {
        return switch (name) {
            case "initialBudget" -> "年初预算数";
            case "adjustedBudget" -> "全年预算数";
            case "executed" -> "全年执行数";
            case "executionRate" -> "预算执行率";
            case "score" -> "自评得分";
            default -> "自评等级";
        };
    }
}
