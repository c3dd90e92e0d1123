package cn.ziping.importing.outline;

import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.Grid;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import java.util.List;

/** Takes out what the word processor or the printer left in a text, and tells each of it. */
public final class Residue {
    private Residue() {}

    /** @param blocks all of the document, in reading order */
    public static Cleaned remove(List<Block> blocks) {
        return new Cleaned(blocks.stream().<Piece>map(Residue::piece).toList(), List.of());
    }

    private static Piece piece(Block block) {
        return block instanceof Grid grid ? Table.of(grid) : Passage.of((Paragraph) block);
    }
}
