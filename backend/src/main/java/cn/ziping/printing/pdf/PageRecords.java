package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.shape.TitleLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;

/** A part of a document as the records that document.jrxml is filled with. */
final class PageRecords {
    private static final double TITLE_SIZE = 22;
    private static final int TITLE_LINE = 35;
    private static final int BELOW_TITLE = 29;

    private final TypeArea area;
    private final Layouts layouts;
    private final CellText type;
    private final FormPlaces forms;
    private final Together together;
    private final Map<Table, TableLayout> tables = new IdentityHashMap<>();
    private final Records records = new Records();

    /** What stands above a form on its page, in points; known where a page has just been begun. */
    private int used;

    PageRecords(TypeArea area, Layouts layouts, CellText type, FormPlaces forms) {
        this.area = area;
        this.layouts = layouts;
        this.type = type;
        this.forms = forms;
        this.together = new Together(area, this::layout);
    }

    /** @param title that stands above it; empty for none */
    List<Map<String, ?>> of(String title, Part part) {
        if (!title.isEmpty()) {
            title(title);
        }
        for (var i = 0; i < part.blocks().size(); i++) {
            if (part.turnsBefore(i)) {
                turn();
            }
            add(part, i);
        }
        return records.all();
    }

    /** Once for each table: all that it heads asks for it, too. */
    private TableLayout layout(Table table) {
        return tables.computeIfAbsent(table, missing -> TableLayout.of(missing, area.width(), area.height()));
    }

    private void title(String words) {
        var lines = TitleLines.of(words, area.width() / TITLE_SIZE);
        records.add("TITLE", Map.of("text", StyledText.markup(lines, Face.TITLE)));
        used += (int) lines.lines().count() * TITLE_LINE + BELOW_TITLE;
    }

    private void add(Part part, int index) {
        var block = part.blocks().get(index);
        if (block instanceof Heading heading) {
            heading(heading, together.from(part.blocks(), index));
        } else if (block instanceof Paragraph paragraph) {
            records.add(
                    "PARAGRAPH",
                    Map.of(
                            "text",
                            StyledText.of(paragraph.text(), Face.FANG, Face.FANG)
                                    .markup()));
        } else if (block instanceof Attachments attachments) {
            new Closing(records, area.width()).attachments(attachments.names());
        } else if (block instanceof Signature signature) {
            new Closing(records, area.width()).signature(signature);
        } else if (block instanceof Annex annex) {
            annex(annex, index + 1 < part.blocks().size() && part.blocks().get(index + 1) instanceof Form);
        } else if (block instanceof Form form) {
            form(form);
        } else if (block instanceof Chart chart) {
            chart(chart, together.from(part.blocks(), index));
        } else {
            captioned((Table) block, together.from(part.blocks(), index), part.heldOf(index), part.cut());
        }
    }

    private void turn() {
        records.turn();
        used = 0;
    }

    private void form(Form form) {
        if (used > area.height() / 2) {
            // So many headings that they may have filled a page.
            turn();
        }
        var marks = forms.set(form, area.width(), area.height() - used, area.height());
        for (var i = 0; i < marks.size(); i++) {
            if (i > 0) {
                records.turn();
            }
            records.add("FORM", Map.of("text", marks.get(i)));
        }
    }

    private void heading(Heading heading, int lines) {
        var text = Text.of(heading.number() + heading.text());
        records.add(
                "HEADING",
                Map.of(
                        "text", StyledText.of(text, Face.of(heading), Face.FANG).markup(),
                        "bookmark", text.plain(),
                        "level", heading.level(),
                        "together", lines));
        used += together.lines(heading) * area.pitch();
    }

    /** 7.3.7: its title on the third line, as the name here or as that of what follows; offices let a form follow at once. */
    private void annex(Annex annex, boolean titled) {
        if (!annex.label().isEmpty()) {
            var named = annex.name().isEmpty() ? annex.label() : annex.label() + Contents.BLANK + annex.name();
            records.add("ANNEX", Map.of("text", StyledText.markup(annex.label(), Face.HEI), "bookmark", named));
            used += area.pitch();
        }
        var name = titled ? "" : annex.name();
        if (!name.isEmpty() || !annex.label().isEmpty() && area.profile() == Profile.STRICT) {
            records.add("BLANK", Map.of());
            used += area.pitch();
        }
        if (!name.isEmpty()) {
            title(name);
        }
    }

    private void chart(Chart chart, int together) {
        var caption = StyledText.markup(chart.title(), Face.HEI);
        records.add("CAPTION", Map.of("text", caption, "together", together));
        records.add("CHART", Map.of("text", forms.draw(chart, area.width())));
    }

    /** @param held how many of the last rows go on on a new page, or of the last one its last lines */
    private void captioned(Table table, int together, int held, boolean cut) {
        var captioned = !table.caption().isEmpty();
        if (captioned) {
            var caption = StyledText.markup(table.caption(), Face.HEI);
            records.add("CAPTION", Map.of("text", caption, "together", together));
        }
        var pieces = TablePieces.of(table, area.width());
        for (var i = 0; i < pieces.size(); i++) {
            var last = i < pieces.size() - 1 ? 0 : held;
            var whole = PrintedTable.of(pieces.get(i), layout(pieces.get(i)));
            var printed = last > 0 && cut ? whole.lastLinesApart(SignaturePage.LINES, type) : whole;
            table(printed, captioned ? 0 : together, last);
        }
    }

    private void table(PrintedTable table, int together, int held) {
        var layout = layouts.fitted(table.table(), table.layout());
        var fields = Map.of("table", layout, "head", table.head(), "together", together);
        var rest = table.rows().size() - held;
        rows(fields, table.rows().subList(0, rest));
        if (held > 0) {
            turn();
            rows(fields, table.rows().subList(rest, table.rows().size()));
        }
    }

    private void rows(Map<String, ?> fields, List<PrintedRow> rows) {
        var record = new HashMap<String, Object>(fields);
        var read = rows.stream().<Map<String, ?>>map(row -> Map.of("row", row)).toList();
        record.put("rows", new JRMapCollectionDataSource(new ArrayList<>(read)));
        records.add("TABLE", record);
    }
}
