package cn.ziping.printing.docx;

import cn.ziping.printing.document.Document.About;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.docx.Paragraphs.Property;
import cn.ziping.printing.shape.Markup;
import org.jspecify.annotations.Nullable;

/** The stretches of pages that have the same paper, head and foot. */
final class Sections {

    /** How the pages of a section are numbered. */
    enum Numbers {
        /** They are counted, but do not say their number. */
        NONE(""),
        ON(""),
        FROM_ONE("<w:pgNumType w:start=\"1\"/>"),
        /** For what comes before the text. */
        ROMAN("<w:pgNumType w:fmt=\"upperRoman\" w:start=\"1\"/>");

        private final String element;

        Numbers(String element) {
            this.element = element;
        }
    }

    private record Section(About about, Paper paper, Numbers numbers) {}

    private final Markup markup;
    private final Running running;
    private final Paper upright;
    private @Nullable Section current;

    Sections(Markup markup, Running running, Profile profile) {
        this.markup = markup;
        this.running = running;
        this.upright = new Paper(profile, false);
    }

    Paper upright() {
        return upright;
    }

    Paper paper() {
        return current == null ? upright : current.paper();
    }

    /** Upright pages, beginning with a new one. */
    void begin(About about, Numbers numbers) {
        begin(new Section(about, upright, numbers));
    }

    /** Turns the page, or back; tells whether a new one has begun. */
    boolean turn(boolean landscape) {
        if (current == null || current.paper().landscape() == landscape) {
            return false;
        }
        begin(new Section(current.about(), upright.turned(landscape), Numbers.ON));
        return true;
    }

    /** Behind the last block of the whole file. */
    void end() {
        if (current != null) {
            markup.raw(properties(current));
        }
    }

    /** Behind the last block, where more is to come by another hand. */
    void close() {
        if (current != null) {
            new Paragraphs(markup).write(Style.GAP, "", Property.section(properties(current)));
        }
        current = null;
    }

    private void begin(Section next) {
        close();
        current = next;
    }

    private String properties(Section section) {
        var numbered = section.numbers() != Numbers.NONE;
        var references = running.references(section.about(), section.paper(), numbered);
        return section.paper().section(references, section.numbers().element);
    }
}
