package cn.ziping.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.budget.BudgetLine;
import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.report.FiguresRule;
import cn.ziping.report.NewReport;
import cn.ziping.report.ReportFigures;
import cn.ziping.report.Section;
import cn.ziping.template.SectionBlock;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples as the reports they become: within the schema's limits, and adding up to what was worked out by hand. */
class SampleReportTest {

    @ParameterizedTest
    @MethodSource("reports")
    void textsKeepTheLimitsOfTheSchema(NewReport report) {
        assertThat(report.title()).isNotBlank().hasSizeLessThanOrEqualTo(200);
        assertThat(report.sections()).isNotEmpty().allSatisfy(section -> {
            assertThat(section.level()).isBetween(1, 6);
            assertThat(section.heading()).isNotBlank().hasSizeLessThanOrEqualTo(200);
            assertThat(section.body()).hasSizeLessThanOrEqualTo(100_000);
        });
        assertThat(report.projects())
                .extracting(Project::name)
                .allSatisfy(name -> assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(200));
        assertThat(report.budgetLines())
                .extracting(BudgetLine::label)
                .allSatisfy(label -> assertThat(label).isNotBlank().hasSizeLessThanOrEqualTo(200));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void headingsAreWordsWithoutTheirNumbers(NewReport report) {
        assertThat(report.sections())
                .extracting(Section::heading)
                .allSatisfy(heading -> assertThat(heading).doesNotContainPattern("^[（(]?[一二三四五六七八九十\\d]+[、.．）)]"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void sectionsHaveKeysThatTellSiblingsApart(NewReport report) {
        var path = new String[7];
        assertThat(report.sections().stream().map(section -> {
                    path[section.level()] = Objects.requireNonNullElse(section.key(), section.heading());
                    return String.join("/", Arrays.asList(path).subList(1, section.level() + 1));
                }))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void whatAReportHoldsIsShownOnce(NewReport report) {
        var held = Stream.of(
                        report.staffLines().isEmpty() ? null : SectionBlock.STAFF_LINES,
                        report.budgetLines().isEmpty() ? null : SectionBlock.BUDGET_LINES,
                        report.projects().isEmpty() ? null : SectionBlock.PROJECT_FUNDS,
                        report.projects().stream().allMatch(one -> one.score() == null)
                                ? null
                                : SectionBlock.PROJECT_SCORES,
                        report.indicators().isEmpty() ? null : SectionBlock.INDICATORS)
                .filter(Objects::nonNull);
        assertThat(report.sections().stream().map(Section::block).filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(held.toList());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void codesOfProjectsAreDigitsAndUnique(NewReport report) {
        assertThat(report.projects().stream().map(Project::code).filter(Objects::nonNull))
                .allMatch(code -> code.matches("[0-9]{1,32}"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aLevelOfAnIndicatorIsNeverSkipped(NewReport report) {
        assertThat(report.indicators())
                .filteredOn(indicator -> indicator.level3() != null)
                .extracting(Indicator::level2)
                .doesNotContainNull();
    }

    @ParameterizedTest(name = "{0} {1}: {6} of {7}, {8}")
    @CsvSource(
            nullValues = "-",
            value = {
                "360722001, 2020, -, -, 32584, -, -, -, -",
                // The rate is the report's own: 17847.37 of 7910 would be 225.63 %.
                "360104001, 2022, 7910, -, 17847.37, 100, -, -, -",
                // The 31 rows that have amounts, added up; the report itself speaks of 75692.63 as the budget.
                "360722001, 2023, 270965.0585, -, 75692.6296, 27.93, 98, 100, 优",
                // 368.97 + 38478.95 of the general budget, 16349.86 of the funds, twice 0.
                "431025001, 2024, -, -, 55197.78, -, 91, 100, 良好",
                "441721001, 2023, 408.14, 3115.48, 3115.27, 99.99, 96, 100, -",
            })
    void addsUpTo(
            String department,
            int year,
            @Nullable BigDecimal initial,
            @Nullable BigDecimal adjusted,
            @Nullable BigDecimal executed,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal score,
            @Nullable BigDecimal fullScore,
            @Nullable String grade) {
        var report = report(ShippedSample.of(department, year));
        assertThat(FiguresRule.figures(
                        report.template(),
                        report.stated(),
                        report.budgetLines(),
                        report.projects(),
                        report.indicators()))
                .isEqualTo(new ReportFigures(initial, adjusted, executed, rate, score, fullScore, grade));
    }

    static Stream<NewReport> reports() {
        return Samples.reports().stream().map(SampleReportTest::report);
    }

    private static NewReport report(SampleReport sample) {
        return sample.toReport(new UUID(0, 1), new UUID(0, 2), ShippedSample.template(sample));
    }
}
