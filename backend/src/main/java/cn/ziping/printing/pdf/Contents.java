package cn.ziping.printing.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;

/** The pages that say what stands on which page. */
final class Contents {

    /** Between the text of an entry and its first dot. */
    private static final double GAP = 4;

    private static final float SIZE = 16;

    /** Stands between the label of an annex and its name. */
    static final String BLANK = "　";

    /**
     * @param level 1 to 3
     * @param anchor name of the page that it leads to
     * @param number as printed on that page
     */
    record Entry(int level, String text, String anchor, String number) {}

    private final JasperFillManager filler;
    private final Layouts layouts;

    Contents(JasperFillManager filler, Layouts layouts) {
        this.filler = filler;
        this.layouts = layouts;
    }

    List<JRPrintPage> pages(List<Entry> entries, TypeArea area) throws JRException {
        var records = new ArrayList<Map<String, ?>>();
        for (var entry : entries) {
            var face = face(entry.level());
            var text = Arrays.stream(entry.text().split(BLANK))
                    .map(part -> StyledText.markup(part, face))
                    .collect(Collectors.joining(BLANK));
            records.add(
                    Map.of("level", entry.level(), "text", text, "anchor", entry.anchor(), "number", entry.number()));
        }
        var filled =
                filler.fill(layouts.page("contents", area), new HashMap<>(), new JRMapCollectionDataSource(records));
        var entry = entries.iterator();
        for (var page : filled.getPages()) {
            var elements = page.getElements();
            // Entry, dots and page follow one another, on the first page behind the heading.
            for (var i = elements.size() % 3; i < elements.size(); i += 3) {
                lead(elements.get(i), elements.get(i + 1), face(entry.next().level()));
            }
        }
        return filled.getPages();
    }

    private static Face face(int level) {
        return level == 1 ? Face.HEI : Face.FANG;
    }

    private static void lead(JRPrintElement entry, JRPrintElement dots, Face face) {
        var left = entry.getWidth() - Advance.of(new PrintedLines((JRPrintText) entry).last(), face, SIZE) - GAP;
        var many = (int) (left / Advance.of(".", Face.SONG, SIZE));
        ((JRPrintText) dots).setText(".".repeat(Math.max(0, many)));
    }
}
