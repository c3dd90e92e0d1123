package cn.ziping.importing.draft;

import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.Evidence;
import cn.ziping.template.ReportKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was understood of a document, before anybody accepted it. The same shape, without evidence and doubts,
 * is what an installation writes when it exports a report as JSON.
 *
 * @param departmentName as written
 * @param kind null where the document does not say
 * @param title as written, on one line
 * @param templateCode template that the sections were mapped to; null where none was chosen yet
 * @param cover lines of the cover by their labels, in order
 * @param doubts those first that matter most
 * @param evidence of {@code departmentName}, {@code year}, {@code kind}, {@code title}, {@code date}, by these names
 */
public record Draft(
        @Nullable String departmentName,
        @Nullable Integer year,
        @Nullable ReportKind kind,
        @Nullable String title,
        @Nullable LocalDate date,
        @Nullable String templateCode,
        Map<String, List<String>> cover,
        DraftFigures figures,
        List<DraftSection> sections,
        List<DraftStaffLine> staffLines,
        List<DraftBudgetLine> budgetLines,
        List<DraftProject> projects,
        List<DraftIndicator> indicators,
        List<Doubt> doubts,
        Map<String, Evidence> evidence) {}
