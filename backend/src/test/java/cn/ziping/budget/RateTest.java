package cn.ziping.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    @ParameterizedTest(name = "{0} of {1} is {2} %")
    @CsvSource({
        "1, 8, 12.50",
        "1, 3, 33.33",
        "2, 3, 66.67",
        "11188.5276, 17588, 63.61",
        "7000, 7000, 100.00",
        "17847.37, 7910, 225.63",
        "0, 7910, 0.00",
        "0.00, 7910, 0.00",
        "0.000001, 1000000, 0.00",
    })
    void isInPercentWithTwoDecimals(BigDecimal part, BigDecimal base, BigDecimal rate) {
        assertThat(Rate.of(part, base)).isEqualTo(rate);
    }

    @ParameterizedTest(name = "{0} of {1} is {2} %")
    @CsvSource({
        "1.25, 1000, 0.13", // 0.125
        "1.249999, 1000, 0.12",
        "999.95, 1000, 100.00", // 99.995
        "999.9499, 1000, 99.99",
        "-1.25, 1000, -0.13", // half up is away from zero
        "-1.249999, 1000, -0.12",
    })
    void roundsHalfUp(BigDecimal part, BigDecimal base, BigDecimal rate) {
        assertThat(Rate.of(part, base)).isEqualTo(rate);
    }

    @ParameterizedTest(name = "{0} of {1} is {2} %")
    @CsvSource({"-5, 10, -50.00", "5, -10, -50.00", "-5, -10, 50.00"})
    void keepsTheSignOfCorrections(BigDecimal part, BigDecimal base, BigDecimal rate) {
        assertThat(Rate.of(part, base)).isEqualTo(rate);
    }

    @ParameterizedTest(name = "{0} of {1} has no rate")
    @CsvSource(
            nullValues = "-",
            value = {"5, -", "-, 5", "-, -", "5, 0", "5, 0.00", "0, 0", "-, 0"})
    void isMissingWithoutPartOrBase(@Nullable BigDecimal part, @Nullable BigDecimal base) {
        assertThat(Rate.of(part, base)).isNull();
    }

    @ParameterizedTest(name = "executed {0}, adjusted {1}, initial {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "50, 100, 200, 50.00",
                "50, -, 200, 25.00",
                "50, 100, -, 50.00",
                "50, -, -, -",
                "-, 100, 200, -",
                // Zero is a figure, not a gap: the initial budget does not stand in for it.
                "50, 0, 200, -",
            })
    void ofExecutionIsOverTheAdjustedBudgetElseTheInitialOne(
            @Nullable BigDecimal executed,
            @Nullable BigDecimal adjusted,
            @Nullable BigDecimal initial,
            @Nullable BigDecimal rate) {
        assertThat(Rate.execution(executed, adjusted, initial)).isEqualTo(rate);
    }
}
