package cn.ziping.comparison;

import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Table;
import cn.ziping.report.ReportFigures;
import cn.ziping.year.BudgetYear.GradeCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of a comparison, the same on paper and in sheets. */
final class ComparisonTables {
    /** As schemes call them, from the best on; grades of other names come behind, by name. */
    private static final List<String> BEST_FIRST = List.of("优", "优秀", "良", "良好", "中", "一般", "合格", "较差", "差", "不合格");

    /** Of means and spreads on paper; a file says all that are known. */
    private static final int DECIMALS = 2;

    private final WholeComparison whole;

    ComparisonTables(WholeComparison whole) {
        this.whole = whole;
    }

    /** Who has reported, and what was spent of which budget. */
    Table years() {
        return new TableOf<YearSummary>()
                .mark("年度", summary -> "" + summary.year())
                .count("报告（份）", YearSummary::reports)
                .count("未报送（个）", YearSummary::missing)
                .figure("年初预算数（万元）", summary -> summary.totals().initialBudget())
                .figure("全年执行数（万元）", summary -> summary.totals().executed())
                .figure("执行率（%）", summary -> summary.totals().executionRate())
                .of("各年度报送和预算执行情况", whole.summaries());
    }

    /** As much of the scores as is read on paper. */
    Table scoresByYear() {
        return new TableOf<YearSummary>()
                .mark("年度", summary -> "" + summary.year())
                .figure("平均得分", summary -> rounded(summary.mean().score()))
                .figure("得分中位数", summary -> rounded(summary.median().score()))
                .figure("标准差", summary -> rounded(summary.deviation().score()))
                .figure("最低得分", summary -> summary.smallest().score())
                .figure("最高得分", summary -> summary.largest().score())
                .of("各年度得分情况", whole.summaries());
    }

    /** All statistics of a figure by year. */
    Table statistics(String name, Function<SummaryFigures, @Nullable BigDecimal> figure) {
        return new TableOf<YearSummary>()
                .number("年度", summary -> "" + summary.year())
                .figure("平均数", summary -> figure.apply(summary.mean()))
                .figure("中位数", summary -> figure.apply(summary.median()))
                .figure("下四分位数", summary -> figure.apply(summary.lowerQuartile()))
                .figure("上四分位数", summary -> figure.apply(summary.upperQuartile()))
                .figure("最小值", summary -> figure.apply(summary.smallest()))
                .figure("最大值", summary -> figure.apply(summary.largest()))
                .figure("标准差", summary -> figure.apply(summary.deviation()))
                .of(name, whole.summaries());
    }

    /** From the best on; none where nobody has graded. */
    List<String> grades() {
        return whole.summaries().stream()
                .flatMap(summary -> summary.grades().stream())
                .map(GradeCount::grade)
                .distinct()
                .sorted(Comparator.comparingInt(ComparisonTables::place).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int place(String grade) {
        var place = BEST_FIRST.indexOf(grade);
        return place < 0 ? BEST_FIRST.size() : place;
    }

    /** Null, which is not zero, in a year without reports. */
    static @Nullable Integer count(YearSummary summary, String grade) {
        if (summary.reports() == 0) {
            return null;
        }
        return summary.grades().stream()
                .filter(one -> one.grade().equals(grade))
                .mapToInt(GradeCount::count)
                .sum();
    }

    Table gradesByYear() {
        var table = new TableOf<YearSummary>().mark("年度", summary -> "" + summary.year());
        grades().forEach(grade -> table.count(grade + "（份）", summary -> count(summary, grade)));
        return table.of("自评等级分布", whole.summaries());
    }

    Table bandsByYear() {
        var table = new TableOf<YearSummary>().mark("年度", summary -> "" + summary.year());
        var bands = whole.summaries().get(0).bands();
        for (var i = 0; i < bands.size(); i++) {
            var band = i;
            table.count(
                    named(bands.get(i)), summary -> summary.bands().get(band).reports());
        }
        return table.of("预算执行率（%）分布的报告份数", whole.summaries());
    }

    private static String named(RateBand band) {
        var from = band.from().toPlainString();
        return band.to() == null ? from + "以上" : from + "—" + band.to().toPlainString();
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
                .of("未报送的部门", absent());
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
                                : ComparisonWords.status(line.cell().status()));
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

    static @Nullable BigDecimal rounded(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Years as places of a chart. */
    List<String> places() {
        return whole.years().stream().map(String::valueOf).collect(Collectors.toList());
    }

    Stream<YearSummary> summaries() {
        return whole.summaries().stream();
    }
}
