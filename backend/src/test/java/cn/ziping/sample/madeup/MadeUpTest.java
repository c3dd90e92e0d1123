package cn.ziping.sample.madeup;

import static cn.ziping.sample.madeup.Filed.FORTY;
import static cn.ziping.sample.madeup.Filed.MADE_UP;
import static cn.ziping.sample.madeup.Filed.MANY;
import static cn.ziping.sample.madeup.Filed.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.BudgetLine;
import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.report.ReportStatus;
import cn.ziping.template.ReportKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is made up: the same from the same seed, marked, without contradictions. */
class MadeUpTest {
    @Test
    void theSameSeedGivesTheSameFigures() {
        assertThat(FORTY.stream().limit(4).map(Filed::told))
                .containsExactly(
                        "980101001 2020 DEPARTMENT_WHOLE APPROVED 32744.98 78.13 83.53",
                        "980101001 2020 PROJECT_EXPENDITURE PUBLISHED 17318.29 77.82 84.53",
                        "980101001 2021 DEPARTMENT_WHOLE PUBLISHED 37378.00 73.86 85.30",
                        "980101001 2021 PROJECT_EXPENDITURE APPROVED 21748.55 85.33 93.03");
        assertThat(FORTY.stream().skip(FORTY.size() - 1).map(Filed::told))
                .containsExactly("980204005 2023 PROJECT_EXPENDITURE APPROVED 512.70 97.11 91.19");
    }

    @Test
    void anotherSeedGivesOthers() {
        var told = FORTY.stream().map(Filed::told).collect(Collectors.toSet());
        assertThat(Filed.of(new MadeUp(2), 40, 5).stream().map(Filed::told))
                .hasSizeGreaterThan(200)
                .doesNotContainAnyElementsOf(told);
    }

    @Test
    void moreOfThemChangeNothing() {
        assertThat(Filed.of(new MadeUp(1), 43, 7).stream().map(Filed::told))
                .containsAll(FORTY.stream().map(Filed::told).toList());
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
}
