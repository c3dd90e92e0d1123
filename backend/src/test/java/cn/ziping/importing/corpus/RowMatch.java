package cn.ziping.importing.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which row of a draft is which expected row: by its name first, then by how many of its values agree. */
final class RowMatch {
    private static final int SAME_NAME = 1000;
    private static final int LIKE_NAME = 300;

    private RowMatch() {}

    /** @return for each expected row the place of its draft row, -1 where there is none */
    static int[] match(String group, List<Facts.Row> expected, List<Map<String, String>> actual) {
        record Pair(int expected, int actual, int likeness) {}
        List<Pair> pairs = new ArrayList<>();
        for (var e = 0; e < expected.size(); e++) {
            for (var a = 0; a < actual.size(); a++) {
                var likeness = likeness(group, expected.get(e).cells(), actual.get(a));
                if (likeness > 0) {
                    var penalty = expected.get(e).isOptional() ? 1 : 0;
                    pairs.add(new Pair(e, a, 2 * likeness - penalty));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::likeness).reversed());
        var match = new int[expected.size()];
        java.util.Arrays.fill(match, -1);
        Set<Integer> taken = new HashSet<>();
        for (var pair : pairs) {
            if (match[pair.expected] < 0 && taken.add(pair.actual)) {
                match[pair.expected] = pair.actual;
            }
        }
        return match;
    }

    private static int likeness(String group, Map<String, String> expected, Map<String, String> actual) {
        var agreeing = 0;
        var numbers = 0;
        for (var cell : expected.entrySet()) {
            var value = actual.getOrDefault(cell.getKey(), "");
            if (!value.isEmpty() && !cell.getValue().equals("?") && Words.isSame(cell.getValue(), value)) {
                agreeing++;
                numbers += Words.isNumber(value) ? 1 : 0;
            }
        }
        var expectedName = names(group, expected);
        var name = nameLikeness(expectedName, names(group, actual));
        var enough = expectedName.isEmpty() || expectedName.equals("?") ? 1 : 2;
        if (name == 0 && (numbers == 0 || group.equals("projects") || agreeing < enough)) {
            return 0;
        }
        return name + 10 * agreeing;
    }

    private static int nameLikeness(String expected, String actual) {
        var best = 0;
        for (var each : Words.alternatives(expected)) {
            var name = Words.heading(each);
            var other = Words.heading(actual);
            if (name.equals(other)) {
                return SAME_NAME;
            }
            if (!name.isEmpty() && !other.isEmpty() && (name.contains(other) || other.contains(name))) {
                best = LIKE_NAME;
            }
        }
        return best;
    }

    /** What a row is called: an indicator by the deepest of its levels. */
    private static String names(String group, Map<String, String> row) {
        return switch (group) {
            case "projects" -> row.getOrDefault("name", "");
            case "indicators" -> deepest(row);
            default -> row.getOrDefault("label", "");
        };
    }

    private static String deepest(Map<String, String> row) {
        for (var level : List.of("level3", "level2", "level1")) {
            var name = row.getOrDefault(level, "");
            if (!name.isEmpty() && !name.equals("-") && !name.equals("?")) {
                return name;
            }
        }
        return "";
    }
}
