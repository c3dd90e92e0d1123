package cn.ziping.check.document;

import cn.ziping.budget.BudgetLine;
import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.draft.DraftSection;
import cn.ziping.importing.draft.DraftStaffLine;
import cn.ziping.importing.source.Evidence;
import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.report.Section;
import cn.ziping.report.StaffLine;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a draft as those of a report, each with an id that follows from its key. */
final class DraftRows {
    private final Map<UUID, String> keys = new HashMap<>();
    private final Map<UUID, Map<String, Evidence>> evidence = new HashMap<>();

    final List<Section> sections;
    final List<StaffLine> staffLines;
    final List<BudgetLine> budgetLines;
    final List<Project> projects;
    final List<Indicator> indicators;

    DraftRows(Draft draft) {
        sections = draft.sections().stream().map(this::section).toList();
        staffLines = draft.staffLines().stream().map(this::staffLine).toList();
        budgetLines = draft.budgetLines().stream().map(this::budgetLine).toList();
        projects = draft.projects().stream().map(this::project).toList();
        indicators = draft.indicators().stream().map(this::indicator).toList();
    }

    /** Key of a row or section of the draft. */
    @Nullable
    String key(@Nullable UUID id) {
        return id == null ? null : keys.get(id);
    }

    /** Where a value of a row came from; null where the document does not say it in so many words. */
    @Nullable
    Evidence evidence(@Nullable UUID row, @Nullable String field) {
        return row == null || field == null
                ? null
                : evidence.getOrDefault(row, Map.of()).get(field);
    }

    /** Where a value of the row came from that is not blank: a blank one is found beside it. */
    @Nullable
    Evidence anyEvidence(@Nullable UUID row) {
        return row == null
                ? null
                : evidence.getOrDefault(row, Map.of()).values().stream()
                        .filter(one -> !one.excerpt().isBlank())
                        .findFirst()
                        .orElse(null);
    }

    UUID id(String kind, String key) {
        return UUID.nameUUIDFromBytes((kind + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    private UUID known(String kind, String key, Map<String, Evidence> words) {
        var id = id(kind, key);
        keys.put(id, key);
        evidence.put(id, words);
        return id;
    }

    private Section section(DraftSection section) {
        return new Section(
                known("section", section.key(), Map.of()),
                1,
                section.templateKey(),
                section.number(),
                section.level(),
                section.heading(),
                section.body(),
                section.block());
    }

    private StaffLine staffLine(DraftStaffLine row) {
        var id = known("staffLine", row.key(), row.evidence());
        return new StaffLine(id, 1, row.unit(), row.label(), row.authorised(), row.actual());
    }

    private BudgetLine budgetLine(DraftBudgetLine row) {
        return new BudgetLine(
                known("budgetLine", row.key(), row.evidence()),
                1,
                row.fundSource(),
                row.category(),
                row.label(),
                row.initialBudget(),
                row.adjustedBudget(),
                row.executed(),
                row.executionRate());
    }

    private Project project(DraftProject row) {
        return new Project(
                known("project", row.key(), row.evidence()),
                1,
                row.code(),
                row.name(),
                row.approved(),
                row.initialBudget(),
                row.adjustedBudget(),
                row.fundsInPlace(),
                row.executed(),
                row.executionRate(),
                row.fundsInPlaceRate(),
                row.score(),
                row.grade(),
                null,
                null,
                row.target(),
                row.actual(),
                row.funds());
    }

    private Indicator indicator(DraftIndicator row) {
        return new Indicator(
                known("indicator", row.key(), row.evidence()),
                1,
                row.projectKey() == null ? null : id("project", row.projectKey()),
                row.level1(),
                row.level2(),
                row.level3(),
                row.nature(),
                row.operator(),
                row.target(),
                row.targetValue(),
                row.actual(),
                row.actualValue(),
                row.unit(),
                row.weight(),
                row.score(),
                null,
                row.deviationReason(),
                row.targetUpper(),
                null);
    }
}
