package cn.ziping.comparison.file;

import static cn.ziping.comparison.file.ComparedRows.cell;
import static cn.ziping.comparison.file.ComparedRows.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.comparison.ComparedDepartment;
import cn.ziping.comparison.ComparisonCell;
import cn.ziping.comparison.ComparisonFilter;
import cn.ziping.comparison.ComparisonOrder;
import cn.ziping.comparison.Measure;
import cn.ziping.comparison.Outlier;
import cn.ziping.comparison.RateBand;
import cn.ziping.comparison.SummaryFigures;
import cn.ziping.comparison.YearSummary;
import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Text;
import cn.ziping.report.ReportStatus;
import cn.ziping.template.ReportKind;
import cn.ziping.year.BudgetYear.GradeCount;
import cn.ziping.year.BudgetYear.YearFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonDocumentTest {
    private static final ComparisonFilter NATION = filter(null, null);

    private static final ComparedDepartment EDUCATION =
            row("1", "教育局", "教育", cell(2022, "90.5", "80.5", "良"), cell(2023, "95.25", "88.5", "优"));
    private static final ComparedDepartment HEALTH =
            row("2", "卫生局", null, ComparisonCell.missing(2022), cell(2023, null, null, null));

    @Test
    void sectionsInTheirOrder() {
        assertThat(of(Heading.class, whole(NATION)).map(heading -> heading.number() + heading.text()))
                .containsExactly(
                        "一、比较范围",
                        "二、各年度概况",
                        "三、自评等级分布",
                        "四、预算执行率分布",
                        "五、得分与预算执行率走势",
                        "六、2023年名次",
                        "七、各部门得分",
                        "八、未填报情况",
                        "九、明显偏离同类的数据");
    }

    @Test
    void itSaysWhatWasComparedByWhomAndWhatIsUnknown() {
        var said = of(Paragraph.class, whole(filter(List.of("1", "2", "9"), "教育")))
                .map(paragraph -> paragraph.text().plain())
                .toList();
        assertThat(said.get(0)).isEqualTo("比较对象：同类组“教育”，部门代码为1、2、9，部门整体支出报告，状态为已通过、已公开。共2个部门、2个年度，其中已有报告3份。");
        assertThat(said.get(1)).isEqualTo("没有找到的部门代码：9。");
        assertThat(said.get(2)).startsWith("数据由审核人于2026年3月1日提取。");
    }

    @Test
    void gradesAreDrawnFromTheBestOnAndAYearWithoutReportsHasNoCount() {
        var tables = new YearTables(whole(NATION));
        assertThat(tables.grades()).containsExactly("优", "良", "丙等");
        assertThat(cells(tables.gradesByYear()))
                .containsExactly(List.of("2022", "–", "–", "–"), List.of("2023", "1", "0", "2"));
        var chart = of(Chart.class, whole(NATION)).findFirst().orElseThrow();
        assertThat(chart.series().stream().map(Chart.Series::name)).containsExactly("优", "良", "丙等");
        assertThat(chart.series().get(0).values()).containsExactly(null, BigDecimal.ONE);
    }

    @Test
    void aMissingReportIsToldFromAMissingScore() {
        assertThat(cells(new DepartmentTables(whole(NATION)).scores()))
                .containsExactly(List.of("教育局", "80.5", "88.5"), List.of("卫生局", "未填报", "–"));
        assertThat(cells(new DepartmentTables(whole(NATION)).missing())).containsExactly(List.of("2022", "1", "卫生局"));
    }

    @Test
    void placesAreThoseOfTheYearAsked() {
        assertThat(cells(new DepartmentTables(whole(NATION)).ranking(2023)))
                .containsExactly(List.of("2", "教育局", "88.5", "优", "95.25", "0", "-1", "教育 1/4"));
    }

    @Test
    void nobodyAndOneYearAreSaidToo() {
        var nobody = new WholeComparison(
                asked(NATION, List.of(2023)),
                null,
                List.of(),
                List.of(),
                List.of(summary(2023, 0)),
                List.of(),
                "审核人",
                LocalDate.of(2026, 3, 1));
        var document = ComparisonDocument.of(nobody);
        assertThat(document.blocks()).noneMatch(Chart.class::isInstance);
        assertThat(of(Paragraph.class, nobody).map(paragraph -> paragraph.text().plain()))
                .contains("这些报告都没有自评等级。", "各年度都没有已评分的报告。", "没有符合条件的部门。");
        assertThat(of(Heading.class, nobody).map(Heading::text)).doesNotContain("得分与预算执行率走势");
    }

    @Test
    void outliersAreToldWithHowManyThereMayBe() {
        var far = new Outlier(
                HEALTH.department(),
                2023,
                new UUID(0, 1),
                Measure.SCORE,
                new BigDecimal("12"),
                "卫生",
                7,
                new BigDecimal("90"),
                new BigDecimal("-9.5"));
        var told = new WholeComparison(
                asked(NATION, List.of(2023)),
                null,
                List.of(),
                List.of(HEALTH),
                List.of(summary(2023, 1)),
                List.of(far),
                "审核人",
                LocalDate.of(2026, 3, 1));
        assertThat(of(Paragraph.class, told).map(paragraph -> paragraph.text().plain()))
                .contains("以下数据明显偏离同类组当年的中位数（稳健z值绝对值达到3.5），偏离大的在前，最多列50项，建议核实。");
        assertThat(cells(new DepartmentTables(told).outliers())).containsExactly(List.of("卫生局", "2023", far.reason()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024                | 2024年",
                "2021 2020 2022      | 2020—2022年",
                "2020 2022           | 2020、2022年",
                "2015 2017 2019 2021 | 2015—2021年间4个年度",
            })
    void yearsInWords(String years, String words) {
        var asked = Stream.of(years.split(" ")).map(Integer::valueOf).toList();
        assertThat(ComparisonWords.years(asked)).isEqualTo(words);
        assertThat(ComparisonWords.title(NATION, asked, "江西省")).isEqualTo(words + "部门整体支出绩效自评比较（江西省）");
    }

    private static WholeComparison whole(ComparisonFilter filter) {
        return new WholeComparison(
                asked(filter, List.of(2022, 2023)),
                null,
                filter.departmentCodes() == null ? List.of() : List.of("9"),
                List.of(EDUCATION, HEALTH),
                List.of(
                        summary(2022, 0),
                        summary(2023, 3, new GradeCount("丙等", 2), new GradeCount("优", 1), new GradeCount("良", 0))),
                List.of(),
                "审核人",
                LocalDate.of(2026, 3, 1));
    }

    private static AskedComparison asked(ComparisonFilter filter, List<Integer> years) {
        return new AskedComparison(filter, years, ComparisonOrder.BY_CODE, false);
    }

    private static ComparisonFilter filter(@Nullable List<String> codes, @Nullable String peerGroup) {
        var statuses = codes == null ? null : List.of(ReportStatus.APPROVED, ReportStatus.PUBLISHED);
        return new ComparisonFilter(codes, null, peerGroup, null, ReportKind.DEPARTMENT_WHOLE, null, statuses);
    }

    private static YearSummary summary(int year, int reports, GradeCount... grades) {
        var none = new SummaryFigures(null, null, null);
        return new YearSummary(
                year,
                reports,
                2,
                YearFigures.NONE,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                List.of(grades),
                List.of(new RateBand(BigDecimal.ZERO, null, reports)));
    }

    private static <B extends Block> Stream<B> of(Class<B> kind, WholeComparison whole) {
        return ComparisonDocument.of(whole).blocks().stream()
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static List<List<String>> cells(Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(Text::plain).toList())
                .toList();
    }
}
