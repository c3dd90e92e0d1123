package cn.ziping.printing.docx;

import cn.ziping.printing.document.Document.About;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.shape.Markup;
import cn.ziping.printing.shape.Wording;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What stands at the head and the foot of every page: the word 草稿 under a draft, page number and print mark. */
final class Running {

    private enum Side {
        RIGHT("default"),
        LEFT("even"),
        MIDDLE("default");

        private final String pages;

        Side(String pages) {
            this.pages = pages;
        }
    }

    private static final String EMPTY = "<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr></w:p>";
    private static final String WATERMARK = Resources.text("watermark.xml");

    /** By what is in them, so that documents that have the same share it. */
    private final Map<String, String> headers = new LinkedHashMap<>();

    private final Map<String, String> footers = new LinkedHashMap<>();

    /** For the properties of a section. */
    String references(About about, Paper paper, boolean numbered) {
        var strict = paper.profile() == Profile.STRICT;
        var header = reference("header", "default", about.draft() ? WATERMARK : EMPTY)
                + (strict ? reference("header", "even", about.draft() ? WATERMARK : EMPTY) : "");
        return strict
                ? header + foot(about, paper, numbered, Side.RIGHT) + foot(about, paper, numbered, Side.LEFT)
                : header + foot(about, paper, numbered, Side.MIDDLE);
    }

    void forEachHeader(Part part) {
        headers.forEach((content, id) -> part.accept(id, root("w:hdr", content)));
    }

    void forEachFooter(Part part) {
        footers.forEach((content, id) -> part.accept(id, root("w:ftr", content)));
    }

    @FunctionalInterface
    interface Part {
        void accept(String id, String xml);
    }

    private String foot(About about, Paper paper, boolean numbered, Side side) {
        return reference("footer", side.pages, numbered ? foot(about.mark(), paper.textWidth(), side) : EMPTY);
    }

    private String reference(String kind, String pages, String content) {
        var parts = kind.equals("header") ? headers : footers;
        var id = parts.computeIfAbsent(content, first -> kind + (parts.size() + 1));
        return "<w:%sReference w:type=\"%s\" r:id=\"%s\"/>".formatted(kind, pages, id);
    }

    /** 7.5: on the outer side, one character from the margin; the mark is on the other side. */
    private static String foot(String mark, int width, Side side) {
        return markup(foot -> {
            foot.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Footer").open("w:tabs");
            switch (side) {
                case RIGHT -> foot.empty("w:tab", "w:val", "right", "w:pos", "" + (width - 280));
                case LEFT -> foot.empty("w:tab", "w:val", "right", "w:pos", "" + width);
                case MIDDLE -> foot.empty("w:tab", "w:val", "center", "w:pos", "" + width / 2);
            }
            foot.close();
            if (side == Side.LEFT) {
                foot.empty("w:ind", "w:leftChars", "100", "w:left", "280");
            }
            foot.close();
            if (side == Side.LEFT) {
                number(foot);
                tab(foot);
                mark(foot, mark);
            } else {
                mark(foot, mark);
                tab(foot);
                number(foot);
            }
            foot.close();
        });
    }

    private static void number(Markup foot) {
        var paragraphs = new Paragraphs(foot);
        paragraphs.clean("— ");
        paragraphs.field("PAGE", "1");
        paragraphs.clean(" —");
    }

    private static void tab(Markup foot) {
        new Paragraphs(foot).tab();
    }

    private static void mark(Markup foot, String mark) {
        if (!mark.isEmpty()) {
            foot.open("w:r").open("w:rPr").empty("w:rStyle", "w:val", "Mark").close();
            foot.element("w:t", Wording.line(mark), "xml:space", "preserve").close();
        }
    }

    private static String markup(Consumer<Markup> content) {
        var writer = new StringWriter();
        content.accept(new Markup(writer));
        return writer.toString();
    }

    private static String root(String element, String content) {
        return Resources.root(element) + content + "</" + element + ">";
    }
}
