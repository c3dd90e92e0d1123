package cn.ziping.importing.prose;

import cn.ziping.importing.draft.DraftIndicator;
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
import org.jspecify.annotations.Nullable;

/** Indicators gathered from headings and sentences, by their words on each level. */
final class IndicatorLedger {
    private static final class Row {
        private final Values values = new Values();
        private final Map<String, String> words = new HashMap<>();
        private final Map<String, Evidence> evidence = new HashMap<>();
    }

    private final Map<List<String>, Row> rows = new LinkedHashMap<>();
    private final List<Doubt> doubts;

    IndicatorLedger(List<Doubt> doubts) {
        this.doubts = doubts;
    }

    /** @param levels words of level 1 up to the indicator's own, one to three */
    void put(List<String> levels, String name, BigDecimal value, Evidence evidence) {
        row(levels).values.put(name, value, evidence, String.join("—", levels), doubts);
    }

    void say(List<String> levels, String name, String words, Evidence evidence) {
        var row = row(levels);
        if (row.words.putIfAbsent(name, words) == null) {
            row.evidence.put(name, evidence);
        }
    }

    private Row row(List<String> levels) {
        return rows.computeIfAbsent(List.copyOf(levels), id -> new Row());
    }

    boolean isKnown(List<String> levels) {
        return rows.containsKey(levels);
    }

    @Nullable
    BigDecimal get(List<String> levels, String name) {
        var row = rows.get(levels);
        return row == null ? null : row.values.get(name);
    }

    /** What was deducted gives the full marks only where the score is said too and the full marks are not. */
    void deriveWeights() {
        rows.forEach((levels, row) -> {
            var deduction = row.values.get("deduction");
            var score = row.values.get("score");
            var evidence = row.values.evidence().get("deduction");
            if (deduction != null && score != null && row.values.get("weight") == null && evidence != null) {
                var weight = score.add(deduction);
                row.values.put("weight", weight, evidence, String.join("—", levels), doubts);
                doubts.add(Doubt.of(
                        DoubtKind.AMBIGUOUS,
                        "“" + levels.get(levels.size() - 1) + "”的分值" + weight.toPlainString() + "分是由得分"
                                + score.toPlainString() + "分与扣分" + deduction.toPlainString() + "分相加得出的，请核对。",
                        evidence));
            }
        });
    }

    List<DraftIndicator> rows() {
        var all = new ArrayList<DraftIndicator>();
        rows.forEach((levels, row) -> {
            var evidence = new HashMap<>(row.values.evidence());
            evidence.remove("deduction");
            evidence.putAll(row.evidence);
            all.add(DraftIndicator.written(
                    "i" + (all.size() + 1),
                    null,
                    levels.get(0),
                    levels.size() > 1 && !levels.get(1).isEmpty() ? levels.get(1) : null,
                    levels.size() > 2 ? levels.get(2) : null,
                    row.words.get("target"),
                    row.words.get("actual"),
                    row.words.get("unit"),
                    row.values.get("weight"),
                    row.values.get("score"),
                    row.words.get("deviationReason"),
                    Collections.unmodifiableMap(new LinkedHashMap<>(evidence))));
        });
        return all;
    }
}
