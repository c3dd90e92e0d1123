package cn.ziping.report;

import static cn.ziping.report.ReportRows.decimal;
import static cn.ziping.report.ReportRows.id;
import static cn.ziping.report.ReportRows.integer;
import static cn.ziping.report.ReportRows.text;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.budget.FundSource;
import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The figures of a report by column index: its budget lines and indicators. */
final class FigureRows {
    private FigureRows() {}

    static final String BUDGET_LINES = """
            select array_position($1, r.id), b.id, b.version, b.fund_source, b.category, b.label, b.initial_budget,
                   b.adjusted_budget, b.executed, b.execution_rate
            from (select r.department_id, r.id from {reports} r where r.id = any($1) offset 0) r
            join budget_line b on b.department_id = r.department_id and b.report_id = r.id
            order by 1, b.position""";

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

    private static final String INDICATOR = """
            select array_position($1, r.id), i.id, i.version, i.project_id, i.level1, i.level2, i.level3, i.target,
                   i.actual, i.weight, i.score""";

    private static final String DETAILS = """
            , i.nature, i.operator, i.target_value, i.actual_value, i.unit, i.suggested_score, i.deviation_reason,
            i.target_upper, i.suggestion""";

    private static final String OF_REPORTS = """

            from (select r.department_id, r.id from {reports} r where r.id = any($1) offset 0) r
            join indicator i on i.department_id = r.department_id and i.report_id = r.id
            order by 1, i.position""";

    static final String INDICATORS = INDICATOR + OF_REPORTS;

    /** Indicators are what a report has most of: what a list of scores does not need is not read for it. */
    static final String DETAILED_INDICATORS = INDICATOR + DETAILS + OF_REPORTS;

    static Owned<Indicator> indicator(Readable row) {
        return indicator(row, null, null, null, null, null, null, null, null, null);
    }

    static Owned<Indicator> detailedIndicator(Readable row) {
        var nature = row.get(11, String.class);
        var operator = row.get(12, String.class);
        return indicator(
                row,
                nature == null ? null : IndicatorNature.valueOf(nature),
                operator == null ? null : IndicatorOperator.valueOf(operator),
                decimal(row, 13),
                decimal(row, 14),
                row.get(15, String.class),
                decimal(row, 16),
                row.get(17, String.class),
                decimal(row, 18),
                row.get(19, String.class));
    }

    private static Owned<Indicator> indicator(
            Readable row,
            @Nullable IndicatorNature nature,
            @Nullable IndicatorOperator operator,
            @Nullable BigDecimal targetValue,
            @Nullable BigDecimal actualValue,
            @Nullable String unit,
            @Nullable BigDecimal suggestedScore,
            @Nullable String deviationReason,
            @Nullable BigDecimal targetUpper,
            @Nullable String suggestion) {
        return new Owned<>(
                integer(row, 0),
                new Indicator(
                        id(row, 1),
                        integer(row, 2),
                        row.get(3, UUID.class),
                        text(row, 4),
                        row.get(5, String.class),
                        row.get(6, String.class),
                        nature,
                        operator,
                        row.get(7, String.class),
                        targetValue,
                        row.get(8, String.class),
                        actualValue,
                        unit,
                        decimal(row, 9),
                        decimal(row, 10),
                        suggestedScore,
                        deviationReason,
                        targetUpper,
                        suggestion));
    }
}
