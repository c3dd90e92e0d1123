package cn.ziping.finding.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotDoneTest {
    @ParameterizedTest
    @ValueSource(strings = {"两个标段未按期完成", "尚未竣工", "未能按时完成年度任务", "没有达到目标值", "施工进度严重滞后", "仍未开工", "工程未全部完工"})
    void whatWasNotDoneIsSeen(String text) {
        assertThat(NotDone.in(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"不存在未完成事项", "未完成的扣2分", "未完成事项为0", "如未按期完成，扣减质保金", "未发生安全事故", "按期完成", "每有一项未完成"})
    void whatIsNoFactIsNot(String text) {
        assertThat(NotDone.in(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"受疫情影响导致完成年初目标", "由于征地困难，致使按期完成建设任务", "资金紧张造成实现全年计划"})
    void aLostNegationIsSeen(String text) {
        assertThat(CauseText.contradiction(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"受疫情影响导致未完成年初目标", "资金紧张导致完成目标的难度较大", "加强调度，圆满完成年度任务", "征地困难，导致完成任务的时间推迟"})
    void theRightReasonIsNot(String text) {
        assertThat(CauseText.contradiction(text)).isNull();
    }
}
