package cn.ziping.sample.madeup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.report.FiguresRule;
import cn.ziping.report.NewReport;
import cn.ziping.report.ReportFigures;
import cn.ziping.report.ReportStatus;
import cn.ziping.sample.madeup.MadeUp.Planned;
import cn.ziping.template.ReportKind;
import cn.ziping.template.Template;
import cn.ziping.template.file.TemplateFiles;
import cn.ziping.template.file.TemplateFiles.TemplateFile;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is made up: the same from the same seed, marked, without contradictions, and of the shape of real figures. */
class MadeUpTest {
    private static final Map<String, Template> TEMPLATES = TemplateFiles.shipped().stream()
            .map(TemplateFile::template)
            .collect(Collectors.toMap(Template::code, Function.identity()));

    private static final MadeUp MADE_UP = new MadeUp(1);

    private record Filed(MadeUpDepartment department, NewReport report, ReportFigures figures) {}

    private static final List<Filed> FORTY = filed(MADE_UP, 40, 5);
    private static final List<Filed> MANY = filed(MADE_UP, 400, 5).stream()
            .filter(filed -> filed.report().template().kind() == ReportKind.DEPARTMENT_WHOLE)
            .toList();

    @Test
    void theSameSeedGivesTheSameFigures() {
        assertThat(FORTY.stream().limit(4).map(MadeUpTest::told))
                .containsExactly(
                        "980101001 2020 DEPARTMENT_WHOLE APPROVED 32744.98 78.13 83.53",
                        "980101001 2020 PROJECT_EXPENDITURE PUBLISHED 17318.29 77.82 84.53",
                        "980101001 2021 DEPARTMENT_WHOLE PUBLISHED 37378.00 73.86 85.30",
                        "980101001 2021 PROJECT_EXPENDITURE APPROVED 21748.55 85.33 93.03");
        assertThat(FORTY.stream().skip(FORTY.size() - 1).map(MadeUpTest::told))
                .containsExactly("980204005 2023 PROJECT_EXPENDITURE APPROVED 512.70 97.11 91.19");
    }

    @Test
    void anotherSeedGivesOthers() {
        var told = FORTY.stream().map(MadeUpTest::told).collect(Collectors.toSet());
        assertThat(filed(new MadeUp(2), 40, 5).stream().map(MadeUpTest::told))
                .hasSizeGreaterThan(200)
                .doesNotContainAnyElementsOf(told);
    }

    @Test
    void moreOfThemChangeNothing() {
        assertThat(filed(new MadeUp(1), 43, 7).stream().map(MadeUpTest::told))
                .containsAll(FORTY.stream().map(MadeUpTest::told).toList());
    }

    @Test
    void whateverHasANameSaysThatItIsMadeUp() {
        assertThat(MADE_UP.places(20_000)).hasSizeGreaterThan(1_600).allSatisfy(place -> {
            assertThat(place.name()).endsWith("（虚构）");
            assertThat(place.code()).matches("98[0-9]{4}");
        });
        assertThat(FORTY).allSatisfy(filed -> {
            assertThat(filed.department().name()).endsWith("（虚构）");
            assertThat(filed.department().peerGroup()).endsWith("（虚构）");
            assertThat(filed.report().title())
                    .contains("（虚构）")
                    .contains(Integer.toString(filed.report().year()));
            assertThat(filed.report().sections().stream()
                            .filter(section -> section.body().contains("虚构")))
                    .hasSizeGreaterThan(4);
        });
    }

    @Test
    void twentyThousandAreAllDifferent() {
        var all = IntStream.range(0, 20_000).mapToObj(MADE_UP::department).toList();
        assertThat(all.stream().map(MadeUpDepartment::code).distinct()).hasSize(20_000);
        assertThat(all.stream().map(MadeUpDepartment::name).distinct()).hasSize(20_000);
        var regions = MADE_UP.places(20_000).stream().map(MadeUpPlace::code).collect(Collectors.toSet());
        assertThat(regions)
                .hasSameSizeAs(MADE_UP.places(20_000))
                .containsAll(all.stream().map(MadeUpDepartment::region).toList());
        assertThat(MADE_UP.places(20_000).stream().skip(1).map(MadeUpPlace::parent))
                .allSatisfy(parent -> assertThat(regions).contains(parent));
    }

    /** So that a median and a robust z-score say something of them. */
    @Test
    void theFirstFortyAreFivePeerGroupsOfEight() {
        assertThat(IntStream.range(0, 40)
                        .mapToObj(MADE_UP::department)
                        .collect(Collectors.groupingBy(MadeUpDepartment::peerGroup, Collectors.counting()))
                        .values())
                .containsExactly(8L, 8L, 8L, 8L, 8L);
        assertThat(MADE_UP.places(40)).hasSize(1 + 2 + 8);
    }

    @Test
    void someYearsAreMissing() {
        assertThat(1 - MANY.size() / 2000.0).isBetween(0.03, 0.055);
    }

    @Test
    void executionLeansToTheLeft() {
        var rates = numbers(MANY, filed -> filed.figures().executionRate());
        assertThat(at(rates, 0.5)).isBetween(95.0, 98.0);
        assertThat(at(rates, 0.05)).isBetween(78.0, 90.0);
        assertThat(at(rates, 0)).isBetween(29.0, 50.0);
        assertThat(at(rates, 1)).isBetween(101.0, 104.5);
        assertThat(Arrays.stream(rates).average().orElseThrow()).isLessThan(at(rates, 0.5) - 1);
    }

    @Test
    void scoresAreHighAndFollowExecution() {
        var scores = numbers(MANY, filed -> filed.figures().score());
        assertThat(at(scores, 0.5)).isBetween(92.0, 97.0);
        assertThat(at(scores, 0.1)).isBetween(82.0, 91.0);
        assertThat(Arrays.stream(scores).filter(score -> score < 80).count() / (double) scores.length)
                .isBetween(0.01, 0.08);
        assertThat(at(scores, 1)).isLessThanOrEqualTo(100);
        assertThat(correlation(MANY)).isBetween(0.35, 0.9);
    }

    @Test
    void budgetsAreOfTheSizeOfTheirKindAndGrow() {
        var ofOneKind = MANY.stream()
                .filter(filed -> filed.department().kind().name().equals("教育局")
                        && filed.report().year() == 2024)
                .toList();
        var budgets = numbers(ofOneKind, filed -> filed.figures().initialBudget());
        assertThat(at(budgets, 0.5)).isBetween(40_000.0, 80_000.0);
        assertThat(at(budgets, 1) / at(budgets, 0)).isBetween(3.0, 50.0);
        var before =
                MANY.stream().filter(filed -> filed.report().year() == 2020).toList();
        var now = MANY.stream().filter(filed -> filed.report().year() == 2024).toList();
        assertThat(mean(now.stream()
                        .map(filed -> filed.figures().initialBudget())
                        .toList()))
                .isGreaterThan(1.05
                        * mean(before.stream()
                                .map(filed -> filed.figures().initialBudget())
                                .toList()));
    }

    @Test
    void theNewestYearIsNotAllDone() {
        assertThat(states(MANY.stream().filter(filed -> filed.report().year() < 2024)))
                .containsOnlyKeys(ReportStatus.APPROVED, ReportStatus.PUBLISHED);
        var newest = states(MANY.stream().filter(filed -> filed.report().year() == 2024));
        assertThat(newest).containsOnlyKeys(ReportStatus.values());
        assertThat(newest.get(ReportStatus.DRAFT)).isBetween(6L, 30L);
    }

    private static Map<ReportStatus, Long> states(Stream<Filed> filed) {
        return filed.collect(Collectors.groupingBy(one -> one.report().status(), Collectors.counting()));
    }

    @Test
    void aDraftHasTargetsAndNoResults() {
        var draft = MANY.stream()
                .filter(filed -> filed.report().status() == ReportStatus.DRAFT)
                .findFirst()
                .orElseThrow();
        assertThat(draft.report().indicators()).hasSizeGreaterThan(8).allSatisfy(row -> {
            assertThat(row.actual()).isNull();
            assertThat(row.score()).isNull();
        });
        assertThat(draft.figures().executed()).isNull();
        assertThat(draft.figures().score()).isNull();
        assertThat(draft.report().sections())
                .noneMatch(section -> section.body().contains("{{"));
    }

    @Test
    void aHandfulStandsFarOut() {
        var out = MANY.stream()
                .filter(filed ->
                        new Course(1, filed.department()).outlier(filed.report().year()) != null)
                .toList();
        assertThat(out).hasSize(31);
        assertThat(told(Objects.requireNonNull(out.get(0))))
                .isEqualTo("980102002 2024 DEPARTMENT_WHOLE PUBLISHED 13498.09 34.08 85.18");
        assertThat(told(Objects.requireNonNull(out.get(1))))
                .isEqualTo("980104005 2023 DEPARTMENT_WHOLE PUBLISHED 35668.59 97.55 98.47");
        assertThat(told(Objects.requireNonNull(out.get(2))))
                .isEqualTo("980203003 2022 DEPARTMENT_WHOLE PUBLISHED 3202.75 97.55 73.28");
    }

    @Test
    void partsAddUpToTheirSums() {
        assertThat(MANY).allSatisfy(filed -> {
            var lines = filed.report().budgetLines().stream()
                    .collect(Collectors.toMap(BudgetLine::category, Function.identity()));
            for (var column : List.<Function<BudgetLine, @Nullable BigDecimal>>of(
                    BudgetLine::initialBudget, BudgetLine::adjustedBudget, BudgetLine::executed)) {
                var total = column.apply(lines.get(BudgetCategory.EXPENDITURE));
                var basic = column.apply(lines.get(BudgetCategory.BASIC_EXPENDITURE));
                var projects = column.apply(lines.get(BudgetCategory.PROJECT_EXPENDITURE));
                if (total != null) {
                    assertThat(basic.add(projects)).isEqualTo(total);
                    assertThat(projects.signum()).isPositive();
                }
            }
            var weights = filed.report().indicators().stream()
                    .filter(row -> row.level3() != null)
                    .map(Indicator::weight)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var execution = filed.report().template().scoring().execution();
            assertThat(weights.add(execution == null ? BigDecimal.ZERO : execution.weight()))
                    .isEqualByComparingTo("100");
        });
    }

    @Test
    void whatIsWrittenWithANumberIsReadAsOne() {
        assertThat(FORTY)
                .allSatisfy(filed -> assertThat(filed.report().indicators())
                        .filteredOn(row -> row.unit() != null)
                        .hasSizeGreaterThan(7)
                        .allSatisfy(row -> {
                            assertThat(row.targetValue()).as(row.target()).isNotNull();
                            assertThat(row.operator()).as(row.target()).isNotNull();
                            assertThat(row.actualValue() == null)
                                    .as(row.actual())
                                    .isEqualTo(row.actual() == null);
                            assertThat(row.suggestedScore() == null).isEqualTo(row.actual() == null);
                        }));
    }

    @Test
    void projectsKeepTheirCodes() {
        var projects = FORTY.stream()
                .filter(filed -> filed.report().template().kind() == ReportKind.PROJECT_EXPENDITURE)
                .toList();
        assertThat(projects).hasSizeGreaterThan(50).allSatisfy(filed -> {
            assertThat(filed.department().number() % 3).isZero();
            assertThat(filed.report().projects()).hasSizeBetween(3, 8);
        });
        var names = projects.stream()
                .flatMap(filed -> filed.report().projects().stream())
                .collect(Collectors.groupingBy(Project::code, Collectors.mapping(Project::name, Collectors.toSet())));
        assertThat(names)
                .hasSizeGreaterThan(40)
                .allSatisfy((code, called) -> assertThat(called).hasSize(1));
        assertThat(numbers(projects, filed -> filed.figures().score()).length).isGreaterThan(projects.size() * 8 / 10);
    }

    @Test
    void someIndicatorsWereRenamed() {
        var first = FORTY.stream()
                .filter(filed -> filed.report().template().kind() == ReportKind.DEPARTMENT_WHOLE)
                .collect(Collectors.groupingBy(
                        filed -> filed.department().number(),
                        Collectors.mapping(
                                filed -> filed.report().indicators().stream()
                                        .filter(row -> row.level3() != null)
                                        .findFirst()
                                        .orElseThrow()
                                        .level3(),
                                Collectors.toSet())));
        assertThat(first.values().stream().filter(names -> names.size() == 2).count())
                .isBetween(5L, 25L);
        assertThat(first.values()).allSatisfy(names -> assertThat(names).hasSizeBetween(1, 2));
    }

    private static String told(Filed filed) {
        var figures = filed.figures();
        return "%s %d %s %s %s %s %s"
                .formatted(
                        filed.department().code(),
                        filed.report().year(),
                        filed.report().template().kind(),
                        filed.report().status(),
                        figures.executed(),
                        figures.executionRate(),
                        figures.score());
    }

    private static List<Filed> filed(MadeUp madeUp, int departments, int years) {
        return IntStream.range(0, departments)
                .mapToObj(madeUp::department)
                .flatMap(department ->
                        madeUp.reports(department, years).stream().map(planned -> filed(madeUp, department, planned)))
                .toList();
    }

    private static Filed filed(MadeUp madeUp, MadeUpDepartment department, Planned planned) {
        var template = Objects.requireNonNull(TEMPLATES.get(planned.template()));
        var report = madeUp.report(department, new UUID(0, 1), planned, new UUID(0, 2), template);
        return new Filed(
                department,
                report,
                FiguresRule.figures(
                        template, report.stated(), report.budgetLines(), report.projects(), report.indicators()));
    }

    private static double[] numbers(List<Filed> filed, Function<Filed, @Nullable BigDecimal> figure) {
        return filed.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToDouble(MadeUpTest::number)
                .sorted()
                .toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    /** Pearson's, of execution rate and score. */
    private static double correlation(List<Filed> filed) {
        var both = filed.stream()
                .map(Filed::figures)
                .filter(figures -> figures.score() != null && figures.executionRate() != null)
                .toList();
        var rates = both.stream().map(ReportFigures::executionRate).toList();
        var scores = both.stream().map(ReportFigures::score).toList();
        return together(rates, scores) / Math.sqrt(together(rates, rates) * together(scores, scores));
    }

    private static double together(List<@Nullable BigDecimal> one, List<@Nullable BigDecimal> other) {
        var meanOfOne = mean(one);
        var meanOfOther = mean(other);
        return IntStream.range(0, one.size())
                .mapToDouble(i -> (number(one.get(i)) - meanOfOne) * (number(other.get(i)) - meanOfOther))
                .sum();
    }

    private static double mean(List<@Nullable BigDecimal> values) {
        return values.stream().mapToDouble(MadeUpTest::number).average().orElseThrow();
    }

    private static double number(@Nullable BigDecimal value) {
        return Objects.requireNonNull(value).doubleValue();
    }
}
