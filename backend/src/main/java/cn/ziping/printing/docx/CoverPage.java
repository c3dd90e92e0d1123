package cn.ziping.printing.docx;

import cn.ziping.printing.document.Cover;
import cn.ziping.printing.document.Cover.Choice;
import cn.ziping.printing.document.Cover.Entry;
import cn.ziping.printing.document.Cover.Line;
import cn.ziping.printing.docx.Paragraphs.Property;
import cn.ziping.printing.shape.Ems;
import cn.ziping.printing.shape.Markup;
import cn.ziping.printing.shape.TitleLines;
import cn.ziping.printing.shape.Wording;
import java.util.stream.Collectors;

/** Writes the first page (封面). */
final class CoverPage {

    /** A character of the title, in twentieths of a point. */
    private static final double TITLE = 26 * 20;

    private final Paragraphs paragraphs;

    CoverPage(Markup markup) {
        this.paragraphs = new Paragraphs(markup);
    }

    void write(Cover cover, Paper paper) {
        paragraphs.write(Style.COVER_TITLE, TitleLines.of(cover.title(), paper.textWidth() / TITLE));
        // All values begin below one another, half a character behind the widest label: a tab goes past a place that is
        // just reached.
        var widest = cover.lines().stream()
                .mapToDouble(line -> Ems.of(line.labelled()))
                .max()
                .orElse(0);
        cover.lines().forEach(line -> line(line, Style.COVER_LINE, Property.hanging((int) (100 * widest + 50))));
        line(cover.seal(), Style.COVER_SEAL);
        paragraphs.open(Style.COVER_DATE);
        paragraphs.clean(cover.dated() ? Wording.line(cover.date()) : cover.dateLine());
        paragraphs.close();
    }

    private void line(Line line, Style style, Property... properties) {
        paragraphs.open(style, properties);
        paragraphs.text(line.labelled());
        if (style == Style.COVER_LINE) {
            paragraphs.tab();
        }
        if (line instanceof Choice choice) {
            paragraphs.clean(choice.options().stream()
                    .map(option -> Wording.line(option.text()))
                    .collect(Collectors.joining("　")));
        } else {
            paragraphs.line(((Entry) line).value());
        }
        paragraphs.close();
    }
}
