package cn.ziping.importing.outline;

import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Passage;
import cn.ziping.template.ReportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a report is about a whole department or about projects. */
final class Kinds {
    record Reading(ReportKind kind, Evidence evidence) {}

    private static final Pattern WHOLE = Pattern.compile("整体支出|部门整体|单位整体|整体绩效|整体预算");
    private static final Pattern PROJECT =
            Pattern.compile("项目支出|项目绩效|项目(?:预算|资金|自评)|预算项目|专项资金|专项经费|项目.{0,12}(?:自评|评价)");
    private static final Pattern PROJECT_HEADING =
            Pattern.compile(".*(?:项目概况|项目基本情况|项目(?:实施|组织|资金|绩效|单位|立项|产出|效益|成本|预期|决策|管理).*|自评项目.*)");

    private Kinds() {}

    /** The kinds that a title names, whole departments first. */
    static List<ReportKind> of(String title) {
        var kinds = new ArrayList<ReportKind>();
        if (WHOLE.matcher(title).find()) {
            kinds.add(ReportKind.DEPARTMENT_WHOLE);
        }
        if (PROJECT.matcher(title).find()) {
            kinds.add(ReportKind.PROJECT_EXPENDITURE);
        }
        return kinds;
    }

    /** By what its headings speak of, and its cover; null where they do not say. */
    static @Nullable Reading ofText(Outline outline, Set<String> cover) {
        var projects = cover.stream().anyMatch(label -> label.startsWith("项目")) ? 2 : 0;
        var wholes = 0;
        Evidence whole = null;
        Evidence project = null;
        for (var heading : outline.headings()) {
            var evidence = new Evidence(
                    heading.blocks().isEmpty() ? 0 : heading.blocks().get(0), null, null, heading.heading());
            if (WHOLE.matcher(heading.heading()).find()
                    || heading.heading().matches("部门(?:（单位）|\\(单位\\))?(?:概况|基本情况|职责).*|部门主要职.*")) {
                wholes += 2;
                whole = whole == null ? evidence : whole;
            } else if (PROJECT_HEADING.matcher(heading.heading()).matches()) {
                projects += heading.level() == 1 ? 2 : 1;
                project = project == null ? evidence : project;
            }
        }
        if (whole != null && wholes > projects) {
            return new Reading(ReportKind.DEPARTMENT_WHOLE, whole);
        }
        if (project != null && projects > wholes) {
            return new Reading(ReportKind.PROJECT_EXPENDITURE, project);
        }
        return ofWords(outline);
    }

    private static @Nullable Reading ofWords(Outline outline) {
        Reading found = null;
        var pieces = new ArrayList<>(outline.front());
        outline.headings().forEach(heading -> pieces.addAll(heading.pieces()));
        for (var piece : pieces) {
            if (piece instanceof Passage passage && found == null) {
                var matcher = WHOLE.matcher(passage.text());
                found = matcher.find()
                        ? new Reading(ReportKind.DEPARTMENT_WHOLE, passage.evidence(matcher.group()))
                        : null;
            }
        }
        return found;
    }
}
