package cn.ziping.importing.draft;

import cn.ziping.importing.source.Doubt;
import java.util.List;

/**
 * Rows that one table, form or text gave, in the order of the document. Their keys need only differ among
 * themselves: whoever puts several together gives new ones.
 */
public record Rows(
        List<DraftStaffLine> staffLines,
        List<DraftBudgetLine> budgetLines,
        List<DraftProject> projects,
        List<DraftIndicator> indicators,
        DraftFigures figures,
        List<Doubt> doubts) {

    public static final Rows NONE = new Rows(List.of(), List.of(), List.of(), List.of(), DraftFigures.NONE, List.of());
}
