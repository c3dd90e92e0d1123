package cn.ziping.comparison;

import static cn.ziping.platform.sql.Rows.integer;
import static cn.ziping.platform.sql.Rows.text;

import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How far indicators were reached, by year and kind, over the reports compared. */
@Repository
class Achievements {
    /** Indicators of the reports compared. A row above others of its report or project states what these add up to. */
    private static final String INDICATORS = """
            rows as (
                select c.year, c.id as report_id, i.level1, i.level2, i.level3, i.operator, i.target_value, i.target_upper,
                       i.actual_value, i.weight, i.score,
                       count(i.level2) over (partition by i.report_id, i.project_id, i.level1) as below1,
                       count(i.level3) over (partition by i.report_id, i.project_id, i.level1, i.level2) as below2
                from chosen d
                join counted c on c.department_id = d.id
                join indicator i on i.department_id = c.department_id and i.report_id = c.id),
            indicators as (
                select r.* from rows r
                where r.level3 is not null or case when r.level2 is null then r.below1 = 0 else r.below2 = 0 end)""";

    /** Whether the target was reached is seen by comparing: a rate of 99.999 percent would be rounded to all of it. */
    private static final String MEASURED = """
            measured as (
                select i.*, i.target_value is not null and i.actual_value is not null as is_measured,
                       achievement_rate(i.operator, i.target_value, i.actual_value) as rate,
                       case i.operator
                           when 'AT_LEAST' then i.actual_value >= i.target_value
                           when 'MORE_THAN' then i.actual_value > i.target_value
                           when 'AT_MOST' then i.actual_value <= i.target_value
                           when 'LESS_THAN' then i.actual_value < i.target_value
                           when 'BETWEEN' then i.actual_value between i.target_value and i.target_upper
                           else case sign(i.target_value) when 1 then i.actual_value >= i.target_value
                                                          when 0 then i.actual_value <= 0
                                                          else i.actual_value = i.target_value end
                       end as is_reached
                from indicators i)""";

    private static final String BY_KIND = """
            kinds as (
                select m.year, m.level1, m.level2, count(*)::int as indicators, count(distinct m.report_id)::int as reports,
                       count(*) filter (where m.is_measured)::int as measured,
                       count(*) filter (where m.is_reached)::int as reached,
                       array_agg(m.rate order by m.rate) filter (where m.rate is not null) as rates,
                       sum(m.score) filter (where m.weight is not null) as score,
                       sum(m.weight) filter (where m.score is not null) as weight
                from measured m group by m.year, m.level1, m.level2),
            largest as (
                select k.*, dense_rank() over (order by k.everywhere desc, k.level1 collate "C", k.level2 collate "C") as place
                from (select k.*, sum(k.indicators) over (partition by k.level1, k.level2) as everywhere from kinds k) k)
            select k.year, k.level1, k.level2, k.indicators, k.reports, k.measured, k.reached,
                   trim_scale(round(quantile(k.rates, 0.5), 6)), quotient(100 * k.score, k.weight, 6)
            from largest k where k.place <= $9
            order by k.year, k.level1 collate "zh-x-icu", k.level2 collate "zh-x-icu" nulls first""";

    static final String SQL =
            "with " + String.join(",\n", Selection.CHOSEN, Selection.COUNTED, INDICATORS, MEASURED, BY_KIND);

    /** Kinds are as people write them: a slip of the pen is a kind of its own, and there are many. */
    static final int MOST_KINDS = 200;

    private final Database database;

    Achievements(Database database) {
        this.database = database;
    }

    /** By year, then by kind. The filter and the years are checked by {@link ComparisonBounds}. */
    Mono<List<KindAchievement>> byKind(Sight sight, ComparisonFilter filter, List<Integer> years) {
        var seen = Selection.reading(sight, SQL, filter, years, MOST_KINDS);
        return database.read(session -> session.list(seen.sql(), Achievements::read, seen.arguments()));
    }

    private static KindAchievement read(Readable row) {
        return new KindAchievement(
                integer(row, 0),
                text(row, 1),
                row.get(2, String.class),
                integer(row, 3),
                integer(row, 4),
                integer(row, 5),
                integer(row, 6),
                row.get(7, BigDecimal.class),
                row.get(8, BigDecimal.class));
    }
}
