package cn.ziping.comparison.file;

import cn.ziping.comparison.ComparedDepartment;
import cn.ziping.comparison.ComparisonCell;
import cn.ziping.comparison.Outlier;
import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Table;
import cn.ziping.report.ReportFigures;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is said of the departments, the same on paper and in sheets. */
final class DepartmentTables {
    private final WholeComparison whole;

    DepartmentTables(WholeComparison whole) {
        this.whole = whole;
    }

    /** The departments that are ranked in this year, best first. */
    Table ranking(int year) {
        var ranked = whole.rows().stream()
                .filter(row -> whole.cell(row, year).rank() != null)
                .sorted(Comparator.<ComparedDepartment, @Nullable Integer>comparing(
                                row -> whole.cell(row, year).rank())
                        .thenComparing(row -> row.department().code()))
                .toList();
        Function<ComparedDepartment, ComparisonCell> cell = row -> whole.cell(row, year);
        return new TableOf<ComparedDepartment>()
                .count("名次", row -> cell.apply(row).rank())
                .words("部门", row -> row.department().name())
                .figure("得分", row -> of(cell.apply(row), ReportFigures::score))
                .mark("等级", row -> of(cell.apply(row), ReportFigures::grade))
                .figure("执行率（%）", row -> of(cell.apply(row), ReportFigures::executionRate))
                .figure("得分较上年", row -> change(cell.apply(row)))
                .count("名次变化", row -> cell.apply(row).rankChange())
                .words("同类组名次", row -> peers(row, cell.apply(row)))
                .of(year + "年得分名次", ranked);
    }

    private static <T> @Nullable T of(ComparisonCell cell, Function<ReportFigures, @Nullable T> part) {
        return cell.figures() == null ? null : part.apply(cell.figures());
    }

    private static @Nullable BigDecimal change(ComparisonCell cell) {
        return cell.change() == null ? null : cell.change().score();
    }

    private static @Nullable String peers(ComparedDepartment row, ComparisonCell cell) {
        return cell.peerRank() == null ? null : "%s %d/%d".formatted(row.peerGroup(), cell.peerRank(), cell.peers());
    }

    /** Departments by years; a department without a report in a year is told from one without a score. */
    Table scores() {
        var table = new TableOf<ComparedDepartment>()
                .words("部门", row -> row.department().name());
        for (var year : whole.years()) {
            table.number(year + "年", row -> score(whole.cell(row, year)));
        }
        return table.of("各年度得分", whole.rows());
    }

    private static @Nullable String score(ComparisonCell cell) {
        var score = of(cell, ReportFigures::score);
        return cell.status() == null ? ComparisonWords.MISSING : score == null ? null : Chart.written(score);
    }

    /** A year with the names of those who have not reported. */
    record Absent(int year, List<String> names) {}

    List<Absent> absent() {
        return whole.years().stream()
                .map(year -> new Absent(
                        year,
                        whole.rows().stream()
                                .filter(row -> whole.cell(row, year).status() == null)
                                .map(row -> row.department().name())
                                .toList()))
                .filter(absent -> !absent.names().isEmpty())
                .toList();
    }

    Table missing() {
        return new TableOf<Absent>()
                .mark("年度", absent -> "" + absent.year())
                .count("个数", absent -> absent.names().size())
                .words(
                        "部门",
                        absent ->
                                absent.names().size() == whole.rows().size() ? "全部" : String.join("、", absent.names()))
                .of("未填报的部门", absent());
    }

    /** Codes that nothing is known of: nobody takes their absence for departments without reports. */
    Table unknown() {
        return new TableOf<String>().words("部门代码", code -> code).of("没有找到的部门代码", whole.unknownCodes());
    }

    Table outliers() {
        return new TableOf<Outlier>()
                .words("部门", outlier -> outlier.department().name())
                .mark("年度", outlier -> "" + outlier.year())
                .words("说明", Outlier::reason)
                .of("明显偏离同类的数据", whole.outliers());
    }

    /** Every department and year with all that is known of it. */
    Table lines() {
        var table = new TableOf<ComparedLine>();
        for (var column : ComparedLine.COLUMNS) {
            Function<ComparedLine, @Nullable Object> value = column.value();
            if (column.name().equals("status")) {
                table.mark(
                        column.label(),
                        line -> line.cell().status() == null
                                ? ComparisonWords.MISSING
                                : line.cell().status().word());
            } else if (column.name().equals("year")) {
                table.number(column.label(), line -> "" + line.cell().year());
            } else if (column.figure()) {
                table.figure(column.label(), line -> decimal(value.apply(line)));
            } else {
                table.words(column.label(), line -> said(value.apply(line)));
            }
        }
        return table.of("部门年度明细", ComparedLine.of(whole.rows()).toList());
    }

    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        return value == null || value instanceof BigDecimal ? (BigDecimal) value : new BigDecimal(value.toString());
    }

    private static @Nullable String said(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
