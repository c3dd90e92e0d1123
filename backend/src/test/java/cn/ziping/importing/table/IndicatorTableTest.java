package cn.ziping.importing.table;

import static cn.ziping.importing.table.TableBuilder.drawn;
import static cn.ziping.importing.table.TableBuilder.nowhere;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.DoubtKind;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.template.SectionBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorTableTest {

    private static TableReading read(String drawing) {
        return ReportTables.read(drawn(drawing), nowhere()).orElseThrow();
    }

    @Test
    void officialColumnsWithMergedLevels() {
        var reading = read("""
                一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
                产出指标|数量指标|培训教师人次|≥500人次|520人次|20|20|无
                ^|^|新建教室|10间|8间|10|8|工期延后，今年补建。
                ^|质量指标|验收合格率|100%|100%|10|10|
                满意度指标|服务对象满意度|家长满意度|≥90%|93%|10|10|
                总分|<|<|<|<|50|48|
                """);
        assertThat(reading.block()).isEqualTo(SectionBlock.INDICATORS);
        assertThat(Facts.indicators(reading))
                .containsExactly(
                        "产出指标|数量指标|培训教师人次|≥500人次|520人次||20|20|",
                        "产出指标|数量指标|新建教室|10间|8间||10|8|工期延后，今年补建。",
                        "产出指标|质量指标|验收合格率|100%|100%||10|10|",
                        "满意度指标|服务对象满意度|家长满意度|≥90%|93%||10|10|");
        assertThat(Facts.figures(reading)).isEqualTo("|||48|");
        assertThat(reading.isWhole()).isTrue();
        assertThat(reading.rows().indicators().get(1).evidence())
                .containsOnlyKeys(
                        "level1", "level2", "level3", "target", "actual", "weight", "score", "deviationReason");
    }

    @Test
    void emptyCellsBelowALevelMeanTheSameLevel() {
        var reading = read("""
                一级指标|二级指标|三级指标|分值|得分
                过程|预算执行|预算完成率|5|5
                ||支付进度率|5|4
                |预算管理|制度健全性|4|4
                效果|履职效益|社会效益|20|18
                """);
        assertThat(Facts.indicators(reading))
                .containsExactly(
                        "过程|预算执行|预算完成率||||5|5|",
                        "过程|预算执行|支付进度率||||5|4|",
                        "过程|预算管理|制度健全性||||4|4|",
                        "效果|履职效益|社会效益||||20|18|");
    }

    @Test
    void scoringStandardsAreNoValueAndKeepTheTableInTheText() {
        var reading = read("""
                一级指标|二级指标|三级指标|分值|评分标准|自评得分|扣分原因
                投入|目标设定|目标明确性|6|目标分解到位得6分。|5|一项没有量化
                """);
        assertThat(Facts.indicators(reading)).containsExactly("投入|目标设定|目标明确性||||6|5|一项没有量化");
        assertThat(reading.isWhole()).isFalse();
    }

    @Test
    void pointsBehindNamesAreThoseOfTheirGroups() {
        var reading = read("""
                一级指标|二级指标|三级指标|分值|得分
                产出指标（40分）|数量指标（15分）|办结案件数|15|15
                ^|质量指标(25)|办结率|25|24
                """);
        assertThat(Facts.indicators(reading))
                .containsExactly(
                        "产出指标||||||40||",
                        "产出指标|数量指标|||||15||",
                        "产出指标|数量指标|办结案件数||||15|15|",
                        "产出指标|质量指标|||||25||",
                        "产出指标|质量指标|办结率||||25|24|");
    }

    @Test
    void pointsOfEachLevelInColumnsOfTheirOwn() {
        var reading = read("""
                一级指标|分值|二级指标|分值|三级指标|分值|得分
                产出指标|50|数量指标|30|接诊人次|30|30
                ^|^|时效指标|20|候诊时间|20|18
                """);
        assertThat(Facts.indicators(reading))
                .containsExactly(
                        "产出指标||||||50||",
                        "产出指标|数量指标|||||30||",
                        "产出指标|数量指标|接诊人次||||30|30|",
                        "产出指标|时效指标|||||20||",
                        "产出指标|时效指标|候诊时间||||20|18|");
    }

    @Test
    void aMergedCellOfPointsIsThatOfItsGroup() {
        var reading = read("""
                一级指标|二级指标|三级指标|分值|得分
                产出指标|数量指标|接诊人次|30|28
                ^|^|住院人次|^|^
                ^|时效指标|候诊时间|20|18
                """);
        assertThat(Facts.indicators(reading))
                .containsExactly(
                        "产出指标|数量指标|||||30|28|",
                        "产出指标|数量指标|接诊人次||||||",
                        "产出指标|数量指标|住院人次||||||",
                        "产出指标|时效指标|候诊时间||||20|18|");
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void aNameOverAllLevelsIsAGroupAlone() {
        var reading = read("""
                一级指标|二级指标|三级指标|分值|得分
                预算执行率|<|<|10|9.5
                产出指标|数量指标|接诊人次|50|50
                """);
        assertThat(Facts.indicators(reading)).containsExactly("预算执行率||||||10|9.5|", "产出指标|数量指标|接诊人次||||50|50|");
    }

    @Test
    void subtotalsAreThoseOfTheirGroups() {
        var reading = read("""
                一级指标|二级指标|三级指标|分值|得分
                产出指标|数量指标|接诊人次|30|28
                ^|小计|<|30|28
                效益指标|社会效益|就医便利|30|30
                """);
        assertThat(Facts.indicators(reading))
                .containsExactly("产出指标|数量指标|接诊人次||||30|28|", "产出指标||||||30|28|", "效益指标|社会效益|就医便利||||30|30|");
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void gradeBelowTheTotal() {
        var reading = read("""
                一级指标|二级指标|得分
                产出|数量|95
                合计||95
                自评等级|优|<
                """);
        assertThat(Facts.indicators(reading)).containsExactly("产出|数量||||||95|");
        assertThat(Facts.figures(reading)).isEqualTo("|||95|优");
    }

    @Test
    void signUnitAndValueInColumnsOfTheirOwn() {
        var reading = read("""
                一级指标|三级指标|指标性质|指标值|度量单位|实际完成值|权重|得分
                产出指标|植树面积|≥|200|亩|210|30|30
                效益指标|景观改善|定性|明显|-|明显|30|28
                """);
        assertThat(Facts.indicators(reading))
                .containsExactly("产出指标||植树面积|200|210|亩|30|30|", "效益指标||景观改善|明显|明显||30|28|");
        assertThat(reading.rows().indicators().get(0).operator()).isEqualTo(IndicatorOperator.AT_LEAST);
        assertThat(reading.rows().indicators().get(1).nature()).isEqualTo(IndicatorNature.QUALITATIVE);
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void oneColumnOfNamesNamesIndicators() {
        assertThat(Facts.indicators(read("指标名称|目标值|完成值\n网格覆盖率|100%|98%\n"))).containsExactly("网格覆盖率|||100%|98%||||");
    }

    @Test
    void oneHeadOverAllLevels() {
        var reading = read("""
                绩效指标|<|<|分值|得分
                产出|数量|修路里程|20|19
                """);
        assertThat(Facts.indicators(reading)).containsExactly("产出|数量|修路里程||||20|19|");
    }

    @Test
    void headsOfTwoRows() {
        var reading = read("""
                绩效指标|<|<|指标值|<|评分|<
                一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
                产出|数量|修路里程|10公里|9公里|20|18
                """);
        assertThat(Facts.indicators(reading)).containsExactly("产出|数量|修路里程|10公里|9公里||20|18|");
    }

    @Test
    void emptyRowsOfTheFormAreNoIndicators() {
        var reading = read("""
                一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
                产出指标|数量指标|指标1：|||10|
                ^|^|……||||
                ^|质量指标|合格率|100%|100%|10|10
                """);
        assertThat(Facts.indicators(reading)).containsExactly("产出指标|质量指标|合格率|100%|100%||10|10|");
    }

    @Test
    void scoresThatAreNoNumberAreDoubted() {
        var reading = read("指标名称|分值|得分\n网格覆盖率|10|9或10\n");
        assertThat(Facts.indicators(reading)).containsExactly("网格覆盖率||||||10||");
        assertThat(reading.rows().doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo(DoubtKind.NOT_UNDERSTOOD);
            assertThat(doubt.message()).isEqualTo("表格“得分”一栏的“9或10”不是一个数，没有读成数据；请对照原文补填。");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"得分", "自评得分", "自评分", "评分", "自评分值", "单位自评得分", "实际得分", "绩效自评得分", "得 分", "自评\\n得分", "评价得分"})
    void headsOfScores(String head) {
        assertThat(Facts.indicators(read("三级指标|分值|" + head + "\n网格覆盖率|10|9\n"))).containsExactly("网格覆盖率||||||10|9|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"分值", "权重", "满分", "标准分", "指标分值", "权重（分）", "标准分值", "分值（权重）", "满分值", "应得分", "指标权重"})
    void headsOfPoints(String head) {
        assertThat(Facts.indicators(read("三级指标|" + head + "|得分\n网格覆盖率|10|9\n"))).containsExactly("网格覆盖率||||||10|9|");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "偏差原因分析及改进措施",
                "偏差原因",
                "未完成原因分析",
                "扣分原因",
                "扣分说明",
                "未完成原因和改进措施",
                "原因分析",
                "差异原因",
                "偏差原因分析",
                "失分原因及改进措施",
                "偏离原因"
            })
    void headsOfReasons(String head) {
        assertThat(Facts.indicators(read("三级指标|得分|" + head + "\n网格覆盖率|9|人手不足\n")))
                .containsExactly("网格覆盖率|||||||9|人手不足");
    }

    @ParameterizedTest
    @ValueSource(strings = {"年度指标值", "指标值", "目标值", "预期值", "预期目标值", "年初目标值", "计划值", "年初指标值", "绩效目标值", "全年目标值", "预期指标值"})
    void headsOfTargets(String head) {
        assertThat(Facts.indicators(read("三级指标|" + head + "|得分\n网格覆盖率|10个|9\n")))
                .containsExactly("网格覆盖率|||10个||||9|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"实际完成值", "完成值", "完成情况", "实际完成情况", "全年完成值", "全年实际完成值", "实际值", "指标完成情况", "实际完成"})
    void headsOfResults(String head) {
        assertThat(Facts.indicators(read("三级指标|" + head + "|得分\n网格覆盖率|10个|9\n")))
                .containsExactly("网格覆盖率||||10个|||9|");
    }

    @Test
    void pointsOfTheReviewAreNotTheOwn() {
        var reading = read("三级指标|分值|自评得分|财政复核得分\n网格覆盖率|10|9|8\n");
        assertThat(Facts.indicators(reading)).containsExactly("网格覆盖率||||||10|9|");
        assertThat(reading.isWhole()).isFalse();
    }

    @Test
    void levelsInOneColumnAreToldByTheirNumbers() {
        var reading = read("""
                指标|标准分值|自评得分|扣分原因
                一、预算编制（20分）|20|20|
                （一）预算编制合理性|10|10|
                （二）预算编制规范性|10|10|
                二、预算执行|40|36|
                （一）资金管理|20|16|采购进度慢
                合计|60|56|
                """);
        assertThat(Facts.indicators(reading))
                .containsExactly(
                        "预算编制||||||20|20|",
                        "预算编制|预算编制合理性|||||10|10|",
                        "预算编制|预算编制规范性|||||10|10|",
                        "预算执行||||||40|36|",
                        "预算执行|资金管理|||||20|16|采购进度慢");
        assertThat(Facts.figures(reading)).isEqualTo("|||56|");
    }

    @Test
    void groupsAndIndicatorsUnderOtherHeads() {
        var reading = read("""
                评价内容|评价要素|标准分|自评分
                部门决策|目标管理|10|10
                ^|任务管理|10|9
                """);
        assertThat(Facts.indicators(reading)).containsExactly("部门决策||目标管理||||10|10|", "部门决策||任务管理||||10|9|");
    }

    @Test
    void thePlaceOfTheFormIsNoPartOfTheName() {
        assertThat(Facts.indicators(read("一级指标|三级指标|得分\n产出|指标1：检查次数|9\n产出|指标2|8\n")))
                .containsExactly("产出||检查次数|||||9|", "产出||指标2|||||8|");
    }

    @Test
    void aGroupWithoutIndicatorsTellsItsPointsOnce() {
        var reading = read("""
                一级指标|二级指标|三级指标|分值|得分
                管理效率（40分）|支出进度（30分）|<|30|28
                ^|预算编制（10分）|事前评估|10|10
                """);
        assertThat(Facts.indicators(reading))
                .containsExactly(
                        "管理效率||||||40||", "管理效率|支出进度|||||30|28|", "管理效率|预算编制|||||10||", "管理效率|预算编制|事前评估||||10|10|");
    }
}
