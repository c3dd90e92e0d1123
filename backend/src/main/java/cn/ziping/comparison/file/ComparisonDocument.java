package cn.ziping.comparison.file;

import cn.ziping.comparison.YearSummary;
import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Chart.Kind;
import cn.ziping.printing.document.Chart.Series;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A comparison on paper: what was compared, what the years come to, grades and rates in charts and tables, the newest year's
 * places, every department's scores, who has not reported, and what stands out.
 */
final class ComparisonDocument {
    private static final String NUMBERS = "一二三四五六七八九十";

    /** More would not be told apart. */
    private static final int MOST_SERIES = 6;

    private final WholeComparison whole;
    private final YearTables years;
    private final DepartmentTables departments;
    private final List<Block> blocks = new ArrayList<>();
    private int sections;

    private ComparisonDocument(WholeComparison whole) {
        this.whole = whole;
        this.years = new YearTables(whole);
        this.departments = new DepartmentTables(whole);
    }

    static Document of(WholeComparison whole) {
        return new ComparisonDocument(whole).document();
    }

    private Document document() {
        about();
        section("各年度概况");
        blocks.add(years.years());
        blocks.add(years.scoresByYear());
        grades();
        section("预算执行率分布");
        blocks.add(years.bandsByYear());
        trends();
        ranking();
        section("各部门得分");
        if (whole.rows().isEmpty()) {
            say("没有符合条件的部门。");
        } else {
            blocks.add(departments.scores());
        }
        missing();
        outliers();
        return Document.of(whole.title(), whole.reader(), blocks);
    }

    private void about() {
        section("比较范围");
        var reports = whole.summaries().stream().mapToInt(YearSummary::reports).sum();
        say("比较对象：%s。共%,d个部门、%d个年度，其中已有报告%,d份。"
                .formatted(
                        ComparisonWords.chosen(whole.asked().filter(), whole.region()),
                        whole.rows().size(),
                        whole.years().size(),
                        reports));
        if (!whole.unknownCodes().isEmpty()) {
            say("没有找到的部门代码：" + String.join("、", whole.unknownCodes()) + "。");
        }
        say("数据由%s于%d年%d月%d日提取。平均得分、中位数和标准差保留两位小数，其余数字与各部门报告一致；表中的短横表示没有数据，不等于零。"
                .formatted(
                        whole.reader(),
                        whole.day().getYear(),
                        whole.day().getMonthValue(),
                        whole.day().getDayOfMonth()));
    }

    private void grades() {
        section("自评等级分布");
        var grades = years.grades();
        if (grades.isEmpty()) {
            say("这些报告都没有自评等级。");
            return;
        }
        var series = grades.stream()
                .limit(MOST_SERIES)
                .map(grade -> series(grade, summary -> decimal(YearTables.count(summary, grade))))
                .toList();
        blocks.add(new Chart("各年度自评等级", Kind.BARS, "年度", "报告（份）", years.places(), series));
        blocks.add(years.gradesByYear());
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }

    /** One year has no trend. */
    private void trends() {
        if (whole.years().size() < 2) {
            return;
        }
        section("得分与预算执行率走势");
        blocks.add(new Chart(
                "得分走势",
                Kind.LINES,
                "年度",
                "得分（分）",
                years.places(),
                List.of(
                        series(
                                "平均得分",
                                summary -> YearTables.rounded(summary.mean().score())),
                        series(
                                "得分中位数",
                                summary -> YearTables.rounded(summary.median().score())))));
        blocks.add(new Chart(
                "预算执行率走势",
                Kind.LINES,
                "年度",
                "预算执行率（%）",
                years.places(),
                List.of(
                        series(
                                "各部门平均",
                                summary -> YearTables.rounded(summary.mean().executionRate())),
                        series(
                                "各部门中位数",
                                summary -> YearTables.rounded(summary.median().executionRate())),
                        series("合计", summary -> summary.totals().executionRate()))));
    }

    private Series series(String name, Function<YearSummary, @Nullable BigDecimal> value) {
        return new Series(
                name, years.summaries().map(summary -> value.apply(summary)).toList());
    }

    private void ranking() {
        var newest = whole.ranked();
        if (newest.isEmpty()) {
            section("名次");
            say("各年度都没有已评分的报告。");
            return;
        }
        section(newest.get() + "年名次");
        say("按得分排列，得分相同的名次相同。名次变化以上升为正；同类组名次写明在该组全部部门中的名次和参加排名的部门数。");
        blocks.add(departments.ranking(newest.get()));
    }

    private void missing() {
        section("未填报情况");
        if (departments.absent().isEmpty()) {
            say(whole.rows().isEmpty() ? "没有符合条件的部门。" : "各年度均已报送。");
        } else {
            blocks.add(departments.missing());
        }
    }

    private void outliers() {
        section("明显偏离同类的数据");
        if (whole.outliers().isEmpty()) {
            say("没有明显偏离同类组中位数的数据（稳健z值绝对值达到%s，同类不少于5个）。".formatted(ComparisonExport.FAR));
        } else {
            say("以下数据明显偏离同类组当年的中位数（稳健z值绝对值达到%s），偏离大的在前，最多列%d项，建议核实。"
                    .formatted(ComparisonExport.FAR, ComparisonExport.MOST_OUTLIERS));
            blocks.add(departments.outliers());
        }
    }

    private void section(String heading) {
        blocks.add(new Heading(1, NUMBERS.charAt(sections++) + "、", heading));
    }

    private void say(String sentence) {
        blocks.add(new Paragraph(Text.of(sentence)));
    }
}
