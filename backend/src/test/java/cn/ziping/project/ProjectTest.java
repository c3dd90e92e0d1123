package cn.ziping.project;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.AProject;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTest {

    @ParameterizedTest(name = "initial {0}, adjusted {1}: {2} % executed, {3} % in place")
    @CsvSource(
            nullValues = "-",
            value = {
                "200, -, 15.00, 40.00",
                "200, 100, 30.00, 80.00",
                "-, 100, 30.00, 80.00",
                "200, 0, -, -",
                "-, -, -, -",
            })
    void worksItsRatesOutOverTheAdjustedBudgetElseTheInitialOne(
            @Nullable BigDecimal initial,
            @Nullable BigDecimal adjusted,
            @Nullable BigDecimal executionRate,
            @Nullable BigDecimal fundsInPlaceRate) {
        assertThat(project(initial, adjusted, null, null).withRates())
                .isEqualTo(project(initial, adjusted, executionRate, fundsInPlaceRate));
    }

    @ParameterizedTest(name = "stated {0} % executed, {1} % in place")
    @CsvSource(
            nullValues = "-",
            value = {"95.96, 22.19", "0, 0"})
    void keepsTheRatesThatTheReportStates(BigDecimal executionRate, BigDecimal fundsInPlaceRate) {
        var stated = project(new BigDecimal("200"), null, executionRate, fundsInPlaceRate);
        assertThat(stated.withRates()).isEqualTo(stated);
    }

    @Test
    void fundsThatSayNothingAreNoneAndTheOthersStandAsInTheForm() {
        var other = new ProjectFund(FundOrigin.OTHER, null, null, BigDecimal.ZERO);
        var appropriation = new ProjectFund(FundOrigin.FISCAL_APPROPRIATION, BigDecimal.ONE, null, null);
        var nothing = new ProjectFund(FundOrigin.CARRY_OVER, null, null, null);
        var project = AProject.named("道路")
                .aimed("目标", "实际")
                .funds(other, nothing, appropriation)
                .made();
        assertThat(project.funds()).containsExactly(appropriation, other);
        var suggested =
                project.withSuggestion(BigDecimal.TEN, "建议").withVersion(3).withRates();
        assertThat(suggested.funds()).isEqualTo(project.funds());
        assertThat(suggested.target()).isEqualTo("目标");
        assertThat(suggested.actual()).isEqualTo("实际");
        assertThat(suggested.version()).isEqualTo(3);
    }

    private static Project project(
            @Nullable BigDecimal initial,
            @Nullable BigDecimal adjusted,
            @Nullable BigDecimal executionRate,
            @Nullable BigDecimal fundsInPlaceRate) {
        var inPlace = new BigDecimal("80");
        var executed = new BigDecimal("30");
        return new Project(
                new UUID(0, 1),
                1,
                null,
                "园区基础设施建设",
                null,
                initial,
                adjusted,
                inPlace,
                executed,
                executionRate,
                fundsInPlaceRate,
                null,
                null,
                null,
                null);
    }
}
