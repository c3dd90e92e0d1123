package cn.ziping.writing;

import cn.ziping.account.Viewer;
import cn.ziping.budget.BudgetLine;
import cn.ziping.indicator.Indicator;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.project.Project;
import cn.ziping.report.Report;
import cn.ziping.report.Report.Part;
import cn.ziping.report.StaffLine;
import cn.ziping.writing.ReportRowEdits.Done;
import cn.ziping.writing.ReportWriting.Wish;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
        private ReportRowEdits edits() {
            return new ReportRowEdits(upsert, remove, false);
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
        return save(sent.wish(Set.of(Part.STAFF_LINES)), StaffLine::id, Report::staffLines, sent.edits()::staffLines);
    }

    Mono<Saved<BudgetLine>> budgetLines(Rows sent) {
        return save(sent.wish(Set.of()), BudgetLine::id, Report::budgetLines, sent.edits()::budgetLines);
    }

    Mono<Saved<Project>> projects(Rows sent) {
        return save(sent.wish(Set.of()), Project::id, Report::projects, sent.edits()::projects);
    }

    Mono<Saved<Indicator>> indicators(Rows sent) {
        return save(sent.wish(Set.of()), Indicator::id, Report::indicators, sent.edits()::indicators);
    }

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
}
