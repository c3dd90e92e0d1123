package cn.ziping.writing;

import cn.ziping.history.Change;
import cn.ziping.history.HistoryAction;
import cn.ziping.indicator.Indicator;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.platform.graphql.UserError.InputError;
import cn.ziping.project.Project;
import cn.ziping.report.Report;
import cn.ziping.template.ReportKind;
import cn.ziping.writing.Draft.Outcome;
import cn.ziping.writing.RowEdits.Edited;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of a report when rows of one kind are added, changed and removed in it.
 *
 * @param comingBack whether rows that are added were there before
 */
record ReportRowEdits(List<Given> upsert, List<Given> remove, boolean comingBack) {

    /** What a change of rows comes to, and which rows it was about. */
    record Done(Outcome outcome, Set<UUID> named) {}

    Done staffLines(Report report) {
        var edited = into(new StaffLines(), report.staffLines(), report);
        var after = report.with(
                report.sections(), edited.rows(), report.budgetLines(), report.projects(), report.indicators());
        return new Done(new Outcome(after, edited.changes(), edited.errors()), edited.named());
    }

    Done budgetLines(Report report) {
        var edited = into(new BudgetLines(), report.budgetLines(), report);
        var after = report.with(
                report.sections(), report.staffLines(), edited.rows(), report.projects(), report.indicators());
        return new Done(new Outcome(after, edited.changes(), edited.errors()), edited.named());
    }

    Done projects(Report report) {
        var edited = into(new Projects(report.template().gradeScheme()), report.projects(), report);
        var errors = new ArrayList<>(edited.errors());
        if (errors.isEmpty()) {
            errors.addAll(sameCodes(edited));
        }
        var begun = framework(report, edited);
        var most = new Indicators(Set.of()).most();
        if (!begun.isEmpty() && report.indicators().size() + begun.size() > most) {
            errors.add(UserError.of(
                    Code.INVALID,
                    "每个新项目带有模板的 %d 行指标，一份报告最多 %,d 行。请减少项目。"
                            .formatted(report.template().framework().size(), most),
                    "upsert"));
        }
        var changes = new ArrayList<>(edited.changes());
        changes.addAll(0, orphans(report, edited.removed()));
        changes.addAll(added(begun));
        var kept = edited.removed().isEmpty()
                ? report.indicators()
                : report.indicators().stream()
                        .filter(row -> !isOf(edited.removed(), row))
                        .toList();
        var indicators = begun.isEmpty()
                ? kept
                : Stream.concat(kept.stream(), begun.stream()).toList();
        var after =
                report.with(report.sections(), report.staffLines(), report.budgetLines(), edited.rows(), indicators);
        return new Done(
                errors.isEmpty() ? new Outcome(after, changes, List.of()) : Outcome.refused(report, errors),
                edited.named());
    }

    Done indicators(Report report) {
        var projects = report.projects().stream().map(Project::id).collect(Collectors.toSet());
        var edited = into(new Indicators(projects), report.indicators(), report);
        var after = report.with(
                report.sections(), report.staffLines(), report.budgetLines(), report.projects(), edited.rows());
        return new Done(new Outcome(after, edited.changes(), edited.errors()), edited.named());
    }

    /** Whoever holds a row that was there under the same id must not overwrite it: no version of it was above the report's. */
    private <R> Edited<R> into(RowKind<R> kind, List<R> rows, Report report) {
        return new RowEdits<>(kind, rows, report.version() + 1).edit(upsert, remove);
    }

    private List<UserError> sameCodes(Edited<Project> edited) {
        var byCode = new LinkedHashMap<String, Integer>();
        edited.rows().forEach(project -> {
            if (project.code() != null) {
                byCode.merge(project.code(), 1, Integer::sum);
            }
        });
        var errors = new ArrayList<UserError>();
        for (var row : upsert) {
            var code = row.get("code");
            if (code != null && byCode.getOrDefault(code.toString().strip(), 0) > 1) {
                errors.add(new InputError(Code.INVALID, "项目编码 %s 已有别的项目使用。".formatted(code), row.at("code")));
            }
        }
        return errors;
    }

    /** In a report of projects each new one begins with the template's framework; one that comes back had its own. */
    private List<Indicator> framework(Report report, Edited<Project> edited) {
        if (report.kind() != ReportKind.PROJECT_EXPENDITURE || comingBack) {
            return List.of();
        }
        var old = report.projects().stream().map(Project::id).collect(Collectors.toSet());
        return edited.stored().stream()
                .filter(id -> !old.contains(id))
                .flatMap(id -> CarryOver.framework(report.template(), id).stream())
                .toList();
    }

    private static List<Change> added(List<Indicator> rows) {
        var kind = new Indicators(Set.of());
        return rows.stream()
                .map(row ->
                        new Change(HistoryAction.ADDED, kind.place(row.id()), kind.label(row), null, kind.fields(row)))
                .toList();
    }

    private static boolean isOf(Set<UUID> projects, Indicator row) {
        return row.projectId() != null && projects.contains(row.projectId());
    }

    /** Indicators go with their projects. */
    private static List<Change> orphans(Report report, Set<UUID> removed) {
        var kind = new Indicators(Set.of());
        var changes = new ArrayList<Change>();
        for (var i = 0; i < report.indicators().size(); i++) {
            Indicator row = report.indicators().get(i);
            if (isOf(removed, row)) {
                var fields = new LinkedHashMap<>(kind.fields(row));
                fields.put("position", i + 1);
                changes.add(new Change(HistoryAction.REMOVED, kind.place(row.id()), kind.label(row), fields, null));
            }
        }
        return changes;
    }
}
