package cn.ziping.comparison.file;

import cn.ziping.comparison.RateBand;
import cn.ziping.comparison.SummaryFigures;
import cn.ziping.comparison.YearSummary;
import cn.ziping.printing.document.Table;
import cn.ziping.year.BudgetYear.GradeCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the years come to, a line for each, the same on paper and in sheets. */
final class YearTables {
    /** As schemes call them, from the best on; grades of other names come behind, by name. */
    private static final List<String> BEST_FIRST = List.of("优", "优秀", "良", "良好", "中", "一般", "合格", "较差", "差", "不合格");

    /** Of means and spreads on paper; a file says all that are known. */
    private static final int DECIMALS = 2;

    private final WholeComparison whole;

    YearTables(WholeComparison whole) {
        this.whole = whole;
    }

    /** Who has reported, and what was spent of which budget. */
    Table years() {
        return new TableOf<YearSummary>()
                .mark("年度", summary -> "" + summary.year())
                .count("报告（份）", YearSummary::reports)
                .count("未填报（个）", YearSummary::missing)
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
                .sorted(Comparator.comparingInt(YearTables::place).thenComparing(Comparator.naturalOrder()))
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
