package cn.ziping.finding.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "原因是征地推迟",
                "由于雨季较长",
                "受资金调度影响",
                "第三标段未完工",
                "供货进度滞后",
                "较计划推迟一个月",
                "采购数大于计划数，该项不得分",
                "参训人数低于计划",
                "结算资料欠缺",
                "主要是质保金未到期"
            })
    void aReasonIsSeen(String text) {
        assertThat(ReasonWords.tells(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"制度健全，台账清楚", "自评得分30分", "因此给予通报表扬", "因地制宜发展产业", "各项指标完成良好"})
    void whatIsNoneIsNot(String text) {
        assertThat(ReasonWords.tells(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "无。", "见附件", "偏差原因：无", "按计划进行", "客观原因", "已完成", "原因是客观原因"})
    void genericReasonsTellNothing(String text) {
        assertThat(ReasonWords.isGeneric(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"无人投标，重新招标推迟两个月", "见附件所列三户搬迁推迟", "已完成主体，装修因材料涨价暂停"})
    void whatBeginsLikeOneMayTell(String text) {
        assertThat(ReasonWords.isGeneric(text)).isFalse();
    }
}
