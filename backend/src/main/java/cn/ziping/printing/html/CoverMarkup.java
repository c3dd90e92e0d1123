package cn.ziping.printing.html;

import cn.ziping.printing.document.Cover;
import cn.ziping.printing.document.Cover.Choice;
import cn.ziping.printing.document.Cover.Entry;
import cn.ziping.printing.document.Cover.Line;
import cn.ziping.printing.shape.Markup;
import cn.ziping.printing.shape.Wording;

/** Writes the first page (封面). */
final class CoverMarkup {

    private final Markup markup;
    private final Words words;

    CoverMarkup(Markup markup) {
        this.markup = markup;
        this.words = new Words(markup);
    }

    /** @param heading the element of the title */
    void write(Cover cover, String heading) {
        markup.open("section", "class", "cover");
        words.title(heading, cover.title(), "class", "title");
        markup.open("dl");
        cover.lines().forEach(this::line);
        markup.open("div", "class", "seal");
        said(cover.seal());
        markup.close().close();
        markup.element("p", cover.dated() ? Wording.line(cover.date()) : cover.dateLine(), "class", "date");
        markup.close();
    }

    private void line(Line line) {
        markup.open("div");
        said(line);
        markup.close();
    }

    private void said(Line line) {
        words.element("dt", line.labelled());
        markup.open("dd");
        if (line instanceof Choice choice) {
            choice.options().forEach(option -> words.element("span", option.text(), "class", "option"));
        } else {
            words.element("span", ((Entry) line).value(), "class", "value");
        }
        markup.close();
    }
}
