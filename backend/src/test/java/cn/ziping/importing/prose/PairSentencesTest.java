package cn.ziping.importing.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairSentencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [绩效情况 > 产出指标 > 数量指标] 消防演练场次目标值12场，实际完成14场；设备巡检覆盖率目标值95%，实际完成97.5%。 | 产出指标/数量指标/消防演练场次 目标12场 实际14场 & 产出指标/数量指标/设备巡检覆盖率 目标95% 实际97.5%
            [绩效情况 > 产出指标] （1）数量指标：图书采购册数年度指标值3000册，实际完成3120册。 | 产出指标/数量指标/图书采购册数 目标3000册 实际3120册
            [绩效情况 > 产出指标] 数量指标：义诊次数计划6次，完成6次；质量指标：病历合格率目标≥98%，实际达到99.1%。 | 产出指标/数量指标/义诊次数 目标6次 实际6次 & 产出指标/质量指标/病历合格率 目标≥98% 实际99.1%
            [绩效情况] 时效指标：补贴发放及时率目标值为100%，实际完成值为96%。 | 时效指标/时效指标/补贴发放及时率 目标100% 实际96%
            [绩效情况] 满意度指标：游客满意度目标值不低于90%，实际达到93%。 | 满意度指标//游客满意度 目标不低于90% 实际93%
            """)
    void readsTargetAndActual(String sentence, String expected) {
        assertThat(Shown.indicators(Shown.read(sentence, 2023))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [主要工作] 植树造林计划500亩，实际完成520亩。
            [绩效情况 > 产出指标 > 数量指标] 较上年计划500亩，实际完成520亩。
            [绩效情况 > 产出指标 > 数量指标] 消防演练场次目标值12场，比上年增加14场。
            [绩效情况 > 产出指标 > 数量指标] 消防演练场次目标值12场。
            """)
    void takesOtherNumbersForNoIndicator(String sentence) {
        assertThat(Shown.indicators(Shown.read(sentence, 2023))).isEmpty();
    }

    @Test
    void aLabelOfItsOwnHoldsForTheParagraphsBelow() {
        var rows = Shown.read("[绩效情况 > 产出指标] （1）数量指标\n河道清淤长度目标值8公里，实际完成8.6公里。\n（2）质量指标\n水质达标率目标值90%，实际完成92%。", 2023);
        assertThat(Shown.indicators(rows)).isEqualTo("产出指标/数量指标/河道清淤长度 目标8公里 实际8.6公里 & 产出指标/质量指标/水质达标率 目标90% 实际92%");
    }
}
