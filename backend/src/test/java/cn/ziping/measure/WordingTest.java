package cn.ziping.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            支出 1,234,567.80 元 | 支出1234567.80元
            支出１２，３４５．６７万元 | 支出12345.67万元
            屋面加固，4,862,300元；外墙，312,000元 | 屋面加固，4862300元；外墙，312000元
            人数为1,234,56人 | 人数为1234，56人
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
            项目支出300万元.项目支出 | 项目支出300万元。项目支出
            执行率96%.其中 | 执行率96%。其中
            等级为"良". | 等级为良。
            一.基本情况 | 一.基本情况
            1.基本情况 | 1.基本情况
            见附件.docx | 见附件.docx
            略... | 略...
            执行率85﹪ | 执行率85%
            """)
    void readsOneAndTheSameWordingOfManyWaysToWrite(String original, String wording) {
        assertThat(Wording.of(original).text()).isEqualTo(wording);
    }

    @Test
    void anExcerptIsTheOriginal() {
        var wording = Wording.of("其中： 支出 １,２３４ 元。");
        assertThat(wording.excerpt(3, wording.text().length() - 1)).isEqualTo("支出 １,２３４ 元");
    }
}
