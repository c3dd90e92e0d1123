package cn.ziping.finding.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points that sentences tell, and numbers that are none. */
class MarkReadingTest {
    @ParameterizedTest
    @CsvSource({
        "自评得分96分, [SCORE 96]",
        "总得分为91分, [TOTAL 91]",
        "综合得分：95.5, [TOTAL 95.5]",
        "自评分为5分, [SCORE 5]",
        "本项自评得4分, [SCORE 4]",
        "数量指标得分16分、质量指标15分, [SCORE 数量 16; UNTOLD 质量指标 15]",
        "产出指标（50分）自评得分48分, [WEIGHT 产出指标 50; SCORE 48]",
        "其中经济效益指标扣9分, [DEDUCTION 经济效益指标 9]",
        "平均分为98分, [AVERAGE 98]",
        "权重10分，实得8.5分, [WEIGHT 10; SCORE 8.5]",
        "小计得分19分, [SUBTOTAL 19]"
    })
    void points(String text, String marks) {
        assertThat("[" + String.join("; ", marks(text)) + "]").isEqualTo(marks);
    }

    @Test
    void aWeightBesideItsScoreIsOne() {
        assertThat(marks("预算编制，指标总分8，自评8分")).containsExactly("WEIGHT 8", "SCORE 8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "得分在90分以上",
                "每提高1个百分点得2分，扣完为止",
                "完成率100%的，得5分",
                "十分钟便民圈",
                "在全县考核中得分98分",
                "90-100分为优",
                "得分率95%",
                "上年自评得分90分"
            })
    void noPoints(String text) {
        assertThat(marks(text)).isEmpty();
    }

    private static List<String> marks(String words) {
        return Prose.of(words).sentences().stream()
                .flatMap(sentence -> MarkReading.in(sentence).stream())
                .map(mark -> (mark.role() + " " + mark.name()).strip() + " " + mark.value())
                .toList();
    }
}
