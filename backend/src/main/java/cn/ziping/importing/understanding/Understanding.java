package cn.ziping.importing.understanding;

import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.outline.Identities;
import cn.ziping.importing.outline.Joining;
import cn.ziping.importing.outline.KnownOutline;
import cn.ziping.importing.outline.Outlining;
import cn.ziping.importing.outline.Residue;
import cn.ziping.importing.source.Source;
import cn.ziping.importing.table.TextTables;
import java.util.List;

/** From a document to a draft. */
public final class Understanding {
    private Understanding() {}

    /** @param known outlines of all templates */
    public static Draft understand(Source source, List<KnownOutline> known) {
        var clean = Residue.remove(source.blocks());
        var joined = Joining.join(TextTables.gather(clean.pieces()));
        var outline = Outlining.outline(joined.pieces(), known);
        var identity = Identities.read(outline, source.fileName());
        return new Draft(
                identity.departmentName(),
                identity.year(),
                identity.kind(),
                identity.title(),
                identity.date(),
                null,
                identity.cover(),
                DraftFigures.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                identity.evidence());
    }
}
