package cn.ziping.importing.table;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a passage that may be a row of a flattened table.
 *
 * @param text without break
 */
record Line(Passage passage, String text) {
    private static final Pattern PIPE = Pattern.compile("[|｜│┃]");
    private static final Pattern WIDE_SPACE = Pattern.compile("(?:[ \\u00a0]{2,}|\\u3000+)[ \\u00a0\\u3000]*");

    /** How the cells of a line are parted, the surest first. */
    enum Separator {
        TAB,
        PIPE,
        WIDE_SPACE,
        SPACE
    }

    static List<Line> of(Passage passage) {
        return Arrays.stream(passage.text().split("\\R"))
                .map(text -> new Line(passage, text))
                .toList();
    }

    boolean isBlank() {
        return Words.bare(text).isEmpty();
    }

    /** The rule below the head of a table in Markdown, or one drawn of dashes. */
    boolean isRule() {
        return text.strip().matches("[|｜│┃+:\\-—─━ ]{3,}") && text.matches(".*[-—─━].*");
    }

    Separator separator() {
        if (text.strip().indexOf('\t') >= 0) {
            return Separator.TAB;
        }
        if (PIPE.matcher(text).results().count() >= 2) {
            return Separator.PIPE;
        }
        return WIDE_SPACE.matcher(text.strip()).find() ? Separator.WIDE_SPACE : Separator.SPACE;
    }

    boolean isMarked() {
        return separator() == Separator.TAB || separator() == Separator.PIPE;
    }

    /** Cells as the separator parts them; empty ones between two separators count. */
    List<String> cells(Separator separator) {
        var cells = new ArrayList<String>();
        switch (separator) {
            case TAB -> cells.addAll(List.of(text.split("\\t", -1)));
            case PIPE ->
                cells.addAll(
                        List.of(text.strip().replaceAll("^[|｜│┃]|[|｜│┃]$", "").split(PIPE.pattern(), -1)));
            case WIDE_SPACE -> cells.addAll(List.of(WIDE_SPACE.split(text.strip())));
            case SPACE -> cells.addAll(List.of(text.strip().split("[\\s\\u00a0\\u3000]+")));
        }
        return cells.stream().map(String::strip).toList();
    }

    List<String> cells() {
        return cells(separator());
    }

    /** Without the empty ones at the end, which many files have more of than columns. */
    static List<String> trimmed(List<String> cells) {
        var end = cells.size();
        while (end > 1 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }

    static long filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    Cell cell(String words, int column) {
        return new Cell(words, false, passage.evidence(words).block(), Cell.NO_GRID, column);
    }
}
