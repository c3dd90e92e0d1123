package cn.ziping.importing.corpus;

import cn.ziping.importing.draft.Draft;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many facts of a document its draft has right, by group. */
final class FactScore {
    static final List<String> GROUPS = List.of(
            "identity",
            "headings",
            "numbers",
            "figures",
            "budget",
            "staff",
            "projects",
            "indicators",
            "bodies",
            "sentences");
    /** The facts that the issue counts: headings, cells, figures and scores. */
    static final List<String> COUNTED = GROUPS.subList(0, 8);

    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    FactScore() {
        GROUPS.forEach(group -> tallies.put(group, new Tally()));
    }

    static FactScore of(Facts facts, List<String> sentences, Draft draft) {
        var score = new FactScore();
        score.values("identity", facts.identity(), DraftRows.identity(draft));
        score.values("figures", facts.figures(), DraftRows.figures(draft));
        HeadingMatch.compare(facts.headings(), draft.sections(), score.of("headings"), score.of("numbers"));
        for (var group : List.of("budget", "staff", "projects", "indicators")) {
            score.rows(group, facts, DraftRows.of(draft, group));
        }
        Sentences.bodies(facts, draft, score.of("bodies"));
        Sentences.compare(facts, sentences, draft, score.of("sentences"));
        return score;
    }

    Tally of(String group) {
        return tallies.get(group);
    }

    void add(FactScore other, String document) {
        tallies.forEach((group, tally) -> tally.add(other.of(group), document));
    }

    /** All groups that the issue counts as one. */
    Tally counted() {
        var all = new Tally();
        COUNTED.forEach(group -> all.add(of(group), group));
        return all;
    }

    private void rows(String group, Facts facts, List<Map<String, String>> actual) {
        var parts = facts.groups().stream()
                .filter(part -> part.name().equals(group))
                .toList();
        Set<Integer> taken = new HashSet<>();
        for (var part : parts) {
            var match = RowMatch.match(group, part.rows(), actual);
            for (var i = 0; i < match.length; i++) {
                var row = part.rows().get(i);
                if (match[i] >= 0) {
                    taken.add(match[i]);
                }
                if (!row.isOptional()) {
                    row(group, row.cells(), match[i] < 0 ? Map.of() : actual.get(match[i]));
                }
            }
        }
        for (var i = 0; i < actual.size() && !parts.isEmpty(); i++) {
            if (!taken.contains(i)) {
                var said =
                        actual.get(i).values().stream().filter(Words::isNumber).count();
                of(group).made("row " + said(actual.get(i)), Math.max(1, (int) said));
            }
        }
    }

    private void row(String group, Map<String, String> expected, Map<String, String> actual) {
        if (!actual.isEmpty()) {
            values(group, expected, actual);
            return;
        }
        expected.forEach((name, value) -> {
            if (!value.equals("?") && !Words.alternatives(value).contains("")) {
                of(group).missed("no row " + said(expected) + " for " + name);
            }
        });
    }

    private void values(String group, Map<String, String> expected, Map<String, String> actual) {
        expected.forEach((name, value) -> {
            if (value.equals("?")) {
                return;
            }
            var read = actual.getOrDefault(name, "");
            var mayBeNone = Words.alternatives(value).contains("");
            if (Words.isSame(value, read)) {
                if (!read.isEmpty()) {
                    of(group).right();
                }
            } else if (mayBeNone) {
                of(group).made(name + " " + read + " of " + said(expected), 1);
            } else {
                of(group)
                        .missed(name + " " + value + ", read " + (read.isEmpty() ? "nothing" : read) + " of "
                                + said(expected));
            }
        });
    }

    private static String said(Map<String, String> row) {
        var said = new StringBuilder();
        row.forEach((name, value) -> {
            if (!value.isEmpty() && !value.equals("?") && !value.equals("-") && said.length() < 70) {
                said.append(said.isEmpty() ? "" : " ").append(value);
            }
        });
        return "[" + said + "]";
    }
}
