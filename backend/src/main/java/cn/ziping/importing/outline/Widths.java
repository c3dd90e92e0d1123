package cn.ziping.importing.outline;

import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Where the lines of a document are broken: at a width, Latin letters and digits taking half of a Han character, or after a
 * number of characters.
 *
 * @param most of a full line; 0 where paragraphs are whole
 */
record Widths(int most, ToIntFunction<String> measure) {
    private static final int FEWEST_LINES = 12;
    private static final int NARROWEST = 18;
    private static final int WIDEST = 70;
    /** Signs are drawn to the line before them, and a number stays whole. */
    private static final int SLACK = 2;

    static final Widths WHOLE = new Widths(0, String::length);

    /** How wide a line is, in Han characters. */
    static int of(String line) {
        return (int)
                Math.ceil(line.chars().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum());
    }

    static Widths broken(List<Piece> pieces) {
        var lines = pieces.stream()
                .filter(Passage.class::isInstance)
                .map(piece -> ((Passage) piece).text().stripTrailing())
                .filter(text -> text.indexOf('\t') < 0)
                .toList();
        if (lines.size() < FEWEST_LINES) {
            return WHOLE;
        }
        var drawn = lines.stream().mapToInt(Widths::of).toArray();
        var counted = lines.stream().mapToInt(String::length).toArray();
        var one = of(drawn, Widths::of);
        var other = of(counted, String::length);
        return other.full(counted) > one.full(drawn) ? other : one;
    }

    /** The width that most lines reach and hardly one exceeds. */
    private static Widths of(int[] lengths, ToIntFunction<String> measure) {
        return IntStream.rangeClosed(NARROWEST, WIDEST)
                .mapToObj(width -> new Widths(width, measure))
                .filter(one -> one.wider(lengths) * 20 <= lengths.length && one.full(lengths) * 3 >= lengths.length)
                .findFirst()
                .orElse(WHOLE);
    }

    private long wider(int[] lengths) {
        return Arrays.stream(lengths).filter(length -> length > most + SLACK).count();
    }

    private long full(int[] lengths) {
        return most == 0 ? 0 : Arrays.stream(lengths).filter(this::isFull).count();
    }

    private boolean isFull(int length) {
        return most > 0 && length >= most - SLACK;
    }

    /** The line was broken because it was full. */
    boolean isFull(String line) {
        return isFull(measure.applyAsInt(line));
    }
}
