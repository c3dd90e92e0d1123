package cn.ziping.report;

import cn.ziping.department.Department;
import cn.ziping.department.Departments;
import cn.ziping.template.ReportKind;
import cn.ziping.template.SectionBlock;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The report's own row, its sections and staff, by column index: mapping by name costs a third of a read. */
final class ReportRows {
    private ReportRows() {}

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
            Department department,
            StatedFigures stated,
            @Nullable BigDecimal suggestedScore,
            @Nullable String suggestion,
            @Nullable LocalDate date,
            Map<String, List<String>> cover) {}

    static final String HEADS = """
            select array_position($1, r.id), r.id, r.version, r.title, r.year, r.kind, r.status, r.template_id,
                   r.initial_budget, r.adjusted_budget, r.executed, r.execution_rate, r.score, r.full_score, r.grade,
                   d.id, d.code, d.name, g.code, g.name, g.parent_code,
                   r.stated_execution_rate, r.stated_score, r.stated_grade, r.suggested_score, r.suggestion,
                   r.date, nullif(r.cover, '{}')::text
            from {reports} r join department d on d.id = r.department_id join region g on g.code = d.region_code
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
                        Departments.read(row, 15),
                        new StatedFigures(decimal(row, 21), decimal(row, 22), row.get(23, String.class)),
                        decimal(row, 24),
                        row.get(25, String.class),
                        row.get(26, LocalDate.class),
                        CoverAnswers.read(row.get(27, String.class))));
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

    /**
     * As for all parts, the reports are found first ({@code offset 0} keeps them apart): with the departments that are
     * seen in view PostgreSQL would now and then read the parts of all reports of a department for those of one.
     */
    static final String SECTIONS = """
            select array_position($1, r.id), s.id, s.version, s.key, s.level, s.heading, s.body, s.block
            from (select r.department_id, r.id from {reports} r where r.id = any($1) offset 0) r
            join section s on s.department_id = r.department_id and s.report_id = r.id
            order by 1, s.position""";

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
            from (select r.department_id, r.id from {reports} r where r.id = any($1) offset 0) r
            join staff_line s on s.department_id = r.department_id and s.report_id = r.id
            order by 1, s.position""";

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

    static UUID id(Readable row, int column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    static int integer(Readable row, int column) {
        return Objects.requireNonNull(row.get(column, Integer.class));
    }

    static String text(Readable row, int column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    static @Nullable BigDecimal decimal(Readable row, int column) {
        return row.get(column, BigDecimal.class);
    }
}
