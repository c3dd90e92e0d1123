package cn.ziping.finding.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemes of grades as texts tell them. */
class GradingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "评价等级：90分（含）以上为优，80分（含）-90分为良，60分（含）-80分为中，60分以下为差。",
                "分为四档：90（含）-100分为优、80（含）-90分为良、60（含）-80分为中、60分以下为差。",
                "综合得分为优（得分≥90分）；良（80分≤得分＜90分）；中（60分≤得分＜80分）；差（得分＜60分）。",
                "得分90分及以上为优秀，80至90分为良好，60至80分为中等，低于60分为较差。"
            })
    void theNationalOneInOtherWords(String scheme) {
        var grading = Grading.of(Prose.subject(scheme), Prose.of(scheme));
        assertThat(grading.isOwn()).isTrue();
        assertThat(Grading.plain(String.valueOf(grading.earned(BigDecimal.valueOf(90)))))
                .isEqualTo("优");
        assertThat(Grading.plain(String.valueOf(grading.earned(BigDecimal.valueOf(85)))))
                .isEqualTo("良");
        assertThat(Grading.plain(String.valueOf(grading.earned(BigDecimal.valueOf(79)))))
                .isEqualTo("中");
    }

    @Test
    void aScoreWithItsGradeIsNoScheme() {
        var words = "自评得分95分，评价等级为优。";
        assertThat(Grading.of(Prose.subject(words), Prose.of(words)).isOwn()).isFalse();
    }

    @Test
    void passedIsWrongOnlyWhereNoSchemeInUseGivesIt() {
        var grading = Grading.of(Prose.subject(""), Prose.of(""));
        assertThat(grading.isWrong("合格", BigDecimal.valueOf(95))).isTrue();
        assertThat(grading.isWrong("合格", BigDecimal.valueOf(85))).isFalse();
        assertThat(grading.isWrong("合格", BigDecimal.valueOf(75))).isFalse();
    }
}
