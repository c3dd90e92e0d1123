package cn.ziping.importing.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that say the same count as the same, and others do not. */
class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.50 | 12.5 | true",
                "12.5 | 12.51 | false",
                "0 | 0.00 | true",
                "（二期）工程 | (二期) 工程 | true",
                "结论 | 结论。 | true",
                "优 | 良 | false",
                "甲 ~ 乙 | 乙 | true",
                "甲 ~ - | '' | true",
                "- | 3 | false",
                "甲 | '' | false",
                "从数量… | 从数量、质量等方面 | true",
                "从质量… | 从数量、质量等方面 | false",
                "360722238888030005222 | 360722238888030005223 | false"
            })
    void sameWordsAreSame(String expected, String actual, boolean isSame) {
        assertThat(Words.isSame(expected, actual)).isEqualTo(isSame);
    }
}
