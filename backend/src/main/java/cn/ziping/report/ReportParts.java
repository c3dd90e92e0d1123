package cn.ziping.report;

import cn.ziping.report.Report.Part;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.EnumSet;
import java.util.Set;

/** Looks ahead in a GraphQL document: which parts of a report will be asked for. */
final class ReportParts {
    private ReportParts() {}

    static Set<Part> wanted(DataFetchingFieldSelectionSet selection) {
        var parts = EnumSet.noneOf(Part.class);
        if (selection.contains("sections")) {
            parts.add(Part.SECTIONS);
        }
        if (selection.contains("staffLines")) {
            parts.add(Part.STAFF_LINES);
        }
        if (selection.contains("budgetLines")) {
            parts.add(Part.BUDGET_LINES);
        }
        // Projects and indicators refer to one another.
        if (selection.containsAnyOf("projects", "indicators/project")) {
            parts.add(Part.PROJECTS);
        }
        if (selection.containsAnyOf("indicators", "projects/nodes/indicators", "projects/edges/node/indicators")) {
            parts.add(Part.INDICATORS);
        }
        return parts;
    }

    /** The parts that any of the askers of one batch wants. */
    static Set<Part> union(Iterable<?> askers) {
        var parts = EnumSet.noneOf(Part.class);
        for (var asker : askers) {
            parts.addAll(wanted((DataFetchingFieldSelectionSet) asker));
        }
        return parts;
    }
}
