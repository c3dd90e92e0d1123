package cn.ziping.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
    private final LiveFigures figures = new LiveFigures(Example.REPORT);

    /** 1234.56万元 in every form. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "万元 @ 1234.56万元",
                "wan @ 1234.56万元",
                "亿元 @ 0.123456亿元",
                "yi @ 0.123456亿元",
                "亿元 | 2位 @ 0.12亿元",
                "2位 | 亿元 @ 0.12亿元",
                "元 @ 12345600元",
                "yuan | grouped @ 12,345,600元",
                "千分位 @ 1,234.56万元",
                "无单位 @ 1234.56",
                "plain @ 1234.56",
                "无单位 | 千分位 | 0位 @ 1,235",
                "0 @ 1235万元",
                "1位 @ 1234.6万元",
                "3位 @ 1234.560万元",
                "6 @ 1234.560000万元",
                "２位 @ 1234.56万元",
                "2 位 @ 1234.56万元",
                "增减 @ 增加1234.56万元",
                "绝对值 @ 1234.56万元",
            })
    void anAmount(String format, String text) {
        assertThat(figures.of("executed | " + format).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "-executed | 增减 @ 减少1234.56万元",
                "-executed | growth | yi | 2 @ 减少0.12亿元",
                "-executed | 绝对值 @ 1234.56万元",
                "-executed | absolute | 增减 @ 减少1234.56万元",
                "-executed | 千分位 @ -1,234.56万元",
                "executed - executed | 增减 @ 持平",
                "1 / 1000 | 增减 | 2位 @ 持平",
                "0.005 | 2位 @ 0.01",
                "-0.005 | 2位 @ -0.01",
                "-0.004 | 2位 @ 0.00",
                "0.0049 | 2位 @ 0.00",
                "999999.995 | 2位 | 千分位 @ 1,000,000.00",
                "100 @ 100",
                "1200000 @ 1200000",
                "executionRate | 1位 @ 95.3%",
                "executionRate | 2位 @ 95.30%",
                "executionRate | 百分比 @ 95.3%",
                "executionRate | 无单位 @ 95.3",
                "executionRate * 0.3333 @ 31.76%",
                "executionRate - lastYear.executionRate | 百分比 @ 15.3%",
                "0.5 | 百分比 @ 50%",
                "1 / 3 | 百分比 @ 33.33%",
                "1 / 3 | percent | 0 @ 33%",
                "1 / 3 | 百分比 | 无单位 @ 33.33",
                "score | 2位 @ 98.50",
                "staff.actual | 0位 @ 37",
            })
    void others(String reference, String text) {
        assertThat(figures.of(reference).text()).isEqualTo(text);
    }

    @Test
    void decimalsAsTheyAre() {
        assertThat(figures.of("0.1234567").text()).isEqualTo("0.1234567");
        assertThat(figures.of("1.10").text()).isEqualTo("1.1");
    }
}
