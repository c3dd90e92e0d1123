package cn.ziping.comparison;

import static cn.ziping.platform.sql.Rows.integer;
import static cn.ziping.platform.sql.Rows.text;

import cn.ziping.department.Department;
import cn.ziping.department.Departments;
import cn.ziping.report.ReportFigures;
import cn.ziping.report.ReportStatus;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@link RowsQuery}: one department and one of its reports.
 *
 * @param cell null for a department without any report
 */
record ComparedRow(
        Department department,
        @Nullable String peerGroup,
        @Nullable String value,
        @Nullable ComparisonCell cell) {

    static ComparedRow read(Readable row) {
        return new ComparedRow(
                Departments.read(row, 0),
                row.get(6, String.class),
                row.get(7, String.class),
                row.get(9, UUID.class) == null ? null : cell(row));
    }

    /** Rows that lie together by department, made into departments with a cell for each year asked for. */
    static List<ComparedDepartment> together(List<ComparedRow> rows, ComparisonOrder order, List<Integer> years) {
        var byDepartment = new LinkedHashMap<UUID, List<ComparedRow>>();
        rows.forEach(row -> byDepartment
                .computeIfAbsent(row.department.id(), first -> new ArrayList<>())
                .add(row));
        return byDepartment.values().stream()
                .map(own -> department(own, order, years))
                .toList();
    }

    private static ComparedDepartment department(List<ComparedRow> rows, ComparisonOrder order, List<Integer> years) {
        var byYear = new HashMap<Integer, ComparisonCell>();
        for (var row : rows) {
            if (row.cell != null) {
                byYear.put(row.cell.year(), row.cell);
            }
        }
        var first = rows.get(0);
        var cells = new ArrayList<ComparisonCell>(years.size());
        for (var year : years) {
            var cell = byYear.get(year);
            cells.add(cell == null ? ComparisonCell.missing(year) : cell);
        }
        var place = new RowPlace(first.value, first.department.id());
        return new ComparedDepartment(place.cursor(order, years), first.department, first.peerGroup, cells);
    }

    private static ComparisonCell cell(Readable row) {
        return new ComparisonCell(
                integer(row, 8),
                row.get(9, UUID.class),
                ReportStatus.valueOf(text(row, 10)),
                figures(row),
                Boolean.TRUE.equals(row.get(18, Boolean.class)) ? change(row) : null,
                row.get(23, Integer.class),
                row.get(24, Integer.class),
                row.get(25, Integer.class),
                decimal(row, 26),
                row.get(27, Integer.class),
                row.get(28, Integer.class));
    }

    private static ReportFigures figures(Readable row) {
        return new ReportFigures(
                decimal(row, 11),
                decimal(row, 12),
                decimal(row, 13),
                decimal(row, 14),
                decimal(row, 15),
                decimal(row, 16),
                row.get(17, String.class));
    }

    private static ComparisonChange change(Readable row) {
        return new ComparisonChange(decimal(row, 19), decimal(row, 20), decimal(row, 21), decimal(row, 22));
    }

    private static @Nullable BigDecimal decimal(Readable row, int column) {
        return row.get(column, BigDecimal.class);
    }
}
