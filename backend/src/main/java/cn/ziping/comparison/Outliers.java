package cn.ziping.comparison;

import static cn.ziping.platform.sql.Rows.integer;
import static cn.ziping.platform.sql.Rows.text;
import static cn.ziping.platform.sql.Rows.value;

import cn.ziping.department.Departments;
import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Rows;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Figures that stand far out among those of their peers, by robust z-score (Iglewicz and Hoaglin 1993): unlike mean and
 * standard deviation, median and MAD are not moved by the outlier itself.
 */
@Repository
public class Outliers {
    /** Reports of the departments chosen and of their peers, each beside the report of the year before. */
    private static final String PEERS = """
            peers as (
                select d.id as department_id, d.peer_group, {chooses} is true as chosen, r.id, r.year, r.executed, r.execution_rate, r.score,
                       first_value(r.executed) over (partition by d.id order by r.year
                                                     range between 1 preceding and 1 preceding) as last_executed
                from {departments} d join counted r on r.department_id = d.id
                where {chooses} or d.peer_group in (select c.peer_group from chosen c))""".replace("{chooses}", Selection.CHOOSES);

    /**
     * The figures of the years asked for, those of a group in arrays side by side: joining the groups with their figures
     * again would be planned without knowing how many there are.
     */
    private static final String GROUPED = """
            figures as (
                select p.*, m.measure, m.value from peers p
                cross join lateral (values
                    ('SCORE', p.score),
                    ('EXECUTION_RATE', p.execution_rate),
                    ('EXECUTED_GROWTH', quotient(100 * (p.executed - p.last_executed), p.last_executed, 6))
                ) m (measure, value)
                where p.year = any ($9) and m.value is not null),
            grouped as (
                select f.peer_group, f.year, f.measure, count(*)::int as peers,
                       array_agg(f.value order by f.value, f.id) as figures,
                       array_agg(f.id order by f.value, f.id) as reports,
                       array_agg(f.department_id order by f.value, f.id) as departments,
                       array_agg(f.chosen order by f.value, f.id) as chosen
                from figures f group by f.peer_group, f.year, f.measure having count(*) >= 5)""";

    /**
     * Numerator and divisor of the z-scores: divided they would be rounded before they are compared. What is worked out
     * for a group is materialized, or PostgreSQL would work it out again for each of its figures.
     */
    private static final String SCORED = """
            middles as materialized (select g.*, quantile(g.figures, 0.5) as median from grouped g),
            spreads as materialized (
                select m.*, quantile(d.deviations, 0.5) as mad, d.total
                from middles m cross join lateral (
                    select array_agg(abs(f - m.median) order by abs(f - m.median)) as deviations,
                           sum(abs(f - m.median)) as total
                    from unnest(m.figures) f) d),
            scored as (
                select s.peer_group, s.year, s.measure, s.peers, s.median, f.figure, f.report, f.department,
                       (f.figure - s.median) * case when s.mad > 0 then 0.6745 else s.peers end as far,
                       case when s.mad > 0 then s.mad else 1.2533 * s.total end as unit
                from spreads s
                cross join lateral unnest(s.figures, s.reports, s.departments, s.chosen)
                    f (figure, report, department, chosen)
                where f.chosen and s.total > 0)""";

    private static final String FARTHEST = """
            select d.id, d.code, d.name, g.code, g.name, g.parent_code, f.year, f.report, f.measure, f.figure,
                   f.peer_group, f.peers, trim_scale(round(f.median, 6)), quotient(f.far, f.unit, 2)
            from scored f join {departments} d on d.id = f.department join region g on g.code = d.region_code
            where abs(f.far) >= $10 * f.unit
            order by quotient(abs(f.far), f.unit, 12) desc, f.year desc, d.code, f.measure
            limit $11""";

    static final String SQL =
            "with " + String.join(",\n", Selection.CHOSEN, Selection.COUNTED, PEERS, GROUPED, SCORED) + "\n" + FARTHEST;

    private final Database database;

    Outliers(Database database) {
        this.database = database;
    }

    /**
     * At most {@code first} of them, farthest first.
     *
     * @param years checked by {@link ComparisonBounds}, as are the filter and the threshold
     */
    public Mono<List<Outlier>> farthest(
            Sight sight, ComparisonFilter filter, List<Integer> years, BigDecimal threshold, int first) {
        var seen = Selection.reading(
                sight, SQL, filter, RowsQuery.withYearsBefore(years), years.toArray(Integer[]::new), threshold, first);
        return database.read(session -> session.list(seen.sql(), Outliers::read, seen.arguments()));
    }

    private static Outlier read(Readable row) {
        return new Outlier(
                Departments.read(row, 0),
                integer(row, 6),
                Rows.id(row, 7),
                Measure.valueOf(text(row, 8)),
                value(row, 9, BigDecimal.class),
                row.get(10, String.class),
                integer(row, 11),
                value(row, 12, BigDecimal.class),
                value(row, 13, BigDecimal.class));
    }
}
