package cn.ziping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link WrittenValue}: what clerks write, and what is read from it. */
class WrittenValueTest {

    @ParameterizedTest(name = "{0}: {1} {2} {3} {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // signs
                "≥95%            | AT_LEAST  | 95      | - | %",
                ">=95            | AT_LEAST  | 95      | - | -",
                "=>95            | AT_LEAST  | 95      | - | -",
                "≧95             | AT_LEAST  | 95      | - | -",
                "⩾ 95 %          | AT_LEAST  | 95      | - | %",
                "＞＝９５％      | AT_LEAST  | 95      | - | %",
                "≤5%             | AT_MOST   | 5       | - | %",
                "<=5             | AT_MOST   | 5       | - | -",
                "≦5              | AT_MOST   | 5       | - | -",
                ">5次            | MORE_THAN | 5       | - | 次",
                "＞5             | MORE_THAN | 5       | - | -",
                "<3个            | LESS_THAN | 3       | - | 个",
                "＜3             | LESS_THAN | 3       | - | -",
                "=100%           | EQUAL     | 100     | - | %",
                "＝100           | EQUAL     | 100     | - | -",
                "等于12次        | EQUAL     | 12      | - | 次",
                // words before
                "不低于3次       | AT_LEAST  | 3       | - | 次",
                "不少于 3 次     | AT_LEAST  | 3       | - | 次",
                "不小于10公里    | AT_LEAST  | 10      | - | 公里",
                "至少5场         | AT_LEAST  | 5       | - | 场",
                "不得低于90%     | AT_LEAST  | 90      | - | %",
                "大于等于90%     | AT_LEAST  | 90      | - | %",
                "不超过30天      | AT_MOST   | 30      | - | 天",
                "不高于3.5%      | AT_MOST   | 3.5     | - | %",
                "不大于5         | AT_MOST   | 5       | - | -",
                "至多2次         | AT_MOST   | 2       | - | 次",
                "小于等于5       | AT_MOST   | 5       | - | -",
                "大于10          | MORE_THAN | 10      | - | -",
                "超过200人       | MORE_THAN | 200     | - | 人",
                "高于上限        | -         | -       | - | -",
                "小于5%          | LESS_THAN | 5       | - | %",
                "少于5人         | LESS_THAN | 5       | - | 人",
                "低于5‰          | LESS_THAN | 5       | - | ‰",
                "不足10件        | LESS_THAN | 10      | - | 件",
                "不低于百分之九十 | AT_LEAST | 90      | - | %",
                // words behind
                "95%以上         | AT_LEAST  | 95      | - | %",
                "95%及以上       | AT_LEAST  | 95      | - | %",
                "95%（含）以上   | AT_LEAST  | 95      | - | %",
                "5亿元以上       | AT_LEAST  | 5       | - | 亿元",
                "5 亿元以上      | AT_LEAST  | 5       | - | 亿元",
                "5%以下          | AT_MOST   | 5       | - | %",
                "30日内          | AT_MOST   | 30      | - | 日",
                "3个工作日内     | AT_MOST   | 3       | - | 个工作日",
                "100万元以内     | AT_MOST   | 100     | - | 万元",
                "达到95%以上     | AT_LEAST  | 95      | - | %",
                "达95%           | -         | 95      | - | %",
                "控制在5%以内    | AT_MOST   | 5       | - | %",
                "不低于3次以上   | AT_LEAST  | 3       | - | 次",
                // plain
                "100             | -         | 100     | - | -",
                "0               | -         | 0       | - | -",
                "0.00            | -         | 0       | - | -",
                "-3              | -         | -3      | - | -",
                "－3%            | -         | -3      | - | %",
                "+5%             | -         | 5       | - | %",
                "100%            | -         | 100     | - | %",
                "１００％        | -         | 100     | - | %",
                "2000平方米      | -         | 2000    | - | 平方米",
                "31.13万平方米   | -         | 31.13   | - | 万平方米",
                "20㎡            | -         | 20      | - | ㎡",
                "60公里          | -         | 60      | - | 公里",
                "66613万元       | -         | 66613   | - | 万元",
                "603.9亿元       | -         | 603.9   | - | 亿元",
                "5万             | -         | 5       | - | 万",
                "2万人           | -         | 2       | - | 万人",
                "1,234.5         | -         | 1234.5  | - | -",
                "1，234          | -         | 1234    | - | -",
                "12,345,678元    | -         | 12345678 | - | 元",
                "5个百分点       | -         | 5       | - | 个百分点",
                "3次/年          | -         | 3       | - | 次/年",
                "3个项目         | -         | 3       | - | 个",
                "12场培训        | -         | 12      | - | 场",
                "2年             | -         | 2       | - | 年",
                "6个月           | -         | 6       | - | 个月",
                "约95%           | -         | 95      | - | %",
                "100人左右       | -         | 100     | - | 人",
                "95%。           | -         | 95      | - | %",
                // Chinese numbers
                "三次            | -         | 3       | - | 次",
                "两个            | -         | 2       | - | 个",
                "十二场          | -         | 12      | - | 场",
                "一百二十三人    | -         | 123     | - | 人",
                "一百零五家      | -         | 105     | - | 家",
                "五万元          | -         | 50000   | - | 元",
                "百分之九十五    | -         | 95      | - | %",
                "百分之95        | -         | 95      | - | %",
                "百分之九十八点五 | -        | 98.5    | - | %",
                "百分之百        | -         | 100     | - | %",
                "千分之三        | -         | 3       | - | ‰",
                "零              | -         | 0       | - | -",
                "三              | -         | 3       | - | -",
                // ranges
                "3-5个           | BETWEEN   | 3       | 5 | 个",
                "3~5             | BETWEEN   | 3       | 5 | -",
                "3～5次          | BETWEEN   | 3       | 5 | 次",
                "3—5             | BETWEEN   | 3       | 5 | -",
                "3至5            | BETWEEN   | 3       | 5 | -",
                "3到5个          | BETWEEN   | 3       | 5 | 个",
                "80%-90%         | BETWEEN   | 80      | 90 | %",
                "介于3至5之间    | BETWEEN   | 3       | 5 | -",
                "介于3和5之间    | BETWEEN   | 3       | 5 | -",
                "3与5之间        | BETWEEN   | 3       | 5 | -",
                "-3~5            | BETWEEN   | -3      | 5 | -",
                "三至五次        | BETWEEN   | 3       | 5 | 次",
                // with a name before
                "完成率95%       | -         | 95      | - | %",
                "完成率≥95%      | AT_LEAST  | 95      | - | %",
                "完成率：95%     | -         | 95      | - | %",
                "满意度95%以上   | AT_LEAST  | 95      | - | %",
                "服务对象满意度达95%以上 | AT_LEAST | 95 | - | %",
                "一次验收合格率95% | -       | 95      | - | %",
                "不合格率≤1%     | AT_MOST   | 1       | - | %",
                "成本降低率5%    | -         | 5       | - | %",
                "完成3次         | -         | 3       | - | 次",
                "增长5%          | -         | 5       | - | %",
                "增长不低于5%    | AT_LEAST  | 5       | - | %",
                "每年3次         | -         | 3       | - | 次",
                "培训人数不少于200人 | AT_LEAST | 200  | - | 人",
                "企业投诉率为0   | -         | 0       | - | -",
            })
    void isReadAsFarAsItIsPlain(
            String written,
            @Nullable IndicatorOperator operator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upper,
            @Nullable String unit) {
        var read = WrittenValue.read(written);
        var nature = value == null ? IndicatorNature.QUALITATIVE : IndicatorNature.QUANTITATIVE;
        assertThat(read.nature()).isEqualTo(nature);
        assertThat(read.operator()).isEqualTo(operator);
        assertThat(read.value()).isEqualTo(value);
        assertThat(read.upper()).isEqualTo(upper);
        assertThat(read.unit()).isEqualTo(unit);
    }

    /** Judgements and words, dates and ranks, more than one thing, other things than the number says, no numbers of sense. */
    private static final String TEXTS = """
            及时 优 良 中 低 差 完成 十分满意 十分 一般 一流 一期 一致 万无一失 百姓满意
            三公经费 百家争鸣 一起 不断提高 不低于上年 较高 A 无
            12月底前 12月 12月31日 2024年 2024年12月31日前 二〇二四年 2024-12-31 2024-12 2021-2023年
            1-3月 第3名 前10名 3号 第一
            60多家 10余个 100人以上，满意度95% 3个，5次 95%，90% 1/3 3:1 3个和5个 未达95% 下降5% 减少3次
            预计完成95% 仅完成60% 超额完成5% 负增长5% 未完成：5个 5个未完成 3次达标 全部100%达标 不超过5个以上
            介于3 介于5和3之间 5-3 3-5-7 3-5个以下 100- ≥ % 以上
            1,23 1,2345 1.2.3 007 1e5 0x10 ∞ ① ½ --5 一百二十三十 百分之
            1000000000000 -1000000000000 0.1234567 99999999999999999999 ⅩⅡ
            """;

    static Stream<String> texts() {
        return Stream.concat(Stream.of("3 5", "5 次 3"), Stream.of(TEXTS.strip().split("\\s+")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsNotPlainlyANumberStaysText(String written) {
        assertThat(WrittenValue.read(written)).isEqualTo(WrittenValue.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
    void nothingWrittenIsNothingRead(String written) {
        assertThat(WrittenValue.read(written)).isEqualTo(WrittenValue.NOTHING);
        assertThat(WrittenValue.read(null)).isEqualTo(WrittenValue.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"999999999999, 999999999999", "0.123456, 0.123456", "0.1230000000, 0.123", "1000, 1000", "-0, 0"})
    void numbersAreExactAndPlain(String written, String value) {
        var read = WrittenValue.read(written).value();
        assertThat(Objects.toString(read)).isEqualTo(value);
    }

    @Test
    void theUnitOfTheRowIsKnownToo() {
        assertThat(WrittenValue.read("500吨公里")).isEqualTo(WrittenValue.TEXT);
        var read = WrittenValue.read("≥500吨公里", "吨公里");
        assertThat(read.value()).isEqualTo("500");
        assertThat(read.unit()).isEqualTo("吨公里");
    }

    @Test
    void anAboutIsKept() {
        assertThat(WrittenValue.read("约95%").approximate()).isTrue();
        assertThat(WrittenValue.read("95%左右").approximate()).isTrue();
        assertThat(WrittenValue.read("95%").approximate()).isFalse();
    }

    @Test
    void onlyASingleNumberIsExact() {
        assertThat(List.of("95%", "=95%"))
                .allMatch(written -> WrittenValue.read(written).isExact());
        assertThat(List.of("95%以上", "≤5", "3-5", "及时", ""))
                .noneMatch(written -> WrittenValue.read(written).isExact());
    }

    @Test
    void noInputThrows() {
        var random = new Random(20250331);
        var signs = "0123456789.,，-~至到≥≤<>=％%‰百千万亿十一两三〇零点分之不低于超过以上以内下约（含）元次个年月日率完成 \u3000𠮷😀\u0000\ud800\n";
        for (int i = 0; i < 200_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(14); length >= 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            var read = WrittenValue.read(text.toString(), i % 3 == 0 ? "次" : null);
            if (read.value() != null) {
                assertThat(read.value().scale()).as(text.toString()).isBetween(0, 6);
                assertThat(read.value().abs()).as(text.toString()).isLessThan(new BigDecimal("1000000000000"));
            }
            if (read.upper() != null) {
                assertThat(read.upper()).as(text.toString()).isGreaterThanOrEqualTo(read.value());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", " ", "一", "九", "≥", "万", "-", "1,", "百分之", "约", "3-", "个", "不", "\u3000"})
    void nothingTakesLong(String piece) {
        var text = piece.repeat(100_000 / piece.length());
        Assertions.assertTimeout(Duration.ofMillis(200), () -> {
            for (int i = 0; i < 20; i++) {
                WrittenValue.read(text);
            }
        });
        assertThat(WrittenValue.read(text).value()).isNull();
    }
}
