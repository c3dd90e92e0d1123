package cn.ziping.finding.subject;

import cn.ziping.budget.BudgetLine;
import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.report.ReportFigures;
import cn.ziping.report.Section;
import cn.ziping.report.StaffLine;
import cn.ziping.report.StatedFigures;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All of a report that rules read.
 *
 * @param origin whether it is stored here or was read out of a document
 * @param department full name
 * @param year of the budget; 0 where a document does not say
 * @param template of a document without one: the common scheme of points and grades, without outline and framework
 * @param stated what the report claims of itself; {@code figures} what it comes to with that
 * @param sections with their numbers; bodies as Markdown, which rules do not read: they read {@code writings}
 * @param writings everything somebody wrote, in reading order: what is looked through for residue and for form
 * @param prose the text of the sections with live figures put in and broken lines joined, in reading order: what claims
 *     are read of; headings, paragraphs and rows of tables that stayed text
 */
public record Subject(
        Origin origin,
        String department,
        int year,
        ReportKind kind,
        Template template,
        String title,
        @Nullable LocalDate date,
        Map<String, List<String>> cover,
        StatedFigures stated,
        ReportFigures figures,
        List<Section> sections,
        List<StaffLine> staffLines,
        List<BudgetLine> budgetLines,
        List<Project> projects,
        List<Indicator> indicators,
        List<Writing> writings,
        List<Writing> prose,
        Surroundings surroundings) {

    public Subject {
        sections = List.copyOf(sections);
        staffLines = List.copyOf(staffLines);
        budgetLines = List.copyOf(budgetLines);
        projects = List.copyOf(projects);
        indicators = List.copyOf(indicators);
        writings = List.copyOf(writings);
        prose = List.copyOf(prose);
    }

    /** Where a subject comes from. */
    public enum Origin {
        STORED,
        /** A file: what is not in it may be elsewhere, so nothing that is missing is told of but what it begins itself. */
        DOCUMENT
    }

    /**
     * What is known beside the report.
     *
     * @param lastYear the same department's report of the same kind for the year before, without its own surroundings
     * @param otherTexts paragraphs of other departments' reports of the year that are the same as one of this report's, by
     *     the paragraph, with what such a department is called here
     * @param peers of the same peer group, kind and year, without this one
     * @param reviewScore the reviewer's own total, where there is one
     */
    public record Surroundings(
            @Nullable Subject lastYear,
            Map<String, String> otherTexts,
            List<Peer> peers,
            @Nullable BigDecimal reviewScore) {
        public static final Surroundings NONE = new Surroundings(null, Map.of(), List.of(), null);
    }

    /** What a peer's report comes to. */
    public record Peer(
            @Nullable BigDecimal executionRate, @Nullable BigDecimal score) {}

    /** The same report, of another year. */
    public Subject withYear(int year) {
        return year == this.year
                ? this
                : new Subject(
                        origin,
                        department,
                        year,
                        kind,
                        template,
                        title,
                        date,
                        cover,
                        stated,
                        figures,
                        sections,
                        staffLines,
                        budgetLines,
                        projects,
                        indicators,
                        writings,
                        prose,
                        surroundings);
    }

    public boolean isDocument() {
        return origin == Origin.DOCUMENT;
    }

    public boolean isOfProjects() {
        return kind == ReportKind.PROJECT_EXPENDITURE;
    }

    public Optional<Section> section(@Nullable UUID id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    public Optional<Project> project(@Nullable UUID id) {
        return projects.stream().filter(project -> project.id().equals(id)).findFirst();
    }

    /** A section's heading and those above it, the outermost first. */
    public List<String> path(@Nullable UUID section) {
        var path = new java.util.ArrayList<String>();
        for (var one : sections) {
            while (path.size() >= one.level()) {
                path.remove(path.size() - 1);
            }
            path.add(one.heading());
            if (one.id().equals(section)) {
                return List.copyOf(path);
            }
        }
        return List.of();
    }
}
