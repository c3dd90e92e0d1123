package cn.ziping.comparison;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import cn.ziping.report.ReportStatus;
import cn.ziping.template.ReportKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * 1,000 departments and five years, compared once by the server and once by SQL that was written for this test alone:
 * without windows and without the functions that the server uses. Every figure of every cell, summary and outlier is the same.
 */
@LedgerTest
class SameBySqlTest {
    private static final List<Integer> YEARS = List.of(1999, 1996, 1997, 1998, 1995);
    private static final List<ReportStatus> STATUSES =
            List.of(ReportStatus.SUBMITTED, ReportStatus.APPROVED, ReportStatus.PUBLISHED);

    @Autowired
    Ledger ledger;

    @Autowired
    Comparisons comparisons;

    @Autowired
    Outliers outliers;

    @BeforeAll
    void open() throws IOException {
        ledger.open();
        for (var statement : sql("made-up").split(";\n")) {
            ledger.change(statement);
        }
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    /** What is compared; the conditions are those of the filter, said once more for the other statement. */
    enum Chosen {
        ALL("960200", null, null, "d.region_code between '960201' and '960210'"),
        COUNTY("960203", null, null, "d.region_code = '960203'"),
        GROUP("960200", "独组7", null, "d.peer_group = '独组7'"),
        NAMED("960000", null, "单位1", "d.name like '%单位1%' and d.region_code like '9602%'");

        private final ComparisonFilter filter;
        private final String condition;

        Chosen(String region, @Nullable String group, @Nullable String name, String condition) {
            this.filter = new ComparisonFilter(null, region, group, name, ReportKind.DEPARTMENT_WHOLE, null, STATUSES);
            this.condition = condition;
        }
    }

    @Test
    void theMeasureIsOfTheRightSize() {
        assertThat(ledger.lines("select count(*)::text from department where region_code like '9602%'"))
                .containsExactly("1000");
        assertThat(ledger.lines("""
                        select count(*) || ' ' || count(distinct r.score) || ' ' || count(*) filter (where r.score is null)
                               || ' ' || count(*) filter (where r.executed = 0)
                        from report r join department d on d.id = r.department_id where d.region_code like '9602%'"""))
                .as("reports, different scores, unscored, nothing executed")
                .containsExactly("4595 81 258 95");
    }

    @ParameterizedTest
    @EnumSource
    void cells(Chosen chosen) throws IOException {
        var expected = ledger.lines(sql("cells").replace("{chosen}", chosen.condition), years(), statuses());
        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(cellsOfTheServer(chosen.filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void summaries(Chosen chosen) throws IOException {
        var expected = ledger.lines(sql("summaries").replace("{chosen}", chosen.condition), years(), statuses());
        assertThat(expected).hasSize(5 * 5);
        assertThat(summariesOfTheServer(chosen.filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void outliers(Chosen chosen) throws IOException {
        var expected = ledger.lines(sql("outliers").replace("{chosen}", chosen.condition), years(), statuses());
        assertThat(expected).isNotEmpty();
        var found = outliers.farthest(Sight.EVERYTHING, chosen.filter, YEARS, new BigDecimal("2.5"), 100)
                .blockOptional()
                .orElseThrow();
        assertThat(found.stream().map(SameBySqlTest::line)).containsExactlyElementsOf(expected);
    }

    private static String line(Outlier found) {
        return joined(
                found.department().code(),
                found.year(),
                found.measure(),
                found.value(),
                found.peerGroup(),
                found.peers(),
                found.median(),
                found.zScore());
    }

    private List<String> cellsOfTheServer(ComparisonFilter filter) {
        var lines = new ArrayList<String>();
        String after = null;
        do {
            var page = Objects.requireNonNull(comparisons
                    .rows(Sight.EVERYTHING, filter, YEARS, ComparisonOrder.BY_CODE, 300, after)
                    .block());
            page.forEach(row -> row.cells().forEach(cell -> lines.add(line(row, cell))));
            after = page.size() < 300 ? null : page.get(299).cursor();
        } while (after != null);
        return lines;
    }

    private static String line(ComparedDepartment row, ComparisonCell cell) {
        var figures = cell.figures();
        var change = cell.change();
        return joined(
                row.department().code(),
                cell.year(),
                cell.status(),
                figures == null ? null : figures.score(),
                change == null ? null : change.executed(),
                change == null ? null : change.executedPercent(),
                change == null ? null : change.executionRate(),
                change == null ? null : change.score(),
                cell.rank(),
                cell.rankChange(),
                cell.ranked(),
                cell.percentile(),
                cell.peerRank(),
                cell.peers());
    }

    private List<String> summariesOfTheServer(ComparisonFilter filter) {
        var summaries = Objects.requireNonNull(
                comparisons.summaries(Sight.EVERYTHING, filter, YEARS).block());
        return summaries.stream().flatMap(SameBySqlTest::lines).toList();
    }

    private static Stream<String> lines(YearSummary year) {
        var statistics = List.of(
                year.mean(),
                year.median(),
                year.lowerQuartile(),
                year.upperQuartile(),
                year.smallest(),
                year.largest(),
                year.deviation());
        var totals = year.totals();
        return Stream.of(
                joined(
                        year.year(),
                        "all",
                        year.reports(),
                        year.missing(),
                        totals.initialBudget(),
                        totals.executed(),
                        totals.executionRate(),
                        year.grades().stream()
                                .map(grade -> grade.grade() + grade.count())
                                .collect(joining(","))),
                joined(
                        year.year(),
                        "bands",
                        year.bands().stream().map(band -> "" + band.reports()).collect(joining(","))),
                joined(
                        year.year(),
                        "executed",
                        statistics.stream()
                                .map(SummaryFigures::executed)
                                .map(SameBySqlTest::text)
                                .collect(joining(" "))),
                joined(
                        year.year(),
                        "rate",
                        statistics.stream()
                                .map(SummaryFigures::executionRate)
                                .map(SameBySqlTest::text)
                                .collect(joining(" "))),
                joined(
                        year.year(),
                        "score",
                        statistics.stream()
                                .map(SummaryFigures::score)
                                .map(SameBySqlTest::text)
                                .collect(joining(" "))));
    }

    private static String joined(@Nullable Object... values) {
        return Stream.of(values).map(SameBySqlTest::text).collect(joining(" "));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof BigDecimal figure) {
            return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
        }
        return value == null ? "." : value.toString();
    }

    private static Integer[] years() {
        return YEARS.toArray(Integer[]::new);
    }

    private static String[] statuses() {
        return STATUSES.stream().map(Enum::name).toArray(String[]::new);
    }

    private static String sql(String name) throws IOException {
        return new ClassPathResource("comparison/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
    }
}
