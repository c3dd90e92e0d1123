package cn.ziping.comparison.follow;

import static cn.ziping.platform.sql.Rows.id;
import static cn.ziping.platform.sql.Rows.integer;
import static cn.ziping.platform.sql.Rows.text;

import cn.ziping.budget.Rate;
import cn.ziping.comparison.Selection;
import cn.ziping.department.Departments;
import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Projects through the years. */
@Repository
class ProjectHistories {
    /** Projects without a code that have the same name in one report are told apart by their order. */
    private static final String SERIES = """
            with %1$s, %2$s,
            projects as (
                select h.id as department_id, h.code as department_code, h.name as department_name, h.region_code,
                       c.year, c.id as report_id, p.position, p.code, p.name, p.initial_budget, p.adjusted_budget,
                       p.executed, p.execution_rate, p.score, p.grade,
                       case when p.code is null then plain_name(p.name) else '' end as own
                from chosen h join counted c on c.department_id = h.id
                join project p on p.department_id = c.department_id and p.report_id = c.id
                where true %3$s),
            found as (select * from projects p where true %4$s),
            placed as (
                select *, row_number() over (partition by department_id, report_id, code, own order by position) as nth
                from found),
            numbered as (
                select *, dense_rank() over (order by department_code, code, own, nth)::int as number from placed)
            select n.number, n.department_id, n.department_code, n.department_name, g.code, g.name, g.parent_code,
                   n.code, n.name, n.year, n.report_id, n.initial_budget, n.adjusted_budget, n.executed,
                   n.execution_rate, n.score, n.grade
            from numbered n join region g on g.code = n.region_code
            where n.number <= %5$d order by n.number""";

    private static final String CODED = " and p.code = $%d";

    /** Also under the names that it had in other years. */
    private static final String NAMED = """
             and (p.department_id, coalesce(p.code, ''), p.own) in (
                select q.department_id, coalesce(q.code, ''), q.own from projects q where q.name ilike $%d)""";

    private final Database database;

    ProjectHistories(Database database) {
        this.database = database;
    }

    Mono<List<ProjectSeries>> series(Sight sight, ProjectHistoryFilter filter, List<Integer> years) {
        var seen = reading(sight, filter, years);
        return database.read(session -> session.list(seen.sql(), ProjectHistories::read, seen.arguments()))
                .map(rows -> Followed.together(rows, years, ProjectPoint::missing, ProjectSeries::with));
    }

    static Sight.Reading reading(Sight sight, ProjectHistoryFilter filter, List<Integer> years) {
        var own = new ArrayList<>();
        var coded = "";
        var named = "";
        if (filter.code() != null) {
            own.add(filter.code().strip());
            coded = CODED.formatted(Selection.ARGUMENTS + own.size());
        }
        if (filter.name() != null) {
            own.add(Selection.part(filter.name()));
            named = NAMED.formatted(Selection.ARGUMENTS + own.size());
        }
        var sql = SERIES.formatted(Selection.CHOSEN, Selection.COUNTED, coded, named, FollowBounds.MOST_SERIES);
        return Selection.reading(sight, sql, filter.departments(), years, own.toArray());
    }

    private static Followed<ProjectSeries, ProjectPoint> read(Readable row) {
        var code = row.get(7, String.class);
        var name = text(row, 8);
        var year = integer(row, 9);
        var initial = row.get(11, BigDecimal.class);
        var adjusted = row.get(12, BigDecimal.class);
        var executed = row.get(13, BigDecimal.class);
        var stated = row.get(14, BigDecimal.class);
        var series = new ProjectSeries(
                Departments.read(row, 1), code, name, code == null ? MatchedBy.NAME : MatchedBy.CODE, List.of());
        var point = new ProjectPoint(
                year,
                id(row, 10),
                name,
                initial,
                adjusted,
                executed,
                // As Project.withRates has it.
                stated != null ? stated : Rate.execution(executed, adjusted, initial),
                row.get(15, BigDecimal.class),
                row.get(16, String.class));
        return new Followed<>(integer(row, 0), year, series, point);
    }
}
