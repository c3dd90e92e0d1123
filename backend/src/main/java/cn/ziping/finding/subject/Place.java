package cn.ziping.finding.subject;

import cn.ziping.budget.BudgetLine;
import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.report.StaffLine;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding is: in a section's text, or in a row, or (all null) in the report as a whole.
 *
 * @param project the project of the row; of an indicator of a project as well
 * @param field value of the row by its name in the schema, such as {@code executionRate}; of the report itself
 *     {@code title}, {@code score}, {@code grade}, {@code executionRate}; {@code heading} of a section
 * @param excerpt words verbatim as they stand there, long enough to be found again: mostly the clause or the sentence
 */
public record Place(
        @Nullable UUID section,
        @Nullable UUID project,
        @Nullable UUID indicator,
        @Nullable UUID budgetLine,
        @Nullable UUID staffLine,
        @Nullable String field,
        @Nullable String excerpt) {

    /** The report as a whole. */
    public static final Place REPORT = new Place(null, null, null, null, null, null, null);

    public static Place ofReport(String field, @Nullable String excerpt) {
        return new Place(null, null, null, null, null, field, excerpt);
    }

    public static Place of(UUID section, @Nullable String excerpt) {
        return new Place(section, null, null, null, null, null, excerpt);
    }

    public static Place of(Project row, String field, @Nullable String excerpt) {
        return new Place(null, row.id(), null, null, null, field, excerpt);
    }

    public static Place of(Indicator row, String field, @Nullable String excerpt) {
        return new Place(null, row.projectId(), row.id(), null, null, field, excerpt);
    }

    public static Place of(BudgetLine row, String field, @Nullable String excerpt) {
        return new Place(null, null, null, row.id(), null, field, excerpt);
    }

    public static Place of(StaffLine row, String field, @Nullable String excerpt) {
        return new Place(null, null, null, null, row.id(), field, excerpt);
    }

    public Place withExcerpt(@Nullable String excerpt) {
        return new Place(section, project, indicator, budgetLine, staffLine, field, excerpt);
    }
}
