package cn.ziping.importing.prose;

import cn.ziping.importing.outline.Heading;
import cn.ziping.importing.outline.Outline;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import java.util.ArrayList;
import java.util.List;

/** An outline written by hand: a line that begins with {@code #} is a heading as deep as there are of them. */
final class Written {
    private Written() {}

    static Outline outline(String text) {
        var front = new ArrayList<Piece>();
        var headings = new ArrayList<Heading>();
        var block = 0;
        for (var line : text.split("\n")) {
            var id = block++;
            if (line.startsWith("#")) {
                var words = line.replaceFirst("^#+\\s*", "");
                var level =
                        line.indexOf(words) > 0 ? line.replaceAll("[^#]", "").length() : 1;
                headings.add(new Heading("", level, words, new ArrayList<>(), List.of(id)));
            } else if (!line.isBlank()) {
                var pieces = headings.isEmpty()
                        ? front
                        : headings.get(headings.size() - 1).pieces();
                pieces.add(Passage.of(Paragraph.plain(id, line)));
            }
        }
        return new Outline(front, headings);
    }
}
