package cn.ziping.importing.outline;

import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what was taken out, and tells it by kinds: a few doubts, in which every removal is named. */
final class Removals {
    private static final int TOLD_AT_ONCE = 20;

    private final String message;
    private final Map<String, List<Evidence>> byKind = new LinkedHashMap<>();

    private Removals(String message) {
        this.message = message;
    }

    static Removals removed() {
        return new Removals("去掉了%d处%s：%s；如果是正文，请补回。");
    }

    static Removals joined() {
        return new Removals("接上了%d处%s：%s；如果本来是两段，请分开。");
    }

    void add(String kind, int block, String excerpt) {
        byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Evidence(block, null, null, excerpt));
    }

    /** One doubt for each kind and each twenty of it. */
    List<Doubt> doubts() {
        var doubts = new ArrayList<Doubt>();
        byKind.forEach((kind, removed) -> {
            for (var from = 0; from < removed.size(); from += TOLD_AT_ONCE) {
                doubts.add(doubt(kind, removed.subList(from, Math.min(removed.size(), from + TOLD_AT_ONCE))));
            }
        });
        return doubts;
    }

    private Doubt doubt(String kind, List<Evidence> removed) {
        var excerpts = String.join("、", removed.stream().map(Removals::quoted).toList());
        return Doubt.of(DoubtKind.REMOVED, message.formatted(removed.size(), kind, excerpts), removed.get(0));
    }

    private static String quoted(Evidence evidence) {
        var shown = new StringBuilder();
        evidence.excerpt()
                .chars()
                .forEach(c -> shown.append(
                        c == '\t'
                                ? "⇥"
                                : Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                                        ? "U+%04X".formatted(c)
                                        : String.valueOf((char) c)));
        return "“" + shown + "”";
    }
}
