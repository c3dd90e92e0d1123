package cn.ziping.importing.outline;

import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import java.util.ArrayList;
import java.util.List;

/** Joins sentences again that a page or a line broke. */
public final class Joining {
    private static final int LONGEST_SEAM = 8;

    private Joining() {}

    /** @param pieces without residue, tables gathered */
    public static Cleaned join(List<Piece> pieces) {
        var seams = Removals.joined();
        var widths = Widths.broken(pieces);
        var joined = new ArrayList<Piece>();
        for (var piece : lines(pieces)) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (piece instanceof Passage passage && last instanceof Passage before && belong(before, passage, widths)) {
                seams.add("被换行或换页断开的句子", passage.block(), seam(passage));
                joined.set(joined.size() - 1, Continuation.joined(before, passage));
            } else {
                joined.add(piece);
            }
        }
        return new Cleaned(joined.stream().map(Joining::stripped).toList(), seams.doubts());
    }

    private static boolean belong(Passage before, Passage after, Widths widths) {
        return isBareNumber(before, after) || Continuation.goesOn(before, after, widths);
    }

    /** A number that stands alone above its words. */
    private static boolean isBareNumber(Passage before, Passage after) {
        var marker = Marker.parse(before.text());
        return marker != null
                && marker.end() >= before.text().length()
                && Marker.parse(after.text()) == null
                && Shape.of(after.text()).form() != Shape.Form.TEXT;
    }

    /** The words after the break: those before it stand in another block. */
    private static String seam(Passage after) {
        var words = Blank.strip(after.text());
        return words.substring(0, Math.min(words.length(), LONGEST_SEAM));
    }

    /** Soft breaks inside of paragraphs: each line for itself, so that they are judged like all others. */
    private static List<Piece> lines(List<Piece> pieces) {
        var lines = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (piece instanceof Passage passage && passage.text().indexOf('\n') >= 0) {
                lines.addAll(lines(passage));
            } else {
                lines.add(piece);
            }
        }
        return lines;
    }

    private static List<Passage> lines(Passage passage) {
        var lines = new ArrayList<Passage>();
        var from = 0;
        for (var line : passage.text().split("\n", -1)) {
            if (!Blank.strip(line).isEmpty()) {
                lines.add(part(passage, line, from, lines.isEmpty()));
            }
            from += line.length() + 1;
        }
        return lines;
    }

    /** @param from where the line begins in the passage */
    private static Passage part(Passage passage, String line, int from, boolean isFirst) {
        var parts = new ArrayList<Passage.Part>();
        for (var part : passage.parts()) {
            if (part.from() <= from) {
                parts.clear();
                parts.add(new Passage.Part(part.block(), 0));
            } else if (part.from() < from + line.length()) {
                parts.add(new Passage.Part(part.block(), part.from() - from));
            }
        }
        return new Passage(parts, line, passage.outlineLevel(), passage.style(), isFirst && passage.isAfterGap());
    }

    private static Piece stripped(Piece piece) {
        return piece instanceof Passage passage ? passage.withText(Blank.strip(passage.text())) : piece;
    }
}
