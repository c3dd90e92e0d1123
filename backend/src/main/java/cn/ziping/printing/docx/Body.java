package cn.ziping.printing.docx;

import static cn.ziping.printing.docx.Paragraphs.KEEP_WITH_NEXT;
import static cn.ziping.printing.docx.Paragraphs.ON_A_NEW_PAGE;

import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.docx.Paragraphs.Property;
import cn.ziping.printing.pdf.TableLayout;
import cn.ziping.printing.shape.Ems;
import cn.ziping.printing.shape.Grid;
import cn.ziping.printing.shape.Markup;
import cn.ziping.printing.shape.TitleLines;
import cn.ziping.printing.shape.Widths;
import cn.ziping.printing.shape.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the blocks of documents, one behind the other. */
final class Body {

    /** Word has tables of up to 63 columns; wider ones go below one another. */
    private static final int MOST_COLUMNS = 60;

    /** A character of a title, in twentieths of a point. */
    private static final double TITLE = 22 * 20;

    private final Markup markup;
    private final Paragraphs paragraphs;
    private final Tables tables;
    private final Sections sections;
    private int bookmark = 1;

    Body(Markup markup, Sections sections) {
        this.markup = markup;
        this.paragraphs = new Paragraphs(markup);
        this.tables = new Tables(markup);
        this.sections = sections;
    }

    /** The number of the next place that contents lead to. */
    int bookmark() {
        return bookmark;
    }

    void title(String title) {
        paragraphs.write(Style.TITLE, lines(title, sections.upright()));
    }

    private static String lines(String title, Paper paper) {
        return TitleLines.of(title, paper.textWidth() / TITLE);
    }

    /** A place that the contents of a volume lead to. */
    void listed(String title) {
        paragraphs.open(Style.GAP);
        marked("", Contents.entry("v", 1, Wording.line(title)));
        paragraphs.close();
    }

    void blocks(List<Block> blocks) {
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var before = i > 0 ? blocks.get(i - 1) : null;
            var follows = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            turn(block, before, isWide(blocks.subList(i, blocks.size())));
            block(block, follows);
        }
    }

    /** An annex begins a new page. A form has pages of its own but for what was just begun with a title or a label. */
    private void turn(Block block, @Nullable Block before, boolean wide) {
        var stays = block instanceof Signature || block instanceof Attachments;
        var begun = before == null || before instanceof Annex;
        var turned = !stays && sections.turn(wide);
        if (!turned && (block instanceof Annex || before instanceof Form || block instanceof Form && !begun)) {
            paragraphs.write(Style.GAP, "", ON_A_NEW_PAGE);
        }
    }

    /** Whether what begins here, or what it heads, needs the page turned. */
    private static boolean isWide(List<Block> blocks) {
        return blocks.stream()
                .dropWhile(block -> block instanceof Heading || block instanceof Annex)
                .findFirst()
                .filter(block -> block instanceof Table table && TableLayout.wide(table))
                .isPresent();
    }

    private void block(Block block, @Nullable Block follows) {
        if (block instanceof Heading heading) {
            heading(heading);
        } else if (block instanceof Paragraph paragraph) {
            paragraphs.write(Style.BODY, paragraph.text(), beside(follows));
        } else if (block instanceof Table table) {
            table(table, beside(follows));
        } else if (block instanceof Chart chart) {
            table(chart.numbers(), beside(follows));
        } else if (block instanceof Form form) {
            form(form);
        } else if (block instanceof Attachments attachments) {
            attachments(attachments.names(), beside(follows));
        } else if (block instanceof Signature signature) {
            signature(signature);
        } else {
            annex((Annex) block, follows instanceof Form);
        }
    }

    /** GB/T 9704-2012, 7.3.5: the signature is never on a page without text, nor is the list of attachments above it. */
    private static Property[] beside(@Nullable Block follows) {
        var signed = follows instanceof Signature || follows instanceof Attachments;
        return signed ? new Property[] {KEEP_WITH_NEXT} : new Property[0];
    }

    private void heading(Heading heading) {
        paragraphs.open(Style.heading(heading.level()));
        if (heading.listed()) {
            marked(Contents.text(heading), "");
        } else {
            paragraphs.text(Contents.text(heading));
        }
        paragraphs.close();
    }

    /** A text that the contents lead to. */
    private void marked(String text, String entry) {
        var id = "" + bookmark;
        markup.empty("w:bookmarkStart", "w:id", id, "w:name", Contents.bookmarkName(bookmark++));
        if (!entry.isEmpty()) {
            paragraphs.field(entry, "");
        }
        paragraphs.text(text);
        markup.empty("w:bookmarkEnd", "w:id", id);
    }

    /** @param last of what ends the table */
    private void table(Table table, Property... last) {
        if (!table.caption().isEmpty()) {
            paragraphs.write(Style.CAPTION, table.caption());
        }
        for (var from = 0; from < table.columns().size(); from += MOST_COLUMNS) {
            var piece = piece(table, from, Math.min(table.columns().size(), from + MOST_COLUMNS));
            tables.write(Grid.of(piece), Widths.of(piece), sections.paper(), Wording.line(table.caption()), last);
            paragraphs.write(Style.GAP, "", last);
        }
    }

    private static Table piece(Table table, int from, int to) {
        var rows = table.rows().stream().map(row -> row.subList(from, to)).toList();
        return new Table(table.caption(), table.columns().subList(from, to), rows, table.totalled());
    }

    private void form(Form form) {
        paragraphs.write(Style.FORM_TITLE, form.title());
        if (!form.subtitle().isEmpty()) {
            paragraphs.write(Style.FORM_SUBTITLE, form.subtitle());
        }
        tables.write(Grid.of(form), Widths.of(form), sections.paper(), Wording.line(form.title()));
        paragraphs.write(Style.GAP, "");
        form.notes().forEach(note -> paragraphs.write(Style.NOTE, note));
    }

    /** GB/T 9704-2012, 7.3.4: one alone has no number. */
    private void attachments(List<String> names, Property... properties) {
        for (var i = 0; i < names.size(); i++) {
            var number = names.size() == 1 ? "" : (i + 1) + ".";
            paragraphs.write(
                    i == 0 ? Style.ATTACHMENTS_FIRST : Style.ATTACHMENTS_NEXT,
                    (i == 0 ? "附件：" : "") + number + names.get(i),
                    properties);
        }
    }

    /**
     * 7.3.5.2: the name two characters from the right, the date two characters further in than the name begins; a date
     * longer than the name goes to that place, and the name before it.
     */
    private void signature(Signature signature) {
        var name = (int) (100 * Ems.of(signature.name()));
        var date = (int) (100 * Ems.of(signature.dateLine()));
        paragraphs.write(Style.SIGNATURE, signature.name(), Property.before(date > name ? 400 + date - name : 200));
        paragraphs.open(Style.DATE, Property.before(date > name ? 200 : name - date));
        paragraphs.clean(signature.dated() ? Wording.line(signature.date()) : signature.dateLine());
        paragraphs.close();
    }

    private void annex(Annex annex, boolean formFollows) {
        if (!annex.label().isEmpty()) {
            paragraphs.open(Style.ANNEX);
            marked(annex.label(), Contents.entry("", 1, Contents.text(annex)));
            paragraphs.close();
        }
        if (!annex.name().isEmpty() && !formFollows) {
            paragraphs.write(Style.ANNEX_TITLE, lines(annex.name(), sections.paper()));
        }
    }
}
