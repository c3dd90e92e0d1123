package cn.ziping.importing.form;

import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.form.FormGrid.Box;
import cn.ziping.importing.source.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one form says, while it is read. */
final class FormFacts {
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();
    private final Map<FundColumn, BigDecimal> amounts = new EnumMap<>(FundColumn.class);
    private final List<FundsPart.Line> lines = new ArrayList<>();
    private final List<DraftIndicator> indicators = new ArrayList<>();
    private @Nullable BigDecimal score;

    /** A value in words; the first that is said stands. */
    void say(String name, String value, Evidence from) {
        if (!value.isBlank() && !words.containsKey(name)) {
            words.put(name, value);
            evidence.put(name, from);
        }
    }

    @Nullable
    String said(String name) {
        return words.get(name);
    }

    @Nullable
    Evidence from(String name) {
        return evidence.get(name);
    }

    void target(List<Box> boxes) {
        goal("target", boxes);
    }

    void actual(List<Box> boxes) {
        goal("actual", boxes);
    }

    private void goal(String name, List<Box> boxes) {
        boxes.forEach(box -> goal(name, box.text(), box.evidence()));
    }

    /** A part of the goal that was set, {@code target}, or reached, {@code actual}. */
    void goal(String name, String text, Evidence from) {
        if (!Words.isNothing(text)) {
            var before = words.get(name);
            words.put(name, before == null ? Words.lines(text) : before + "\n" + Words.lines(text));
            evidence.putIfAbsent(name, from);
        }
    }

    void score(@Nullable BigDecimal value, Evidence from) {
        if (value != null && score == null) {
            score = value;
            evidence.put("score", from);
        }
    }

    @Nullable
    BigDecimal score() {
        return score;
    }

    /** An amount that stands beside its label. */
    void amount(FundColumn column, @Nullable BigDecimal value, Evidence from) {
        if (value != null && amounts.putIfAbsent(column, value) == null) {
            evidence.put(FundWords.field(column), from);
        }
    }

    @Nullable
    BigDecimal amount(FundColumn column) {
        return amounts.get(column);
    }

    List<FundsPart.Line> lines() {
        return lines;
    }

    List<DraftIndicator> indicators() {
        return indicators;
    }

    Map<String, Evidence> evidence() {
        return evidence;
    }
}
