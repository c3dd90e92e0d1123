package cn.ziping.comparison.file;

import cn.ziping.comparison.ComparedDepartment;
import cn.ziping.comparison.file.ComparedLine.Column;
import cn.ziping.printing.document.Formulas;
import cn.ziping.report.ReportStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compared departments as lines of CSV (RFC 4180): commas, CRLF, quotes where they are needed. A byte order mark before the
 * first line tells Excel that it is UTF-8; programs, which ask for the schema's names, would take it for a part of the first
 * one. Figures are the digits stored, without groups.
 */
final class ComparisonCsv {
    private static final String MARK = "\ufeff";
    private static final String END = "\r\n";

    private static final String UNKNOWN = "没有这个部门";

    private final boolean schemaNames;

    /** @param schemaNames columns and states as in the schema, where a missing report has none */
    ComparisonCsv(boolean schemaNames) {
        this.schemaNames = schemaNames;
    }

    String head() {
        return schemaNames ? line(Column::name) : MARK + line(Column::label);
    }

    /** A line for each department and year. */
    String lines(List<ComparedDepartment> rows) {
        return ComparedLine.of(rows)
                .map(line -> line(column -> value(line, column)))
                .collect(Collectors.joining());
    }

    /** Codes that nothing is known of: nobody takes their absence for a department without reports. */
    String unknown(List<String> codes) {
        return codes.stream()
                .map(code -> line(column -> switch (column.name()) {
                    case "departmentCode" -> guarded(code);
                    case "status" -> schemaNames ? "UNKNOWN_DEPARTMENT" : UNKNOWN;
                    default -> "";
                }))
                .collect(Collectors.joining());
    }

    private String value(ComparedLine line, Column column) {
        var value = column.value().apply(line);
        if (column.name().equals("status")) {
            return status((ReportStatus) value);
        }
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal figure) {
            return figure.toPlainString();
        }
        return column.figure() ? value.toString() : guarded(value.toString());
    }

    private String status(@Nullable ReportStatus status) {
        if (schemaNames) {
            return status == null ? "" : status.name();
        }
        return status == null ? ComparisonWords.MISSING : status.word();
    }

    private static String guarded(String text) {
        return Formulas.isLike(text) ? "'" + text : text;
    }

    private static String line(Function<Column, String> value) {
        return ComparedLine.COLUMNS.stream()
                .map(value)
                .map(ComparisonCsv::quoted)
                .collect(Collectors.joining(",", "", END));
    }

    private static String quoted(String value) {
        var plain = value.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\r' || sign == '\n');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
