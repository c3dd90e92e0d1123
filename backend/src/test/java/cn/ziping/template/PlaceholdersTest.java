package cn.ziping.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{year}年度{department}       | 2023年度{title}局",
                "《{title}》                   | 《甲{year}》",
                "无                            | 无",
                "{month}月{year                | {month}月{year",
                "}{{year}}                     | }{{year}}",
            })
    void whatIsPutInIsNeverReadAgain(String pattern, String text) {
        assertThat(new Placeholders(2023, "{title}局", "甲{year}").in(pattern)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"{year}年度, true", "《{title}》, true", "{department}, false", "year, false"})
    void whatIsOfOneYearAlone(String pattern, boolean tells) {
        assertThat(Placeholders.tellTheYear(pattern)).isEqualTo(tells);
    }
}
