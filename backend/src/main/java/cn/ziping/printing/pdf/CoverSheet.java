package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Cover;
import cn.ziping.printing.document.Cover.Choice;
import cn.ziping.printing.document.Cover.Entry;
import cn.ziping.printing.document.Cover.Line;
import cn.ziping.printing.document.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;

/** The cover (封面): one page, however long the names on it are. */
final class CoverSheet {

    /** Key of what stands at the foot of the page, in the page layout. */
    private static final String FOOT = "foot";

    /** Between the date and the end of the type area, in points. */
    private static final int BELOW = 40;

    private final JasperFillManager filler;
    private final Layouts layouts;

    CoverSheet(JasperFillManager filler, Layouts layouts) {
        this.filler = filler;
        this.layouts = layouts;
    }

    /** More than one page only where not even the smallest type leaves one: what somebody wrote is never cut off. */
    List<JRPrintPage> pages(Cover cover, TypeArea area) throws JRException {
        var pages = List.<JRPrintPage>of();
        for (var type : CoverType.of(cover.title(), area).toList()) {
            pages = pages(cover, area, type);
            if (pages.size() == 1) {
                break;
            }
        }
        settle(pages.get(pages.size() - 1), area);
        return pages;
    }

    private List<JRPrintPage> pages(Cover cover, TypeArea area, CoverType type) throws JRException {
        var layout = layouts.cover(area);
        type.fit(layout, area, widest(cover, type.size()));
        var line = layout.getDetailSection().getBands()[0].getElements();
        var records = new ArrayList<Map<String, ?>>();
        for (var said : cover.lines()) {
            var empty = said instanceof Entry entry && entry.value().isBlank();
            // A blank is as high as a line.
            var text = empty ? "\u00a0" : said(said, line[1].getWidth(), type.size());
            records.add(Map.of("label", StyledText.markup(said.labelled(), Face.HEI), "text", text, "empty", empty));
        }
        var parameters = new HashMap<String, Object>();
        parameters.put(
                "title", StyledText.markup(CoverType.lines(cover.title(), area.width(), type.title()), Face.TITLE));
        var seal = cover.seal().labelled() + cover.seal().value();
        parameters.put("seal", StyledText.markup(CoverType.lines(seal, area.width(), type.size()), Face.FANG));
        parameters.put("date", cover.dated() ? StyledText.markup(cover.date(), Face.FANG) : cover.dateLine());
        return filler.fill(layout, parameters, new JRMapCollectionDataSource(records))
                .getPages();
    }

    /** The widest label, so that all values begin below one another. */
    private static double widest(Cover cover, float size) {
        return cover.lines().stream()
                .mapToDouble(line -> Advance.of(line.labelled(), Face.HEI, size))
                .max()
                .orElse(0);
    }

    private static String said(Line line, int room, float size) {
        return line instanceof Choice choice
                ? options(choice, room, size)
                : StyledText.markup(CoverType.lines(((Entry) line).value(), room, size), Face.FANG);
    }

    /** As many options in a line as there is room for; a blank between Chinese characters would be lost in styling. */
    private static String options(Choice choice, int room, float size) {
        var text = new StringBuilder();
        var width = 0.0;
        for (var option : choice.options()) {
            var wide = Advance.of(option.text(), Face.FANG, size) + size;
            if (width > 0) {
                text.append(width + wide > room ? "\n" : "　");
                width = width + wide > room ? 0 : width;
            }
            text.append(boxed(option.text()));
            width += wide;
        }
        return text.toString();
    }

    /** Ticked or not, the box is of one face. */
    private static String boxed(String option) {
        var box = StyledText.of(Text.of(option.substring(0, 1)), Face.SIGNS, Face.FANG);
        return box.markup() + StyledText.markup(option.substring(1), Face.FANG);
    }

    /** Seal and date go to the foot of the page. */
    private static void settle(JRPrintPage page, TypeArea area) {
        var foot = page.getElements().stream()
                .filter(element -> FOOT.equals(element.getKey()))
                .toList();
        var end = foot.stream()
                .mapToInt(element -> element.getY() + element.getHeight())
                .max()
                .orElse(0);
        var free = Math.max(0, area.top() + area.height() - BELOW - end);
        foot.forEach(element -> element.setY(element.getY() + free));
    }
}
