package cn.ziping.comparison;

import static java.util.stream.Collectors.joining;

import cn.ziping.budget.Rate;
import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Rows;
import cn.ziping.year.BudgetYear.GradeCount;
import cn.ziping.year.BudgetYear.YearFigures;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statement for what years come to over all departments chosen: one walk of the reports, sorted once for each figure. */
final class SummaryQuery {
    private static final List<String> FIGURES = List.of("executed", "execution_rate", "score");

    /** What is gathered of each figure; {@code {x}} is its column. */
    private static final String GATHERED = """
            array_agg(r.{x} order by r.{x}) filter (where r.{x} is not null) as {x}_values,
                   sum(r.{x}) as {x}_sum, count(r.{x}) as {x}_count, stddev_samp(r.{x}) as {x}_deviation""";

    /** What is worked out of it, in the order of the components of {@link YearSummary}. */
    private static final List<String> STATISTICS = List.of(
            "quotient(s.{x}_sum, s.{x}_count, 6)",
            "trim_scale(round(quantile(s.{x}_values, 0.5), 6))",
            "trim_scale(round(quantile(s.{x}_values, 0.25), 6))",
            "trim_scale(round(quantile(s.{x}_values, 0.75), 6))",
            "s.{x}_values[1]",
            "s.{x}_values[s.{x}_count]",
            "trim_scale(round(s.{x}_deviation, 6))");

    /** Where the bands of the execution rate begin; the first also holds what lies below it, the last has no end. */
    private static final List<BigDecimal> BEGINNINGS =
            Stream.of(0, 50, 60, 70, 80, 90, 95, 100).map(BigDecimal::valueOf).toList();

    private static final String GROUPED = """
            grouped as (
                select r.year, count(*)::int as reports, sum(r.initial_budget) as initial_budget, sum(r.executed) as executed,
                       sum(coalesce(r.adjusted_budget, r.initial_budget)) filter (where r.executed is not null) as budget_met,
                       sum(r.executed) filter (where coalesce(r.adjusted_budget, r.initial_budget) is not null) as executed_met,
                       array[%s] as bands,
                       %s
                from counted r join chosen c on c.id = r.department_id
                group by r.year)""".formatted(bandCounts(), each(GATHERED));

    private static final String GRADED = """
            graded as (
                select g.year, array_agg(g.grade order by g.reports desc, g.grade collate "C") as grades,
                       array_agg(g.reports order by g.reports desc, g.grade collate "C") as reports
                from (select r.year, r.grade, count(*)::int as reports
                      from counted r join chosen c on c.id = r.department_id
                      where r.grade is not null group by r.year, r.grade) g
                group by g.year)""";

    private static final String SUMMARIES =
            """
            select y.year, coalesce(s.reports, 0), (select count(*)::int from chosen) - coalesce(s.reports, 0),
                   s.initial_budget, s.executed, s.budget_met, s.executed_met, s.bands, g.grades, g.reports,
                   %s
            from unnest($5) with ordinality y (year, place)
            left join grouped s on s.year = y.year left join graded g on g.year = y.year
            order by y.place""".formatted(STATISTICS.stream().map(SummaryQuery::each).collect(joining(",\n       ")));

    static final String SQL =
            "with " + String.join(",\n", Selection.CHOSEN, Selection.COUNTED, GROUPED, GRADED) + "\n" + SUMMARIES;

    private static final int FIRST_STATISTIC = 10;

    private SummaryQuery() {}

    static Sight.Reading of(Sight sight, ComparisonFilter filter, List<Integer> years) {
        return Selection.reading(sight, SQL, filter, years);
    }

    static YearSummary read(Readable row) {
        return new YearSummary(
                Rows.integer(row, 0),
                Rows.integer(row, 1),
                Rows.integer(row, 2),
                new YearFigures(decimal(row, 3), decimal(row, 4), Rate.of(decimal(row, 6), decimal(row, 5))),
                statistic(row, 0),
                statistic(row, 1),
                statistic(row, 2),
                statistic(row, 3),
                statistic(row, 4),
                statistic(row, 5),
                statistic(row, 6),
                grades(row.get(8, String[].class), row.get(9, Integer[].class)),
                bands(row.get(7, Integer[].class)));
    }

    private static String each(String expression) {
        return FIGURES.stream()
                .map(figure -> expression.replace("{x}", figure))
                .collect(joining(",\n                       "));
    }

    /** 100 is in the band below it, every other end in the band above. */
    private static String bandCounts() {
        return IntStream.range(0, BEGINNINGS.size())
                .mapToObj(band -> "count(*) filter (where %s)::int"
                        .formatted(Stream.of(above(band), below(band))
                                .filter(condition -> !condition.isEmpty())
                                .collect(joining(" and "))))
                .collect(joining(", "));
    }

    private static String above(int band) {
        if (band == 0) {
            return "";
        }
        return "r.execution_rate %s %s".formatted(isLast(band) ? ">" : ">=", BEGINNINGS.get(band));
    }

    private static String below(int band) {
        if (isLast(band)) {
            return "";
        }
        return "r.execution_rate %s %s".formatted(isLast(band + 1) ? "<=" : "<", BEGINNINGS.get(band + 1));
    }

    private static boolean isLast(int band) {
        return band == BEGINNINGS.size() - 1;
    }

    private static SummaryFigures statistic(Readable row, int number) {
        var first = FIRST_STATISTIC + number * FIGURES.size();
        return new SummaryFigures(decimal(row, first), decimal(row, first + 1), decimal(row, first + 2));
    }

    private static List<GradeCount> grades(String @Nullable [] grades, Integer @Nullable [] counts) {
        if (grades == null || counts == null) {
            return List.of();
        }
        return IntStream.range(0, grades.length)
                .mapToObj(place -> new GradeCount(grades[place], counts[place]))
                .toList();
    }

    private static List<RateBand> bands(Integer @Nullable [] counts) {
        return IntStream.range(0, BEGINNINGS.size())
                .mapToObj(band -> new RateBand(
                        BEGINNINGS.get(band),
                        isLast(band) ? null : BEGINNINGS.get(band + 1),
                        counts == null ? 0 : counts[band]))
                .toList();
    }

    private static @Nullable BigDecimal decimal(Readable row, int column) {
        return row.get(column, BigDecimal.class);
    }
}
