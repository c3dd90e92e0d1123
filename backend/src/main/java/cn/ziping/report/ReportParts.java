package cn.ziping.report;

import cn.ziping.report.Report.Part;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.EnumSet;
import java.util.Set;

/** Looks ahead in a GraphQL document: which parts of a report will be asked for. */
public final class ReportParts {
    /** Fields of an indicator that are read with every indicator; whatever else is asked for is one of its details. */
    private static final Set<String> ALWAYS_READ = Set.of(
            "id",
            "version",
            "project",
            "level1",
            "level2",
            "level3",
            "target",
            "actual",
            "weight",
            "score",
            "__typename");

    /** What stands in texts or below them can come from every part. */
    private static final Set<Part> IN_TEXTS =
            Set.of(Part.STAFF_LINES, Part.BUDGET_LINES, Part.PROJECTS, Part.INDICATORS, Part.YEAR_BEFORE);

    private static final Set<String> OF_TEXTS = Set.of("liveFigures", "state");

    private ReportParts() {}

    /** @param selection what is asked for below a field of type Report */
    public static Set<Part> wanted(DataFetchingFieldSelectionSet selection) {
        var parts = EnumSet.noneOf(Part.class);
        addTo(parts, selection);
        return parts;
    }

    /** @param selection what is asked for below the payload of a change: the report, and parts beside it */
    public static Set<Part> ofPayload(DataFetchingFieldSelectionSet selection) {
        var parts = ofReport(selection);
        addTo(parts, selection);
        return parts;
    }

    /** @param selection what is asked for below the payload of a change, of which only the report is read again */
    public static Set<Part> ofReport(DataFetchingFieldSelectionSet selection) {
        var parts = EnumSet.noneOf(Part.class);
        for (var field : selection.getImmediateFields()) {
            if (field.getName().equals("report")) {
                addTo(parts, field.getSelectionSet());
            }
        }
        return parts;
    }

    /**
     * Field by field, without patterns: matching every path of a document against one costs as much as a statement.
     * Projects, their pages and indicators only lead to one another, so that whatever is named there is a part too.
     */
    private static void addTo(Set<Part> parts, DataFetchingFieldSelectionSet selection) {
        for (var field : selection.getImmediateFields()) {
            switch (field.getName()) {
                case "sections", "section" -> {
                    parts.add(Part.SECTIONS);
                    addOfTexts(parts, field.getSelectionSet());
                }
                case "liveFigures", "figureChoices" -> parts.addAll(IN_TEXTS);
                // What is printed is all of it, and what is checked.
                case "unprintable", "findings" -> parts.addAll(EnumSet.allOf(Part.class));
                case "staffLines" -> parts.add(Part.STAFF_LINES);
                case "budgetLines" -> parts.add(Part.BUDGET_LINES);
                case "projects", "project" -> {
                    parts.add(Part.PROJECTS);
                    addTo(parts, field.getSelectionSet());
                    addProjectDetails(parts, field.getSelectionSet());
                }
                case "indicators" -> {
                    parts.add(Part.INDICATORS);
                    addTo(parts, field.getSelectionSet());
                    addDetails(parts, field.getSelectionSet());
                }
                case "edges", "node", "nodes" -> addTo(parts, field.getSelectionSet());
                default -> {}
            }
        }
    }

    private static void addOfTexts(Set<Part> parts, DataFetchingFieldSelectionSet sections) {
        if (sections.getImmediateFields().stream().anyMatch(field -> OF_TEXTS.contains(field.getName()))) {
            parts.addAll(IN_TEXTS);
        }
    }

    private static void addProjectDetails(Set<Part> parts, DataFetchingFieldSelectionSet projects) {
        for (var field : projects.getImmediateFields()) {
            switch (field.getName()) {
                case "target", "actual", "funds" -> parts.add(Part.PROJECT_DETAILS);
                case "edges", "node", "nodes" -> addProjectDetails(parts, field.getSelectionSet());
                default -> {}
            }
        }
    }

    private static void addDetails(Set<Part> parts, DataFetchingFieldSelectionSet indicators) {
        if (indicators.getImmediateFields().stream().anyMatch(field -> !ALWAYS_READ.contains(field.getName()))) {
            parts.add(Part.INDICATOR_DETAILS);
        }
    }
}
