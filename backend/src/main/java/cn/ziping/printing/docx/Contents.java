package cn.ziping.printing.docx;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.shape.Markup;
import cn.ziping.printing.shape.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of contents (目录), a field that Word makes anew with the pages it has laid out; until then it shows the same
 * words without pages, because only Word knows them.
 */
final class Contents {

    /** Of headings and annexes: three levels of headings by their style, and what a TC field says. */
    static final String OF_A_DOCUMENT = "TOC \\o \"1-3\" \\f \\h";

    /** Of many documents: their titles, as TC fields say them. */
    static final String OF_A_VOLUME = "TOC \\f v \\h";

    /** @param bookmark where it is */
    record Entry(int level, String text, int bookmark) {

        String name() {
            return bookmarkName(bookmark);
        }
    }

    private Contents() {}

    static String bookmarkName(int bookmark) {
        return "_Toc%08d".formatted(bookmark);
    }

    /** @param bookmark of the first entry */
    static List<Entry> of(Document document, int bookmark) {
        var entries = new ArrayList<Entry>();
        for (var block : document.blocks()) {
            if (block.listed()) {
                entries.add(new Entry(level(block), text(block), bookmark + entries.size()));
            }
        }
        return entries;
    }

    private static int level(Block block) {
        return block instanceof Heading heading ? heading.level() : 1;
    }

    /** As one line, with a blank of one character behind the label of an annex. */
    static String text(Block block) {
        if (block instanceof Heading heading) {
            return Wording.line(heading.number() + heading.text());
        }
        var annex = (Annex) block;
        var label = Wording.line(annex.label());
        return annex.name().isEmpty() ? label : label + "　" + Wording.line(annex.name());
    }

    /** Names an entry where no heading does. */
    static String entry(String list, int level, String text) {
        var quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return "TC \"" + quoted + "\"" + (list.isEmpty() ? "" : " \\f " + list) + " \\l " + level;
    }

    static void write(Markup markup, String code, List<Entry> entries) {
        var paragraphs = new Paragraphs(markup);
        paragraphs.write(Style.CONTENTS_TITLE, "目录");
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            paragraphs.open(Style.contents(entry.level()));
            if (i == 0) {
                begin(markup, paragraphs, code);
            }
            markup.open("w:hyperlink", "w:anchor", entry.name(), "w:history", "1");
            paragraphs.clean(entry.text());
            paragraphs.tab();
            paragraphs.field("PAGEREF " + entry.name() + " \\h", "");
            markup.close();
            if (i == entries.size() - 1) {
                paragraphs.fieldCharacter("end");
            }
            paragraphs.close();
        }
    }

    private static void begin(Markup markup, Paragraphs paragraphs, String code) {
        paragraphs.fieldCharacter("begin");
        markup.open("w:r")
                .element("w:instrText", " " + code + " ", "xml:space", "preserve")
                .close();
        paragraphs.fieldCharacter("separate");
    }
}
