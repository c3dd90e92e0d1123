package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.pdf.CellText.Look;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.base.JRBasePrintText;

/**
 * A form set on pages. A row is never cut unless it is higher than half a page; a label beside several rows stands in their
 * middle, on each page anew, and so do the heads of columns.
 */
final class FormPages {
    /** As much of a cut row as stands at the foot of a page at least. */
    private static final int LEAST_PART = 60;

    /** As many rows as stand on the last page at least: the total, which notes may follow, and two beside it. */
    private static final int LAST_ROWS = 3;

    private final CellText type;
    private final FormGrid grid;
    private final int width;
    private final int height;
    private final List<List<JRPrintElement>> pages = new ArrayList<>();
    private final List<FormCell> open = new ArrayList<>();
    private int limit;
    private int y;
    /** Rows that ended on this page. */
    private int rowsHere;
    /** The last row of heads above columns; it holds as long as the label that begins with it. */
    private int head = -1;

    private FormPages(CellText type, FormGrid grid, int width, int first, int height) {
        this.type = type;
        this.grid = grid;
        this.width = width;
        this.height = height;
        this.limit = first;
        pages.add(new ArrayList<>());
    }

    /**
     * What stands on each page, from the top left corner of what is free there.
     *
     * @param first height that is left on the first page
     */
    static List<List<JRPrintElement>> of(Form form, CellText type, int width, int first, int height) {
        var grid = FormGrid.of(form, width);
        var set = new FormPages(type, grid, width, first, height).set(form, 0);
        for (var rows = LAST_ROWS; set.pages.size() > 1 && rows > set.rowsHere && rows > 1; rows--) {
            var again = new FormPages(type, grid, width, first, height)
                    .set(form, form.rows().size() - rows);
            if (again.rowsHere >= rows) {
                return again.pages;
            }
        }
        return set.pages;
    }

    /** @param turn the row that begins a new page in any case; none where that is the first */
    private FormPages set(Form form, int turn) {
        title(form);
        rows(turn);
        form.notes().forEach(this::note);
        pages.forEach(FormPages::order);
        return this;
    }

    /** As it is read: a cell beside several rows before those rows. */
    private static void order(List<JRPrintElement> page) {
        page.sort(Comparator.comparingInt(JRPrintElement::getY).thenComparingInt(JRPrintElement::getX));
    }

    private void title(Form form) {
        var size = (int) Math.max(18, Math.min(22, width / Math.max(1, TextWidth.of(form.title()))));
        line(form.title(), new Look(Face.TITLE, size, Alignment.CENTER, 4, 0));
        if (!form.subtitle().isEmpty()) {
            line(form.subtitle(), new Look(Face.KAI, 14, Alignment.CENTER, 2, 0));
        }
        y += 4;
    }

    private void line(String words, Look look) {
        put(type.set(StyledText.markup(words, look.face()), look, width));
    }

    private void rows(int turn) {
        var rows = grid.rows().stream()
                .map(row -> row.stream()
                        .map(place -> new FormCell(place, grid, type, height))
                        .toList())
                .toList();
        var heights = RowHeights.of(rows);
        for (var row = 0; row < heights.length; row++) {
            if (y > 0 && row > 0 && (row == turn || wouldStandAlone(row, heights))) {
                endPage(y);
            }
            for (var cell : rows.get(row)) {
                cell.begin(y);
                open.add(cell);
            }
            row(row, heights[row]);
        }
    }

    /** Puts a row where there is room for it. */
    private void row(int row, int wanted) {
        var least = wanted;
        var high = height(row, least);
        while (y + high > limit) {
            if (y > 0 && (high <= height / 2 || limit - y < LEAST_PART)) {
                endPage(y);
            } else {
                endPage(limit);
                least = RowHeights.LEAST;
            }
            high = height(row, least);
        }
        y += high;
        var ended = open.stream().filter(cell -> cell.endsIn(row)).toList();
        ended.forEach(cell -> page().add(cell.print(y)));
        open.removeAll(ended);
        head = isHead(row) ? row : head;
        rowsHere++;
    }

    /** Such as 绩效指标, 一级指标, 二级指标, …: a label beside rows, and heads above their columns. */
    private boolean isHead(int row) {
        var places = grid.rows().get(row);
        return places.stream().allMatch(place -> place.cell().head())
                && places.stream().anyMatch(place -> place.cell().rows() > 1);
    }

    /** Whether there is room for the head only, and not for the row below. */
    private boolean wouldStandAlone(int row, int[] heights) {
        var both = isHead(row) ? heights[row] + heights[row + 1] : 0;
        return both < height / 2 && y + both > limit;
    }

    private void repeatHead() {
        var cells = grid.rows().get(head).stream()
                .filter(place -> place.cell().rows() == 1)
                .map(place -> new FormCell(place, grid, type, height))
                .toList();
        var high = cells.stream().mapToInt(FormCell::needed).reduce(RowHeights.LEAST, Math::max);
        if (high <= height / 4) {
            cells.forEach(cell -> page().add(cell.print(high)));
            y = high;
            open.stream().filter(cell -> cell.row() > head).forEach(cell -> cell.begin(high));
        }
    }

    private int height(int row, int least) {
        return open.stream()
                .filter(cell -> cell.endsIn(row))
                .mapToInt(cell -> cell.needed() - (y - cell.top()))
                .reduce(least, Math::max);
    }

    private void endPage(int bottom) {
        for (var cell : open) {
            if (cell.top() < bottom) {
                page().add(cell.print(bottom));
            }
            cell.begin(0);
        }
        pages.add(new ArrayList<>());
        limit = height;
        y = 0;
        rowsHere = 0;
        if (open.stream().anyMatch(cell -> cell.row() == head)) {
            repeatHead();
        }
    }

    private void note(Text note) {
        var look = new Look(Face.SONG, grid.size(), Alignment.LEFT, 2, 0);
        var rest = StyledText.of(note, Face.SONG, Face.SONG).markup();
        var set = type.set(rest, look, width);
        while (y + set.getHeight() > limit) {
            if (y > limit - LEAST_PART) {
                endPage(y);
            } else {
                var cut = type.cut(rest, look, width, limit - y);
                put(type.set(cut.before(), look, width));
                rest = cut.behind();
                endPage(limit);
            }
            set = type.set(rest, look, width);
        }
        put(set);
    }

    private void put(JRBasePrintText line) {
        line.setY(y);
        page().add(line);
        y += line.getHeight();
    }

    private List<JRPrintElement> page() {
        return pages.get(pages.size() - 1);
    }
}
