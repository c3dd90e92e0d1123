package cn.ziping.finding.table;

import cn.ziping.finding.subject.Writing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables whose cells are parted by single blanks, as pages give them: 3 市图书馆 68 64 1846.22. Each row becomes one writing, its
 * cells parted by tabs; whatever else there is stays as it is.
 */
public final class BlankRows {
    private static final int FEWEST_COLUMNS = 4;
    private static final int MOST_COLUMNS = 12;
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 300;
    private static final int LONGEST = 160;
    private static final Pattern BLANK = Pattern.compile("[ \\u3000\\u00a0]");
    private static final Pattern NO_ROW = Pattern.compile("[\\t|｜。；！？]| {2}");
    private static final Pattern PAGE =
            Pattern.compile("\\s*(?:[-—–]\\s*\\d{1,3}\\s*[-—–]|第\\s*\\d{1,3}\\s*页.{0,8})\\s*");
    private static final Pattern TOTAL = Pattern.compile("(?:总?合|总|共)计(?:[（(].{1,6}[）)])?");

    private final List<Writing> writings;

    private BlankRows(List<Writing> writings) {
        this.writings = writings;
    }

    /** The same writings, those of such tables row by row. */
    public static List<Writing> joined(List<Writing> writings) {
        return new BlankRows(writings).joined();
    }

    private List<Writing> joined() {
        var all = new ArrayList<Writing>();
        var at = 0;
        while (at < writings.size()) {
            var head = cells(writings.get(at));
            var isHead = head.size() >= FEWEST_COLUMNS
                    && head.size() <= MOST_COLUMNS
                    && head.stream().noneMatch(Cell::isNumber);
            var next = isHead ? table(at, head, all) : at;
            if (next == at) {
                all.add(writings.get(at));
                next++;
            }
            at = next;
        }
        return all;
    }

    private static List<Cell> cells(Writing writing) {
        var isText = writing.kind() == Writing.Kind.PARAGRAPH || writing.kind() == Writing.Kind.HEADING;
        var text = writing.text().strip();
        if (!isText || text.length() > LONGEST || NO_ROW.matcher(text).find()) {
            return List.of();
        }
        return Arrays.stream(BLANK.split(text)).map(Cell::of).toList();
    }

    /** Adds the rows below a head; answers where the table ends, or where it began for none. */
    private int table(int at, List<Cell> head, List<Writing> all) {
        var rows = new ArrayList<Writing>();
        rows.add(row(writings.get(at), head));
        List<Cell> like = List.of();
        var next = at + 1;
        for (; next < writings.size() && rows.size() < MOST_ROWS; next++) {
            var writing = writings.get(next);
            if (PAGE.matcher(writing.text()).matches()) {
                continue;
            }
            var told = cells(writing);
            var total = like.isEmpty() ? null : total(told, like);
            var cells = total != null ? total : fitted(told, head.size(), like);
            if (cells == null) {
                break;
            }
            like = like.isEmpty() ? cells : like;
            rows.add(row(writing, cells));
            if (total != null) {
                next++;
                break;
            }
        }
        if (rows.size() <= FEWEST_ROWS) {
            return at;
        }
        all.addAll(rows);
        return next;
    }

    /** As many cells as there are heads, words that blanks part put together; null for anything that is no such row. */
    private static @Nullable List<Cell> fitted(List<Cell> told, int width, List<Cell> like) {
        var name = 0;
        while (name < told.size() && told.get(name).isNumber()) {
            name++;
        }
        var extra = told.size() - width;
        if (name > 1
                || extra < 0
                || name + extra >= told.size()
                || told.stream().noneMatch(Cell::isNumber)) {
            return null;
        }
        var cells = new ArrayList<>(told.subList(0, name));
        var words = told.subList(name, name + extra + 1);
        if (words.stream().anyMatch(Cell::isNumber)) {
            return null;
        }
        cells.add(Cell.of(String.join(" ", words.stream().map(Cell::words).toList())));
        cells.addAll(told.subList(name + extra + 1, told.size()));
        var isAlike = like.isEmpty() || isAlike(cells, like);
        return isAlike && cells.stream().skip(name + 1L).anyMatch(Cell::isNumber) ? cells : null;
    }

    private static boolean isAlike(List<Cell> cells, List<Cell> like) {
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (like.get(i).isNumber() && !cell.isNumber() && !cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Where it tells a number for each column of numbers. */
    private static @Nullable List<Cell> total(List<Cell> told, List<Cell> like) {
        if (told.size() < 2 || !TOTAL.matcher(told.get(0).words()).matches()) {
            return null;
        }
        var name = like.get(0).isNumber() ? 1 : 0;
        var numbers = like.stream().skip(name + 1L).filter(Cell::isNumber).count();
        if (told.size() - 1 != numbers || !told.stream().skip(1).allMatch(cell -> cell.isNumber() || cell.isBlank())) {
            return null;
        }
        var cells = new ArrayList<>(Collections.nCopies(like.size(), Cell.of("")));
        cells.set(name, told.get(0));
        var next = 1;
        for (var i = name + 1; i < like.size(); i++) {
            if (like.get(i).isNumber()) {
                cells.set(i, told.get(next++));
            }
        }
        return cells;
    }

    private static Writing row(Writing writing, List<Cell> cells) {
        var words = cells.stream().map(Cell::words).toList();
        return new Writing(Writing.Kind.TABLE_ROW, writing.place(), String.join("\t", words));
    }
}
