package cn.ziping.sample.madeup;

import static cn.ziping.sample.madeup.Filed.MANY;
import static cn.ziping.sample.madeup.Filed.number;
import static cn.ziping.sample.madeup.Filed.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.report.ReportFigures;
import cn.ziping.report.ReportStatus;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is made up has the statistical shape of real figures, so that what compares and judges them has something to find. */
class MadeUpShapeTest {
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
    void aHandfulStandsFarOut() {
        var out = MANY.stream()
                .filter(filed ->
                        new Course(1, filed.department()).outlier(filed.report().year()) != null)
                .toList();
        assertThat(out).hasSize(31);
        assertThat(out.get(0).told()).isEqualTo("980102002 2024 DEPARTMENT_WHOLE PUBLISHED 13498.09 34.08 85.18");
        assertThat(out.get(1).told()).isEqualTo("980104005 2023 DEPARTMENT_WHOLE PUBLISHED 35668.59 97.55 98.47");
        assertThat(out.get(2).told()).isEqualTo("980203003 2022 DEPARTMENT_WHOLE PUBLISHED 3202.75 97.55 73.28");
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
        return values.stream().mapToDouble(Filed::number).average().orElseThrow();
    }
}
