package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;

/** What stands around the text of the sheets: page numbers and the print mark; and the margins of left-hand pages. */
final class Furniture {
    private final JasperFillManager filler;
    private final Layouts layouts;
    private final TypeArea upright;
    private final String mark;

    Furniture(JasperFillManager filler, Layouts layouts, Profile profile, String mark) {
        this.filler = filler;
        this.layouts = layouts;
        this.upright = TypeArea.of(profile, false);
        this.mark = mark;
    }

    /** @param before how many sheets lie before these */
    void add(List<Sheet> sheets, int before) throws JRException {
        var pages = filled(sheets, before, upright);
        var turned = sheets.stream().anyMatch(sheet -> sheet.area().landscape())
                ? filled(sheets, before, TypeArea.of(upright.profile(), true))
                : pages;
        for (var i = 0; i < sheets.size(); i++) {
            var sheet = sheets.get(i);
            if (!sheet.plain()) {
                lay((sheet.area().landscape() ? turned : pages).get(i).getElements(), sheet);
            }
            if (!isRight(before + i)) {
                mirror(sheet);
            }
        }
    }

    private List<JRPrintPage> filled(List<Sheet> sheets, int before, TypeArea area) throws JRException {
        var records = new ArrayList<Map<String, ?>>();
        for (var i = 0; i < sheets.size(); i++) {
            records.add(Map.of("number", sheets.get(i).number(), "mark", mark, "right", isRight(before + i)));
        }
        var layout = layouts.page("sheet", area);
        return filler.fill(layout, new HashMap<>(), new JRMapCollectionDataSource(records))
                .getPages();
    }

    /** Sheets are counted from 0, and the first is a right-hand one. */
    private static boolean isRight(int sheet) {
        return sheet % 2 == 0;
    }

    private static void lay(List<JRPrintElement> elements, Sheet sheet) {
        for (var element : elements) {
            var text = (JRPrintText) element;
            if (!text.getFullText().isEmpty()) {
                sheet.page().addElement(text);
            }
        }
    }

    /** The binding is at the right of left-hand pages. */
    private static void mirror(Sheet sheet) {
        for (var element : sheet.page().getElements()) {
            if (sheet.area().landscape()) {
                element.setY(element.getY() - sheet.area().mirrored());
            } else {
                element.setX(element.getX() - sheet.area().mirrored());
            }
        }
    }
}
