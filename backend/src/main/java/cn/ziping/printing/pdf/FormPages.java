package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.pdf.CellText.Look;
import cn.ziping.printing.shape.TextWidth;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.base.JRBasePrintText;

/**
 * A form set on pages. A row is never cut unless it is higher than half a page; a label beside several rows stands in their
 * middle, on each page anew, and so do the heads of columns.
 */
final class FormPages {

    /** As many rows as stand on the last page at least: the total, which notes may follow, and two beside it. */
    private static final int LAST_ROWS = 3;

    private final CellText type;
    private final FormGrid grid;
    private final int width;
    private final FormPaper paper;

    private FormPages(CellText type, FormGrid grid, int width, FormPaper paper) {
        this.type = type;
        this.grid = grid;
        this.width = width;
        this.paper = paper;
    }

    /**
     * What stands on each page, from the top left corner of what is free there.
     *
     * @param first height that is left on the first page
     */
    static List<List<JRPrintElement>> of(Form form, CellText type, int width, int first, int height) {
        var grid = FormGrid.of(form, width);
        var paper = new FormPaper(first, height);
        new FormPages(type, grid, width, paper).set(form, 0);
        for (var rows = LAST_ROWS; paper.turned() && rows > paper.rows() && rows > 1; rows--) {
            var again = new FormPaper(first, height);
            new FormPages(type, grid, width, again).set(form, form.rows().size() - rows);
            if (again.rows() >= rows) {
                return again.pages();
            }
        }
        return paper.pages();
    }

    /** @param turn the row that begins a new page in any case; none where that is the first */
    private void set(Form form, int turn) {
        title(form);
        new FormRows(type, grid, paper).put(turn);
        form.notes().forEach(this::note);
    }

    private void title(Form form) {
        var size = (int) Math.max(18, Math.min(22, width / Math.max(1, TextWidth.of(form.title()))));
        line(form.title(), new Look(Face.TITLE, size, Alignment.CENTER, 4, 0));
        if (!form.subtitle().isEmpty()) {
            line(form.subtitle(), new Look(Face.KAI, 14, Alignment.CENTER, 2, 0));
        }
        paper.goDown(4);
    }

    private void line(String words, Look look) {
        put(type.set(StyledText.markup(words, look.face()), look, width));
    }

    private void note(Text note) {
        var look = new Look(Face.SONG, grid.size(), Alignment.LEFT, 2, 0);
        var rest = StyledText.of(note, Face.SONG, Face.SONG).markup();
        var set = type.set(rest, look, width);
        while (!paper.fits(set.getHeight())) {
            var room = paper.limit() - paper.y();
            if (room >= FormRows.LEAST_PART) {
                var cut = type.cut(rest, look, width, room);
                put(type.set(cut.before(), look, width));
                rest = cut.behind();
            }
            paper.turn();
            set = type.set(rest, look, width);
        }
        put(set);
    }

    private void put(JRBasePrintText line) {
        line.setY(paper.y());
        paper.add(line);
        paper.goDown(line.getHeight());
    }
}
