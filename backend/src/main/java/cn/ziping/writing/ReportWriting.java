package cn.ziping.writing;

import cn.ziping.account.Authority;
import cn.ziping.account.Permission;
import cn.ziping.account.Viewer;
import cn.ziping.change.Changes;
import cn.ziping.history.Change;
import cn.ziping.history.HistoryStore;
import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Rows;
import cn.ziping.platform.sql.Session;
import cn.ziping.report.Report;
import cn.ziping.report.Report.Part;
import cn.ziping.report.ReportStatus;
import cn.ziping.report.Reports;
import cn.ziping.writing.Draft.Edit;
import cn.ziping.writing.Draft.Outcome;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The one way to change a report: one transaction that locks it, asks who may, makes the change, works out what the report
 * comes to, and writes the history and the news of it. Whoever comes second waits for the lock and then sees the new
 * versions.
 */
@Component
public class ReportWriting {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SEEN = "select r.department_id from {reports} r where r.id = $1";

    /** Everybody who changes anything of a report takes this lock first. */
    private static final String LOCK =
            "select status from report where department_id = $1 and id = $2 for no key update";

    /** What totals and suggestions follow from, whole: rows with a new suggestion are stored with all that they hold. */
    private static final Set<Part> OF_TOTALS =
            Set.of(Part.BUDGET_LINES, Part.PROJECTS, Part.PROJECT_DETAILS, Part.INDICATORS, Part.INDICATOR_DETAILS);

    private final Database database;
    private final Reports reports;
    private final Authority authority;
    private final HistoryStore history;
    private final LastChanges lastChanges;
    private final Changes news;

    ReportWriting(
            Database database,
            Reports reports,
            Authority authority,
            HistoryStore history,
            LastChanges lastChanges,
            Changes news) {
        this.database = database;
        this.reports = reports;
        this.authority = authority;
        this.history = history;
        this.lastChanges = lastChanges;
        this.news = news;
    }

    /**
     * Who wants to change which report, and what for.
     *
     * @param needs what they must be allowed to do for its department
     * @param states in which the report can be changed so
     * @param parts that the change needs beside those of the totals
     * @param answered parts that the answer shows
     * @param field of the input that says which report it is
     */
    public record Wish(
            Viewer viewer,
            UUID reportId,
            Permission needs,
            Set<ReportStatus> states,
            Set<Part> parts,
            Set<Part> answered,
            String field) {

        /** To write in it. */
        public static Wish toWrite(Viewer viewer, UUID reportId, Set<Part> parts, Set<Part> answered) {
            return new Wish(
                    viewer, reportId, Permission.WRITE_REPORTS, ReportStatus.WRITABLE, parts, answered, "reportId");
        }

        /** The same where another field of the input says which report it is. */
        public Wish saidBy(String field) {
            return new Wish(viewer, reportId, needs, states, parts, answered, field);
        }
    }

    /**
     * How it went.
     *
     * @param report as it is now; null when there is none that they see
     * @param after what the change made of the report, before it was read again; null as {@code report}
     */
    public record Written(@Nullable Report report, @Nullable Report after, List<UserError> errors) {}

    public Mono<Written> change(Wish wish, Edit edit) {
        return database.change(session -> department(session, wish)
                        .flatMap(department -> allowed(session, wish, department)
                                .then(lock(session, wish, department))
                                .flatMap(status -> wish.states().contains(status)
                                        ? write(session, wish, edit)
                                        : refused(session, wish, Refusals.notNow(status, wish.field())))))
                .defaultIfEmpty(new Written(null, null, List.of(Refusals.noSuchReport(wish.field()))))
                .onErrorResume(
                        ReportWriting::isForeignRow,
                        foreign -> database.read(session ->
                                refused(session, wish, UserError.of(Code.INVALID, "编号已被别的报告使用，请换一个或不写编号。", "id"))));
    }

    /** An id that belongs to something else: of the same kind in this department, or (a section's) anywhere. */
    private static boolean isForeignRow(Throwable error) {
        return error instanceof DraftStore.ForeignRow
                || (error instanceof R2dbcDataIntegrityViolationException violation
                        && UNIQUE_VIOLATION.equals(violation.getSqlState()));
    }

    private Mono<UUID> department(Session session, Wish wish) {
        var seen = wish.viewer().sight().reading(SEEN, wish.reportId());
        return session.one(seen.sql(), row -> Rows.id(row, 0), seen.arguments());
    }

    private Mono<Void> allowed(Session session, Wish wish, UUID department) {
        return authority
                .over(session, wish.viewer(), List.of(department))
                .flatMap(may -> may.getOrDefault(department, Set.of()).contains(wish.needs())
                        ? Mono.empty()
                        : Mono.error(new RequestError(ErrorCode.FORBIDDEN, Refusals.notAllowed(wish.needs()))));
    }

    private static Mono<ReportStatus> lock(Session session, Wish wish, UUID department) {
        return session.one(LOCK, row -> ReportStatus.valueOf(Rows.text(row, 0)), department, wish.reportId());
    }

    private Mono<Written> write(Session session, Wish wish, Edit edit) {
        var parts = EnumSet.copyOf(OF_TOTALS);
        parts.addAll(wish.parts());
        return reports.inside(session, wish.reportId(), parts)
                .flatMap(before -> edit.of(new Draft(session, wish.viewer(), before))
                        .flatMap(outcome -> finish(session, wish, before, outcome)));
    }

    private Mono<Written> finish(Session session, Wish wish, Report before, Outcome outcome) {
        if (!outcome.errors().isEmpty()) {
            return lastChanges
                    .explained(session, before, outcome.errors())
                    .flatMap(errors -> answer(session, wish, before, errors));
        }
        if (outcome.changes().isEmpty()) {
            return answer(session, wish, before, List.of());
        }
        var after = Totals.of(outcome.after());
        var fault = Bounds.fault(after);
        if (fault != null) {
            return answer(session, wish, before, List.of(fault));
        }
        return new DraftStore(session, before)
                .store(before, after)
                .flatMap(version -> history.add(
                                session,
                                before.department().id(),
                                before.id(),
                                version,
                                wish.viewer().accountId(),
                                outcome.changes())
                        .then(news.tell(
                                session, before.id(), version, wish.viewer().name(), place(outcome.changes()))))
                .then(answer(session, wish, after, List.of()));
    }

    /** The one place that was changed, else the one kind of parts, else the report. */
    private static String place(List<Change> changes) {
        var places = changes.stream().map(Change::place).distinct().toList();
        if (places.size() == 1) {
            return places.get(0);
        }
        var kinds = places.stream()
                .map(place -> place.replaceFirst("/.*", ""))
                .distinct()
                .toList();
        return kinds.size() == 1 ? kinds.get(0) : "report";
    }

    private Mono<Written> answer(Session session, Wish wish, Report after, List<UserError> errors) {
        return reports.inside(session, wish.reportId(), wish.answered())
                .map(report -> new Written(report, after, errors));
    }

    private Mono<Written> refused(Session session, Wish wish, UserError error) {
        return reports.inside(session, wish.reportId(), wish.answered())
                .map(report -> new Written(report, report, List.of(error)));
    }
}
