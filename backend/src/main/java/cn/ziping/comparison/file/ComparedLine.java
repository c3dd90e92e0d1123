package cn.ziping.comparison.file;

import cn.ziping.comparison.ComparedDepartment;
import cn.ziping.comparison.ComparisonCell;
import cn.ziping.comparison.ComparisonChange;
import cn.ziping.department.Department;
import cn.ziping.report.ReportFigures;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A department in a year, as a line of a file. */
record ComparedLine(ComparedDepartment row, ComparisonCell cell) {

    /**
     * A column of the lines.
     *
     * @param label in Chinese, with the unit
     * @param name as the schema calls it
     * @param figure whether it holds figures, else texts
     * @param value text or figure of a line; null where there is none
     */
    record Column(String label, String name, boolean figure, Function<ComparedLine, @Nullable Object> value) {}

    /** What a file says of each department and year. */
    static final List<Column> COLUMNS = List.of(
            text("部门代码", "departmentCode", line -> line.department().code()),
            text("部门名称", "departmentName", line -> line.department().name()),
            text("区划代码", "regionCode", line -> line.department().region().code()),
            text("区划", "regionName", line -> line.department().region().name()),
            text("同类组", "peerGroup", line -> line.row.peerGroup()),
            figure("年度", "year", line -> line.cell.year()),
            text("状态", "status", line -> line.cell.status()),
            ofFigures("年初预算数（万元）", "initialBudget", ReportFigures::initialBudget),
            ofFigures("全年预算数（万元）", "adjustedBudget", ReportFigures::adjustedBudget),
            ofFigures("全年执行数（万元）", "executed", ReportFigures::executed),
            ofFigures("执行率（%）", "executionRate", ReportFigures::executionRate),
            ofFigures("得分", "score", ReportFigures::score),
            ofFigures("满分", "fullScore", ReportFigures::fullScore),
            text("等级", "grade", line -> line.of(ReportFigures::grade)),
            ofChange("执行数较上年（万元）", "executedChange", ComparisonChange::executed),
            ofChange("执行数较上年（%）", "executedChangePercent", ComparisonChange::executedPercent),
            ofChange("执行率较上年（百分点）", "executionRateChange", ComparisonChange::executionRate),
            ofChange("得分较上年", "scoreChange", ComparisonChange::score),
            figure("名次", "rank", line -> line.cell.rank()),
            figure("名次变化", "rankChange", line -> line.cell.rankChange()),
            figure("参加排名数", "ranked", line -> line.cell.ranked()),
            figure("百分位（%）", "percentile", line -> line.cell.percentile()),
            figure("同类组名次", "peerRank", line -> line.cell.peerRank()),
            figure("同类组排名数", "peers", line -> line.cell.peers()),
            text("报告编号", "reportId", line -> line.cell.reportId()));

    /** A line for each department and year, in the order of the departments, then of the years. */
    static Stream<ComparedLine> of(List<ComparedDepartment> rows) {
        return rows.stream().flatMap(row -> row.cells().stream().map(cell -> new ComparedLine(row, cell)));
    }

    Department department() {
        return row.department();
    }

    private <T> @Nullable T of(Function<ReportFigures, @Nullable T> part) {
        return cell.figures() == null ? null : part.apply(cell.figures());
    }

    private static Column text(String label, String name, Function<ComparedLine, @Nullable Object> value) {
        return new Column(label, name, false, value);
    }

    private static Column figure(String label, String name, Function<ComparedLine, @Nullable Object> value) {
        return new Column(label, name, true, value);
    }

    private static Column ofFigures(String label, String name, Function<ReportFigures, @Nullable BigDecimal> part) {
        return figure(label, name, line -> line.of(part));
    }

    private static Column ofChange(String label, String name, Function<ComparisonChange, @Nullable BigDecimal> part) {
        return figure(label, name, line -> line.cell.change() == null ? null : part.apply(line.cell.change()));
    }
}
