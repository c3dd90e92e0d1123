package cn.ziping.report;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import cn.ziping.department.Department;
import cn.ziping.department.Departments;
import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.project.Project;
import cn.ziping.template.ReportKind;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the report's tables by column index: mapping by name costs a third of a read. */
final class ReportRows {
    private ReportRows() {}

    /** A row with the place (from 1) of its report among those asked for: cheaper to read for every row than an id. */
    record Owned<T>(int place, T row) {}

    /** The report's own row. */
    record Head(
            UUID id,
            int version,
            String title,
            int year,
            ReportKind kind,
            ReportStatus status,
            UUID templateId,
            ReportFigures figures,
            Department department) {}

    static final String HEADS = """
            select array_position($1, r.id), r.id, r.version, r.title, r.year, r.kind, r.status, r.template_id,
                   r.initial_budget, r.adjusted_budget, r.executed, r.execution_rate, r.score, r.full_score, r.grade,
                   d.id, d.code, d.name, g.code, g.name, g.parent_code
            from report r join department d on d.id = r.department_id join region g on g.code = d.region_code
            where r.id = any($1)""";

    static Owned<Head> head(Readable row) {
        return new Owned<>(
                integer(row, 0),
                new Head(
                        id(row, 1),
                        integer(row, 2),
                        text(row, 3),
                        integer(row, 4),
                        ReportKind.valueOf(text(row, 5)),
                        ReportStatus.valueOf(text(row, 6)),
                        id(row, 7),
                        figures(row, 8),
                        Departments.read(row, 15)));
    }

    /** Seven columns: initial, adjusted, executed, execution rate, score, full score, grade. */
    static ReportFigures figures(Readable row, int first) {
        return new ReportFigures(
                decimal(row, first),
                decimal(row, first + 1),
                decimal(row, first + 2),
                decimal(row, first + 3),
                decimal(row, first + 4),
                decimal(row, first + 5),
                row.get(first + 6, String.class));
    }

    static final String SECTIONS = """
            select array_position($1, r.id), s.id, s.version, s.key, s.level, s.heading, s.body, s.block
            from report r join section s on s.department_id = r.department_id and s.report_id = r.id
            where r.id = any($1) order by 1, s.position""";

    /** The number is not in the row; it follows from the levels of all sections. */
    static Owned<Section> section(Readable row) {
        var block = row.get(7, String.class);
        return new Owned<>(
                integer(row, 0),
                new Section(
                        id(row, 1),
                        integer(row, 2),
                        row.get(3, String.class),
                        "",
                        integer(row, 4),
                        text(row, 5),
                        text(row, 6),
                        block == null ? null : SectionBlock.valueOf(block)));
    }

    static final String STAFF_LINES = """
            select array_position($1, r.id), s.id, s.version, s.unit, s.label, s.authorised, s.actual
            from report r join staff_line s on s.department_id = r.department_id and s.report_id = r.id
            where r.id = any($1) order by 1, s.position""";

    static Owned<StaffLine> staffLine(Readable row) {
        return new Owned<>(
                integer(row, 0),
                new StaffLine(
                        id(row, 1),
                        integer(row, 2),
                        text(row, 3),
                        text(row, 4),
                        row.get(5, Integer.class),
                        row.get(6, Integer.class)));
    }

    static final String BUDGET_LINES = """
            select array_position($1, r.id), b.id, b.version, b.fund_source, b.category, b.label, b.initial_budget,
                   b.adjusted_budget, b.executed, b.execution_rate
            from report r join budget_line b on b.department_id = r.department_id and b.report_id = r.id
            where r.id = any($1) order by 1, b.position""";

    static Owned<BudgetLine> budgetLine(Readable row) {
        return new Owned<>(
                integer(row, 0),
                new BudgetLine(
                        id(row, 1),
                        integer(row, 2),
                        FundSource.valueOf(text(row, 3)),
                        BudgetCategory.valueOf(text(row, 4)),
                        text(row, 5),
                        decimal(row, 6),
                        decimal(row, 7),
                        decimal(row, 8),
                        decimal(row, 9)));
    }

    static final String PROJECTS = """
            select array_position($1, r.id), p.id, p.version, p.code, p.name, p.approved, p.initial_budget, p.adjusted_budget,
                   p.funds_in_place, p.executed, p.execution_rate, p.funds_in_place_rate, p.score, p.grade
            from report r join project p on p.department_id = r.department_id and p.report_id = r.id
            where r.id = any($1) order by 1, p.position""";

    static Owned<Project> project(Readable row) {
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
                        row.get(13, String.class)));
    }

    static final String INDICATORS = """
            select array_position($1, r.id), i.id, i.version, i.project_id, i.level1, i.level2, i.level3, i.nature, i.operator,
                   i.target, i.target_value, i.actual, i.actual_value, i.unit, i.weight, i.score, i.suggested_score,
                   i.deviation_reason
            from report r join indicator i on i.department_id = r.department_id and i.report_id = r.id
            where r.id = any($1) order by 1, i.position""";

    static Owned<Indicator> indicator(Readable row) {
        var nature = row.get(7, String.class);
        var operator = row.get(8, String.class);
        return new Owned<>(
                integer(row, 0),
                new Indicator(
                        id(row, 1),
                        integer(row, 2),
                        row.get(3, UUID.class),
                        text(row, 4),
                        row.get(5, String.class),
                        row.get(6, String.class),
                        nature == null ? null : IndicatorNature.valueOf(nature),
                        operator == null ? null : IndicatorOperator.valueOf(operator),
                        row.get(9, String.class),
                        decimal(row, 10),
                        row.get(11, String.class),
                        decimal(row, 12),
                        row.get(13, String.class),
                        decimal(row, 14),
                        decimal(row, 15),
                        decimal(row, 16),
                        row.get(17, String.class)));
    }

    private static UUID id(Readable row, int column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static int integer(Readable row, int column) {
        return Objects.requireNonNull(row.get(column, Integer.class));
    }

    private static String text(Readable row, int column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static @Nullable BigDecimal decimal(Readable row, int column) {
        return row.get(column, BigDecimal.class);
    }
}
