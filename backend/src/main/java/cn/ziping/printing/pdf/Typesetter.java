package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.pdf.Contents.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;

/** Sets documents in sheets: cover, contents, text with its sideways parts, and what stands around them. */
final class Typesetter {
    private final JasperFillManager filler;
    private final CellText type;
    private final Layouts layouts;

    Typesetter(JasperReportsContext context, Layouts layouts) {
        this.filler = JasperFillManager.getInstance(context);
        this.type = new CellText(context);
        this.layouts = layouts;
    }

    /**
     * A document by itself. Its text begins with page 1; cover and contents are not counted with it, contents have Roman
     * numbers.
     */
    List<Sheet> alone(Document document, Profile profile) throws JRException {
        return set(document, profile, new Numbering(0, 0, false));
    }

    /**
     * A document as part of a volume, whose sheets are all counted.
     *
     * @param print which one it is, from 1
     * @param before how many sheets lie before it
     */
    List<Sheet> within(Document document, Profile profile, int print, int before) throws JRException {
        var sheets = set(document, profile, new Numbering(print, before, true));
        fillLeaf(sheets, TypeArea.of(profile, false));
        return sheets;
    }

    /** The contents of a volume, with Roman numbers. */
    List<Sheet> contents(List<Entry> entries, Profile profile) throws JRException {
        var area = TypeArea.of(profile, false);
        var sheets = new ArrayList<Sheet>();
        for (var page : new Contents(filler, layouts).pages(entries, area)) {
            sheets.add(new Sheet(page, area, Numbering.roman(sheets.size() + 1), false));
        }
        fillLeaf(sheets, area);
        new Furniture(filler, layouts, profile, "").add(sheets, 0);
        return sheets;
    }

    /** The text of a document that is printed double-sided begins on the front of a leaf. */
    private static void fillLeaf(List<Sheet> sheets, TypeArea area) {
        if (area.profile() == Profile.STRICT && sheets.size() % 2 == 1) {
            sheets.add(new Sheet(new JRBasePrintPage(), area, "", true));
        }
    }

    private List<Sheet> set(Document document, Profile profile, Numbering numbering) throws JRException {
        MissingGlyphs.log(document);
        var text = text(document, profile);
        var sheets = new ArrayList<Sheet>(front(document, profile, text, numbering));
        var front = sheets.size();
        for (var sheet : text) {
            var number = numbering.text(front, sheets.size() - front);
            sheets.add(new Sheet(sheet.page(), sheet.area(), number, false));
        }
        new Furniture(filler, layouts, profile, document.about().mark()).add(sheets, numbering.before());
        return sheets;
    }

    private List<Sheet> text(Document document, Profile profile) throws JRException {
        var sheets = new ArrayList<Sheet>();
        var forms = new FormPlaces(type);
        for (var part : Parts.of(document.blocks())) {
            var area = TypeArea.of(profile, part.landscape());
            var title = sheets.isEmpty() && document.titled() ? document.title() : "";
            signed(title, part, area, forms).forEach(page -> sheets.add(new Sheet(page, area, "", false)));
        }
        return sheets;
    }

    /** Where the signature has no text on its page, the table before it is set again with its end held back for that. */
    private List<JRPrintPage> signed(String title, Part part, TypeArea area, FormPlaces forms) throws JRException {
        var pages = filled(title, part, area, forms);
        if (SignaturePage.settle(pages, area)) {
            return pages;
        }
        for (var holding : part.holding()) {
            var again = filled(title, holding, area, forms);
            if (SignaturePage.settle(again, area)) {
                return again;
            }
        }
        return pages;
    }

    private List<JRPrintPage> filled(String title, Part part, TypeArea area, FormPlaces forms) throws JRException {
        var records = new PageRecords(area, layouts, type, forms).of(title, part);
        var filled =
                filler.fill(layouts.page("document", area), new HashMap<>(), new JRMapCollectionDataSource(records));
        forms.put(filled.getPages());
        return filled.getPages();
    }

    private List<Sheet> front(Document document, Profile profile, List<Sheet> text, Numbering numbering)
            throws JRException {
        var area = TypeArea.of(profile, false);
        var sheets = new ArrayList<Sheet>();
        if (document.cover() != null) {
            for (var page : new CoverSheet(filler, layouts).pages(document.cover(), area)) {
                sheets.add(new Sheet(page, area, "", true));
            }
        }
        var covers = sheets.size();
        if (document.contents()) {
            // How many pages the contents take does not depend on the numbers in them.
            var pages = contents(text, numbering, covers, area).size();
            var all = covers + pages;
            var front = !numbering.through() && profile == Profile.STRICT ? all + all % 2 : all;
            for (var page : contents(text, numbering, front, area)) {
                sheets.add(new Sheet(page, area, numbering.contents(covers, sheets.size() - covers), false));
            }
        }
        if (!numbering.through()) {
            fillLeaf(sheets, area);
        }
        return sheets;
    }

    private List<JRPrintPage> contents(List<Sheet> text, Numbering numbering, int front, TypeArea area)
            throws JRException {
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < text.size(); i++) {
            for (var element : text.get(i).page().getElements()) {
                if (element instanceof JRPrintText heading
                        && heading.getBookmarkLevel() > 0
                        && heading.getBookmarkLevel() <= Heading.DEEPEST_LISTED) {
                    entries.add(new Entry(
                            heading.getBookmarkLevel(),
                            heading.getAnchorName(),
                            numbering.anchor(front + i),
                            numbering.text(front, i)));
                }
            }
        }
        return new Contents(filler, layouts).pages(entries, area);
    }
}
