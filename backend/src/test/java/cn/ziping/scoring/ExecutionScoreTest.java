package cn.ziping.scoring;

import static cn.ziping.scoring.ScoringFixture.band;
import static cn.ziping.scoring.ScoringFixture.decimal;
import static cn.ziping.scoring.ScoringFixture.execution;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.template.ScoringRules.Execution;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionScoreTest {
    private static final Execution TEN = execution(null, "10");
    /** 财预〔2021〕101号: 7 points of 10 from 80 % on, 5 from 60 %. */
    private static final Execution BANDS = execution(null, "10", band("95", "100"), band("80", "70"), band("60", "50"));

    @ParameterizedTest(name = "{0} of {1}, stated {2}: {3} {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "11188.5276 | 17588 | -  | 6.36  | 执行率 63.61% × 10 分 = 6.36 分", // 6.3614…
                "7000  | 7000  | -     | 10    | 执行率 100% × 10 分 = 10 分",
                "7350  | 7000  | -     | 10    | 执行率 105%，超过 100%，按 100% 计 × 10 分 = 10 分",
                "0     | 7000  | -     | 0     | 执行率 0% × 10 分 = 0 分",
                "-70   | 7000  | -     | 0     | 执行率 -1%，按 0 计 × 10 分 = 0 分",
                "1     | 8     | 90    | 1.25  | 执行率 12.5% × 10 分 = 1.25 分",
                "1     | 3     | -     | 3.33  | 执行率 33.33% × 10 分 = 3.33 分",
                "2     | 3     | -     | 6.67  | 执行率 66.67% × 10 分 = 6.67 分",
                "-     | -     | 96.5  | 9.65  | 执行率 96.5% × 10 分 = 9.65 分",
                "-     | -     | 120   | 10    | 执行率 120%，超过 100%，按 100% 计 × 10 分 = 10 分",
                "5     | 0     | 50    | 5     | 执行率 50% × 10 分 = 5 分",
                "-     | 7000  | -     | -     | 未填执行数，算不出执行率",
                "70    | -     | -     | -     | 未填预算数，算不出执行率",
                "70    | 0     | -     | -     | 预算数不大于 0，算不出执行率",
                "70    | -5    | -     | -     | 预算数不大于 0，算不出执行率",
            })
    void isInProportion(
            @Nullable String executed,
            @Nullable String budget,
            @Nullable String stated,
            @Nullable String score,
            String sentence) {
        var spending = new Spending(decimal(executed), decimal(budget), decimal(stated));
        var suggestion = ExecutionScore.of(TEN, spending);
        assertThat(suggestion.sentence()).isEqualTo(sentence);
        if (score == null) {
            assertThat(suggestion.score()).isNull();
        } else {
            assertThat(suggestion.score()).isEqualByComparingTo(score);
        }
    }

    @ParameterizedTest(name = "{0} %: {1}")
    @CsvSource({
        "100, 10",
        "130, 10",
        "95, 10",
        "94.99, 7",
        "80, 7",
        "79.995, 7",
        "79.99, 5",
        "60, 5",
        "59.99, 0",
        "0, 0",
        "-3, 0",
    })
    void orGoesByBandsOfTheRateAsItIsShown(String executed, String score) {
        var spending = new Spending(decimal(executed), decimal("100"), null);
        assertThat(ExecutionScore.of(BANDS, spending).score()).isEqualByComparingTo(score);
    }

    @Test
    void bandsSayWhichOne() {
        assertThat(ExecutionScore.of(BANDS, new Spending(null, null, decimal("85")))
                        .sentence())
                .isEqualTo("执行率 85%，不低于 80%，得 7 分");
        assertThat(ExecutionScore.of(BANDS, new Spending(null, null, decimal("5")))
                        .sentence())
                .isEqualTo("执行率 5%，低于 60%，得 0 分");
    }

    @Test
    void isOutOfTheWeightThatTheReportGives() {
        var spending = new Spending(decimal("50"), decimal("100"), null);
        assertThat(ExecutionScore.of(TEN, spending, new BigDecimal("20")).score())
                .isEqualTo("10.00");
        assertThat(ExecutionScore.of(TEN, spending, BigDecimal.ZERO)).isEqualTo(Suggestion.none("预算执行没有分值"));
    }
}
