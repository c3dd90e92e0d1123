package cn.ziping.printing.html;

import cn.ziping.printing.document.Text;
import cn.ziping.printing.shape.Markup;
import cn.ziping.printing.shape.TitleLines;
import cn.ziping.printing.shape.Wording;

/** Writes text. */
final class Words {

    /** Characters in a line of a title. */
    private static final double TITLE = 19;

    private final Markup markup;

    Words(Markup markup) {
        this.markup = markup;
    }

    void write(String text) {
        write(Text.of(text));
    }

    void write(Text text) {
        for (var run : Wording.of(text).runs()) {
            switch (run.emphasis()) {
                case NONE -> lines(run.text());
                case SOME -> {
                    markup.open("em");
                    lines(run.text());
                    markup.close();
                }
                case STRONG -> {
                    markup.open("strong");
                    lines(run.text());
                    markup.close();
                }
            }
        }
    }

    /** An element around a text. */
    void element(String element, String text, String... attributes) {
        markup.open(element, attributes);
        write(text);
        markup.close();
    }

    /** A heading that breaks where words end, as on paper; on a narrow screen its lines break once more. */
    void title(String element, String text, String... attributes) {
        markup.open(element, attributes);
        TitleLines.of(Wording.line(text), TITLE).lines().forEach(line -> element("span", line, "class", "line"));
        markup.close();
    }

    private void lines(String text) {
        var line = 0;
        for (var part : text.split("\n", -1)) {
            if (line++ > 0) {
                markup.empty("br");
            }
            markup.text(part);
        }
    }
}
