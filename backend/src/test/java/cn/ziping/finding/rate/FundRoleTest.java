package cn.ziping.finding.rate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundRoleTest {

    @ParameterizedTest
    @CsvSource({
        "年初预算数为, INITIAL",
        "年初部门预算安排资金, INITIAL",
        "，全年预算数, FULL",
        "预算数（调整后）为, FULL",
        "年中调整后为, FULL",
        "项目支出预算资金总额为, BUDGET",
        "省级批复专项资金, BUDGET",
        "年中追加, ADDED",
        "核减预算, CUT",
        "上年结转资金, CARRIED",
        "县财政下达, HANDED",
        "，实际到位资金, IN_PLACE",
        "全年执行数为, SPENT",
        "预算执行数, SPENT",
        "一般公共预算支出, SPENT",
        "收入决算数为, EARNED",
        "，合计, SUM",
        "较上年增加, NONE",
        "预算支出, NONE",
        "政府性基金预算, NONE",
        "培训费, NONE"
    })
    void wordsBeforeAnAmountSayWhatItIs(String words, FundRole role) {
        assertThat(FundRole.of(Label.of(words))).isEqualTo(role);
    }
}
