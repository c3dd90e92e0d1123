package cn.ziping.report;

import cn.ziping.project.Project;
import cn.ziping.template.OutlineSection;
import cn.ziping.template.SectionBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** How far the sections of a report are: by their text, the data they show, and what the sections below them hold. */
final class SectionStates {
    private SectionStates() {}

    /**
     * @param report with all that its sections show
     * @param length characters of a text as printed, blanks not counted
     */
    static Map<UUID, SectionState> of(Report report, ToIntFunction<String> length) {
        var sections = report.sections();
        var states = new HashMap<UUID, SectionState>();
        // Levels below which something was found; from the end, so that what is below a section is known before it.
        var filled = new ArrayList<Integer>();
        for (var i = sections.size() - 1; i >= 0; i--) {
            var section = sections.get(i);
            var written = length.applyAsInt(section.body());
            var below = filled.removeIf(level -> level > section.level());
            var holds = written > 0 || below || (section.block() != null && hasRows(report, section.block()));
            if (holds) {
                filled.add(section.level());
            }
            states.put(section.id(), state(holds, written, minimum(report, section)));
        }
        return states;
    }

    private static SectionState state(boolean holds, int written, int minimum) {
        return !holds ? SectionState.EMPTY : written < minimum ? SectionState.TOO_SHORT : SectionState.DONE;
    }

    private static int minimum(Report report, Section section) {
        return report.template()
                .section(section.key())
                .map(OutlineSection::minimumLength)
                .orElse(0);
    }

    private static boolean hasRows(Report report, SectionBlock block) {
        List<?> rows = switch (block) {
            case STAFF_LINES -> report.staffLines();
            case BUDGET_LINES -> report.budgetLines();
            case PROJECT_FUNDS ->
                report.projects().stream().filter(Project::isFunded).toList();
            case PROJECT_SCORES ->
                report.projects().stream().filter(Project::isScored).toList();
            case INDICATORS -> report.indicators();
        };
        return !rows.isEmpty();
    }
}
