package cn.ziping.importing.prose;

import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Projects gathered from several sentences, by name. */
final class ProjectLedger {
    private record Project(String name, Values values) {}

    private final Map<String, Project> projects = new LinkedHashMap<>();
    private final List<Doubt> doubts;

    ProjectLedger(List<Doubt> doubts) {
        this.doubts = doubts;
    }

    void put(String name, Measure measure, BigDecimal value, Evidence evidence) {
        var project = projects.computeIfAbsent(name.replaceFirst("项目$", ""), id -> new Project(name, new Values()));
        project.values.note("name", evidence);
        project.values.put(measure.field(), value, evidence, name, doubts);
    }

    /** @return false where it is not known to be a project, nor named like one */
    boolean putScore(String name, BigDecimal score, Evidence evidence) {
        var id = name.replaceFirst("项目$", "");
        if (!projects.containsKey(id) && !(name.endsWith("项目") && Lead.isProjectName(name))) {
            return false;
        }
        var project = projects.computeIfAbsent(id, key -> new Project(name, new Values()));
        project.values.note("name", evidence);
        project.values.put("score", score, evidence, name, doubts);
        return true;
    }

    List<DraftProject> rows() {
        var rows = new ArrayList<DraftProject>();
        for (var project : projects.values()) {
            var values = project.values;
            rows.add(new DraftProject(
                    "p" + (rows.size() + 1),
                    null,
                    project.name,
                    values.get("approved"),
                    values.get("initialBudget"),
                    values.get("adjustedBudget"),
                    values.get("fundsInPlace"),
                    values.get("executed"),
                    values.get("executionRate"),
                    values.get("fundsInPlaceRate"),
                    values.get("score"),
                    null,
                    null,
                    null,
                    List.of(),
                    values.evidence()));
        }
        return rows;
    }
}
