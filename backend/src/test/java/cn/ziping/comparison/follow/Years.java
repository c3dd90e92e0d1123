package cn.ziping.comparison.follow;

import cn.ziping.indicator.Indicator;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.platform.sql.Optionally;
import cn.ziping.platform.sql.Session;
import cn.ziping.project.Project;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Departments of region 950000 with reports of 2011 to 2014 written by hand, in the database for as long as a test runs:
 * the other tests of the same server do not know them.
 */
final class Years {
    static final String REGION = "950000";

    private final Database database;

    Years(Database database) {
        this.database = database;
    }

    /** A report that rows are added to in their order. */
    final class Book {
        private final UUID department;
        final UUID id = Keys.next();
        private final AtomicInteger position = new AtomicInteger();

        private Book(String department) {
            this.department = one(UUID.class, "select id from department where code = $1", department);
        }

        Book with(Indicator... rows) {
            for (var row : rows) {
                change(
                        """
                        insert into indicator (department_id, id, report_id, position, project_id, level1, level2, level3,
                            operator, target, target_value, actual, actual_value, unit, weight, score)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)""",
                        department,
                        row.id(),
                        id,
                        position.incrementAndGet(),
                        Optionally.of(UUID.class, row.projectId()),
                        row.level1(),
                        Optionally.text(row.level2()),
                        Optionally.text(row.level3()),
                        Optionally.text(
                                row.operator() == null ? null : row.operator().name()),
                        Optionally.text(row.target()),
                        decimal(row.targetValue()),
                        Optionally.text(row.actual()),
                        decimal(row.actualValue()),
                        Optionally.text(row.unit()),
                        decimal(row.weight()),
                        decimal(row.score()));
            }
            return this;
        }

        Book with(Project... rows) {
            for (var row : rows) {
                change(
                        """
                        insert into project (department_id, id, report_id, position, code, name, initial_budget,
                            adjusted_budget, executed, execution_rate, score, grade)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)""",
                        department,
                        row.id(),
                        id,
                        position.incrementAndGet(),
                        Optionally.text(row.code()),
                        row.name(),
                        decimal(row.initialBudget()),
                        decimal(row.adjustedBudget()),
                        decimal(row.executed()),
                        decimal(row.executionRate()),
                        decimal(row.score()),
                        Optionally.text(row.grade()));
            }
            return this;
        }
    }

    void begin() {
        end();
        change("insert into region (code, name) values ('950000', '史料省')");
        change("""
                insert into budget_year (year, filing_opens, filing_closes)
                select y, make_date(y + 1, 3, 1), make_date(y + 1, 5, 31) from generate_series(2011, 2014) y""");
    }

    void end() {
        for (var part : List.of("indicator", "project", "report")) {
            change("delete from %s x using department d where d.id = x.department_id and d.code like '950000%%'"
                    .formatted(part));
        }
        change("delete from department where code like '950000%'");
        change("delete from region where code = '950000'");
        change("delete from budget_year where year between 2011 and 2014");
    }

    void department(String code, String name) {
        change(
                "insert into department (id, code, name, region_code) values ($1, $2, $3, '950000')",
                Keys.next(),
                code,
                name);
    }

    /** An approved report of the whole department. */
    Book whole(String department, int year) {
        return report(department, year, "DEPARTMENT_WHOLE", "APPROVED");
    }

    /** An approved report on projects. */
    Book projects(String department, int year) {
        return report(department, year, "PROJECT_EXPENDITURE", "APPROVED");
    }

    Book report(String department, int year, String kind, String status) {
        var book = new Book(department);
        change("""
                insert into report (department_id, id, year, kind, status, title, template_id)
                select $1, $2, $3, $4, $5, '报告', (select id from template order by id limit 1)""", book.department, book.id, year, kind, status);
        return book;
    }

    void change(String sql, Object... arguments) {
        run(session -> session.change(sql, arguments));
    }

    <T> T one(Class<T> type, String sql, Object... arguments) {
        return run(session -> session.one(sql, row -> Objects.requireNonNull(row.get(0, type)), arguments));
    }

    private <T> T run(Function<Session, Mono<T>> work) {
        return Objects.requireNonNull(database.change(work).block());
    }

    private static Object decimal(@Nullable BigDecimal value) {
        return Optionally.of(BigDecimal.class, value);
    }
}
