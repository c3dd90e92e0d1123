package cn.ziping.report;

import static cn.ziping.report.ReportRows.decimal;
import static cn.ziping.report.ReportRows.integer;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import cn.ziping.project.Project;
import cn.ziping.reference.Facts;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the reports of the year before hold that texts compare with: in one statement, however many reports. */
final class LastYear {
    private LastYear() {}

    /** A total of the report, a budget line or a project: words and numbers in the order of the statement. */
    record Row(int part, List<@Nullable String> words, List<@Nullable BigDecimal> numbers) {
        private String word(int place) {
            return Objects.requireNonNull(words.get(place));
        }
    }

    private static final int TOTALS = 0;
    private static final int BUDGET_LINE = 1;
    private static final int PROJECT = 2;

    /** Each kind of row has ten columns of its own; the reports are found first, as for all parts. */
    static final String ROWS = """
            with before as materialized (
              select array_position($1, r.id) as place, b.*, d.name
              from (select r.department_id, r.id, r.year, r.kind from {reports} r where r.id = any($1) offset 0) r
              join {reports} b on b.department_id = r.department_id and b.year = r.year - 1 and b.kind = r.kind
              join department d on d.id = b.department_id)
            select b.place, 0, b.name, null, b.grade, b.initial_budget, b.adjusted_budget, b.executed, b.execution_rate,
                   b.score, b.full_score, null::numeric,
                   (select count(*)::numeric from indicator i
                    where i.department_id = b.department_id and i.report_id = b.id and i.level3 is not null)
            from before b
            union all
            select b.place, 1, l.fund_source, l.category, l.label, l.initial_budget, l.adjusted_budget, l.executed,
                   l.execution_rate, null, null, null, null
            from before b join budget_line l on l.department_id = b.department_id and l.report_id = b.id
            union all
            select b.place, 2, p.code, p.name, p.grade, p.approved, p.initial_budget, p.adjusted_budget,
                   p.funds_in_place, p.executed, p.execution_rate, p.funds_in_place_rate, p.score
            from before b join project p on p.department_id = b.department_id and p.report_id = b.id""";

    static Owned<Row> row(Readable row) {
        var words = new ArrayList<@Nullable String>();
        for (var column = 2; column < 5; column++) {
            words.add(row.get(column, String.class));
        }
        var numbers = new ArrayList<@Nullable BigDecimal>();
        for (var column = 5; column < 13; column++) {
            numbers.add(decimal(row, column));
        }
        return new Owned<>(integer(row, 0), new Row(integer(row, 1), words, numbers));
    }

    /** Null when there is no such report, and when it is not seen. */
    static @Nullable Facts facts(int year, boolean ofProjects, List<Row> rows) {
        var found = of(TOTALS, rows);
        if (found.isEmpty()) {
            return null;
        }
        var own = found.get(0);
        var numbers = own.numbers();
        var totals = new Facts.Totals(
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                numbers.get(4),
                numbers.get(5),
                own.words().get(2),
                List.of());
        return new Facts(
                year,
                own.word(0),
                ofProjects,
                totals,
                of(BUDGET_LINE, rows).stream().map(LastYear::budgetLine).toList(),
                of(PROJECT, rows).stream().map(LastYear::project).toList(),
                Objects.requireNonNull(numbers.get(7)).intValueExact(),
                Facts.People.UNKNOWN,
                null);
    }

    private static List<Row> of(int part, List<Row> rows) {
        return rows.stream().filter(row -> row.part() == part).toList();
    }

    private static BudgetLine budgetLine(Row row) {
        var numbers = row.numbers();
        return new BudgetLine(
                UNTOLD,
                1,
                FundSource.valueOf(row.word(0)),
                BudgetCategory.valueOf(row.word(1)),
                row.word(2),
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3));
    }

    private static Project project(Row row) {
        var numbers = row.numbers();
        return new Project(
                UNTOLD,
                1,
                row.words().get(0),
                row.word(1),
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                numbers.get(4),
                numbers.get(5),
                numbers.get(6),
                numbers.get(7),
                row.words().get(2),
                null,
                null);
    }

    /** Nothing refers to these rows by their ids. */
    private static final UUID UNTOLD = new UUID(0, 0);
}
