package cn.ziping.finding.table;

import cn.ziping.finding.subject.Writing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables whose cells stand one on a line, as copied out of a page: heads below each other, then each row the same way. Each
 * row becomes one writing, its cells parted by tabs; whatever else there is stays as it is.
 */
public final class CellLines {
    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_COLUMNS = 9;
    private static final int MOST_ROWS = 200;
    private static final int LONGEST = 40;
    private static final Pattern TOTAL = Pattern.compile("(?:总?合|总|共|小)\\s*计(?:[（(].{1,6}[）)])?|总分|总得分");
    private static final Pattern PAGE =
            Pattern.compile("\\s*(?:[-—–]\\s*\\d{1,3}\\s*[-—–]|第\\s*\\d{1,3}\\s*页.{0,8})\\s*");
    private static final Pattern UNIT = Pattern.compile("\\s*[（(][^（()）]{1,8}[）)]\\s*");
    private static final Pattern NO_CELL = Pattern.compile(".*[。；！？]\\s*|(?:[一二三四五六七八九十]{1,3}、|附件?[表\\d：:]).*");

    /** A line that may be a cell. */
    private record Line(Writing writing, Cell cell, int next) {
        boolean isWords() {
            return !cell.isNumber() && !cell.isBlank();
        }
    }

    private record Row(Writing writing, int next) {}

    private final List<Writing> writings;

    private CellLines(List<Writing> writings) {
        this.writings = writings;
    }

    /** The same writings, those of such tables row by row. */
    public static List<Writing> joined(List<Writing> writings) {
        return new CellLines(writings).joined();
    }

    private List<Writing> joined() {
        var all = new ArrayList<Writing>();
        var at = 0;
        while (at < writings.size()) {
            var table = isCell(writings.get(at)) ? table(at) : List.<Row>of();
            if (table.isEmpty()) {
                all.add(writings.get(at));
                at++;
            } else {
                table.forEach(row -> all.add(row.writing()));
                at = table.get(table.size() - 1).next();
            }
        }
        return all;
    }

    private static boolean isCell(Writing writing) {
        var isText = writing.kind() == Writing.Kind.PARAGRAPH || writing.kind() == Writing.Kind.HEADING;
        var text = writing.text();
        return isText
                && text.length() <= LONGEST
                && text.indexOf('\t') < 0
                && text.indexOf('|') < 0
                && !text.strip().contains("  ")
                && !NO_CELL.matcher(text).matches();
    }

    /** The table whose first head stands here, of as many columns as give rows; empty where none does. */
    private List<Row> table(int at) {
        var first = cells(at, MOST_COLUMNS + 2);
        var words = 0;
        while (words < first.size() && first.get(words).isWords()) {
            words++;
        }
        // Below the heads stands a name, or a number of a line.
        for (var width = Math.min(words, MOST_COLUMNS); width >= Math.max(FEWEST_COLUMNS, words - 2); width--) {
            var rows = rows(at, width);
            if (!rows.isEmpty()) {
                return rows;
            }
        }
        return List.of();
    }

    private List<Row> rows(int at, int width) {
        var head = cells(at, width);
        var rows = new ArrayList<Row>();
        rows.add(row(head, head));
        List<Line> like = List.of();
        var isSummed = false;
        while (rows.size() < MOST_ROWS) {
            var next = rows.get(rows.size() - 1).next();
            var total = like.isEmpty() ? null : total(next, like);
            var cells = cells(next, width);
            if (total != null) {
                rows.add(total);
                isSummed = true;
            } else if (cells.size() == width && isRow(cells, like)) {
                like = like.isEmpty() ? cells : like;
                rows.add(row(cells, cells));
            } else {
                break;
            }
        }
        return rows.size() > (isSummed ? 3 : 4) ? rows : List.of();
    }

    /** Words and numbers in the same columns as in the first row; the name is never a number. */
    private static boolean isRow(List<Line> cells, List<Line> like) {
        var name = cells.get(0).cell().isNumber() ? 1 : 0;
        var isNumbered = name == 0 || cells.get(0).cell().words().matches("\\d{1,3}");
        if (!isNumbered
                || !cells.get(name).isWords()
                || TOTAL.matcher(cells.get(name).cell().words()).matches()) {
            return false;
        }
        if (like.isEmpty()) {
            return cells.stream().skip(name + 1L).anyMatch(line -> line.cell().isNumber());
        }
        for (var i = 0; i < cells.size(); i++) {
            var isNumber = like.get(i).cell().isNumber();
            if (isNumber && cells.get(i).isWords()
                    || i <= name && isNumber != cells.get(i).cell().isNumber()) {
                return false;
            }
        }
        return true;
    }

    /** A total has no number of a line and may lack cells that nothing is summed up in. */
    private @Nullable Row total(int at, List<Line> like) {
        var cells = cells(at, like.size());
        if (cells.isEmpty() || !TOTAL.matcher(cells.get(0).cell().words()).matches()) {
            return null;
        }
        var end = 1;
        while (end < cells.size() && !cells.get(end).isWords()) {
            end++;
        }
        var told = cells.subList(0, end);
        var aligned = aligned(told, like);
        return end < 2 ? null : row(told, aligned);
    }

    /** As many numbers as the columns of numbers behind the name: each below its head. */
    private static List<Line> aligned(List<Line> told, List<Line> like) {
        var blank = new Line(
                told.get(0).writing(), Cell.of(""), told.get(told.size() - 1).next());
        var first = like.get(0).cell().isNumber() ? 1 : 0;
        var numbers =
                like.stream().skip(first + 1L).filter(line -> !line.isWords()).count();
        var cells = new ArrayList<Line>();
        if (told.size() < like.size() && told.size() - 1 == numbers) {
            var next = 1;
            for (var i = 0; i < like.size(); i++) {
                var isNumber = i > first && !like.get(i).isWords();
                cells.add(i == first ? told.get(0) : isNumber ? told.get(next++) : blank);
            }
            return cells;
        }
        cells.addAll(told);
        cells.addAll(Collections.nCopies(like.size() - told.size(), blank));
        return cells;
    }

    private static Row row(List<Line> told, List<Line> cells) {
        var words = cells.stream().map(line -> line.cell().words()).toList();
        var first = told.get(0).writing();
        return new Row(
                new Writing(Writing.Kind.TABLE_ROW, first.place(), String.join("\t", words)),
                told.get(told.size() - 1).next());
    }

    /** So many cells from there on, or as many as there are; units below a head are part of it, numbers of pages are none. */
    private List<Line> cells(int at, int count) {
        var cells = new ArrayList<Line>();
        for (var i = at; i < writings.size() && cells.size() <= count; i++) {
            var writing = writings.get(i);
            if (PAGE.matcher(writing.text()).matches()) {
                continue;
            }
            if (!isCell(writing)) {
                break;
            }
            var last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
            if (last != null && last.isWords() && UNIT.matcher(writing.text()).matches()) {
                cells.set(
                        cells.size() - 1,
                        new Line(
                                last.writing(),
                                Cell.of(last.cell().words() + writing.text().strip()),
                                i + 1));
            } else if (cells.size() == count) {
                break;
            } else {
                cells.add(new Line(writing, Cell.of(writing.text()), i + 1));
            }
        }
        return cells;
    }
}
