package cn.ziping.importing.prose;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.DoubtKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreSentencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            产出指标40分，我部门自评得分40分，其中：数量指标得分16分，质量指标得分15分，时效指标得分9分； | 产出指标// 值40 得40 & 产出指标/数量指标/ 得16 & 产出指标/质量指标/ 得15 & 产出指标/时效指标/ 得9
            效益指标20分，我局自评得分12分，其中：经济效益指标得分6分，社会效益指标6分。 | 效益指标// 值20 得12 & 效益指标/经济效益指标/ 得6 & 效益指标/社会效益指标/ 得6
            满意度指标满分10分，自评得分9.5分。 | 满意度指标// 值10 得9.5
            预算执行（10分），得9.8分。 | 预算执行// 值10 得9.8
            产出指标（50分）得分48分，效益指标（30分）得分29分，满意度指标（10分）得分10分。 | 产出指标// 值50 得48 & 效益指标// 值30 得29 & 满意度指标// 值10 得10
            产出指标分值50分，得分48.5分，扣1.5分，扣分原因为部分设备到货延迟。 | 产出指标// 值50 得48.5 因部分设备到货延迟
            [绩效自评分析 > 预算编制情况 > 预算编制，指标总分8，自评8分] 本部门编制规范，自评得8分。 | 预算编制情况/预算编制/ 值8 得8
            [绩效自评分析 > 预算编制情况 > 目标设置，指标总分12，自评11分 > 目标合理性] 目标符合职责，自评得6分。 | 预算编制情况/目标设置/ 值12 得11 & 预算编制情况/目标设置/目标合理性 得6
            [绩效自评分析 > 预算编制情况 > 目标设置，指标总分12，自评11分] （1）目标合理性。目标符合“三定”方案，自评得6分。 | 预算编制情况/目标设置/ 值12 得11 & 预算编制情况/目标设置/目标合理性 得6
            [绩效自评分析 > 预算编制情况 > 目标设置，指标总分12，自评11分] （2）目标完整性，本单位按要求编报目标，自评得5分。 | 预算编制情况/目标设置/ 值12 得11 & 预算编制情况/目标设置/目标完整性 得5
            [绩效自评分析 > 预算使用效益 > 经济性] 在经济性方面，自评分为5分。 | 预算使用效益/经济性/ 得5
            [绩效自评情况 > 产出指标（满分50分，得分49分）] 各项任务均已完成。 | 产出指标// 值50 得49
            [绩效自评情况 > 产出指标] 数量指标得分20分，质量指标得分15分。 | 产出指标/数量指标/ 得20 & 产出指标/质量指标/ 得15
            [绩效目标完成情况分析 > 产出指标完成情况] （1）数量指标。完成培训12期，分值20分，得20分。 | 产出指标完成情况/数量指标/ 值20 得20
            [绩效自评分析 > 预算执行情况 > 资金管理，指标总分20，自评16分] 采购实际数大于采购计划数，政府采购执行情况不得分。 | 预算执行情况/资金管理/ 值20 得16 & 预算执行情况/资金管理/政府采购执行情况 得0
            满意度指标：服务对象满意度95%以上。 | 满意度指标//服务对象满意度 目标95%以上
            满意度指标：群众满意度达到98.6%。 | 满意度指标//群众满意度 实际98.6%
            满意度指标：患者满意度≥90%。 | 满意度指标//患者满意度 目标≥90%
            [部门绩效评价情况 > 投入（15分）] 预算配置（8分），得8分；目标设定（7分），得6分。 | 投入// 值15 & 投入/预算配置/ 值8 得8 & 投入/目标设定/ 值7 得6
            [绩效评价情况 > 过程（40分）] 预算配置（12分）。在职人员控制率为98%，得6分；“三公”经费变动率小于0，得5分。 | 过程// 值40 & 过程/预算配置/ 值12 & 过程/预算配置/在职人员控制率 得6 & 过程/预算配置/三公经费变动率 得5
            [绩效评价情况 > 过程（40分）] 预算调整率：该项满分5分，得3分，扣2分，原因是年中追加专项较多。 | 过程// 值40 & 过程/预算调整率/ 值5 得3 因年中追加专项较多
            [绩效评价情况 > 产出与效果] 履职效益方面，满分20分，自评得18分。 | 产出与效果/履职效益/ 值20 得18
            [绩效评价情况 > 履职效果情况] 社会效益（15分）：得14分。扣1分，原因：宣传覆盖面不够。 | 履职效果情况/社会效益/ 值15 得14 因宣传覆盖面不够
            """)
    void readsPointsOfIndicators(String sentence, String expected) {
        assertThat(Shown.indicators(Shown.read(sentence, 2023))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            90分（含）以上为优，80-90分为良，60-80分为中，60分以下为差。
            我县教育工作考核得分98.5分，排名全市第一。
            中考平均分比上年提高5分。
            会议用时30分钟，占总数的三分之一。
            服务群众的满意度高达95%以上。
            绩效评价满分为100分。
            数量指标：开展培训12次，完成率100%。
            水质检测得分92分。
            每低于1个百分点扣0.5分，扣完为止。
            每份问卷满分100分，平均得分92分。
            """)
    void takesOtherPointsForNoIndicator(String sentence) {
        assertThat(Shown.indicators(Shown.read(sentence, 2023))).isEmpty();
    }

    @Test
    void fullMarksOfScoreAndDeductionComeWithADoubt() {
        var rows = Shown.read("效益指标20分，自评得分14分，其中：经济效益指标得分6分。其中经济效益指标扣4分，原因为项目投产推迟。", 2023);
        assertThat(Shown.indicators(rows)).isEqualTo("效益指标// 值20 得14 & 效益指标/经济效益指标/ 值10 得6 因项目投产推迟");
        assertThat(rows.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo(DoubtKind.AMBIGUOUS);
            assertThat(doubt.message()).contains("由得分6分与扣分4分相加");
        });
    }

    @Test
    void pointsThatNobodyNamedStayTextWithADoubt() {
        var rows = Shown.read("[自评分析 > 预算执行 > 项目管理，指标总分8，自评8分] 手续齐全，自评得5分；监管有效，自评得3分。", 2023);
        assertThat(Shown.indicators(rows)).isEqualTo("预算执行/项目管理/ 值8 得8");
        assertThat(rows.doubts()).hasSize(2).allMatch(doubt -> doubt.kind() == DoubtKind.NOT_UNDERSTOOD);
    }
}
