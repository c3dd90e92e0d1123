package cn.ziping.writing;

import cn.ziping.account.Authority;
import cn.ziping.account.Permission;
import cn.ziping.account.Viewer;
import cn.ziping.department.Department;
import cn.ziping.department.Departments;
import cn.ziping.history.Change;
import cn.ziping.history.HistoryAction;
import cn.ziping.history.HistoryStore;
import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Rows;
import cn.ziping.platform.sql.Session;
import cn.ziping.report.NewReport;
import cn.ziping.report.Report;
import cn.ziping.report.Report.Part;
import cn.ziping.report.ReportStatus;
import cn.ziping.report.ReportStore;
import cn.ziping.report.Reports;
import cn.ziping.report.StatedFigures;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import cn.ziping.template.Templates;
import cn.ziping.template.Templates.Stored;
import cn.ziping.writing.ReportWriting.Written;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Beginning a report. */
@Component
public class ReportCreation {
    private static final int LONGEST_TITLE = 200;
    private static final String YEAR_IS_OPEN = "select exists (select from budget_year where year = $1)";

    /** Two who begin the same report take turns; the second finds it there. */
    private static final String TAKE_TURNS = "select pg_advisory_xact_lock(hashtextextended($1, 72617))::text";

    private static final String AT = """
            select r.id from {reports} r where r.department_id = $1 and r.year = $2 and r.kind = $3""";

    private final Database database;
    private final Departments departments;
    private final Authority authority;
    private final Templates templates;
    private final Reports reports;
    private final ReportStore store;
    private final HistoryStore history;

    ReportCreation(
            Database database,
            Departments departments,
            Authority authority,
            Templates templates,
            Reports reports,
            ReportStore store,
            HistoryStore history) {
        this.database = database;
        this.departments = departments;
        this.authority = authority;
        this.templates = templates;
        this.reports = reports;
        this.store = store;
        this.history = history;
    }

    /**
     * A report that somebody wants to begin.
     *
     * @param earlierYear whose report is carried over; null for none
     * @param answered parts that the answer shows
     */
    public record Wanted(
            Viewer viewer,
            String departmentCode,
            int year,
            ReportKind kind,
            String templateCode,
            @Nullable Integer earlierYear,
            Set<Part> answered) {}

    /**
     * What a report begins with where it is not its template and an earlier report. It is asked within the transaction that
     * stores the report, once it is known that the report can be begun.
     */
    public interface Beginning {
        Mono<Begun> of(Session session, Department department, Stored pinned);
    }

    /**
     * A report to be begun with what the history says of that, or why it is not.
     *
     * @param report null with errors
     */
    public record Begun(
            @Nullable NewReport report, @Nullable Change change, List<UserError> errors) {}

    Mono<Written> create(Wanted wanted) {
        return create(wanted, null);
    }

    /** @param beginning null for what the template and an earlier report say */
    public Mono<Written> create(Wanted wanted, @Nullable Beginning beginning) {
        return departments
                .byCodes(wanted.viewer().sight(), new String[] {wanted.departmentCode()})
                .flatMap(found -> found.isEmpty()
                        ? refused(Code.NOT_FOUND, "没有这个编码的部门，或者您看不到它。请从总览里选择。", "departmentCode")
                        : database.change(session -> create(session, wanted, found.get(0), beginning)));
    }

    private Mono<Written> create(Session session, Wanted wanted, Department department, @Nullable Beginning beginning) {
        var place = department.id() + " " + wanted.year() + " " + wanted.kind();
        return allowed(session, wanted.viewer(), department)
                .then(session.one(TAKE_TURNS, row -> "mine", place))
                .then(Mono.zip(
                        template(session, wanted.templateCode()),
                        session.one(YEAR_IS_OPEN, row -> Rows.truth(row, 0), wanted.year()),
                        at(session, wanted, department, wanted.year()),
                        wanted.earlierYear() == null
                                ? Mono.just(Optional.<UUID>empty())
                                : at(session, wanted, department, wanted.earlierYear())))
                .flatMap(found -> {
                    var pinned = found.getT1();
                    if (found.getT3().isPresent()) {
                        return there(session, wanted, found.getT3().get());
                    }
                    var error =
                            error(wanted, pinned, found.getT2(), found.getT4().isPresent());
                    if (error != null || pinned.isEmpty()) {
                        return Mono.just(new Written(null, null, List.of(Objects.requireNonNull(error))));
                    }
                    if (beginning != null) {
                        return beginning
                                .of(session, department, pinned.get())
                                .flatMap(begun -> store(session, wanted, department, begun));
                    }
                    return earlier(session, found.getT4())
                            .flatMap(earlier -> begin(session, wanted, department, pinned.get(), earlier.orElse(null)));
                });
    }

    private Mono<Optional<Stored>> template(Session session, String code) {
        return templates.newest(session, code).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private static Mono<Optional<UUID>> at(Session session, Wanted wanted, Department department, int year) {
        var seen = wanted.viewer()
                .sight()
                .reading(AT, department.id(), year, wanted.kind().name());
        return session.one(seen.sql(), row -> Optional.of(Rows.id(row, 0)), seen.arguments())
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Optional<Report>> earlier(Session session, Optional<UUID> id) {
        return id.map(one ->
                        reports.inside(session, one, EnumSet.allOf(Part.class)).map(Optional::of))
                .orElse(Mono.just(Optional.empty()));
    }

    private Mono<Void> allowed(Session session, Viewer viewer, Department department) {
        return authority
                .over(session, viewer, List.of(department.id()))
                .flatMap(may -> may.getOrDefault(department.id(), Set.of()).contains(Permission.WRITE_REPORTS)
                        ? Mono.empty()
                        : Mono.error(
                                new RequestError(ErrorCode.FORBIDDEN, Refusals.notAllowed(Permission.WRITE_REPORTS))));
    }

    private static @Nullable UserError error(
            Wanted wanted, Optional<Stored> pinned, boolean yearIsOpen, boolean earlierIsThere) {
        if (pinned.isEmpty()) {
            return UserError.of(Code.NOT_FOUND, "没有这个编码的模板，请从列表中选择。", "templateCode");
        }
        if (pinned.get().template().kind() != wanted.kind()) {
            return UserError.of(Code.INVALID, "这个模板不是用于这种报告的，请换一个模板。", "templateCode");
        }
        if (!yearIsOpen) {
            return UserError.of(Code.INVALID, "还没有 %d 年度的填报安排，请联系财政部门。".formatted(wanted.year()), "year");
        }
        var earlier = wanted.earlierYear();
        if (earlier != null && earlier >= wanted.year()) {
            return UserError.of(Code.INVALID, "只能从更早年度的报告带入。", "carryOverFromYear");
        }
        if (earlier != null && !earlierIsThere) {
            return UserError.of(
                    Code.NOT_FOUND, "没有 %d 年度的同类报告，无法带入。可以不带入，直接从模板开始。".formatted(earlier), "carryOverFromYear");
        }
        return null;
    }

    private Mono<Written> there(Session session, Wanted wanted, UUID id) {
        var taken = UserError.of(Code.TAKEN, "%d 年度的这份报告已经有了，请直接打开它。".formatted(wanted.year()), "year");
        return reports.inside(session, id, wanted.answered())
                .map(report -> new Written(report, report, List.of(taken)));
    }

    private Mono<Written> begin(
            Session session, Wanted wanted, Department department, Stored pinned, @Nullable Report earlier) {
        var template = pinned.template();
        var carried = new CarryOver(template, earlier);
        var rows = carried.rows();
        var report = new NewReport(
                Keys.next(),
                department.id(),
                wanted.year(),
                ReportStatus.DRAFT,
                title(template, wanted.year(), department.name()),
                pinned.id(),
                template,
                StatedFigures.NONE,
                carried.sections(),
                carried.staffLines(),
                carried.budgetLines(),
                rows.projects(),
                rows.indicators(),
                null,
                carried.cover());
        return add(session, wanted, department, report, begun(wanted, report));
    }

    /** What others have written is worked out as after any other change of a report. */
    private Mono<Written> store(Session session, Wanted wanted, Department department, Begun begun) {
        var report = begun.report();
        if (report == null) {
            return Mono.just(new Written(null, null, begun.errors()));
        }
        var whole = Totals.of(report);
        var fault = Bounds.fault(whole);
        return fault != null
                ? Mono.just(new Written(null, null, List.of(fault)))
                : add(session, wanted, department, whole, Objects.requireNonNull(begun.change()));
    }

    private Mono<Written> add(Session session, Wanted wanted, Department department, NewReport report, Change change) {
        return store.add(session, report)
                .then(history.add(
                        session,
                        department.id(),
                        report.id(),
                        1,
                        wanted.viewer().accountId(),
                        List.of(change)))
                .then(reports.inside(session, report.id(), wanted.answered()))
                .map(created -> new Written(created, created, List.of()));
    }

    /** Title of a new report of the template's own making, as long as a title may be. */
    public static String title(Template template, int year, String department) {
        var title = template.titleOf(year, department);
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }

    private static Change begun(Wanted wanted, NewReport report) {
        var after = new LinkedHashMap<String, @Nullable Object>();
        after.put("title", report.title());
        after.put("templateCode", report.template().code());
        after.put("templateVersion", report.template().version());
        after.put("carryOverFromYear", wanted.earlierYear());
        return new Change(HistoryAction.CREATED, "report", report.title(), null, after);
    }

    private static Mono<Written> refused(Code code, String sentence, String field) {
        return Mono.just(new Written(null, null, List.of(UserError.of(code, sentence, field))));
    }
}
