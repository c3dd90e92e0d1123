package cn.ziping.importing.table;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import java.util.ArrayList;
import java.util.List;

/** Puts the parts of a table together that the end of a page had broken. */
final class BrokenTables {
    private BrokenTables() {}

    static List<Piece> join(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (var piece : pieces) {
            var last = lastTable(joined);
            if (piece instanceof Table more && last >= 0 && goesOn((Table) joined.get(last), more)) {
                var whole = whole((Table) joined.get(last), more);
                joined.subList(last, joined.size()).clear();
                joined.add(whole);
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    /** The table that ends what was read so far, empty passages aside; -1 where none does. */
    private static int lastTable(List<Piece> pieces) {
        for (var i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i) instanceof Table) {
                return i;
            }
            if (!((Passage) pieces.get(i)).text().isBlank()) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean goesOn(Table table, Table more) {
        var above = new Layout(table);
        var below = new Layout(more);
        // Sheets of a workbook are never broken; and a title or a head of its own begins another table.
        if (table.sheet() != null || more.sheet() != null || above.width() != below.width()) {
            return false;
        }
        var first = below.words(0);
        if (repeated(above, below) > 0) {
            return true;
        }
        return !Head.isHead(first) && !isBeginning(below) && Head.of(below).isEmpty();
    }

    private static boolean isBeginning(Layout table) {
        var words = table.words(0);
        var first = words.isEmpty() ? "" : Words.bare(words.get(0));
        var isTitle = words.size() == 1
                && table.width() > 1
                && (table.isAcross(0, 1) || first.matches(".*(?:表|情况|清单|[:：].*)"));
        return isTitle
                || first.matches("项目名称|部门[(（]单位[)）]名称|部门名称|单位名称|专项名称|附件\\d*|表\\d+")
                || first.matches("序号|编号") && !words.isEmpty();
    }

    /** How many rows at the top of a table repeat the head of the one above, or a head within it. */
    private static int repeated(Layout above, Layout below) {
        for (var row = 0; row < above.height(); row++) {
            if (isHeadRow(above, row) && above.words(row).equals(below.words(0))) {
                var count = 1;
                while (row + count < above.height()
                        && count < below.height()
                        && count < 3
                        && above.words(row + count).equals(below.words(count))
                        && above.words(row + count).stream().noneMatch(Figure::isNumeric)) {
                    count++;
                }
                return count;
            }
        }
        return 0;
    }

    private static boolean isHeadRow(Layout table, int row) {
        return Head.isHead(table.words(row))
                || row == 0
                        && table.words(row).size() > 2
                        && table.words(row).stream().noneMatch(Figure::isNumeric);
    }

    private static Table whole(Table table, Table more) {
        var rows = new ArrayList<>(table.rows());
        var above = new Layout(table);
        var below = new Layout(more);
        var first = repeated(above, below);
        if (first < more.rows().size() && isRestOfRow(above, below, first)) {
            rows.add(together(rows.remove(rows.size() - 1), more.rows().get(first)));
            first++;
        }
        rows.addAll(more.rows().subList(first, more.rows().size()));
        return new Table(table.sheet(), List.copyOf(rows));
    }

    /**
     * Whether a row at the top of a page only ends the one at the bottom of the page before: it has words, where that
     * one has words too, and nothing where that one has its figures.
     */
    private static boolean isRestOfRow(Layout above, Layout below, int row) {
        var last = above.height() - 1;
        if (last == 0 || below.words(row).isEmpty()) {
            return false;
        }
        var figures = 0;
        for (var column = 0; column < above.width(); column++) {
            var upper = above.text(last, column);
            var lower = below.text(row, column);
            if (!lower.isEmpty() && (upper.isEmpty() || Figure.isNumeric(lower) || Figure.isNumeric(upper))) {
                return false;
            }
            figures += lower.isEmpty() && Figure.isNumeric(upper) && !upper.isEmpty() ? 1 : 0;
        }
        var words = below.words(row);
        return figures > 0 && words.stream().noneMatch(word -> Words.isTotal(word) || Words.isGroup(word));
    }

    private static List<Cell> together(List<Cell> above, List<Cell> below) {
        var cells = new ArrayList<Cell>();
        for (var column = 0; column < above.size(); column++) {
            var lower = below.get(column);
            cells.add(lower.text().isBlank() ? above.get(column) : RowShape.joined(above.get(column), lower));
        }
        return List.copyOf(cells);
    }
}
