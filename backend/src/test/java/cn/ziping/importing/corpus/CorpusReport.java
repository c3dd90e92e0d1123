package cn.ziping.importing.corpus;

import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.draft.DraftFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores of several documents as a table and the misses of each in words. As a program it measures a folder in which
 * every {@code NAME.facts} stands beside a document {@code NAME.txt}, {@code .docx}, {@code .xlsx} or {@code .pdf}.
 */
final class CorpusReport {
    /** What is understood of a document that fails. */
    private static final Draft NOTHING = new Draft(
            null,
            null,
            null,
            null,
            null,
            null,
            Map.of(),
            DraftFigures.NONE,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of());

    private final Map<String, FactScore> scores = new LinkedHashMap<>();

    public static void main(String[] folder) throws IOException {
        var report = new CorpusReport();
        try (var files = Files.list(Path.of(folder[0]))) {
            for (var facts : files.filter(each -> each.toString().endsWith(".facts"))
                    .sorted()
                    .toList()) {
                var name = facts.getFileName().toString().replace(".facts", "");
                for (var format : List.of(".txt", ".docx", ".xlsx", ".pdf")) {
                    var file = facts.resolveSibling(name + format);
                    if (Files.exists(file)) {
                        report.measure(file, Facts.of(facts));
                    }
                }
            }
        }
        System.out.println(report.table());
        System.out.println(report.misses());
    }

    private void measure(Path file, Facts facts) {
        try {
            add(file.getFileName().toString(), CorpusDocument.read(file).score(facts));
        } catch (RuntimeException | AssertionError e) {
            System.out.println("FAILED " + file + ": " + e);
            add(file.getFileName().toString(), FactScore.of(facts, List.of(), NOTHING));
            if (!(e instanceof AssertionError)) {
                e.printStackTrace(System.out);
            }
        }
    }

    void add(String document, FactScore score) {
        scores.put(document, score);
    }

    FactScore all() {
        var all = new FactScore();
        scores.forEach((document, score) -> all.add(score, document));
        return all;
    }

    String table() {
        var table = new StringBuilder();
        scores.forEach((document, score) -> table.append(line(document, score)));
        return table.append(line("ALL", all())).toString();
    }

    String misses() {
        var misses = new StringBuilder();
        scores.forEach((document, score) -> {
            misses.append("--- ").append(document).append('\n');
            for (var group : FactScore.GROUPS) {
                score.of(group)
                        .misses()
                        .forEach(miss -> misses.append("  ")
                                .append(group)
                                .append(": ")
                                .append(miss)
                                .append('\n'));
            }
        });
        return misses.toString();
    }

    private static String line(String document, FactScore score) {
        var line = new StringBuilder("%-22s counted %s |".formatted(document, score.counted()));
        for (var group : FactScore.GROUPS) {
            if (score.of(group).expected() > 0 || !score.of(group).isPerfect()) {
                line.append(' ')
                        .append(group)
                        .append(' ')
                        .append(score.of(group))
                        .append(" |");
            }
        }
        return line.append('\n').toString();
    }
}
