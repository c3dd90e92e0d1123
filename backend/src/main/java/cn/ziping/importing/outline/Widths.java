package cn.ziping.importing.outline;

import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import java.util.List;

/** How wide lines are, in Han characters: Latin letters and digits take half of one. */
final class Widths {
    private static final int FEWEST_LINES = 12;
    private static final int NARROWEST = 18;
    private static final int WIDEST = 70;

    private Widths() {}

    static int of(String line) {
        return (int)
                Math.ceil(line.chars().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum());
    }

    /** The width at which all lines of a document are broken; 0 where its paragraphs are whole. */
    static int broken(List<Piece> pieces) {
        var widths = pieces.stream()
                .filter(Passage.class::isInstance)
                .map(piece -> ((Passage) piece).text())
                .filter(text -> text.indexOf('\t') < 0)
                .mapToInt(text -> of(text.stripTrailing()))
                .sorted()
                .toArray();
        if (widths.length < FEWEST_LINES) {
            return 0;
        }
        var widest = widths[widths.length - 1];
        var full = java.util.Arrays.stream(widths)
                .filter(width -> width >= widest - 3)
                .count();
        return widest >= NARROWEST && widest <= WIDEST && full * 3 >= widths.length ? widest : 0;
    }
}
