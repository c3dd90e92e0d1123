package cn.ziping.printing.xlsx;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Form;
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
 * @param notes below it
 */
record Listed(String place, String title, String subtitle, Grid grid, Widths widths, List<Text> notes) {

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
                || block instanceof Table table && !table.columns().isEmpty();
    }

    private static Listed of(Block block, String place, Document document) {
        if (block instanceof Form form) {
            return new Listed(place, form.title(), form.subtitle(), Grid.of(form), Widths.of(form), form.notes());
        }
        var table = (Table) block;
        var named = place.isEmpty() ? document.title() : place;
        var title = table.caption().isEmpty() ? named : table.caption();
        return new Listed(place, title, "", Grid.of(table), Widths.of(table), List.of());
    }
}
