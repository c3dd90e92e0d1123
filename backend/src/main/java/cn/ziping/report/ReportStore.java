package cn.ziping.report;

import cn.ziping.platform.sql.Optionally;
import cn.ziping.platform.sql.Session;
import io.r2dbc.spi.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stores reports: the report, its parts, what they add up to, and what its department shows of it, in one transaction. */
@Component
public class ReportStore {
    private static final String REPORT = """
            insert into report (department_id, id, year, kind, status, title, template_id, stated_execution_rate,
                                stated_score, stated_grade, initial_budget, adjusted_budget, executed, execution_rate,
                                score, full_score, grade, cover, date, suggested_score, suggestion)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18::jsonb, $19, $20, $21)""";

    /** Finished reports alone: everybody who sees a department sees it ordered by these, drafts are not for everybody. */
    private static final String LATEST = """
            update department
            set (latest_year, latest_score, latest_execution_rate) =
                (select year, score, execution_rate from report_finished()
                 where department_id = $1 and kind = 'DEPARTMENT_WHOLE' order by year desc limit 1)
            where id = $1""";

    private static final String DEPARTMENT = "select id from department where id = $1 for no key update";

    /**
     * Brings what a department shows of its newest report up to date. Must run inside the transaction that finishes a
     * report. The department is locked by a statement of its own: the next one then sees what others finished meanwhile.
     */
    public static Mono<Long> updateLatest(Session session, UUID departmentId) {
        return session.list(DEPARTMENT, row -> true, departmentId).then(session.change(LATEST, departmentId));
    }

    /** Stores a report that is not there yet. Must run inside a transaction. */
    public Mono<Void> add(Session session, NewReport report) {
        var parts = new PartStore(session, report.departmentId(), report.id());
        return Flux.concat(
                        head(session, report),
                        parts.sections(Placed.inOrder(report.sections())),
                        parts.staffLines(Placed.inOrder(report.staffLines())),
                        parts.budgetLines(Placed.inOrder(report.budgetLines())),
                        parts.projects(Placed.inOrder(report.projects())),
                        parts.indicators(Placed.inOrder(report.indicators())),
                        updateLatest(session, report.departmentId()))
                .then();
    }

    private static Mono<Long> head(Session session, NewReport report) {
        var stated = report.stated();
        var figures = report.figures();
        return session.change(
                REPORT,
                report.departmentId(),
                report.id(),
                report.year(),
                report.template().kind().name(),
                report.status().name(),
                report.title(),
                report.templateId(),
                decimal(stated.executionRate()),
                decimal(stated.score()),
                text(stated.grade()),
                decimal(figures.initialBudget()),
                decimal(figures.adjustedBudget()),
                decimal(figures.executed()),
                decimal(figures.executionRate()),
                decimal(figures.score()),
                decimal(figures.fullScore()),
                text(figures.grade()),
                CoverAnswers.written(report.cover()),
                Optionally.of(LocalDate.class, report.date()),
                decimal(report.suggestedScore()),
                text(report.suggestion()));
    }

    private static Object decimal(@Nullable BigDecimal value) {
        return value == null ? Parameters.in(BigDecimal.class) : value;
    }

    private static Object text(@Nullable String value) {
        return value == null ? Parameters.in(String.class) : value;
    }
}
