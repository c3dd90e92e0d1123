package cn.ziping.writing;

import cn.ziping.budget.BudgetLine;
import cn.ziping.indicator.Indicator;
import cn.ziping.platform.sql.Keys;
import cn.ziping.project.Project;
import cn.ziping.report.Report;
import cn.ziping.report.Section;
import cn.ziping.report.StaffLine;
import cn.ziping.template.OutlineSection;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a new report begins with: the template's outline and framework, and of an earlier report its texts, projects,
 * indicators and lines, with this year's figures empty. Keys are new, versions 1.
 *
 * @param earlier null: the template alone
 */
record CarryOver(Template template, @Nullable Report earlier) {

    List<Section> sections() {
        if (earlier == null) {
            return template.outline().stream().map(CarryOver::begun).toList();
        }
        return earlier.template().code().equals(template.code()) ? grown(earlier) : moved(earlier);
    }

    /** The outline that the department made of the same template, with what the template has gained since. */
    private List<Section> grown(Report earlier) {
        var sections = new ArrayList<Section>();
        earlier.sections().forEach(section -> sections.add(again(section)));
        var place = 0;
        for (var wanted : template.outline()) {
            var there = placeOf(sections, wanted.key());
            if (there < 0) {
                sections.add(place, begun(wanted));
                place++;
            } else {
                place = there + 1;
            }
        }
        return Outlines.mended(sections);
    }

    /**
     * Another template's outline: texts go to the first section with the same key, all others follow the one that they
     * followed, so that none is lost.
     */
    private List<Section> moved(Report earlier) {
        var sections = new ArrayList<Section>();
        template.outline().forEach(section -> sections.add(begun(section)));
        var filled = new HashSet<String>();
        var place = 0;
        for (var section : earlier.sections()) {
            var there = section.key() == null ? -1 : placeOf(sections, section.key());
            if (there >= 0 && filled.add(section.key())) {
                sections.set(there, filled(sections.get(there), section));
                place = there + 1;
            } else {
                sections.add(place, own(section));
                place++;
            }
        }
        return Outlines.mended(sections);
    }

    private Section again(Section before) {
        var heading = template.section(before.key())
                .filter(now -> isGiven(before))
                .map(OutlineSection::heading)
                .orElse(before.heading());
        return new Section(Keys.next(), 1, before.key(), "", before.level(), heading, before.body(), before.block());
    }

    /** Whether the heading is the template's and not the department's own. */
    private boolean isGiven(Section before) {
        return Objects.requireNonNull(earlier)
                .template()
                .section(before.key())
                .map(section -> section.heading().equals(before.heading()))
                .orElse(false);
    }

    private static Section begun(OutlineSection section) {
        return new Section(Keys.next(), 1, section.key(), "", section.level(), section.heading(), "", section.block());
    }

    private Section filled(Section begun, Section before) {
        var heading = isGiven(before) ? begun.heading() : before.heading();
        return new Section(begun.id(), 1, begun.key(), "", begun.level(), heading, before.body(), begun.block());
    }

    private static Section own(Section before) {
        return new Section(Keys.next(), 1, null, "", before.level(), before.heading(), before.body(), null);
    }

    /** Of the first one; −1 when there is none. */
    private static int placeOf(List<Section> sections, String key) {
        for (var i = 0; i < sections.size(); i++) {
            if (key.equals(sections.get(i).key())) {
                return i;
            }
        }
        return -1;
    }

    List<StaffLine> staffLines() {
        return earlier == null
                ? List.of()
                : earlier.staffLines().stream()
                        .map(line -> new StaffLine(Keys.next(), 1, line.unit(), line.label(), null, null))
                        .toList();
    }

    List<BudgetLine> budgetLines() {
        return earlier == null
                ? List.of()
                : earlier.budgetLines().stream()
                        .map(line -> new BudgetLine(
                                Keys.next(),
                                1,
                                line.fundSource(),
                                line.category(),
                                line.label(),
                                null,
                                null,
                                null,
                                null))
                        .toList();
    }

    /** What was answered on the cover; its date is this year's to say. */
    Map<String, List<String>> cover() {
        return earlier == null ? Map.of() : CoverFields.carried(template, earlier.cover());
    }

    /** Projects with their indicators, which hold on to them by their new keys. */
    Rows rows() {
        if (earlier == null
                || (earlier.indicators().isEmpty() && earlier.projects().isEmpty())) {
            return new Rows(List.of(), framework());
        }
        var ids = new HashMap<UUID, UUID>();
        var projects = earlier.projects().stream()
                .map(project -> {
                    var id = Keys.next();
                    ids.put(project.id(), id);
                    return Project.begun(id, project.code(), project.name(), project.target());
                })
                .toList();
        var indicators = earlier.indicators().stream()
                .map(indicator -> again(indicator, ids))
                .toList();
        var ofReport = indicators.stream().anyMatch(indicator -> indicator.projectId() == null);
        var all = new ArrayList<>(ofReport ? List.<Indicator>of() : framework());
        all.addAll(indicators);
        if (template.kind() == ReportKind.PROJECT_EXPENDITURE) {
            var scored = indicators.stream().map(Indicator::projectId).collect(Collectors.toSet());
            projects.stream()
                    .filter(project -> !scored.contains(project.id()))
                    .forEach(project -> all.addAll(framework(template, project.id())));
        }
        return new Rows(projects, all);
    }

    /** Projects and indicators of a new report. */
    record Rows(List<Project> projects, List<Indicator> indicators) {}

    /** What was to be reached stays as a proposal; what was reached, and what it earned, is this year's to say. */
    private static Indicator again(Indicator row, Map<UUID, UUID> projects) {
        return new Indicator(
                Keys.next(),
                1,
                row.projectId() == null ? null : projects.get(row.projectId()),
                row.level1(),
                row.level2(),
                row.level3(),
                row.nature(),
                row.operator(),
                row.target(),
                row.targetValue(),
                null,
                null,
                row.unit(),
                row.weight(),
                null,
                null,
                null,
                row.targetUpper(),
                null);
    }

    /** In a report of projects the framework is what each of them begins with, not the report. */
    private List<Indicator> framework() {
        return template.kind() == ReportKind.DEPARTMENT_WHOLE ? framework(template, null) : List.of();
    }

    /** @param project null for those of the report itself */
    static List<Indicator> framework(Template template, @Nullable UUID project) {
        return template.framework().stream()
                .map(row -> row.begun(Keys.next(), project))
                .toList();
    }
}
