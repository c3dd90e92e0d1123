package cn.ziping.printing.xlsx;

import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Form.Cell;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.shape.Grid;
import cn.ziping.printing.shape.Widths;
import java.util.ArrayList;
import java.util.List;

/**
 * A table or form of a document.
 *
 * @param place the annex or heading that it stands under; empty for none
 * @param name what tells it from others in contents and names of sheets
 * @param notes below it
 */
record Listed(String place, String name, String title, String subtitle, Grid grid, Widths widths, List<Text> notes) {

    static List<Listed> of(Document document) {
        var listed = new ArrayList<Listed>();
        var place = "";
        for (var block : document.blocks()) {
            if (block instanceof Heading heading) {
                place = heading.number() + heading.text();
            } else if (block instanceof Annex annex) {
                place = annex.label();
            } else if (isGrid(block)) {
                listed.add(of(block, place, document));
            }
        }
        return listed;
    }

    private static boolean isGrid(Block block) {
        return block instanceof Form
                || block instanceof Chart
                || block instanceof Table table && !table.columns().isEmpty();
    }

    private static Listed of(Block block, String place, Document document) {
        if (block instanceof Form form) {
            return new Listed(
                    place, named(form), form.title(), form.subtitle(), Grid.of(form), Widths.of(form), form.notes());
        }
        // A chart is there as its figures: who opens a sheet draws with them what is wanted.
        var table = block instanceof Chart chart ? chart.numbers() : (Table) block;
        var named = place.isEmpty() ? document.title() : place;
        var title = table.caption().isEmpty() ? named : table.caption();
        return new Listed(place, title, title, "", Grid.of(table), Widths.of(table), List.of());
    }

    /** With what it is about, which its first row says behind 项目名称; a code before that would fill the name of a sheet. */
    private static String named(Form form) {
        var first = form.rows().isEmpty() ? List.<Cell>of() : form.rows().get(0);
        var about = first.size() == 2 && first.get(0).head() && !first.get(1).head()
                ? first.get(1).text().plain().replaceFirst("^[0-9A-Za-z]+-", "").strip()
                : "";
        return about.isEmpty() ? form.title() : form.title() + "（" + about + "）";
    }
}
