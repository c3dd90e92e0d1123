package cn.ziping.report;

import static cn.ziping.platform.sql.Columns.names;
import static cn.ziping.platform.sql.Columns.of;
import static cn.ziping.platform.sql.Columns.positions;
import static cn.ziping.platform.sql.Columns.texts;

import cn.ziping.budget.BudgetLine;
import cn.ziping.indicator.Indicator;
import cn.ziping.platform.sql.Session;
import cn.ziping.project.Project;
import io.r2dbc.spi.Parameters;
import java.math.BigDecimal;
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
                                score, full_score, grade)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)""";

    /** Finished reports alone: everybody who sees a department sees it ordered by these, drafts are not for everybody. */
    private static final String LATEST = """
            update department
            set (latest_year, latest_score, latest_execution_rate) =
                (select year, score, execution_rate from report_finished()
                 where department_id = $1 and kind = 'DEPARTMENT_WHOLE' order by year desc limit 1)
            where id = $1""";

    /** Stores a report that is not there yet. Must run inside a transaction. */
    public Mono<Void> add(Session session, NewReport report) {
        return Flux.concat(
                        head(session, report),
                        sections(session, report),
                        staffLines(session, report),
                        budgetLines(session, report),
                        projects(session, report),
                        indicators(session, report),
                        session.change(LATEST, report.departmentId()))
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
                text(figures.grade()));
    }

    private static Mono<Long> sections(Session session, NewReport report) {
        var rows = report.sections();
        return session.change(
                """
                insert into section (department_id, report_id, id, position, level, key, heading, body, block)
                select $1, $2, * from unnest($3::uuid[], $4::int[], $5::int[], $6::text[], $7::text[], $8::text[],
                                             $9::text[])""",
                report.departmentId(),
                report.id(),
                of(rows, UUID.class, Section::id),
                positions(rows),
                of(rows, Integer.class, Section::level),
                texts(rows, Section::key),
                texts(rows, Section::heading),
                texts(rows, Section::body),
                names(rows, Section::block));
    }

    private static Mono<Long> staffLines(Session session, NewReport report) {
        var rows = report.staffLines();
        return session.change(
                """
                insert into staff_line (department_id, report_id, id, position, unit, label, authorised, actual)
                select $1, $2, * from unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::int[], $8::int[])""",
                report.departmentId(),
                report.id(),
                of(rows, UUID.class, StaffLine::id),
                positions(rows),
                texts(rows, StaffLine::unit),
                texts(rows, StaffLine::label),
                of(rows, Integer.class, StaffLine::authorised),
                of(rows, Integer.class, StaffLine::actual));
    }

    private static Mono<Long> budgetLines(Session session, NewReport report) {
        var rows = report.budgetLines();
        return session.change(
                """
                insert into budget_line (department_id, report_id, id, position, fund_source, category, label,
                                         initial_budget, adjusted_budget, executed, execution_rate)
                select $1, $2, * from unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[], $8::numeric[],
                                             $9::numeric[], $10::numeric[], $11::numeric[])""",
                report.departmentId(),
                report.id(),
                of(rows, UUID.class, BudgetLine::id),
                positions(rows),
                names(rows, BudgetLine::fundSource),
                names(rows, BudgetLine::category),
                texts(rows, BudgetLine::label),
                of(rows, BigDecimal.class, BudgetLine::initialBudget),
                of(rows, BigDecimal.class, BudgetLine::adjustedBudget),
                of(rows, BigDecimal.class, BudgetLine::executed),
                of(rows, BigDecimal.class, BudgetLine::executionRate));
    }

    private static Mono<Long> projects(Session session, NewReport report) {
        var rows = report.projects();
        return session.change(
                """
                insert into project (department_id, report_id, id, position, code, name, approved, initial_budget,
                                     adjusted_budget, funds_in_place, executed, execution_rate, funds_in_place_rate,
                                     score, grade)
                select $1, $2, * from unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::numeric[],
                                             $8::numeric[], $9::numeric[], $10::numeric[], $11::numeric[],
                                             $12::numeric[], $13::numeric[], $14::numeric[], $15::text[])""",
                report.departmentId(),
                report.id(),
                of(rows, UUID.class, Project::id),
                positions(rows),
                texts(rows, Project::code),
                texts(rows, Project::name),
                of(rows, BigDecimal.class, Project::approved),
                of(rows, BigDecimal.class, Project::initialBudget),
                of(rows, BigDecimal.class, Project::adjustedBudget),
                of(rows, BigDecimal.class, Project::fundsInPlace),
                of(rows, BigDecimal.class, Project::executed),
                of(rows, BigDecimal.class, Project::executionRate),
                of(rows, BigDecimal.class, Project::fundsInPlaceRate),
                of(rows, BigDecimal.class, Project::score),
                texts(rows, Project::grade));
    }

    private static Mono<Long> indicators(Session session, NewReport report) {
        var rows = report.indicators();
        return session.change(
                """
                insert into indicator (department_id, report_id, id, position, project_id, level1, level2, level3,
                                       nature, operator, target, target_value, actual, actual_value, unit, weight,
                                       score, suggested_score, deviation_reason)
                select $1, $2, * from unnest($3::uuid[], $4::int[], $5::uuid[], $6::text[], $7::text[], $8::text[],
                                             $9::text[], $10::text[], $11::text[], $12::numeric[], $13::text[],
                                             $14::numeric[], $15::text[], $16::numeric[], $17::numeric[],
                                             $18::numeric[], $19::text[])""",
                report.departmentId(),
                report.id(),
                of(rows, UUID.class, Indicator::id),
                positions(rows),
                of(rows, UUID.class, Indicator::projectId),
                texts(rows, Indicator::level1),
                texts(rows, Indicator::level2),
                texts(rows, Indicator::level3),
                names(rows, Indicator::nature),
                names(rows, Indicator::operator),
                texts(rows, Indicator::target),
                of(rows, BigDecimal.class, Indicator::targetValue),
                texts(rows, Indicator::actual),
                of(rows, BigDecimal.class, Indicator::actualValue),
                texts(rows, Indicator::unit),
                of(rows, BigDecimal.class, Indicator::weight),
                of(rows, BigDecimal.class, Indicator::score),
                of(rows, BigDecimal.class, Indicator::suggestedScore),
                texts(rows, Indicator::deviationReason));
    }

    private static Object decimal(@Nullable BigDecimal value) {
        return value == null ? Parameters.in(BigDecimal.class) : value;
    }

    private static Object text(@Nullable String value) {
        return value == null ? Parameters.in(String.class) : value;
    }
}
