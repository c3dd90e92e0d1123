package cn.ziping.importing.corpus;

import cn.ziping.importing.draft.DraftSection;
import java.util.List;

/** Headings compared in order: the longest common subsequence of level and words. */
final class HeadingMatch {
    private HeadingMatch() {}

    /** Fills {@code headings} with levels and words, {@code numbers} with the numbers of those that were found. */
    static void compare(List<Facts.Heading> expected, List<DraftSection> actual, Tally headings, Tally numbers) {
        var match = longest(expected, actual);
        var taken = new boolean[actual.size()];
        for (var e = 0; e < expected.size(); e++) {
            var heading = expected.get(e);
            if (match[e] >= 0) {
                taken[match[e]] = true;
                if (!heading.isOptional()) {
                    headings.right();
                    number(heading, actual.get(match[e]), numbers);
                }
            } else if (!heading.isOptional()) {
                headings.missed("heading " + heading.level() + " " + heading.number() + heading.heading()
                        + elsewhere(heading, actual));
            }
        }
        for (var a = 0; a < actual.size(); a++) {
            var section = actual.get(a);
            if (!taken[a] && !isOpening(section)) {
                headings.made("heading " + section.level() + " " + section.number() + section.heading(), 1);
            }
        }
    }

    /** What stands before the first heading needs a section too, and the document has no name for it. */
    private static boolean isOpening(DraftSection section) {
        return section.heading().isBlank()
                || (section.number().isEmpty() && section.heading().equals("正文"));
    }

    private static void number(Facts.Heading heading, DraftSection section, Tally numbers) {
        if (heading.number().equals("?")) {
            return;
        }
        if (Words.plain(heading.number()).equals(Words.plain(section.number()))) {
            numbers.right();
        } else {
            numbers.missed("number of " + heading.heading() + ": " + heading.number() + ", read " + section.number());
        }
    }

    private static String elsewhere(Facts.Heading heading, List<DraftSection> actual) {
        return actual.stream()
                .filter(section -> isSameWords(heading, section))
                .findFirst()
                .map(section -> "  (found at level " + section.level() + ")")
                .orElse("");
    }

    private static boolean isSameWords(Facts.Heading heading, DraftSection section) {
        return Words.isSame(heading.heading(), section.heading());
    }

    private static int[] longest(List<Facts.Heading> expected, List<DraftSection> actual) {
        var best = new int[expected.size() + 1][actual.size() + 1];
        for (var e = expected.size() - 1; e >= 0; e--) {
            for (var a = actual.size() - 1; a >= 0; a--) {
                var weight = isSame(expected.get(e), actual.get(a))
                        ? (expected.get(e).isOptional() ? 1 : 1000)
                        : 0;
                var taking = weight == 0 ? 0 : weight + best[e + 1][a + 1];
                best[e][a] = Math.max(taking, Math.max(best[e + 1][a], best[e][a + 1]));
            }
        }
        var match = new int[expected.size()];
        java.util.Arrays.fill(match, -1);
        var a = 0;
        var e = 0;
        while (e < expected.size() && a < actual.size()) {
            if (best[e][a] == best[e + 1][a]) {
                e++;
            } else if (best[e][a] == best[e][a + 1]) {
                a++;
            } else {
                match[e++] = a++;
            }
        }
        return match;
    }

    private static boolean isSame(Facts.Heading heading, DraftSection section) {
        return (heading.level() == 0 || heading.level() == section.level()) && isSameWords(heading, section);
    }
}
