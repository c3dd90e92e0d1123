package cn.ziping.writing;

import cn.ziping.account.Viewer;
import cn.ziping.budget.BudgetLine;
import cn.ziping.history.Change;
import cn.ziping.history.HistoryAction;
import cn.ziping.indicator.Indicator;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.platform.graphql.UserError.InputError;
import cn.ziping.project.Project;
import cn.ziping.report.Report;
import cn.ziping.report.Report.Part;
import cn.ziping.report.StaffLine;
import cn.ziping.template.ReportKind;
import cn.ziping.writing.Draft.Outcome;
import cn.ziping.writing.ReportWriting.Wish;
import cn.ziping.writing.RowEdits.Edited;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Saving many rows of one kind at once. */
@Component
class RowWriting {
    private final ReportWriting writing;

    RowWriting(ReportWriting writing) {
        this.writing = writing;
    }

    /**
     * What somebody sent.
     *
     * @param answered parts that the answer shows
     */
    record Rows(Viewer viewer, UUID reportId, List<Given> upsert, List<Given> remove, Set<Part> answered) {
        private <R> Edited<R> into(RowKind<R> kind, List<R> rows) {
            return new RowEdits<>(kind, rows).edit(upsert, remove);
        }

        private Wish wish(Set<Part> parts) {
            return Wish.toWrite(viewer, reportId, parts, answered);
        }
    }

    /**
     * How it went.
     *
     * @param after what the change made of the report, with everything that the change needed
     * @param rows those that were sent, as they are now
     */
    record Saved<R>(@Nullable Report report, @Nullable Report after, List<R> rows, List<UserError> errors) {}

    Mono<Saved<StaffLine>> staffLines(Rows sent) {
        var kind = new StaffLines();
        return save(sent.wish(Set.of(Part.STAFF_LINES)), StaffLine::id, Report::staffLines, report -> {
            var edited = sent.into(kind, report.staffLines());
            var after = report.with(
                    report.sections(), edited.rows(), report.budgetLines(), report.projects(), report.indicators());
            return new Done(new Outcome(after, edited.changes(), edited.errors()), edited.named());
        });
    }

    Mono<Saved<BudgetLine>> budgetLines(Rows sent) {
        var kind = new BudgetLines();
        return save(sent.wish(Set.of()), BudgetLine::id, Report::budgetLines, report -> {
            var edited = sent.into(kind, report.budgetLines());
            var after = report.with(
                    report.sections(), report.staffLines(), edited.rows(), report.projects(), report.indicators());
            return new Done(new Outcome(after, edited.changes(), edited.errors()), edited.named());
        });
    }

    Mono<Saved<Project>> projects(Rows sent) {
        return save(sent.wish(Set.of()), Project::id, Report::projects, report -> {
            var edited = sent.into(new Projects(report.template().gradeScheme()), report.projects());
            var errors = new ArrayList<>(edited.errors());
            if (errors.isEmpty()) {
                errors.addAll(sameCodes(sent, edited));
            }
            var changes = new ArrayList<>(edited.changes());
            var orphans = report.indicators().stream()
                    .filter(row -> edited.removed().contains(row.projectId()))
                    .toList();
            changes.addAll(0, changes(HistoryAction.REMOVED, orphans));
            var kept = orphans.isEmpty()
                    ? report.indicators()
                    : report.indicators().stream()
                            .filter(row -> !edited.removed().contains(row.projectId()))
                            .toList();
            var begun = framework(report, edited);
            changes.addAll(changes(HistoryAction.ADDED, begun));
            var indicators = begun.isEmpty()
                    ? kept
                    : Stream.concat(kept.stream(), begun.stream()).toList();
            var after = report.with(
                    report.sections(), report.staffLines(), report.budgetLines(), edited.rows(), indicators);
            return new Done(
                    errors.isEmpty() ? new Outcome(after, changes, List.of()) : Outcome.refused(report, errors),
                    edited.named());
        });
    }

    Mono<Saved<Indicator>> indicators(Rows sent) {
        return save(sent.wish(Set.of()), Indicator::id, Report::indicators, report -> {
            var projects = report.projects().stream().map(Project::id).collect(Collectors.toSet());
            var edited = sent.into(new Indicators(projects), report.indicators());
            var after = report.with(
                    report.sections(), report.staffLines(), report.budgetLines(), report.projects(), edited.rows());
            return new Done(new Outcome(after, edited.changes(), edited.errors()), edited.named());
        });
    }

    /** What a change of rows comes to, and which rows it was about. */
    private record Done(Outcome outcome, Set<UUID> named) {}

    private <R> Mono<Saved<R>> save(
            Wish wish, Function<R, UUID> id, Function<Report, List<R>> rows, Function<Report, Done> edit) {
        var named = new ArrayList<UUID>();
        return writing.change(wish, draft -> {
                    var done = edit.apply(draft.report());
                    named.addAll(done.named());
                    return Mono.just(done.outcome());
                })
                .map(written -> {
                    var after = written.after();
                    var found = new HashMap<UUID, R>();
                    if (after != null) {
                        rows.apply(after).forEach(row -> found.put(id.apply(row), row));
                    }
                    var answered = named.stream()
                            .map(found::get)
                            .filter(Objects::nonNull)
                            .toList();
                    return new Saved<>(written.report(), after, answered, written.errors());
                });
    }

    private static List<UserError> sameCodes(Rows sent, Edited<Project> edited) {
        var byCode = new LinkedHashMap<String, Integer>();
        edited.rows().forEach(project -> {
            if (project.code() != null) {
                byCode.merge(project.code(), 1, Integer::sum);
            }
        });
        var errors = new ArrayList<UserError>();
        for (var row : sent.upsert()) {
            var code = row.get("code");
            if (code != null && byCode.getOrDefault(code.toString().strip(), 0) > 1) {
                errors.add(new InputError(Code.INVALID, "项目编码 %s 已有别的项目使用。".formatted(code), row.at("code")));
            }
        }
        return errors;
    }

    /** In a report of projects each of them begins with the template's framework. */
    private static List<Indicator> framework(Report report, Edited<Project> edited) {
        if (report.kind() != ReportKind.PROJECT_EXPENDITURE) {
            return List.of();
        }
        var old = report.projects().stream().map(Project::id).collect(Collectors.toSet());
        return edited.stored().stream()
                .filter(id -> !old.contains(id))
                .flatMap(id -> CarryOver.framework(report.template(), id).stream())
                .toList();
    }

    private static List<Change> changes(HistoryAction action, List<Indicator> rows) {
        var kind = new Indicators(Set.of());
        return rows.stream()
                .map(row -> {
                    var isNew = action == HistoryAction.ADDED;
                    var fields = kind.fields(row);
                    return new Change(
                            action,
                            kind.place(row.id()),
                            kind.label(row),
                            isNew ? null : fields,
                            isNew ? fields : null);
                })
                .toList();
    }
}
