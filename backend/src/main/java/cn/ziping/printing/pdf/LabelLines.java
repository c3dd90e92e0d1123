package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Text;
import java.util.ArrayList;
import java.util.List;

/** Breaks the label of a narrow cell into lines of about the same length: 数量｜指标, not 数量指｜标. */
final class LabelLines {

    /** Longer ones are text, in ems. */
    private static final double LABEL = 14;

    private LabelLines() {}

    /** @param width of a line, in ems */
    static Text of(Text text, double width) {
        var words = text.plain();
        var wide = TextWidth.of(words);
        if (wide <= width || wide > LABEL || width < 1 || text.runs().size() > 1 || words.contains("\n")) {
            return text;
        }
        var lines = new ArrayList<String>();
        for (var part : words.split("(?=（)")) {
            lines.addAll(lines(part, width));
        }
        var broken = new Text.Run(String.join("\n", lines), text.runs().get(0).emphasis());
        return new Text(List.of(broken));
    }

    private static List<String> lines(String part, double width) {
        var characters = part.codePoints().toArray();
        var count = (int) Math.ceil(characters.length / Math.floor(width));
        if (TextWidth.of(part) <= width || !part.codePoints().allMatch(Character::isIdeographic)) {
            return List.of(part);
        }
        var lines = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var from = i * characters.length / count;
            lines.add(new String(characters, from, (i + 1) * characters.length / count - from));
        }
        return lines;
    }
}
