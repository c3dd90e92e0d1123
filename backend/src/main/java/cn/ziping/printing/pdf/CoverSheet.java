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

/** The cover (封面). */
final class CoverSheet {
    private static final float SIZE = 16;
    private static final float TITLE_SIZE = 26;

    /** To be filled in by hand. */
    private static final String UNDATED = "　　　　年　　月　　日";

    private final JasperFillManager filler;
    private final Layouts layouts;

    CoverSheet(JasperFillManager filler, Layouts layouts) {
        this.filler = filler;
        this.layouts = layouts;
    }

    List<JRPrintPage> pages(Cover cover, TypeArea area) throws JRException {
        var layout = layouts.cover(area, widest(cover));
        var room = layout.getDetailSection().getBands()[0].getElements()[1].getWidth();
        var records = new ArrayList<Map<String, ?>>();
        for (var line : cover.lines()) {
            records.add(Map.of("label", styled(labelled(line.label()), Face.HEI), "text", said(line, room)));
        }
        var title = TitleLines.of(cover.title(), area.width() / TITLE_SIZE);
        var parameters = new HashMap<String, Object>();
        parameters.put("title", styled(title, Face.TITLE));
        parameters.put(
                "seal", styled(labelled(cover.seal().label()) + cover.seal().value(), Face.FANG));
        parameters.put("date", cover.date().isEmpty() ? UNDATED : styled(cover.date(), Face.FANG));
        return filler.fill(layout, parameters, new JRMapCollectionDataSource(records))
                .getPages();
    }

    /** The widest label, so that all values begin below one another. */
    private static int widest(Cover cover) {
        return (int) Math.ceil(cover.lines().stream()
                .mapToDouble(line -> Advance.of(labelled(line.label()), Face.HEI, SIZE))
                .max()
                .orElse(0));
    }

    private static String labelled(String label) {
        return label.isEmpty() || label.endsWith("：") ? label : label + "：";
    }

    private static String said(Line line, int room) {
        return line instanceof Choice choice ? options(choice, room) : styled(((Entry) line).value(), Face.FANG);
    }

    /** As many options in a line as there is room for; a blank between Chinese characters would be lost in styling. */
    private static String options(Choice choice, int room) {
        var text = new StringBuilder();
        var width = 0.0;
        for (var option : choice.options()) {
            var wide = Advance.of(option.text(), Face.FANG, SIZE) + SIZE;
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
        return box.markup() + styled(option.substring(1), Face.FANG);
    }

    private static String styled(String text, Face face) {
        return StyledText.of(Text.of(text), face, face).markup();
    }
}
