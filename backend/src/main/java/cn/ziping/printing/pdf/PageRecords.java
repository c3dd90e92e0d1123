package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;

/** A part of a document as the records that document.jrxml is filled with. */
final class PageRecords {
    private static final double TITLE_SIZE = 22;
    private static final int TITLE_LINE = 35;
    private static final int BELOW_TITLE = 29;
    private static final float SIZE = 16;

    private final Layouts layouts;
    private final FormPlaces forms;
    private final TypeArea area;
    private final List<Map<String, ?>> records = new ArrayList<>();
    private int chapter;

    /** What stands above a form on its page, in points; known where a page has just been begun. */
    private int used;

    private PageRecords(Layouts layouts, FormPlaces forms, TypeArea area) {
        this.layouts = layouts;
        this.forms = forms;
        this.area = area;
    }

    /** @param title that stands above it; empty for none */
    static List<Map<String, ?>> of(String title, Part part, TypeArea area, Layouts layouts, FormPlaces forms) {
        var page = new PageRecords(layouts, forms, area);
        if (!title.isEmpty()) {
            page.title(title);
        }
        for (var i = 0; i < part.blocks().size(); i++) {
            if (part.turnsBefore(i)) {
                page.turn();
            }
            page.add(part, i);
        }
        return page.records;
    }

    private void title(String words) {
        var lines = TitleLines.of(words, area.width() / TITLE_SIZE);
        add("TITLE", Map.of("text", styled(Text.of(lines), Face.TITLE)));
        used += (int) lines.lines().count() * TITLE_LINE + BELOW_TITLE;
    }

    private void add(Part part, int index) {
        var block = part.blocks().get(index);
        var together = new Together(area).from(part.blocks(), index);
        if (block instanceof Heading heading) {
            heading(heading, together);
        } else if (block instanceof Paragraph paragraph) {
            add("PARAGRAPH", Map.of("text", styled(paragraph.text(), Face.FANG)));
        } else if (block instanceof Attachments attachments) {
            attachments(attachments.names());
        } else if (block instanceof Signature signature) {
            signature(signature);
        } else if (block instanceof Annex annex) {
            annex(annex, index + 1 < part.blocks().size() && part.blocks().get(index + 1) instanceof Form);
        } else if (block instanceof Form form) {
            form(form);
        } else if (block instanceof Table table) {
            captioned(table, together, part.heldOf(index));
        }
    }

    private void turn() {
        chapter++;
        used = 0;
    }

    private void form(Form form) {
        if (used > area.height() / 2) {
            // So many headings that they may have filled a page.
            turn();
        }
        var marks = forms.set(form, area.width(), area.height() - used, area.height());
        for (var i = 0; i < marks.size(); i++) {
            chapter += i == 0 ? 0 : 1;
            add("FORM", Map.of("text", marks.get(i)));
        }
    }

    private void heading(Heading heading, int together) {
        var text = Text.of(heading.number() + heading.text());
        add(
                "HEADING",
                Map.of(
                        "text", styled(text, face(heading), Face.FANG),
                        "bookmark", text.plain(),
                        "level", heading.level(),
                        "together", together));
        used += new Together(area).lines(heading) * area.pitch();
    }

    /** 7.3.4: numbered when there are several. */
    private void attachments(List<String> names) {
        add("BLANK", Map.of("together", 2));
        for (var i = 0; i < names.size(); i++) {
            var record = new HashMap<String, Object>();
            record.put("text", styled(Text.of(names.get(i)), Face.FANG));
            record.put("first", i == 0);
            if (names.size() > 1) {
                record.put("number", (i + 1) + ".");
            }
            add("ATTACHMENT", record);
        }
    }

    /**
     * 7.3.5.2: the name two characters from the right, the date two characters further in than the name begins; a date longer
     * than the name goes to that place, and the name before it. The seal covers both, and a line below them.
     */
    private void signature(Signature signature) {
        var indent = 2.0 * SIZE;
        var name = Advance.of(signature.name(), Face.FANG, SIZE);
        var date = Advance.of(signature.dateLine(), Face.FANG, SIZE);
        var dateAt = date > name ? area.width() - indent - date : area.width() - name;
        add("BLANK", Map.of("together", 4));
        add("SIGNATURE", shifted(styled(Text.of(signature.name()), Face.FANG), dateAt - indent));
        // Styled, the room for a date would lose its blanks.
        var line = signature.dated() ? styled(Text.of(signature.date()), Face.FANG) : signature.dateLine();
        add("SIGNATURE", shifted(line, dateAt));
    }

    private static Map<String, ?> shifted(String text, double shift) {
        return Map.of("text", text, "shift", String.valueOf(Math.max(0, Math.round(shift))));
    }

    /** 7.3.7: its title on the third line, as the name here or as that of what follows; offices let a form follow at once. */
    private void annex(Annex annex, boolean titled) {
        if (!annex.label().isEmpty()) {
            var named = annex.name().isEmpty() ? annex.label() : annex.label() + Contents.BLANK + annex.name();
            add("ANNEX", Map.of("text", styled(Text.of(annex.label()), Face.HEI), "bookmark", named));
            used += area.pitch();
        }
        var name = titled ? "" : annex.name();
        if (!name.isEmpty() || !annex.label().isEmpty() && area.profile() == Profile.STRICT) {
            add("BLANK", Map.of());
            used += area.pitch();
        }
        if (!name.isEmpty()) {
            title(name);
        }
    }

    private void captioned(Table table, int together, int held) {
        var captioned = !table.caption().isEmpty();
        if (captioned) {
            var caption = styled(Text.of(table.caption()), Face.HEI);
            add("CAPTION", Map.of("text", caption, "together", together));
        }
        var pieces = TablePieces.of(table, area.width());
        for (var i = 0; i < pieces.size(); i++) {
            table(pieces.get(i), captioned ? 0 : together, i < pieces.size() - 1 ? 0 : held);
        }
    }

    /** @param held how many of the last rows go on on a new page */
    private void table(Table table, int together, int held) {
        var layout = TableLayout.of(table, area.width(), area.height());
        var head = IntStream.range(0, table.columns().size())
                .mapToObj(column -> styled(layout.head(table, column), Face.HEI))
                .toList();
        var rows = new ArrayList<Map<String, ?>>();
        var above = List.<Text>of();
        for (var row : table.rows()) {
            var total = table.totalled() && rows.size() == table.rows().size() - 1;
            var face = total ? Face.HEI : Face.SONG;
            var cells = row.stream().map(cell -> styled(cell, face, Face.SONG)).toList();
            rows.add(Map.of("row", new PrintedRow(cells, joined(table, above, row))));
            above = row;
        }
        var fields =
                Map.of("table", layouts.fitted(table, layout), "head", new PrintedRow(head, 0), "together", together);
        add("TABLE", fields, rows.subList(0, rows.size() - held));
        if (held > 0) {
            turn();
            add("TABLE", fields, rows.subList(rows.size() - held, rows.size()));
        }
    }

    private void add(String kind, Map<String, ?> fields, List<Map<String, ?>> rows) {
        var record = new HashMap<String, Object>(fields);
        record.put("rows", new JRMapCollectionDataSource(new ArrayList<>(rows)));
        add(kind, record);
    }

    /** How many columns from the left continue the row above. */
    static int joined(Table table, List<Text> above, List<Text> row) {
        var joined = 0;
        while (joined < row.size()
                && table.columns().get(joined).joined()
                && !above.isEmpty()
                && above.get(joined).equals(row.get(joined))) {
            joined++;
        }
        return joined;
    }

    private void add(String kind, Map<String, ?> fields) {
        var record = new HashMap<String, Object>(fields);
        record.put("kind", kind);
        record.put("index", records.size());
        record.put("chapter", chapter);
        record.putIfAbsent("together", 0);
        records.add(record);
    }

    /** 7.3.3: 黑体, 楷体, 仿宋, 仿宋. */
    private static Face face(Heading heading) {
        return switch (heading.level()) {
            case 1 -> Face.HEI;
            case 2 -> Face.KAI;
            default -> Face.FANG;
        };
    }

    private String styled(Text text, Face face) {
        return styled(text, face, face);
    }

    private String styled(Text text, Face face, Face base) {
        return StyledText.of(text, face, base).markup();
    }
}
