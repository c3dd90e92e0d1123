package cn.ziping.importing.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            支出 1,234,567.80 元 | 支出1234567.80元
            支出１２，３４５．６７万元 | 支出12345.67万元
            "三公"经费(含车辆):8%; | 三公经费（含车辆）：8%；
            分别为120，135人 | 分别为120，135人
            2022,2023年 | 2022，2023年
            表 3 4 项 | 表3 4项
            总收入1 865.37万元 | 总收入1865.37万元
            支出1\u00a0234\u2009567.80 元 | 支出1234567.80元
            表 3 400万元 | 表3 400万元
            分别为120 135万元 | 分别为120 135万元
            实有1 20 人 | 实有1 20人
            共12 3456万元 | 共12 3456万元
            预算2023 100万元 | 预算2023 100万元
            """)
    void readsOneAndTheSameWordingOfManyWaysToWrite(String original, String wording) {
        assertThat(Wording.of(original).text()).isEqualTo(wording);
    }

    @ParameterizedTest
    @CsvSource({"在职在编,5人", "总数,5人编制", "自我评价,5分", "共计,5人", "累计,5万元", "（,5万元", "项目资金,5万元"})
    void wordsRepeatedWithoutEndAreReadInBoundedTime(String word, String end) {
        var text = word.repeat(2000) + "x" + end + "。编制" + word.repeat(60) + end;
        assertThat(assertTimeout(Duration.ofSeconds(10), () -> Shown.read(text, 2023))
                        .figures()
                        .score())
                .isNull();
    }

    @Test
    void anExcerptIsTheOriginal() {
        var wording = Wording.of("其中： 支出 １,２３４ 元。");
        assertThat(wording.excerpt(3, wording.text().length() - 1)).isEqualTo("支出 １,２３４ 元");
    }
}
