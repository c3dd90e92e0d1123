package cn.ziping.importing.table;

import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers tables that were flattened to lines of text, puts tables together again that pages had broken, and sets the
 * titles apart that lists of projects have in rows of their own.
 */
public final class TextTables {
    private TextTables() {}

    /** @param pieces without residue, in reading order */
    public static List<Piece> gather(List<Piece> pieces) {
        var gathered = new ArrayList<Piece>();
        var passages = new ArrayList<Passage>();
        for (var piece : pieces) {
            if (piece instanceof Passage passage) {
                passages.add(passage);
            } else {
                gathered.addAll(TextGathering.gather(passages));
                passages.clear();
                gathered.add(piece);
            }
        }
        gathered.addAll(TextGathering.gather(passages));
        return TitleRows.apart(BrokenTables.join(gathered));
    }
}
