package cn.ziping.importing.table;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Table;
import cn.ziping.importing.table.Line.Separator;
import cn.ziping.measure.MoneyUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of one table that was flattened to lines, from its head on. */
final class TextRows {
    private static final int MOST_BROKEN = 4;
    private static final Pattern BARE = Pattern.compile("[≥≤＞＜><=＝≧≦]?\\d[\\d.,]*");
    private static final Pattern UNIT = Pattern.compile("\\p{IsHan}{1,4}(?:/\\p{IsHan}{1,3})?");

    private final List<Line> lines;
    private final Separator separator;
    private final List<String> head;
    private final List<@Nullable Field> columns;
    private final RowShape shape;
    private final List<List<Cell>> rows = new ArrayList<>();
    private int next;

    private TextRows(List<Line> lines, int at) {
        this.lines = lines;
        separator = lines.get(at).separator();
        head = Line.trimmed(lines.get(at).cells(separator));
        columns = TextHead.fields(head);
        shape = new RowShape(columns);
        rows.add(cells(lines.get(at), head));
        next = at + 1;
    }

    /**
     * A table and the line after it.
     *
     * @param next number of the first line that is no part of it
     */
    record Gathered(Table table, int next) {}

    /** @return empty where no row follows the head */
    static Optional<Gathered> from(List<Line> lines, int at) {
        var reading = new TextRows(lines, at);
        while (reading.next < lines.size() && reading.step()) {
            // Each step takes at least one line.
        }
        return reading.rows.size() < 2
                ? Optional.empty()
                : Optional.of(new Gathered(new Table(null, Squared.told(reading.rows)), reading.next));
    }

    private boolean step() {
        var line = lines.get(next);
        if (line.isBlank() || line.isRule()) {
            next++;
            return isGoingOn();
        }
        if (rows.size() == 1 && isUnit(line)) {
            // Below the head, where most have it above: there it is read.
            rows.add(0, cells(line, List.of(line.text().strip())));
            next++;
            return isGoingOn();
        }
        if (TextHead.isHead(line)) {
            return repeatedHead(line) || secondHead(line);
        }
        return separator == Separator.TAB || separator == Separator.PIPE ? marked() : spaced();
    }

    private static boolean isUnit(Line line) {
        var text = Words.bare(line.text());
        return text.length() <= 14 && MoneyUnit.ofCaption(text).isPresent();
    }

    /** Whether anything but empty lines is left. */
    private boolean isGoingOn() {
        return lines.subList(next, lines.size()).stream().anyMatch(line -> !line.isBlank());
    }

    private boolean repeatedHead(Line line) {
        if (!Words.bare(String.join("", line.cells())).equals(Words.bare(String.join("", head)))) {
            return false;
        }
        next++;
        return true;
    }

    private boolean secondHead(Line line) {
        var cells = Line.trimmed(line.cells());
        if (rows.size() > 2 || line.separator() != separator || cells.size() > head.size() + 1) {
            return false;
        }
        var hasRoom = head.stream().anyMatch(String::isEmpty) || cells.stream().anyMatch(String::isEmpty);
        if (!hasRoom) {
            return false;
        }
        rows.add(cells(line, cells));
        next++;
        return true;
    }

    /** A row with tabs or pipes, perhaps broken over several lines. */
    private boolean marked() {
        var line = lines.get(next);
        if (line.separator() == separator) {
            var cells = fitted(line.cells(separator));
            if (cells.isPresent()) {
                rows.add(cells(line, cells.get()));
                next++;
                return true;
            }
        }
        return broken() || ragged();
    }

    /** As many cells as the head has, but for empty ones at the end; one of them may hold what is no figure. */
    private Optional<List<String>> fitted(List<String> cells) {
        var trimmed = Line.trimmed(cells);
        if (trimmed.size() > head.size() || cells.size() < head.size() || Line.filled(trimmed) < 2) {
            return Optional.empty();
        }
        var full = cells.subList(0, head.size());
        return shape.wrong(full) <= 1 ? Optional.of(full) : Optional.empty();
    }

    private boolean broken() {
        var cells = new ArrayList<Cell>();
        var parts = 0;
        for (var at = next; at < lines.size() && parts < MOST_BROKEN; at++) {
            var line = lines.get(at);
            if (line.isBlank()) {
                continue;
            }
            var written = line.cells(separator);
            var more = Line.trimmed(written);
            if (isEnd(line, parts == 0) || more.size() >= head.size() || !shape.append(cells, cells(line, more))) {
                return false;
            }
            parts++;
            var words = cells.stream().map(Cell::text).toList();
            var missing = head.size() - cells.size();
            if (parts > 1
                    && shape.wrong(words) == 0
                    && (missing <= written.size() - more.size() || shape.isEmptyAtEnd(missing))) {
                rows.add(List.copyOf(cells));
                next = at + 1;
                return true;
            }
        }
        return false;
    }

    /** Whether a line cannot belong to the table: a heading, or prose. */
    private boolean isEnd(Line line, boolean isFirst) {
        if (TextHead.isHead(line)) {
            return true;
        }
        if (line.text().indexOf('\t') >= 0 || line.separator() == separator) {
            return false;
        }
        return isFirst
                || line.text().length() > 40
                || line.text().matches(".*[。；！？]\\s*$")
                || Words.isGroup(line.text().strip());
    }

    /** A row of too few or too many cells, or the rest of the row above. */
    private boolean ragged() {
        var line = lines.get(next);
        if (line.separator() != separator) {
            return tail(line);
        }
        var cells = line.cells(separator);
        if (Line.filled(cells) < 2 && !Words.isTotal(String.join("", cells))) {
            return tail(line);
        }
        var filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        var trimmed = Line.trimmed(cells);
        var isShort = trimmed.size() < head.size() && shape.wrong(trimmed) == 0;
        var aligned = isShort ? Optional.of(trimmed) : Alignment.of(filled, columns, false);
        if (aligned.isEmpty() && cells.stream().anyMatch(cell -> cell.contains("。"))) {
            return false;
        }
        rows.add(cells(line, aligned.orElse(cells)));
        next++;
        return true;
    }

    /** The rest of a name that went on in a line of its own below its row. */
    private boolean tail(Line line) {
        var text = line.text().strip();
        var isFollowed = next + 1 < lines.size()
                && lines.subList(next + 1, lines.size()).stream()
                        .filter(other -> !other.isBlank())
                        .findFirst()
                        .filter(other -> other.separator() == separator && Line.filled(other.cells()) >= 2)
                        .isPresent();
        if (rows.size() < 2
                || !isFollowed
                || text.length() > 30
                || text.matches(".*[。；：:！？]$")
                || Words.isGroup(text)
                || Figure.isNumeric(text)) {
            return false;
        }
        var row = new ArrayList<>(rows.remove(rows.size() - 1));
        var longest = 0;
        for (var i = 0; i < row.size(); i++) {
            if (!Figure.isNumeric(row.get(i).text())
                    && row.get(i).text().length() > row.get(longest).text().length()) {
                longest = i;
            }
        }
        row.set(longest, RowShape.joined(row.get(longest), line.cell(text, longest)));
        rows.add(List.copyOf(row));
        next++;
        return true;
    }

    /** A row whose cells are parted by spaces, perhaps broken over several lines. */
    private boolean spaced() {
        var words = new ArrayList<String>();
        for (var count = 1; count <= 3 && next + count <= lines.size(); count++) {
            var line = lines.get(next + count - 1);
            if (line.isBlank()
                    || TextHead.isHead(line)
                    || line.text().matches(".*[。；！？]\\s*$")
                    || Words.isGroup(line.text().strip()) && count > 1) {
                break;
            }
            var found = count == 1 ? wideCells(line) : Optional.<List<String>>empty();
            words.addAll(measured(line.cells(Separator.SPACE)));
            var cells = found.or(() -> Alignment.of(words, columns, true));
            if (cells.isPresent() && shape.isFull(cells.get(), count)) {
                rows.add(cells(lines.get(next), cells.get()));
                next += count;
                return true;
            }
        }
        return false;
    }

    /** ≥1200 场: the unit behind a space belongs to its number, where no column of its own holds it. */
    private List<String> measured(List<String> words) {
        var areValues = columns.contains(Field.TARGET) || columns.contains(Field.ACTUAL);
        if (!areValues || columns.contains(Field.UNIT) || columns.contains(Field.GRADE)) {
            return words;
        }
        var joined = new ArrayList<String>();
        for (var word : words) {
            var last = joined.size() - 1;
            if (last > 0
                    && UNIT.matcher(word).matches()
                    && BARE.matcher(joined.get(last)).matches()) {
                joined.set(last, joined.get(last) + " " + word);
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private Optional<List<String>> wideCells(Line line) {
        var cells = line.cells(Separator.WIDE_SPACE);
        return cells.size() == columns.size() ? Alignment.of(cells, columns, false) : Optional.empty();
    }

    private static List<Cell> cells(Line line, List<String> words) {
        var cells = new ArrayList<Cell>();
        for (var i = 0; i < words.size(); i++) {
            cells.add(line.cell(words.get(i), i));
        }
        return List.copyOf(cells);
    }
}
