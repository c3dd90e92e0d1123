package cn.ziping.report;

import static cn.ziping.platform.sql.Columns.of;
import static cn.ziping.platform.sql.Columns.texts;
import static cn.ziping.report.ReportRows.decimal;
import static cn.ziping.report.ReportRows.id;
import static cn.ziping.report.ReportRows.integer;
import static cn.ziping.report.ReportRows.text;

import cn.ziping.project.FundOrigin;
import cn.ziping.project.Project;
import cn.ziping.project.ProjectFund;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The projects of a report by column index, read and stored. */
final class ProjectRows {
    private ProjectRows() {}

    private static final String FIGURES = """
            select array_position($1, r.id), p.id, p.version, p.code, p.name, p.approved, p.initial_budget, p.adjusted_budget,
                   p.funds_in_place, p.executed, p.execution_rate, p.funds_in_place_rate, p.score, p.grade,
                   p.suggested_score, p.suggestion""";

    /** Three amounts for each origin, in the order of {@link FundOrigin}. */
    private static final String DETAILS = """
            , p.target, p.actual,
            p.appropriation_initial_budget, p.appropriation_adjusted_budget, p.appropriation_executed,
            p.carry_over_initial_budget, p.carry_over_adjusted_budget, p.carry_over_executed,
            p.other_initial_budget, p.other_adjusted_budget, p.other_executed""";

    private static final String OF_REPORTS = """

            from (select r.department_id, r.id from {reports} r where r.id = any($1) offset 0) r
            join project p on p.department_id = r.department_id and p.report_id = r.id
            order by 1, p.position""";

    /** What figures in texts and lists of scores need: the two texts of a thousand projects would be megabytes. */
    static final String BARE = FIGURES + OF_REPORTS;

    static final String DETAILED = FIGURES + DETAILS + OF_REPORTS;

    static Owned<Project> bare(Readable row) {
        return project(row, null, null, List.of());
    }

    static Owned<Project> detailed(Readable row) {
        var funds = new ArrayList<ProjectFund>();
        for (var origin : FundOrigin.values()) {
            var first = 18 + 3 * origin.ordinal();
            funds.add(new ProjectFund(origin, decimal(row, first), decimal(row, first + 1), decimal(row, first + 2)));
        }
        return project(row, row.get(16, String.class), row.get(17, String.class), funds);
    }

    private static Owned<Project> project(
            Readable row, @Nullable String target, @Nullable String actual, List<ProjectFund> funds) {
        return new Owned<>(
                integer(row, 0),
                new Project(
                        id(row, 1),
                        integer(row, 2),
                        row.get(3, String.class),
                        text(row, 4),
                        decimal(row, 5),
                        decimal(row, 6),
                        decimal(row, 7),
                        decimal(row, 8),
                        decimal(row, 9),
                        decimal(row, 10),
                        decimal(row, 11),
                        decimal(row, 12),
                        row.get(13, String.class),
                        decimal(row, 14),
                        row.get(15, String.class),
                        target,
                        actual,
                        funds));
    }

    static final String STORE = """
            insert into project as stored (department_id, report_id, id, position, version, code, name,
            approved, initial_budget, adjusted_budget, funds_in_place, executed, execution_rate,
            funds_in_place_rate, score, grade, suggested_score, suggestion, target, actual,
            appropriation_initial_budget, appropriation_adjusted_budget, appropriation_executed,
            carry_over_initial_budget, carry_over_adjusted_budget, carry_over_executed,
            other_initial_budget, other_adjusted_budget, other_executed)
            select $1, $2, * from unnest($3::uuid[], $4::int[], $5::int[], $6::text[], $7::text[],
            $8::numeric[], $9::numeric[], $10::numeric[], $11::numeric[], $12::numeric[], $13::numeric[],
            $14::numeric[], $15::numeric[], $16::text[], $17::numeric[], $18::text[], $19::text[], $20::text[],
            $21::numeric[], $22::numeric[], $23::numeric[], $24::numeric[], $25::numeric[], $26::numeric[],
            $27::numeric[], $28::numeric[], $29::numeric[])
            on conflict (department_id, id) do update set position = excluded.position,
            version = excluded.version, code = excluded.code, name = excluded.name,
            approved = excluded.approved, initial_budget = excluded.initial_budget,
            adjusted_budget = excluded.adjusted_budget, funds_in_place = excluded.funds_in_place,
            executed = excluded.executed, execution_rate = excluded.execution_rate,
            funds_in_place_rate = excluded.funds_in_place_rate, score = excluded.score,
            grade = excluded.grade, suggested_score = excluded.suggested_score,
            suggestion = excluded.suggestion, target = excluded.target, actual = excluded.actual,
            appropriation_initial_budget = excluded.appropriation_initial_budget,
            appropriation_adjusted_budget = excluded.appropriation_adjusted_budget,
            appropriation_executed = excluded.appropriation_executed,
            carry_over_initial_budget = excluded.carry_over_initial_budget,
            carry_over_adjusted_budget = excluded.carry_over_adjusted_budget,
            carry_over_executed = excluded.carry_over_executed,
            other_initial_budget = excluded.other_initial_budget,
            other_adjusted_budget = excluded.other_adjusted_budget, other_executed = excluded.other_executed
            where stored.report_id = excluded.report_id""";

    static Object[] arguments(UUID departmentId, UUID reportId, List<Placed<Project>> placed) {
        var rows = Placed.rows(placed);
        var arguments = new ArrayList<Object>(Arrays.asList(
                departmentId,
                reportId,
                of(rows, UUID.class, Project::id),
                of(placed, Integer.class, Placed::position),
                of(rows, Integer.class, Project::version),
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
                texts(rows, Project::grade),
                of(rows, BigDecimal.class, Project::suggestedScore),
                texts(rows, Project::suggestion),
                texts(rows, Project::target),
                texts(rows, Project::actual)));
        for (var origin : FundOrigin.values()) {
            arguments.add(amounts(rows, origin, ProjectFund::initialBudget));
            arguments.add(amounts(rows, origin, ProjectFund::adjustedBudget));
            arguments.add(amounts(rows, origin, ProjectFund::executed));
        }
        return arguments.toArray();
    }

    private static BigDecimal[] amounts(
            List<Project> rows, FundOrigin origin, Function<ProjectFund, @Nullable BigDecimal> amount) {
        return of(rows, BigDecimal.class, project -> amount(project, origin, amount));
    }

    private static @Nullable BigDecimal amount(
            Project project, FundOrigin origin, Function<ProjectFund, @Nullable BigDecimal> amount) {
        for (var fund : project.funds()) {
            if (fund.origin() == origin) {
                return amount.apply(fund);
            }
        }
        return null;
    }
}
