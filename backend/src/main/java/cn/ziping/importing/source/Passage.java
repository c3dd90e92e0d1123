package cn.ziping.importing.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph after residue was taken out and what a page break had parted was joined.
 *
 * @param parts the blocks of the document that it was made of, at least one, in order
 */
public record Passage(
        List<Part> parts, String text, @Nullable Integer outlineLevel, ParagraphStyle style, boolean isAfterGap)
        implements Piece {

    /**
     * A block of the document in a passage.
     *
     * @param from where its words begin in the text of the passage
     */
    public record Part(int block, int from) {}

    public static Passage of(Paragraph paragraph) {
        return new Passage(
                List.of(new Part(paragraph.id(), 0)),
                paragraph.text(),
                paragraph.outlineLevel(),
                paragraph.style(),
                paragraph.isAfterGap());
    }

    /** The same with another text, from which only its beginning or its end was cut. */
    public Passage withText(String text) {
        var cut = Math.max(0, this.text.indexOf(text));
        var moved = parts.stream()
                .map(part -> new Part(part.block(), Math.max(0, part.from() - cut)))
                .toList();
        return new Passage(moved, text, outlineLevel, style, isAfterGap);
    }

    /** Evidence for words of this text, at the block where they begin. */
    public Evidence evidence(String excerpt) {
        var at = Math.max(0, text.indexOf(excerpt));
        var block = block();
        for (var part : parts) {
            if (part.from() <= at) {
                block = part.block();
            }
        }
        return new Evidence(block, null, null, excerpt);
    }

    @Override
    public int block() {
        return parts.get(0).block();
    }

    @Override
    public List<Integer> blocks() {
        return parts.stream().map(Part::block).toList();
    }
}
