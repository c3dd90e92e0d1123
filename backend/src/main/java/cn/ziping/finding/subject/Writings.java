package cn.ziping.finding.subject;

import cn.ziping.budget.BudgetLine;
import cn.ziping.finding.subject.Writing.Kind;
import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.reference.LiveFigures;
import cn.ziping.report.Section;
import cn.ziping.report.StaffLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that is written in a stored report, in the order that it is read in. */
public final class Writings {
    private final List<Writing> all = new ArrayList<>();

    private Writings() {}

    /** Headings and texts of sections with their live figures put in. */
    public static List<Writing> prose(List<Section> sections, LiveFigures figures) {
        var writings = new Writings();
        sections.forEach(section -> writings.section(section, figures));
        return List.copyOf(writings.all);
    }

    /** Words outside of the sections' texts: the title first, then the cover, {@code prose}, then the rows. */
    public static List<Writing> all(
            String title,
            Map<String, List<String>> cover,
            List<Writing> prose,
            List<StaffLine> staffLines,
            List<BudgetLine> budgetLines,
            List<Project> projects,
            List<Indicator> indicators) {
        var writings = new Writings();
        writings.add(Kind.TITLE, Place.ofReport("title", null), title);
        cover.forEach((key, answers) ->
                answers.forEach(answer -> writings.add(Kind.COVER, Place.ofReport("cover", null), answer)));
        writings.all.addAll(prose);
        staffLines.forEach(writings::row);
        budgetLines.forEach(row -> writings.add(Kind.CELL, Place.of(row, "label", null), row.label()));
        projects.forEach(writings::row);
        indicators.forEach(writings::row);
        return List.copyOf(writings.all);
    }

    private void section(Section section, LiveFigures figures) {
        var place = Place.of(section.id(), null);
        var inHeading = new Place(section.id(), null, null, null, null, "heading", null);
        add(Kind.HEADING, inHeading, figures.line(section.heading()));
        figures.lines(section.body())
                .forEach(line -> add(line.isRow() ? Kind.TABLE_ROW : Kind.PARAGRAPH, place, line.text()));
    }

    private void row(StaffLine row) {
        add(Kind.CELL, Place.of(row, "unit", null), row.unit());
        add(Kind.CELL, Place.of(row, "label", null), row.label());
    }

    private void row(Project row) {
        add(Kind.CELL, Place.of(row, "code", null), row.code());
        add(Kind.CELL, Place.of(row, "name", null), row.name());
        add(Kind.CELL, Place.of(row, "grade", null), row.grade());
        add(Kind.CELL, Place.of(row, "target", null), row.target());
        add(Kind.CELL, Place.of(row, "actual", null), row.actual());
    }

    private void row(Indicator row) {
        add(Kind.CELL, Place.of(row, "level1", null), row.level1());
        add(Kind.CELL, Place.of(row, "level2", null), row.level2());
        add(Kind.CELL, Place.of(row, "level3", null), row.level3());
        add(Kind.CELL, Place.of(row, "target", null), row.target());
        add(Kind.CELL, Place.of(row, "actual", null), row.actual());
        add(Kind.CELL, Place.of(row, "deviationReason", null), row.deviationReason());
    }

    private void add(Kind kind, Place place, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            all.add(new Writing(kind, place, text));
        }
    }
}
