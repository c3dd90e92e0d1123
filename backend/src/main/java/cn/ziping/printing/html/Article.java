package cn.ziping.printing.html;

import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.pdf.TableLayout;
import cn.ziping.printing.shape.Grid;
import cn.ziping.printing.shape.Markup;
import cn.ziping.printing.shape.Widths;
import cn.ziping.printing.shape.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one document as an article. */
final class Article {

    /** HTML has six levels, and the title takes the first. */
    private static final int DEEPEST = 6;

    private final Markup markup;
    private final Words words;
    private final GridMarkup grids;
    private final Document document;
    private final String id;
    private int place;

    /** @param id that no other article of the file has */
    Article(Markup markup, Document document, String id) {
        this.markup = markup;
        this.words = new Words(markup);
        this.grids = new GridMarkup(markup);
        this.document = document;
        this.id = id;
    }

    /** @param contents whether it has its own, if it wants any */
    void write(boolean contents) {
        markup.open("article", "id", id, "class", document.about().draft() ? "draft" : "");
        if (document.cover() != null) {
            new CoverMarkup(markup).write(document.cover(), document.titled() ? "p" : "h1");
        }
        if (contents && document.contents()) {
            contents();
        }
        if (document.titled()) {
            words.title("h1", document.title());
        }
        var blocks = document.blocks();
        for (var i = 0; i < blocks.size(); i++) {
            block(i > 0 ? blocks.get(i - 1) : null, blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        if (!document.about().mark().isEmpty()) {
            words.element("footer", document.about().mark(), "class", "mark");
        }
        markup.close();
    }

    private void contents() {
        markup.open("nav", "class", "contents", "aria-label", "目录");
        words.element("h2", "目录");
        markup.open("ol");
        var to = 0;
        for (var block : document.blocks()) {
            if (block.listed()) {
                markup.open("li", "class", "level" + (block instanceof Heading heading ? heading.level() : 1));
                markup.open("a", "href", "#" + place(++to));
                entry(block);
                markup.close().close();
            }
        }
        markup.close().close();
    }

    private void entry(Block block) {
        if (block instanceof Heading heading) {
            words.write(heading.number() + heading.text());
        } else if (block instanceof Annex annex) {
            words.write(annex.label());
            markup.text("　");
            words.write(annex.name());
        }
    }

    private String place(int number) {
        return id + "-" + number;
    }

    private void block(@Nullable Block before, Block block, @Nullable Block next) {
        if (block.listed()) {
            place++;
        }
        if (block instanceof Heading heading) {
            heading(heading);
        } else if (block instanceof Paragraph paragraph) {
            markup.open("p");
            words.write(paragraph.text());
            markup.close();
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Chart chart) {
            chart(chart);
        } else if (block instanceof Form form) {
            form(form, before == null || before instanceof Annex);
        } else if (block instanceof Attachments attachments) {
            attachments(attachments.names());
        } else if (block instanceof Signature signature) {
            signature(signature);
        } else {
            annex((Annex) block, next instanceof Form);
        }
    }

    private void heading(Heading heading) {
        var level = heading.level() + 1;
        words.element(
                "h" + Math.min(level, DEEPEST),
                heading.number() + heading.text(),
                "id",
                heading.listed() ? place(place) : "",
                "class",
                "level" + heading.level(),
                "aria-level",
                level > DEEPEST ? "" + level : "");
    }

    private void table(Table table) {
        if (table.columns().isEmpty()) {
            if (!table.caption().isEmpty()) {
                words.element("p", table.caption());
            }
            return;
        }
        box(TableLayout.wide(table) ? "table wide" : "table", table.caption());
        markup.open("table");
        if (!table.caption().isEmpty()) {
            words.element("caption", table.caption());
        }
        grids.write(Grid.of(table), Widths.of(table));
        markup.close().close();
    }

    /** The picture, and for whoever does not see it, or wants more of a figure than its bar, the same as a table to be opened. */
    private void chart(Chart chart) {
        markup.open("figure");
        words.element("figcaption", chart.title());
        new ChartMarkup(markup).write(chart);
        markup.open("details");
        words.element("summary", "图中数据");
        table(chart.numbers());
        markup.close().close();
    }

    /** What is wider than a narrow screen is moved about in a box, by keyboard too. */
    private void box(String kind, String name) {
        markup.open(
                "div",
                "class",
                kind,
                "tabindex",
                "0",
                "role",
                "group",
                "aria-label",
                name.isEmpty() ? "表格" : Wording.line(name));
    }

    private void form(Form form, boolean begun) {
        markup.open("section", "class", begun ? "form" : "form own");
        box("table", form.title());
        markup.open("table");
        markup.open("caption");
        words.element("span", form.title(), "class", "title");
        if (!form.subtitle().isEmpty()) {
            words.element("span", form.subtitle(), "class", "subtitle");
        }
        markup.close();
        grids.write(Grid.of(form), Widths.of(form));
        markup.close().close();
        for (var note : form.notes()) {
            markup.open("p", "class", "note");
            words.write(note);
            markup.close();
        }
        markup.close();
    }

    /** GB/T 9704-2012, 7.3.4: one alone has no number. */
    private void attachments(List<String> names) {
        markup.open("div", "class", "attachments").element("p", "附件：").open(names.size() == 1 ? "ul" : "ol");
        names.forEach(name -> words.element("li", name));
        markup.close().close();
    }

    private void signature(Signature signature) {
        markup.open("div", "class", "signature");
        words.element("p", signature.name());
        markup.element("p", signature.dated() ? Wording.line(signature.date()) : signature.dateLine(), "class", "date");
        markup.close();
    }

    private void annex(Annex annex, boolean formFollows) {
        var named = !annex.name().isEmpty() && !formFollows;
        if (annex.label().isEmpty()) {
            words.element(named ? "h2" : "div", named ? annex.name() : "", "class", "annex");
            return;
        }
        markup.open("h2", "class", "annex", "id", place(place));
        words.element("span", annex.label(), "class", "label");
        if (named) {
            words.title("span", annex.name(), "class", "name");
        }
        markup.close();
    }
}
