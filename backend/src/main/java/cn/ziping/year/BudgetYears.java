package cn.ziping.year;

import static java.util.stream.Collectors.groupingBy;

import cn.ziping.budget.Rate;
import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import cn.ziping.report.ReportStatus;
import cn.ziping.template.ReportKind;
import cn.ziping.year.BudgetYear.GradeCount;
import cn.ziping.year.BudgetYear.StatusCount;
import cn.ziping.year.BudgetYear.YearFigures;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The budget years of the installation, each summed over its reports. */
@Repository
class BudgetYears {
    private static final String YEARS = "select year, filing_opens, filing_closes from budget_year order by year desc";

    /** One walk of the reports gives a row for each year, each year's state and each year's grade. */
    static final String FILED = """
            select r.year, r.status, r.grade, count(*)::int, count(distinct r.department_id)::int,
                   sum(r.initial_budget), sum(r.executed),
                   sum(coalesce(r.adjusted_budget, r.initial_budget)) filter (where r.executed is not null),
                   sum(r.executed) filter (where coalesce(r.adjusted_budget, r.initial_budget) is not null),
                   grouping(r.status, r.grade)
            from {reports} r
            where r.kind = any($1)
            group by grouping sets ((r.year), (r.year, r.status), (r.year, r.grade))""";

    private static final int BY_GRADE = 2;
    private static final int BY_STATUS = 1;

    private final Database database;

    BudgetYears(Database database) {
        this.database = database;
    }

    /** Newest first, counting the reports that are seen; {@code kind} null counts those of every kind. */
    Mono<List<BudgetYear>> all(Sight sight, @Nullable ReportKind kind) {
        var kinds = kind == null ? List.of(ReportKind.values()) : List.of(kind);
        var names = kinds.stream().map(Enum::name).toArray(String[]::new);
        var seen = sight.reading(FILED, (Object) names);
        return database.read(session -> {
            var years = session.list(YEARS, Window::read);
            var filed = session.list(seen.sql(), Filed::read, seen.arguments());
            return Mono.zip(years, filed, BudgetYears::together);
        });
    }

    private static List<BudgetYear> together(List<Window> windows, List<Filed> filed) {
        var byYear = filed.stream().collect(groupingBy(Filed::year));
        return windows.stream()
                .map(window -> year(window, byYear.getOrDefault(window.year(), List.of())))
                .toList();
    }

    private static BudgetYear year(Window window, List<Filed> filed) {
        var total = filed.stream()
                .filter(row -> row.grouping() == (BY_GRADE | BY_STATUS))
                .findFirst();
        var statuses = filed.stream()
                .filter(row -> row.grouping() == BY_STATUS && row.status() != null)
                .map(row -> new StatusCount(ReportStatus.valueOf(Objects.requireNonNull(row.status())), row.reports()))
                .sorted(Comparator.comparing(StatusCount::status))
                .toList();
        var grades = filed.stream()
                .filter(row -> row.grouping() == BY_GRADE && row.grade() != null)
                .map(row -> new GradeCount(Objects.requireNonNull(row.grade()), row.reports()))
                .sorted(Comparator.comparing(GradeCount::count).reversed().thenComparing(GradeCount::grade))
                .toList();
        return new BudgetYear(
                window.year(),
                window.opens(),
                window.closes(),
                total.map(Filed::departments).orElse(0),
                statuses,
                total.map(Filed::figures).orElse(YearFigures.NONE),
                grades);
    }

    private record Window(int year, LocalDate opens, LocalDate closes) {
        static Window read(Readable row) {
            return new Window(
                    Objects.requireNonNull(row.get(0, Integer.class)),
                    Objects.requireNonNull(row.get(1, LocalDate.class)),
                    Objects.requireNonNull(row.get(2, LocalDate.class)));
        }
    }

    private record Filed(
            int year,
            @Nullable String status,
            @Nullable String grade,
            int reports,
            int departments,
            YearFigures figures,
            int grouping) {
        static Filed read(Readable row) {
            var rate = Rate.of(row.get(8, BigDecimal.class), row.get(7, BigDecimal.class));
            return new Filed(
                    Objects.requireNonNull(row.get(0, Integer.class)),
                    row.get(1, String.class),
                    row.get(2, String.class),
                    Objects.requireNonNull(row.get(3, Integer.class)),
                    Objects.requireNonNull(row.get(4, Integer.class)),
                    new YearFigures(row.get(5, BigDecimal.class), row.get(6, BigDecimal.class), rate),
                    Objects.requireNonNull(row.get(9, Integer.class)));
        }
    }
}
