package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.pdf.CellText.Look;
import cn.ziping.printing.pdf.FormGrid.Place;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import org.jspecify.annotations.Nullable;

/** A cell that is being printed, maybe over several pages. */
final class FormCell {
    private static final float LINE = 0.5f;

    private final CellText type;
    private final Place place;
    private final Look look;
    private final int left;
    private final int width;
    private final boolean label;
    private String rest;
    private @Nullable JRBasePrintText next;
    private int top;

    /** @param page height of a page */
    FormCell(Place place, FormGrid grid, CellText type, int page) {
        var cell = place.cell();
        var face = cell.head() ? Face.HEI : Face.SONG;
        this.type = type;
        this.place = place;
        this.look = new Look(face, grid.size(), cell.alignment(), FormGrid.PADDING, LINE);
        this.left = grid.left(place);
        this.width = grid.width(place);
        this.rest = StyledText.of(lines(grid), face, face).markup();
        // A label says the same on each page; longer texts go on instead.
        this.label = cell.rows() > 1 && needed() <= page / 4;
    }

    private Text lines(FormGrid grid) {
        var room = (width - 2.0 * FormGrid.PADDING) / grid.size() / PaperMetrics.FULL_WIDTH;
        var text = place.cell().text();
        return place.cell().alignment() == Alignment.CENTER ? LabelLines.of(text, room) : text;
    }

    boolean endsIn(int row) {
        return place.endsIn(row);
    }

    int row() {
        return place.row();
    }

    /** How many rows it stands beside. */
    int span() {
        return place.cell().rows();
    }

    /** Where it begins on this page. */
    int top() {
        return top;
    }

    void begin(int y) {
        top = y;
    }

    /** How high it must be to say what it has still to say. */
    int needed() {
        return next().getHeight();
    }

    /** What it has still to say, set once to be measured and printed. */
    private JRBasePrintText next() {
        var set = next == null ? type.set(rest, look, width) : next;
        next = set;
        return set;
    }

    /** What there is room for down to the bottom; the rest is left for the next page. */
    JRBasePrintText print(int bottom) {
        var high = bottom - top;
        var printed = now(high);
        printed.setX(left);
        printed.setY(top);
        printed.setHeight(high);
        return printed;
    }

    private JRBasePrintText now(int high) {
        var whole = next();
        if (whole.getHeight() <= high) {
            leave(label ? rest : "");
            return whole;
        }
        if (label) {
            return type.set("", look, width);
        }
        var cut = type.cut(rest, look, width, high);
        leave(cut.behind());
        return type.set(cut.before(), look, width);
    }

    private void leave(String markup) {
        rest = markup;
        next = null;
    }
}
