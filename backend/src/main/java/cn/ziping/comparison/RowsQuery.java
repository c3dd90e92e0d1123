package cn.ziping.comparison;

import cn.ziping.department.Sight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The statement for one keyset page of compared departments.
 *
 * <p>It is one pipeline of windows over the reports of the departments chosen and of their peers, without a join of one
 * intermediate result with another: PostgreSQL plans it without knowing the filter, would take such results for tiny
 * ones, and walk each once for every row of the other.
 */
final class RowsQuery {
    /** The departments chosen and their peers, with the reports that count; a department without any has one row. */
    private static final String POPULATION = """
            population as (
                select d.id as department_id, d.code, d.name, d.region_code, d.peer_group, {chooses} is true as chosen,
                       r.id, r.year, r.status, r.initial_budget, r.adjusted_budget, r.executed, r.execution_rate,
                       r.score, r.full_score, r.grade
                from {departments} d left join counted r on r.department_id = d.id
                where {chooses} or d.peer_group in (select c.peer_group from chosen c))""".replace("{chooses}", Selection.CHOOSES);

    /** Places by score. Reports without one come last, so that they take nobody's place. */
    private static final String RANKED = """
            ranked as (
                select p.*,
                       case when p.score is not null then rank() over best end as rank,
                       count(p.score) over best as not_lower,
                       count(p.score) over (partition by p.chosen, p.year) as ranked,
                       case when p.score is not null and p.peer_group is not null
                            then rank() over best_peer end as peer_rank,
                       case when p.peer_group is not null
                            then count(p.score) over (partition by p.peer_group, p.year) end as peers
                from population p
                window best as (partition by p.chosen, p.year order by p.score desc nulls last),
                       best_peer as (partition by p.peer_group, p.year order by p.score desc nulls last))""";

    /** The departments chosen, each year beside the year before. */
    private static final String COMPARED = """
            compared as (
                select r.*,
                       first_value(r.id) over year_before as last_id,
                       first_value(r.executed) over year_before as last_executed,
                       first_value(r.execution_rate) over year_before as last_execution_rate,
                       first_value(r.score) over year_before as last_score,
                       first_value(r.rank) over year_before as last_rank
                from ranked r where r.chosen
                window year_before as (partition by r.department_id order by r.year
                                       range between 1 preceding and 1 preceding))""";

    private static final String PLACED = """
            valued as (select c.*, {value} as value from compared c),
            placed as (
                select v.*, dense_rank() over (order by v.value {way} nulls last, v.department_id {way}) as place
                from valued v where {after})""";

    private static final String CELLS = """
            select c.department_id, c.code, c.name, g.code, g.name, g.parent_code, c.peer_group, c.value::text,
                   c.year, c.id, c.status,
                   c.initial_budget, c.adjusted_budget, c.executed, c.execution_rate, c.score, c.full_score, c.grade,
                   c.last_id is not null, trim_scale(c.executed - c.last_executed),
                   quotient(100 * (c.executed - c.last_executed), c.last_executed, 6),
                   trim_scale(c.execution_rate - c.last_execution_rate), trim_scale(c.score - c.last_score),
                   c.rank::int, (c.last_rank - c.rank)::int, c.ranked::int,
                   case when c.rank is not null
                        then quotient(100 * (c.ranked - c.not_lower), c.ranked - 1, 6) end,
                   c.peer_rank::int, c.peers::int
            from placed c join region g on g.code = c.region_code
            where c.place <= $9
            order by c.place, c.year""";

    private final ComparisonFilter filter;
    private final List<Integer> years;
    private final ComparisonOrder order;

    RowsQuery(ComparisonFilter filter, List<Integer> years, ComparisonOrder order) {
        this.filter = filter;
        this.years = years;
        this.order = order;
    }

    Sight.Reading page(Sight sight, int first, @Nullable String after) {
        var own = new ArrayList<Object>(List.of(first));
        var placed = PLACED.replace("{value}", value(own))
                .replace("{way}", order.direction().name())
                .replace("{after}", after == null ? "true" : after(own, after));
        var sql =
                "with " + String.join(",\n", Selection.CHOSEN, Selection.COUNTED, POPULATION, RANKED, COMPARED, placed)
                        + "\n" + CELLS;
        return Selection.reading(sight, sql, filter, withYearsBefore(years), own.toArray());
    }

    /** The years with those before them, which figures and places are compared with. */
    static TreeSet<Integer> withYearsBefore(List<Integer> years) {
        var all = new TreeSet<>(years);
        years.forEach(year -> all.add(year - 1));
        return all;
    }

    /** Of a figure, that of one year, beside every row of its department. */
    private String value(List<Object> own) {
        var expression = order.field().expression;
        if (!order.field().isFigure) {
            return expression;
        }
        var year = argument(own, order.yearOf(years));
        return "max(%s) filter (where c.year = %s) over (partition by c.department_id)".formatted(expression, year);
    }

    private String after(List<Object> own, String cursor) {
        var place = RowPlace.parse(cursor, order, years);
        var beyond = order.direction() == ComparisonOrder.Direction.ASC ? ">" : "<";
        if (place.value() == null) {
            return "v.value is null and v.department_id %s %s".formatted(beyond, argument(own, place.id()));
        }
        var value = argument(own, order.field().isFigure ? new BigDecimal(place.value()) : place.value());
        var type = order.field().isFigure ? "numeric" : "text";
        return "((v.value, v.department_id) %s (%s::%s, %s) or v.value is null)"
                .formatted(beyond, value, type, argument(own, place.id()));
    }

    private static String argument(List<Object> own, Object value) {
        own.add(value);
        return "$" + (Selection.ARGUMENTS + own.size());
    }
}
