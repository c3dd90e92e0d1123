package cn.ziping.importing.table;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Table;
import cn.ziping.importing.table.TextRows.Gathered;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tables that were flattened to one cell a line: the words of the head below each other, then each row the same way. */
final class ColumnOfCells {
    private static final int FEWEST_COLUMNS = 3;
    private static final int LONGEST_CELL = 60;

    private final List<Line> lines;
    private final List<@Nullable Field> columns;
    private final List<List<Cell>> rows = new ArrayList<>();
    private int next;

    private ColumnOfCells(List<Line> lines, List<Line> head, int next) {
        this.lines = lines;
        this.next = next;
        columns = TextHead.fields(head.stream().map(line -> line.text().strip()).toList());
        rows.add(cells(head));
    }

    static Optional<Gathered> from(List<Line> lines, int at) {
        var head = new ArrayList<Line>();
        var ends = new ArrayList<Integer>();
        for (var next = at; next < lines.size() && isHeadWord(lines.get(next)); next++) {
            if (!lines.get(next).isBlank()) {
                head.add(lines.get(next));
                ends.add(next + 1);
            }
        }
        // The first row may begin with words that could be a head's: 预算执行.
        for (var width = head.size(); width >= FEWEST_COLUMNS; width--) {
            var words = head.subList(0, width);
            if (!Head.isHead(words.stream().map(line -> line.text().strip()).toList())) {
                return Optional.empty();
            }
            var reading = new ColumnOfCells(lines, words, ends.get(width - 1));
            while (reading.row() || reading.total()) {
                // Each row takes its lines.
            }
            if (reading.rows.size() > 1) {
                return Optional.of(new Gathered(new Table(null, Squared.of(reading.rows)), reading.next));
            }
        }
        return Optional.empty();
    }

    private static boolean isHeadWord(Line line) {
        var text = line.text().strip();
        return text.isEmpty()
                || text.length() <= 16
                        && !text.contains("\t")
                        && HeadWords.field(text).isPresent();
    }

    /** Where levels are told once for several rows, the first row still tells all of them. */
    private boolean row() {
        var mayBeMerged = MergedLevels.are(columns);
        return mayBeMerged && merged() || (!mayBeMerged || rows.size() == 1) && full();
    }

    private boolean merged() {
        var row = MergedLevels.row(lines, next, columns);
        row.ifPresent(found -> {
            rows.add(cells(Collections.nCopies(columns.size(), found.first()), found.cells()));
            next = found.next();
        });
        return row.isPresent();
    }

    private boolean full() {
        var parts = new ArrayList<Line>();
        var at = next;
        for (; at < lines.size() && parts.size() < columns.size(); at++) {
            var line = lines.get(at);
            if (line.isBlank()) {
                continue;
            }
            var text = line.text().strip();
            if (text.length() > LONGEST_CELL || text.contains("\t") || text.matches(".*[。；！？]$")) {
                return false;
            }
            parts.add(line);
        }
        var words = parts.stream().map(line -> line.text().strip()).toList();
        if (parts.size() < columns.size() || !isRow(words)) {
            return false;
        }
        rows.add(cells(parts));
        next = at;
        return true;
    }

    /** A sum has no number of its own and few words: what follows it are figures. */
    private boolean total() {
        var words = new ArrayList<String>();
        var parts = new ArrayList<Line>();
        var at = next;
        for (; at < lines.size() && parts.size() < columns.size(); at++) {
            var text = lines.get(at).text().strip();
            if (!text.isEmpty()) {
                if (words.isEmpty() ? !MergedLevels.isSum(text) : !Figure.isNumeric(text)) {
                    break;
                }
                words.add(text);
                parts.add(lines.get(at));
            }
        }
        var aligned = words.size() < 2 ? Optional.<List<String>>empty() : Alignment.of(words, columns, false);
        if (aligned.isEmpty() || rows.size() < 2) {
            return false;
        }
        rows.add(cells(parts, aligned.get()));
        next = at;
        return true;
    }

    /** The words of some lines where they were found to belong. */
    private static List<Cell> cells(List<Line> parts, List<String> aligned) {
        var cells = new ArrayList<Cell>();
        var part = 0;
        for (var words : aligned) {
            var line = parts.get(Math.min(part, parts.size() - 1));
            cells.add(line.cell(words, cells.size()));
            part += words.isEmpty() ? 0 : 1;
        }
        return List.copyOf(cells);
    }

    /** Whether each cell is what its column holds, and at least one is a figure: nothing else tells rows from prose. */
    private boolean isRow(List<String> words) {
        var aligned = Alignment.of(words, columns, false);
        var figures = 0;
        for (var i = 0; i < words.size(); i++) {
            var field = columns.get(i);
            var isNumber = field != null && Field.NUMBERS.contains(field);
            figures += isNumber && Figure.isNumeric(words.get(i)) && !Words.isNothing(words.get(i)) ? 1 : 0;
        }
        return figures > 0 && aligned.isPresent() && aligned.get().stream().noneMatch(String::isEmpty);
    }

    private static List<Cell> cells(List<Line> parts) {
        var cells = new ArrayList<Cell>();
        for (var part : parts) {
            cells.add(part.cell(part.text().strip(), cells.size()));
        }
        return List.copyOf(cells);
    }
}
