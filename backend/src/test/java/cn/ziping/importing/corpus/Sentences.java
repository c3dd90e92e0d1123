package cn.ziping.importing.corpus;

import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.Grid;
import cn.ziping.importing.source.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Whether everything that a document says is still said by its draft. */
final class Sentences {
    private static final String CODES = "\\[bookmark: [^]]*]|MERGEFIELD \\$\\{[^}]*}";

    private static final int LONG_CELL = 12;

    private Sentences() {}

    /** The sentences of a document and the words of its tables, in order. */
    static List<String> of(List<Block> blocks) {
        List<String> sentences = new ArrayList<>();
        for (var block : blocks) {
            if (block instanceof Paragraph paragraph) {
                for (var line : paragraph.text().replaceAll(CODES, "").split("\n")) {
                    add(
                            sentences,
                            isOfTable(line) ? line.replaceAll("\\s{2,}", "\n") : line,
                            isOfTable(line) ? LONG_CELL : 0);
                }
            } else if (block instanceof Grid grid) {
                grid.rows()
                        .forEach(row -> row.stream()
                                .filter(cell -> !cell.isCovered())
                                .forEach(cell -> add(sentences, cell.text(), LONG_CELL)));
            }
        }
        return sentences;
    }

    /** Shorter cells of tables are judged as rows: most are words of the head. */
    private static void add(List<String> sentences, String text, int shortest) {
        for (var sentence : text.split("[。；！？\n\t]")) {
            if (Words.bare(sentence).length() >= shortest) {
                sentences.add(sentence.strip());
            }
        }
    }

    private static boolean isOfTable(String line) {
        var words = line.strip().split("\\s+");
        return line.strip().contains("\t") || (words.length >= 4 && !line.contains("。") && !line.contains("，"));
    }

    /** Words of a document that are in no text, heading, row or line of the cover; numbers alone are judged as rows. */
    static void compare(Facts facts, List<String> sentences, Draft draft, Tally tally) {
        var said = said(draft);
        var residue = facts.residue().stream().map(Words::bare).toList();
        for (var sentence : sentences) {
            var bare = Words.bare(sentence);
            if (bare.isEmpty() || bare.matches("\\d+") || isResidue(bare, residue)) {
                continue;
            }
            if (said.contains(bare)) {
                tally.right();
            } else {
                tally.missed("not in the draft: " + sentence);
            }
        }
    }

    /** Expected sentences that are in no body, and residue that is. */
    static void bodies(Facts facts, Draft draft, Tally tally) {
        var bodies = new StringBuilder();
        draft.sections()
                .forEach(section -> bodies.append(Words.bare(section.heading())).append(Words.bare(section.body())));
        for (var sentence : facts.text()) {
            if (bodies.indexOf(Words.bare(sentence)) >= 0) {
                tally.right();
            } else {
                tally.missed("not in the bodies: " + sentence);
            }
        }
        var residue = facts.residue().stream()
                .filter(each -> !each.startsWith("? "))
                .map(Words::plain)
                .toList();
        for (var section : draft.sections()) {
            for (var line : (section.heading() + "\n" + section.body()).split("\n")) {
                if (!line.isBlank() && residue.contains(Words.plain(line))) {
                    tally.made("residue in a body: " + line, 1);
                }
            }
        }
    }

    private static boolean isResidue(String bare, List<String> residue) {
        return residue.stream().anyMatch(each -> each.contains(bare) || bare.equals(each));
    }

    private static String said(Draft draft) {
        var said = new StringBuilder();
        DraftRows.identity(draft).values().forEach(value -> said.append('|').append(Words.bare(value)));
        draft.cover().forEach((label, values) -> {
            said.append('|').append(Words.bare(label));
            values.forEach(value -> said.append(Words.bare(value)));
        });
        for (var section : draft.sections()) {
            said.append('|').append(Words.bare(section.number())).append(Words.bare(section.heading()));
            said.append(Words.bare(section.body()));
        }
        for (var group : List.of("budget", "staff", "projects", "indicators")) {
            for (var row : DraftRows.of(draft, group)) {
                row.values().forEach(value -> said.append('|').append(Words.bare(value)));
            }
        }
        return said.append('|').append(DraftRows.figures(draft).get("grade")).toString();
    }
}
