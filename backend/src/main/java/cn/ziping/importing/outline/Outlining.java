package cn.ziping.importing.outline;

import cn.ziping.importing.source.Piece;
import java.util.List;

/** Finds the headings of a document and how deep each is. */
public final class Outlining {
    private Outlining() {}

    /**
     * @param pieces in reading order, cleaned and joined
     * @param known outlines of templates, by which headings without style and number are recognised
     */
    public static Outline outline(List<Piece> pieces, List<KnownOutline> known) {
        return new Outline(pieces, List.of());
    }
}
