package cn.ziping.writing;

import static java.util.stream.Collectors.toMap;

import cn.ziping.budget.BudgetLine;
import cn.ziping.indicator.Indicator;
import cn.ziping.platform.sql.Keys;
import cn.ziping.project.Project;
import cn.ziping.report.Report;
import cn.ziping.report.Section;
import cn.ziping.report.StaffLine;
import cn.ziping.template.FrameworkIndicator;
import cn.ziping.template.OutlineSection;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a new report begins with: the template's outline and framework, and of an earlier report its texts, projects,
 * indicators and lines, with this year's figures empty. Keys are new, versions 1.
 *
 * @param earlier null: the template alone
 */
record CarryOver(Template template, @Nullable Report earlier) {

    /** Texts go to the section with the same key; sections of the report's own follow the one that they followed. */
    List<Section> sections() {
        var outline = new ArrayList<Section>();
        template.outline().forEach(section -> outline.add(begun(section)));
        if (earlier == null) {
            return outline;
        }
        var known = template.outline().stream().collect(toMap(OutlineSection::key, Function.identity()));
        var place = -1;
        for (var section : earlier.sections()) {
            var key = section.key();
            if (key != null && known.containsKey(key)) {
                place = placeOf(outline, key);
                outline.set(place, carried(outline.get(place), section));
            } else {
                place++;
                outline.add(
                        place,
                        own(section, place == 0 ? 0 : outline.get(place - 1).level()));
            }
        }
        return outline;
    }

    private static Section begun(OutlineSection section) {
        return new Section(Keys.next(), 1, section.key(), "", section.level(), section.heading(), "", section.block());
    }

    /** A heading that the department gave it stays; one that the template gave follows the template. */
    private Section carried(Section begun, Section before) {
        var given = Objects.requireNonNull(earlier)
                .template()
                .section(before.key())
                .map(OutlineSection::heading)
                .orElse(before.heading());
        var heading = given.equals(before.heading()) ? begun.heading() : before.heading();
        return new Section(begun.id(), 1, begun.key(), "", begun.level(), heading, before.body(), begun.block());
    }

    private static Section own(Section before, int levelAbove) {
        var level = Math.min(before.level(), levelAbove + 1);
        return new Section(Keys.next(), 1, null, "", level, before.heading(), before.body(), before.block());
    }

    private static int placeOf(List<Section> sections, String key) {
        for (var i = 0; i < sections.size(); i++) {
            if (key.equals(sections.get(i).key())) {
                return i;
            }
        }
        throw new IllegalStateException("No section " + key);
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
                    return named(id, project);
                })
                .toList();
        var indicators = earlier.indicators().stream()
                .map(indicator -> again(indicator, ids))
                .toList();
        var ofReport = indicators.stream().anyMatch(indicator -> indicator.projectId() == null);
        var all = new ArrayList<>(ofReport ? List.<Indicator>of() : framework());
        all.addAll(indicators);
        return new Rows(projects, all);
    }

    /** Projects and indicators of a new report. */
    record Rows(List<Project> projects, List<Indicator> indicators) {}

    private static Project named(UUID id, Project project) {
        return new Project(
                id,
                1,
                project.code(),
                project.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

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
        return template.kind() == ReportKind.DEPARTMENT_WHOLE
                ? template.framework().stream().map(CarryOver::begun).toList()
                : List.of();
    }

    private static Indicator begun(FrameworkIndicator row) {
        return new Indicator(
                Keys.next(),
                1,
                null,
                row.level1(),
                row.level2(),
                row.level3(),
                row.nature(),
                row.operator(),
                row.target(),
                null,
                null,
                null,
                row.unit(),
                row.weight(),
                null,
                null,
                null,
                null,
                null);
    }
}
