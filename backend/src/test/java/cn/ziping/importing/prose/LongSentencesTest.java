package cn.ziping.importing.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongSentencesTest {
    @ParameterizedTest
    @CsvSource({"在职在编,5人", "总数,5人编制", "自我评价,5分", "共计,5人", "累计,5万元", "（,5万元", "项目资金,5万元"})
    void wordsRepeatedWithoutEndAreReadInBoundedTime(String word, String end) {
        var text = word.repeat(2000) + "x" + end + "。编制" + word.repeat(60) + end;
        assertThat(assertTimeout(Duration.ofSeconds(10), () -> Shown.read(text, 2023))
                        .figures()
                        .score())
                .isNull();
    }
}
