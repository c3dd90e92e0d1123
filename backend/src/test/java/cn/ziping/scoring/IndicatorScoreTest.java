package cn.ziping.scoring;

import static cn.ziping.scoring.ScoringFixture.A;
import static cn.ziping.scoring.ScoringFixture.B;
import static cn.ziping.scoring.ScoringFixture.decimal;
import static cn.ziping.scoring.ScoringFixture.row;
import static cn.ziping.scoring.ScoringFixture.rules;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.template.ScoringRules.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link IndicatorScore}: cases worked by hand, out of 10 points where nothing else is said. */
class IndicatorScoreTest {

    @ParameterizedTest(name = "target {0}, actual {1}: {2} by difference, {3} by ratio")
    @CsvSource(
            delimiter = '|',
            value = {
                // ≥: reached full, else actual ÷ target
                "≥95%   | 95%   | 10    | 10",
                "≥95%   | 96%   | 10    | 10",
                "≥95%   | 92%   | 9.68  | 9.68", // 9.6842
                "≥95%   | 94.99% | 10.00 | 10.00", // 9.9989 rounds up, and stays within the weight
                "≥3     | 1     | 3.33  | 3.33",
                "≥3     | 2     | 6.67  | 6.67",
                "≥800   | 1     | 0.01  | 0.01", // 0.0125
                "≥1600  | 1     | 0.01  | 0.01", // 0.00625
                "≥8     | 0     | 0     | 0",
                "≥8     | -2    | 0     | 0", // a negative result counts as 0
                "≥0     | 0     | 10    | 10",
                "≥0     | 3     | 10    | 10",
                // ≤: reached full; too much costs its share of the target, or the target is divided by it
                "≤10    | 10    | 10    | 10",
                "≤10    | 0     | 10    | 10",
                "≤10    | -2    | 10    | 10",
                "≤10    | 12    | 8     | 8.33", // 1 − 2 ÷ 10; 10 ÷ 12
                "≤10    | 15    | 5     | 6.67",
                "≤10    | 19.99 | 0.01  | 5.00",
                "≤10    | 20    | 0     | 5",
                "≤10    | 40    | 0     | 2.5",
                "≤0     | 0     | 10    | 10",
                "≤0     | 1     | 0     | 0",
                "≤0     | -1    | 10    | 10",
                // =: as ≥, but nothing may be above a target of nothing
                "=10    | 10    | 10    | 10",
                "=10    | 12    | 10    | 10",
                "=10    | 9     | 9     | 9",
                "=0     | 0     | 10    | 10",
                "=0     | 1     | 0     | 0",
                "=0     | -1    | 10    | 10",
                "0      | 0     | 10    | 10",
                "0起    | 1起   | 0     | 0",
                "12次   | 6次   | 5     | 5",
                "12次   | 13次  | 10    | 10",
                // > and <: as ≥ and ≤ with the target itself not enough
                ">10    | 11    | 10    | 10",
                ">10    | 5     | 5     | 5",
                ">0     | 0     | 0     | 0",
                "<10    | 9     | 10    | 10",
                "<10    | 12    | 8     | 8.33",
                "<0     | 0     | 0     | 0",
                // between: below as ≥ the lower end, above as ≤ the upper one
                "3-5个  | 3个   | 10    | 10",
                "3-5个  | 4个   | 10    | 10",
                "3-5个  | 5个   | 10    | 10",
                "4-5个  | 3个   | 7.5   | 7.5",
                "4-5个  | 6个   | 8     | 8.33", // 1 − 1 ÷ 5; 5 ÷ 6
                "4-5个  | 10个  | 0     | 5",
                "0-5个  | 0个   | 10    | 10",
                // other units of the same
                "5亿元以上 | 40000万元 | 8   | 8",
                "5亿元以上 | 5.2亿元   | 10  | 10",
                "≥5亿元 | 4     | 8     | 8",
                "≥10万人 | 50000人 | 5   | 5",
                "≥50000 | 4万   | 8     | 8",
                "≥100元 | 0.5千元 | 10  | 10",
                "≤5%    | 60‰   | 8     | 8.33",
                "≥2公里 | 1500米 | 7.5  | 7.5",
                "10个   | 8家   | 8     | 8",
                "百分之九十 | 81% | 9    | 9",
                // bounds that tell enough
                "≥95%   | 95%以上 | 10  | 10",
                ">95%   | 超过95% | 10  | 10",
                "≤5%    | 5%以内 | 10   | 10",
                "≤5%    | 低于5% | 10   | 10",
                // negative targets
                "≥-3%   | -2%   | 10    | 10",
                "≥-3%   | 1%    | 10    | 10",
            })
    void followsTheFormulaOfThePlace(String target, String actual, String difference, String ratio) {
        assertThat(IndicatorScore.of(A, row(target, actual, "10")).score()).isEqualByComparingTo(difference);
        assertThat(IndicatorScore.of(B, row(target, actual, "10")).score()).isEqualByComparingTo(ratio);
    }

    @ParameterizedTest(name = "{0}, {1} of {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "≥95% | 92%  | 10 | 实际 92% ÷ 目标 95% × 10 分 = 9.68 分",
                "≥95% | 96%  | 10 | 实际 96%，达到目标，得满分 10 分",
                "≥8   | -2   | 10 | 实际 -2（负数按 0 计） ÷ 目标 8 × 10 分 = 0 分",
                "≤10  | 12   | 5  | 5 分 ×（1 − 超出 2 ÷ 目标 10）= 4 分",
                "≤10  | 20   | 5  | 实际 20 达到目标 10 的两倍，得 0 分",
                "=0   | 1    | 5  | 实际 1，未达到目标 0，得 0 分",
            })
    void saysHowTheScoreCameAbout(String target, String actual, String weight, String sentence) {
        assertThat(IndicatorScore.of(A, row(target, actual, weight)).sentence()).isEqualTo(sentence);
    }

    @Test
    void saysHowTheRatioCameAbout() {
        assertThat(IndicatorScore.of(B, row("≤10天", "12天", "5")).sentence())
                .isEqualTo("目标 10天 ÷ 实际 12天 × 5 分 = 4.17 分");
    }

    @ParameterizedTest(name = "{0}, {1} of {2}: none, {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "≥95%  | 92%  | -  | 未填分值",
                "≥95%  | 92%  | 0  | 未填分值",
                "≥95%  | 92%  | -5 | 未填分值",
                "≥95%  | -    | 10 | 未填实际完成值",
                "-     | 92%  | 10 | 未填年度指标值",
                "≥95%  | 完成 | 10 | 实际完成值“完成”读不出数值",
                "有提升 | 92% | 10 | 目标“有提升”读不出数值，不能与实际 92% 相比，请自行评分",
                "3次   | 5人  | 10 | 实际完成值“5人”与目标“3次”的单位不同，不能相比",
                "≥95%  | 0.92 | 10 | 目标“≥95%”与实际完成值“0.92”只有一个写了单位，请把单位写全",
                "0.95  | 92%  | 10 | 目标“0.95”与实际完成值“92%”只有一个写了单位，请把单位写全",
                "5万元 | 52000 | 10 | 目标“5万元”与实际完成值“52000”只有一个写了单位，请把单位写全",
                "≥98%  | 95%以上 | 10 | 实际完成值“95%以上”不是一个确定的数，请填实际数",
                "≤5%   | 5%以上 | 10 | 实际完成值“5%以上”不是一个确定的数，请填实际数",
                "≥5%   | 5%以下 | 10 | 实际完成值“5%以下”不是一个确定的数，请填实际数",
                "≥5    | 5-8  | 10 | 实际完成值“5-8”不是一个确定的数，请填实际数",
                "≥-3%  | -4%  | 10 | 目标是负数而未达到，算式不适用，请自行评分",
            })
    void saysWhyThereIsNone(
            @Nullable String target, @Nullable String actual, @Nullable String weight, String sentence) {
        assertThat(IndicatorScore.of(A, row(target, actual, weight))).isEqualTo(new Suggestion(null, sentence));
    }

    @Test
    void theWholeWeightIsGivenAsItIs() {
        assertThat(IndicatorScore.of(A, row("1", "1", "3.335")).score()).isEqualTo("3.335");
        // 0.004 × 0.999… rounds to 0.00, 0.005 × 0.99 to 0.00: never to more than the weight.
        assertThat(IndicatorScore.of(A, row("≥1000", "999", "0.005")).score()).isLessThanOrEqualTo(decimal("0.005"));
        assertThat(IndicatorScore.of(A, row("≥10000", "9999", "0.006")).score()).isEqualTo("0.006");
    }

    @ParameterizedTest(name = "{0} {1}, {2}: {3}")
    @CsvSource({
        // a cost without a sign is a ceiling, a period too; a benefit is not, nor an amount of output
        "成本指标/经济成本指标/总成本, 10万元, 8万元, 10",
        "成本指标/经济成本指标/总成本, 10万元, 12万元, 8",
        "成本指标/经济成本指标/总成本, =10万元, 8万元, 8",
        "产出指标/成本指标/单价, 10元, 8元, 10",
        "产出指标/时效指标/办结时间, 10天, 8天, 10",
        "产出指标/时效指标/办结时间, 10天, 12天, 8",
        "产出指标/时效指标/及时率, 100%, 80%, 8",
        "效益指标/经济效益指标/降低成本, 10万元, 8万元, 8",
        "产出指标/数量指标/天数, 10天, 8天, 8",
    })
    void aTargetWithoutASignIsToBeReachedUnlessItIsACeiling(String path, String target, String actual, String score) {
        assertThat(IndicatorScore.of(A, row(path, target, actual, "10")).score())
                .isEqualByComparingTo(score);
    }

    @ParameterizedTest(name = "{0} {1} of {2} at {3}: {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "NONE         | 130 | -   | ≥100 | 500    | 10   | 实际 500，达到目标，得满分 10 分",
                "REASON       | 130 | -   | ≥100 | 129.99 | 10   | 实际 129.99，达到目标，得满分 10 分",
                "REASON       | 130 | -   | ≥100 | 130    | 10   | 实际 130，达到目标，得满分 10 分；实际为目标的 130%，超额较多，请说明原因",
                "REASON       | -   | -   | ≥100 | 500    | 10   | 实际 500，达到目标，得满分 10 分",
                "FIXED        | 130 | 2   | ≥100 | 130    | 8    | 实际 130，达到目标，得满分 10 分；实际为目标的 130%，超额较多，扣 2 分，得 8 分，请说明原因",
                "FIXED        | 130 | 2   | >100 | 129    | 10   | 实际 129，达到目标，得满分 10 分",
                "FIXED        | 130 | 2   | >100 | 131    | 8    | 实际 131，达到目标，得满分 10 分；实际为目标的 131%，超额较多，扣 2 分，得 8 分，请说明原因",
                "FIXED        | 130 | 12  | =100 | 150    | 0    | 实际 150，达到目标，得满分 10 分；实际为目标的 150%，超额较多，扣 10 分，得 0 分，请说明原因",
                "FIXED        | 130 | -   | ≥100 | 150    | 10   | 实际 150，达到目标，得满分 10 分；实际为目标的 150%，超额较多，请说明原因",
                "PROPORTIONAL | 130 | -   | ≥100 | 150    | 8    | 实际 150，达到目标，得满分 10 分；实际为目标的 150%，超额较多，扣 2 分，得 8 分，请说明原因",
                "PROPORTIONAL | 130 | -   | 100  | 130    | 10   | 实际 130，达到目标，得满分 10 分；实际为目标的 130%，超额较多，请说明原因",
                "PROPORTIONAL | 130 | -   | ≥1   | 99     | 0    | 实际 99，达到目标，得满分 10 分；实际为目标的 9900%，超额较多，扣 10 分，得 0 分，请说明原因",
                "FIXED        | 130 | 2   | ≤100 | 500    | 0    | 实际 500 达到目标 100 的两倍，得 0 分",
                "FIXED        | 130 | 2   | ≤100 | 10     | 10   | 实际 10，达到目标，得满分 10 分",
                "FIXED        | 130 | 2   | 1-9  | 8      | 10   | 实际 8，达到目标，得满分 10 分",
                "FIXED        | 130 | 2   | ≥0   | 8      | 10   | 实际 8，达到目标，得满分 10 分",
            })
    void aTargetFarExceededCostsWhatThePlaceSays(
            Effect effect,
            @Nullable String threshold,
            @Nullable String points,
            String target,
            String actual,
            String score,
            String sentence) {
        var suggestion = IndicatorScore.of(rules(effect, threshold, points), row(target, actual, "10"));
        assertThat(suggestion.score()).isEqualByComparingTo(score);
        assertThat(suggestion.sentence()).isEqualTo(sentence);
    }

    @ParameterizedTest(name = "{0}, {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "及时     | 及时       | 10 | 实际“及时”，达到目标“及时”，按“达成年度指标”得 10 分",
                "明显提升 | 明显提升。 | 10 | 实际“明显提升。”，达到目标“明显提升”，按“达成年度指标”得 10 分",
                "12月底前 | 12月底前   | 10 | 实际“12月底前”，达到目标“12月底前”，按“达成年度指标”得 10 分",
                "优       | 达成年度指标 | 10 | 实际“达成年度指标”，达到目标“优”，按“达成年度指标”得 10 分",
                "优       | 已达标     | 10 | 实际“已达标”，达到目标“优”，按“达成年度指标”得 10 分",
                "完成     | 已完成     | 10 | 实际“已完成”，达到目标“完成”，按“达成年度指标”得 10 分",
                "完成     | 按时完成   | 10 | 实际“按时完成”，达到目标“完成”，按“达成年度指标”得 10 分",
                "及时     | 按期完成   | 10 | 实际“按期完成”，达到目标“及时”，按“达成年度指标”得 10 分",
                // done is not yet done in time
                "及时     | 完成 | - | 定性指标请对照目标自行评分：达成年度指标 8～10 分，部分达成并具有一定效果 6～8 分（不含 8 分），未达成且效果较差 0～6 分（不含 6 分）",
                "优       | 良   | - | 定性指标请对照目标自行评分：达成年度指标 8～10 分，部分达成并具有一定效果 6～8 分（不含 8 分），未达成且效果较差 0～6 分（不含 6 分）",
                "完成     | 部分完成 | - | 实际“部分完成”属“部分达成并具有一定效果”，可得 6～8 分（不含 8 分），请自行评分",
                "完成     | 基本完成 | - | 实际“基本完成”属“部分达成并具有一定效果”，可得 6～8 分（不含 8 分），请自行评分",
                "完成     | 未完成   | - | 实际“未完成”属“未达成且效果较差”，可得 0～6 分（不含 6 分），请自行评分",
                "未完成   | 未完成   | - | 实际“未完成”属“未达成且效果较差”，可得 0～6 分（不含 6 分），请自行评分",
            })
    void aJudgementIsOnlySuggestedWhereTheWordsArePlain(
            String target, String actual, @Nullable String score, String sentence) {
        assertThat(IndicatorScore.of(A, row(target, actual, "10"))).isEqualTo(new Suggestion(decimal(score), sentence));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "100%  | 10",
                "90%   | 10",
                "89.99% | 8",
                "80%   | 8",
                "79.9% | 5",
                "60%   | 5",
                "59.9% | 0",
                "0     | 0",
                "95    | 10",
                "900‰  | 10",
                "95%以上 | 10",
                "85%以上 | -",
                "0.95  | -",
                "满意  | -",
                "200人 | -",
            })
    void satisfactionGoesByBands(String actual, @Nullable String score) {
        var row = row("满意度指标/服务对象满意度/群众满意度", "≥95%", actual, "10");
        var suggestion = IndicatorScore.of(rules(null, List.of()), row);
        if (score == null) {
            assertThat(suggestion.score()).isNull();
        } else {
            assertThat(suggestion.score()).isEqualByComparingTo(score);
        }
        assertThat(suggestion.sentence()).startsWith("满意度");
    }

    @Test
    void withoutBandsSatisfactionIsATargetAsAnyOther() {
        var row = row("满意度指标/服务对象满意度/群众满意度", "≥95%", "85%", "10");
        assertThat(IndicatorScore.of(A, row).score()).isEqualTo("8.95"); // 8.947
    }

    @Test
    void theUnitOfTheRowCountsWhereNoneIsWritten() {
        var indicator = withUnit(row("5", "60000万元", "10"), "亿元");
        assertThat(IndicatorReading.of(indicator).actualValue()).isEqualTo("6");
        assertThat(IndicatorScore.of(A, indicator).score()).isEqualTo("10");
        assertThat(IndicatorScore.of(A, withUnit(row("≤0.5", "0.6", "10"), "%")).score())
                .isEqualTo("8.00");
        assertThat(IndicatorReading.of(withUnit(row("5万", "6万", "10"), "人")).unit())
                .isEqualTo("人");
        assertThat(IndicatorReading.of(withUnit(row("5万", "6万", "10"), "人")).targetValue())
                .isEqualTo("50000");
    }

    @Test
    void aMultiplierWrittenOnceIsNotGuessedTwice() {
        var unclear = withUnit(row("5万元", "52000", "10"), "万元");
        assertThat(IndicatorReading.of(unclear).doubt()).isEqualTo(IndicatorReading.Doubt.UNCLEAR_UNIT);
        assertThat(IndicatorScore.of(A, unclear).score()).isNull();
        assertThat(IndicatorScore.of(A, withUnit(row("5万元", "40000", "10"), "元"))
                        .score())
                .isEqualTo("8.00");
    }

    @Test
    void theOperatorAsWrittenGoesBeforeTheRows() {
        var row = withOperator(row("≤10", "12", "10"), IndicatorOperator.AT_LEAST);
        assertThat(IndicatorScore.of(A, row).score()).isEqualTo("8.00");
        var bare = withOperator(row("10", "12", "10"), IndicatorOperator.AT_MOST);
        assertThat(IndicatorScore.of(A, bare).score()).isEqualTo("8.00");
        var between = withOperator(row("10", "12", "10"), IndicatorOperator.BETWEEN);
        assertThat(IndicatorScore.of(A, between)).isEqualTo(Suggestion.none("目标“10”没有写出上下限，如 3-5"));
    }

    private static Indicator withUnit(Indicator row, String unit) {
        return with(row, null, unit);
    }

    private static Indicator withOperator(Indicator row, IndicatorOperator operator) {
        return with(row, operator, null);
    }

    private static Indicator with(Indicator row, @Nullable IndicatorOperator operator, @Nullable String unit) {
        return new Indicator(
                row.id(),
                1,
                null,
                row.level1(),
                row.level2(),
                row.level3(),
                null,
                operator,
                row.target(),
                null,
                row.actual(),
                null,
                unit,
                row.weight(),
                null,
                null,
                null,
                null,
                null);
    }
}
