package cn.ziping.printing.docx;

import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.document.Text.Emphasis;
import cn.ziping.printing.document.Text.Run;
import cn.ziping.printing.shape.Markup;
import cn.ziping.printing.shape.Wording;
import java.util.Arrays;
import java.util.Comparator;

/** Writes paragraphs and what is in them. */
final class Paragraphs {

    static final Property KEEP_WITH_NEXT = new Property(1, "<w:keepNext/>");
    static final Property ON_A_NEW_PAGE = new Property(2, "<w:pageBreakBefore/>");

    /**
     * What one paragraph has apart from its style.
     *
     * @param rank where the schema wants it among the others; Word refuses a file that has them in another order
     */
    record Property(int rank, String markup) {

        static Property aligned(Alignment alignment) {
            var value = switch (alignment) {
                case LEFT -> "left";
                case CENTER -> "center";
                case RIGHT -> "right";
            };
            return new Property(5, "<w:jc w:val=\"" + value + "\"/>");
        }

        /** @param hundredths of a character that the line ends before the margin */
        static Property before(int hundredths) {
            return new Property(
                    4, "<w:ind w:rightChars=\"%d\" w:right=\"%d\"/>".formatted(hundredths, hundredths * 32 / 10));
        }

        /** @param hundredths of a character that all lines but the first are moved in */
        static Property hanging(int hundredths) {
            var chars = hundredths;
            var points = hundredths * 32 / 10;
            return new Property(
                    4,
                    "<w:ind w:leftChars=\"%d\" w:left=\"%d\" w:hangingChars=\"%d\" w:hanging=\"%d\"/>"
                            .formatted(chars, points, chars, points));
        }

        static Property section(String properties) {
            return new Property(9, properties);
        }
    }

    private final Markup markup;

    Paragraphs(Markup markup) {
        this.markup = markup;
    }

    void write(Style style, String text, Property... properties) {
        write(style, Text.of(text), properties);
    }

    void write(Style style, Text text, Property... properties) {
        open(style, properties);
        text(text);
        close();
    }

    void open(Style style, Property... properties) {
        markup.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style.id());
        Arrays.stream(properties)
                .sorted(Comparator.comparingInt(Property::rank))
                .forEach(property -> markup.raw(property.markup()));
        markup.close();
    }

    void close() {
        markup.close();
    }

    void text(Text text) {
        Wording.of(text).runs().forEach(this::run);
    }

    void text(String text) {
        text(Text.of(text));
    }

    /** On which a value is written by hand, or stands. */
    void line(String value) {
        markup.open("w:r").open("w:rPr").empty("w:u", "w:val", "single").close();
        if (value.isBlank()) {
            markup.empty("w:tab");
        } else {
            spelled(" " + Wording.line(value) + " ");
        }
        markup.close();
    }

    void tab() {
        markup.open("w:r").empty("w:tab").close();
    }

    /** Text that is as it is to be set. */
    void clean(String text) {
        run(new Run(text, Emphasis.NONE));
    }

    /** A field with what it showed last. */
    void field(String code, String shown) {
        fieldCharacter("begin");
        markup.open("w:r")
                .element("w:instrText", " " + code + " ", "xml:space", "preserve")
                .close();
        if (!shown.isEmpty()) {
            fieldCharacter("separate");
            text(shown);
        }
        fieldCharacter("end");
    }

    void fieldCharacter(String type) {
        markup.open("w:r").empty("w:fldChar", "w:fldCharType", type).close();
    }

    private void run(Run run) {
        markup.open("w:r");
        if (run.emphasis() != Emphasis.NONE) {
            var style = run.emphasis() == Emphasis.STRONG ? Style.STRONG : Style.EMPHASIS;
            markup.open("w:rPr").empty("w:rStyle", "w:val", style.id()).close();
        }
        spelled(run.text());
        markup.close();
    }

    private void spelled(String text) {
        var line = 0;
        for (var part : text.split("\n", -1)) {
            if (line++ > 0) {
                markup.empty("w:br");
            }
            if (!part.isEmpty()) {
                markup.element("w:t", part, "xml:space", "preserve");
            }
        }
    }
}
