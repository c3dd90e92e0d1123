package cn.ziping.comparison.follow;

import static cn.ziping.platform.sql.Rows.id;
import static cn.ziping.platform.sql.Rows.integer;
import static cn.ziping.platform.sql.Rows.text;

import cn.ziping.comparison.Selection;
import cn.ziping.department.Departments;
import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Indicators through the years. */
@Repository
class IndicatorHistories {
    private static final String OWN_NAME = "plain_name(coalesce(i.level3, i.level2, i.level1))";

    /**
     * A series is what has the same project (by code, without one by name) and the same own name; by a mapping, whatever
     * name of it. Where a report has that more than once, level 1 and level 2 tell them apart in all years, and after
     * those their order. A row whose deeper rows are there is a total and is followed when it is named ($9).
     */
    private static final String SERIES = """
            with %1$s, %2$s,
            found as (
                select h.id as department_id, h.code as department_code, h.name as department_name, h.region_code,
                       c.year, c.id as report_id, i.position, i.level1, i.level2, i.level3, i.operator, i.unit,
                       i.target, i.target_value, i.actual, i.actual_value, i.weight, i.score,
                       p.code as project_code, p.name as project_name,
                       case when p.code is not null then 'code ' || p.code
                            when p.id is not null then 'name ' || plain_name(p.name) end as project,
                       %3$s as own
                from chosen h join counted c on c.department_id = h.id
                join indicator i on i.department_id = c.department_id and i.report_id = c.id
                left join project p on p.department_id = i.department_id and p.id = i.project_id
                where ($9 or i.level3 is not null or not exists (
                          select from indicator below
                          where below.department_id = i.department_id and below.report_id = i.report_id
                            and below.project_id is not distinct from i.project_id and below.level1 = i.level1
                            and case when i.level2 is null then below.level2 is not null
                                     else below.level2 = i.level2 and below.level3 is not null end))
                      %4$s),
            alike as (
                select *, count(*) over (partition by department_id, report_id, project, own) as same from found),
            split as (
                select *, case when max(same) over (partition by department_id, project, own) > 1
                               then concat_ws(chr(31), plain_name(level1), plain_name(level2)) end as kind
                from alike),
            placed as (
                select *, row_number() over (partition by department_id, report_id, project, own, kind
                                             order by position) as nth
                from split),
            dated as (
                select *, max(year) over series as newest, first_value(position) over (series order by year desc) as place
                from placed window series as (partition by department_id, project, own, kind, nth)),
            numbered as (
                select *, dense_rank() over (order by department_code, newest desc, place)::int as number from dated)
            select n.number, n.department_id, n.department_code, n.department_name, g.code, g.name, g.parent_code,
                   n.level1, n.level2, n.level3, n.unit, n.project_code, n.project_name, n.year, n.report_id,
                   n.target, n.target_value, n.actual, n.actual_value,
                   achievement_rate(n.operator, n.target_value, n.actual_value), n.weight, n.score
            from numbered n join region g on g.code = n.region_code
            where n.number <= %5$d order by n.number""";

    private final Database database;

    IndicatorHistories(Database database) {
        this.database = database;
    }

    /** @param mapped the names of the mapping by which they are followed; null without one */
    Mono<List<IndicatorSeries>> series(
            Sight sight, IndicatorHistoryFilter filter, List<Integer> years, @Nullable List<String> mapped) {
        var seen = reading(sight, filter, years, mapped);
        return database.read(session -> session.list(seen.sql(), row -> read(row, mapped != null), seen.arguments()))
                .map(rows -> Followed.together(rows, years, IndicatorPoint::missing, IndicatorSeries::with));
    }

    static Sight.Reading reading(
            Sight sight, IndicatorHistoryFilter filter, List<Integer> years, @Nullable List<String> mapped) {
        var conditions = new StringBuilder();
        var own = new ArrayList<>();
        own.add(filter.name() != null || mapped != null);
        if (filter.name() != null) {
            named(conditions, own, List.of(filter.name()));
        }
        if (mapped != null) {
            named(conditions, own, mapped);
        }
        if (filter.projectCode() != null) {
            own.add(filter.projectCode().strip());
            conditions.append(" and p.code = $").append(Selection.ARGUMENTS + own.size());
        }
        var sql = SERIES.formatted(
                Selection.CHOSEN,
                Selection.COUNTED,
                mapped == null ? OWN_NAME : "''",
                conditions,
                FollowBounds.MOST_SERIES);
        return Selection.reading(sight, sql, filter.departments(), years, own.toArray());
    }

    /** Each name is an argument of its own: of an array nobody knows how long it is when the statement is planned. */
    private static void named(StringBuilder conditions, List<Object> own, List<String> names) {
        var arguments = names.stream()
                .map(name -> {
                    own.add(name);
                    return "plain_name($%d)".formatted(Selection.ARGUMENTS + own.size());
                })
                .collect(Collectors.joining(", "));
        conditions.append(" and %s in (%s)".formatted(OWN_NAME, arguments));
    }

    private static Followed<IndicatorSeries, IndicatorPoint> read(Readable row, boolean isMapped) {
        var projectCode = row.get(11, String.class);
        var ofProject = projectCode == null ? MatchedBy.NAME : MatchedBy.CODE;
        var series = new IndicatorSeries(
                Departments.read(row, 1),
                isMapped ? MatchedBy.MAPPING : ofProject,
                text(row, 7),
                row.get(8, String.class),
                row.get(9, String.class),
                row.get(10, String.class),
                projectCode,
                row.get(12, String.class),
                List.of());
        var year = integer(row, 13);
        var point = new IndicatorPoint(
                year,
                id(row, 14),
                name(series),
                row.get(15, String.class),
                row.get(16, BigDecimal.class),
                row.get(17, String.class),
                row.get(18, BigDecimal.class),
                series.unit(),
                row.get(19, BigDecimal.class),
                row.get(20, BigDecimal.class),
                row.get(21, BigDecimal.class));
        return new Followed<>(integer(row, 0), year, series, point);
    }

    private static String name(IndicatorSeries series) {
        var last = series.level3() != null ? series.level3() : series.level2();
        return last != null ? last : series.level1();
    }
}
