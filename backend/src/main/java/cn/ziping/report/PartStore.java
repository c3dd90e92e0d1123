package cn.ziping.report;

import static cn.ziping.platform.sql.Columns.names;
import static cn.ziping.platform.sql.Columns.of;
import static cn.ziping.platform.sql.Columns.texts;

import cn.ziping.budget.BudgetLine;
import cn.ziping.indicator.Indicator;
import cn.ziping.platform.sql.Session;
import cn.ziping.project.Project;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Stores the parts of one report, new and changed ones alike, many rows in one statement; each answers how many it stored.
 * A row of another report is never touched: fewer are stored than were given then. Must run inside a transaction that has
 * locked the report's own row or is making it.
 */
public final class PartStore {
    /** Tables of the parts, by the word for one row in the schema. */
    public enum Kind {
        SECTION("section", "section"),
        STAFF_LINE("staffLine", "staff_line"),
        BUDGET_LINE("budgetLine", "budget_line"),
        PROJECT("project", "project"),
        INDICATOR("indicator", "indicator");

        private final String word;
        private final String table;

        Kind(String word, String table) {
            this.word = word;
            this.table = table;
        }

        /** As in the schema: {@code staffLine}. */
        public String word() {
            return word;
        }
    }

    private final Session session;
    private final UUID departmentId;
    private final UUID reportId;

    public PartStore(Session session, UUID departmentId, UUID reportId) {
        this.session = session;
        this.departmentId = departmentId;
        this.reportId = reportId;
    }

    /** Removes rows of this report; a project's indicators must be removed before it. */
    public Mono<Long> remove(Kind kind, Collection<UUID> ids) {
        return session.change(
                "delete from %s where department_id = $1 and report_id = $2 and id = any($3)".formatted(kind.table),
                departmentId,
                reportId,
                ids.toArray(UUID[]::new));
    }

    /** Puts rows at other places; those not named stay where they are. */
    public Mono<Long> move(Kind kind, List<Placed<UUID>> rows) {
        return session.change(
                """
                update %s as stored set position = moved.position
                from unnest($3::uuid[], $4::int[]) as moved (id, position)
                where stored.department_id = $1 and stored.report_id = $2 and stored.id = moved.id""".formatted(kind.table),
                departmentId,
                reportId,
                of(rows, UUID.class, Placed::row),
                of(rows, Integer.class, Placed::position));
    }

    public Mono<Long> sections(List<Placed<Section>> placed) {
        var rows = Placed.rows(placed);
        return session.change(
                """
                insert into section as stored (department_id, report_id, id, position, version, level, key,
                heading, body, block)
                select $1, $2, * from unnest($3::uuid[], $4::int[], $5::int[], $6::int[], $7::text[],
                $8::text[], $9::text[], $10::text[])
                on conflict (department_id, id) do update set position = excluded.position,
                version = excluded.version, level = excluded.level, key = excluded.key,
                heading = excluded.heading, body = excluded.body, block = excluded.block
                where stored.report_id = excluded.report_id""",
                departmentId,
                reportId,
                of(rows, UUID.class, Section::id),
                of(placed, Integer.class, Placed::position),
                of(rows, Integer.class, Section::version),
                of(rows, Integer.class, Section::level),
                texts(rows, Section::key),
                texts(rows, Section::heading),
                texts(rows, Section::body),
                names(rows, Section::block));
    }

    public Mono<Long> staffLines(List<Placed<StaffLine>> placed) {
        var rows = Placed.rows(placed);
        return session.change(
                """
                insert into staff_line as stored (department_id, report_id, id, position, version, unit, label,
                authorised, actual)
                select $1, $2, * from unnest($3::uuid[], $4::int[], $5::int[], $6::text[], $7::text[],
                $8::int[], $9::int[])
                on conflict (department_id, id) do update set position = excluded.position,
                version = excluded.version, unit = excluded.unit, label = excluded.label,
                authorised = excluded.authorised, actual = excluded.actual
                where stored.report_id = excluded.report_id""",
                departmentId,
                reportId,
                of(rows, UUID.class, StaffLine::id),
                of(placed, Integer.class, Placed::position),
                of(rows, Integer.class, StaffLine::version),
                texts(rows, StaffLine::unit),
                texts(rows, StaffLine::label),
                of(rows, Integer.class, StaffLine::authorised),
                of(rows, Integer.class, StaffLine::actual));
    }

    public Mono<Long> budgetLines(List<Placed<BudgetLine>> placed) {
        var rows = Placed.rows(placed);
        return session.change(
                """
                insert into budget_line as stored (department_id, report_id, id, position, version, fund_source,
                category, label, initial_budget, adjusted_budget, executed, execution_rate)
                select $1, $2, * from unnest($3::uuid[], $4::int[], $5::int[], $6::text[], $7::text[],
                $8::text[], $9::numeric[], $10::numeric[], $11::numeric[], $12::numeric[])
                on conflict (department_id, id) do update set position = excluded.position,
                version = excluded.version, fund_source = excluded.fund_source, category = excluded.category,
                label = excluded.label, initial_budget = excluded.initial_budget,
                adjusted_budget = excluded.adjusted_budget, executed = excluded.executed,
                execution_rate = excluded.execution_rate
                where stored.report_id = excluded.report_id""",
                departmentId,
                reportId,
                of(rows, UUID.class, BudgetLine::id),
                of(placed, Integer.class, Placed::position),
                of(rows, Integer.class, BudgetLine::version),
                names(rows, BudgetLine::fundSource),
                names(rows, BudgetLine::category),
                texts(rows, BudgetLine::label),
                of(rows, BigDecimal.class, BudgetLine::initialBudget),
                of(rows, BigDecimal.class, BudgetLine::adjustedBudget),
                of(rows, BigDecimal.class, BudgetLine::executed),
                of(rows, BigDecimal.class, BudgetLine::executionRate));
    }

    public Mono<Long> projects(List<Placed<Project>> placed) {
        return session.change(ProjectRows.STORE, ProjectRows.arguments(departmentId, reportId, placed));
    }

    public Mono<Long> indicators(List<Placed<Indicator>> placed) {
        var rows = Placed.rows(placed);
        return session.change(
                """
                insert into indicator as stored (department_id, report_id, id, position, version, project_id,
                level1, level2, level3, nature, operator, target, target_value, target_upper, actual,
                actual_value, unit, weight, score, suggested_score, suggestion, deviation_reason)
                select $1, $2, * from unnest($3::uuid[], $4::int[], $5::int[], $6::uuid[], $7::text[],
                $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::numeric[], $14::numeric[],
                $15::text[], $16::numeric[], $17::text[], $18::numeric[], $19::numeric[], $20::numeric[],
                $21::text[], $22::text[])
                on conflict (department_id, id) do update set position = excluded.position,
                version = excluded.version, project_id = excluded.project_id, level1 = excluded.level1,
                level2 = excluded.level2, level3 = excluded.level3, nature = excluded.nature,
                operator = excluded.operator, target = excluded.target, target_value = excluded.target_value,
                target_upper = excluded.target_upper, actual = excluded.actual,
                actual_value = excluded.actual_value, unit = excluded.unit, weight = excluded.weight,
                score = excluded.score, suggested_score = excluded.suggested_score,
                suggestion = excluded.suggestion, deviation_reason = excluded.deviation_reason
                where stored.report_id = excluded.report_id""",
                departmentId,
                reportId,
                of(rows, UUID.class, Indicator::id),
                of(placed, Integer.class, Placed::position),
                of(rows, Integer.class, Indicator::version),
                of(rows, UUID.class, Indicator::projectId),
                texts(rows, Indicator::level1),
                texts(rows, Indicator::level2),
                texts(rows, Indicator::level3),
                names(rows, Indicator::nature),
                names(rows, Indicator::operator),
                texts(rows, Indicator::target),
                of(rows, BigDecimal.class, Indicator::targetValue),
                of(rows, BigDecimal.class, Indicator::targetUpper),
                texts(rows, Indicator::actual),
                of(rows, BigDecimal.class, Indicator::actualValue),
                texts(rows, Indicator::unit),
                of(rows, BigDecimal.class, Indicator::weight),
                of(rows, BigDecimal.class, Indicator::score),
                of(rows, BigDecimal.class, Indicator::suggestedScore),
                texts(rows, Indicator::suggestion),
                texts(rows, Indicator::deviationReason));
    }
}
