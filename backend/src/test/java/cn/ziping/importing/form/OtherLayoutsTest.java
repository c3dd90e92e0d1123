package cn.ziping.importing.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.form.FormReading.FormText;
import org.junit.jupiter.api.Test;

/** Layouts that differ from the national form in one point each. */
class OtherLayoutsTest {

    private static FormReading read(String drawing, String... above) {
        return Forms.read(DrawnTable.of(drawing), DrawnTable.above(above)).orElseThrow();
    }

    private static String project(FormReading reading) {
        return Shown.project(reading.rows().projects().get(0));
    }

    @Test
    void goalsThatHaveNames() {
        var reading = read("""
                部门整体支出绩效自评表↔9
                单位：万元↔9
                部门名称↔2 | 滨江区商务局↔7
                预算安排及执行情况↕4 | 资金类型 | 年初预算 | 调整预算数 | 执行数 | 执行率 | 分值 | 得分 | 备注
                资金总额 | 520 | 540 | 530 | 98.15% | 10 | 9.82 |
                其中：财政拨款 | 500 | 520 | 512 | 98.46% | | |
                其他资金 | 20 | 20 | 18 | 90% | | |
                年度绩效目标↕3 | 目标名称↔2 | 年度绩效目标内容↔2 | 实际完成情况↔2 | 偏差原因↔2
                促消费↔2 | 开展活动十场↔2 | 开展十二场↔2 | ↔2
                稳外贸↔2 | 服务企业百家↔2 | 服务企业一百零三家↔2 | 无↔2
                绩效指标↕3 | 一级指标 | 二级指标 | 指标名称 | 计算符号 | 指标值 | 实际完成值 | 计量单位 | 得分
                产出指标↕2 | 数量指标↕2 | 活动场次 | ≥ | 10 | 12 | 场 | 20
                企业数量 | ＞＝ | 100 | 103 | 家 | 20
                自评得分↔8 | 49.82
                """);
        assertThat(reading.texts())
                .extracting(FormText::label, FormText::text)
                .containsExactly(
                        tuple("预期目标", "开展活动十场\n服务企业百家"),
                        tuple("实际完成情况", "开展十二场\n服务企业一百零三家"),
                        tuple("目标名称", "促消费"),
                        tuple("目标名称", "稳外贸"),
                        tuple("偏差原因", "无"));
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                预算执行/-/- | - | - | 10 9.82 | -
                产出指标/数量指标/活动场次 | AT_LEAST 10 | 12 场 | - 20 | -
                产出指标/数量指标/企业数量 | AT_LEAST 100 | 103 家 | - 20 | -
                """);
        assertThat(reading.rows().figures().score()).isEqualByComparingTo("49.82");
        assertThat(reading.isWhole()).isTrue();
    }

    /** Goals as rows; money without names of its rows; 决策、过程、产出、效益; a column of explanations. */
    @Test
    void goalsBesideTheirLabels() {
        var reading = read("""
                2022年度市级财政专项资金绩效自评价表↔8
                项目名称 | 现代农业发展专项资金 | 项目编号 | NY2022-01 | 项目负责人 | 赵丁 | 联系电话 | 66660000
                主管部门 | 运河市农业农村局↔3 | 实施单位 | 运河市农业农村局↔3
                项目资金情况（万元）↕2 | 年初预算 | 调整后预算 | 实际支出 | 预算执行率 | 结余资金 | 到位资金 | 备注
                800 | 760.5 | 755.25 | 99.31% | 5.25 | 760.5 |
                年度目标 | 建设高标准农田。↔7
                年度目标完成情况 | 建成两千亩。↔7
                一级指标 | 二级指标 | 三级指标 | 权重 | 目标值 | 实际值 | 得分 | 得分说明
                决策↕2 | 项目立项↕2 | 立项依据充分性 | 4 | 充分 | 充分 | 4 | 依据文件
                程序规范性 | 3 | 规范 | 规范 | 3 |
                产出 | 产出数量 | 农田面积 | 93 | 2000亩 | 2010亩 | 93 |
                合计 | | | 100 | | | 100 |
                自评等级 | 优↔7
                存在问题 | 部分地块验收偏晚。↔7
                """);
        assertThat(project(reading)).isEqualTo("NY2022-01 现代农业发展专项资金 | - 800 760.5 760.5 755.25 | 99.31 - | 100 优");
        assertThat(reading.rows().projects().get(0).target()).isEqualTo("建设高标准农田。");
        assertThat(reading.rows().projects().get(0).actual()).isEqualTo("建成两千亩。");
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                决策/项目立项/立项依据充分性 | 充分 | 充分 | 4 4 | -
                决策/项目立项/程序规范性 | 规范 | 规范 | 3 3 | -
                产出/产出数量/农田面积 | 2000亩 | 2010亩 | 93 93 | -
                """);
        assertThat(reading.texts())
                .extracting(FormText::label, FormText::text)
                .contains(tuple("项目负责人", "赵丁"), tuple("“立项依据充分性”的得分说明", "依据文件"), tuple("存在问题", "部分地块验收偏晚。"));
        assertThat(reading.isWhole()).isTrue();
    }

    /** Labels and amounts in one cell; the execution among the indicators. */
    @Test
    void amountsInTheCellOfTheirLabel() {
        var reading = read("""
                项目绩效自评表（2022年）↔9
                项目名称 | 体育场馆免费开放↔8
                预算单位 | 滨河县文旅体局↔3 | 主管部门 | 滨河县文旅体局↔4
                年度预算执行情况（万元） | 预算数：60↔2 | 执行数：58.8↔2 | 执行率：98%↔4
                总体目标 | 全年开放三百天↔8
                绩效指标↕5 | 一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成指标值 | 分值 | 自评得分 | 未完成原因
                预算执行（10分） | 预算执行率 | 预算执行率 | 100% | 98% | 10 | 9.8 |
                产出指标（50分）↕2 | 数量指标↕2 | 指标1：开放天数 | 300天 | 310天 | 25 | 25 |
                指标2：接待人次 | 5万 | 5.1万 | 25 | 25 | /
                满意度指标（10分） | 满意度指标 | 指标1：健身群众↵满意度 | 90% | 95% | 10 | 10 |
                总    分↔6 | 70 | 69.8 |
                """);
        assertThat(project(reading)).isEqualTo("体育场馆免费开放 | - - 60 - 58.8 | 98 - | 69.8 -");
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                预算执行/-/- | - | - | 10 - | -
                预算执行/预算执行率/预算执行率 | 100% | 98% | 10 9.8 | -
                产出指标/-/- | - | - | 50 - | -
                产出指标/数量指标/开放天数 | 300天 | 310天 | 25 25 | -
                产出指标/数量指标/接待人次 | 5万 | 5.1万 | 25 25 | -
                满意度指标/-/- | - | - | 10 - | -
                满意度指标/满意度指标/健身群众满意度 | 90% | 95% | 10 10 | -
                """);
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void moneyThatLiesOnItsSide() {
        var reading = read("""
                部门整体支出绩效自评表↔6
                部门名称 | 白鹿区统计局↔5
                预算执行情况（元）↕4 | | 合计 | 一般公共预算 | 政府性基金 | 其他资金
                年初预算数 | 3,000,000 | 2,800,000 | 100,000 | 100,000
                全年预算数 | 3,200,000 | 3,000,000 | 100,000 | 100,000
                全年执行数 | 3,160,000 | 2,970,000 | 100,000 | 90,000
                一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分
                产出 | 数量 | 统计报表 | 12期 | 12期 | 50
                总分↔5 | 97
                """, "（2024年度）");
        var figures = reading.rows().figures();
        assertThat(Shown.figures(
                        figures.initialBudget(), figures.adjustedBudget(), figures.executed(), figures.score()))
                .isEqualTo("300 320 316 97");
        assertThat(reading.rows().budgetLines())
                .extracting(
                        DraftBudgetLine::label,
                        line -> Shown.figures(line.initialBudget(), line.adjustedBudget(), line.executed()))
                .containsExactly(tuple("一般公共预算", "280 300 297"), tuple("政府性基金", "10 10 10"), tuple("其他资金", "10 10 9"));
        assertThat(reading.isWhole()).isTrue();
    }

    /** Lines of a narrow cell are one; those of a sentence stay. */
    @Test
    void linesThatBrokeInNarrowCells() {
        var reading = read("""
                项目支出绩效自评表↔10
                （ 2023 年度）↔10
                项目名称↔3 | 450000214140R22009999-义务教育营养改善计划↔7
                主管部门↔3 | 105-南山县教育局↔2 | 实施单位↔2 | 105001-南山县教育局本级↔3
                年度总体目标↕2 | 预期目标↔5 | 实际完成情况↔4
                通过实施营养改善计划，提高农村学生营↵养健康水平，减轻家庭负担。↔5 | 已完成年度目标，↵受益学生10830人。↔4
                绩↵效↵指↵标↕4 | 一级指标 | 二级指标 | 三级指标 | 年度↵指标值 | 实际↵完成值 | 分值 | 得分↔2 | 偏差原因分析及改进措施
                产↵出↵指↵标↕2 | 数量指标 | 受益学生数 | ≥↵10800人 | 10830人 | 20 | 20↔2 |
                成本指标 | 生均标准 | =800元/↵生·年 | 800元/生·年 | 15 | 15↔2 |
                效益指标 | 社会效益指标 | 学生体质 | 有所↵改善 | 基本达成目标 | 30 | 24↔2 | 体质监测周期长，↵效果尚不明显。↵下一步加强监测。
                总分↔6 | 65 | 59↔2 |
                """);
        assertThat(reading.rows().projects().get(0).target()).isEqualTo("通过实施营养改善计划，提高农村学生营养健康水平，减轻家庭负担。");
        assertThat(reading.rows().projects().get(0).actual()).isEqualTo("已完成年度目标，受益学生10830人。");
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                产出指标/数量指标/受益学生数 | ≥10800人 | 10830人 | 20 20 | -
                产出指标/成本指标/生均标准 | =800元/生·年 | 800元/生·年 | 15 15 | -
                效益指标/社会效益指标/学生体质 | 有所改善 | 基本达成目标 | 30 24 | 体质监测周期长，效果尚不明显。
                下一步加强监测。
                """);
        assertThat(reading.departmentName()).isEqualTo("南山县教育局");
        assertThat(reading.rows().doubts()).isEmpty();
    }

    /** A group may be called like a label, and tell results alone. */
    @Test
    void groupsThatAreCalledLikeLabels() {
        var reading = read("""
                部门整体支出绩效自评表↔6
                部门名称 | 白鹿区统计局↔5
                年度总体目标 | 如期普查↔5
                一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
                履职完成情况 | 数量指标 | 普查对象 | | 1.2万户 |
                履职目标 | 质量指标 | 漏报率 | ≤1% | 0.2% |
                其他需要说明的情况 | 无↔5
                """);
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                履职完成情况/数量指标/普查对象 | - | 1.2万户 | - - | -
                履职目标/质量指标/漏报率 | ≤1% | 0.2% | - - | -
                """);
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void fundsWithAHeadOfTwoRows() {
        var reading = read("""
                项目支出绩效自评表↔7
                项目名称↔2 | 堤防巡查↔5
                主管部门↔2 | 滨江区水务局↔2 | 实施单位 | 滨江区水务局↔2
                项目资金（万元）↕3 | 资金类型↕2 | 预算安排↔2 | 实际支出↕2 | 完成率↕2 | 得分↕2
                年初 | 调整
                年度资金总额 | 60 | 50 | 45 | 90% | 9
                一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
                产出指标 | 数量指标 | 巡查次数 | 12次 | 12次 | 50 | 50
                """);
        var project = reading.rows().projects().get(0);
        assertThat(project.initialBudget()).isEqualByComparingTo("60");
        assertThat(project.adjustedBudget()).isEqualByComparingTo("50");
        assertThat(project.executed()).isEqualByComparingTo("45");
        assertThat(project.executionRate()).isEqualByComparingTo("90");
    }

    @Test
    void headsOfFundsWithLetters() {
        var reading = read("""
                项目支出绩效自评表↔7
                项目名称↔2 | 堤防巡查↔5
                主管部门↔2 | 滨江区水务局↔2 | 实施单位 | 滨江区水务局↔2
                资金情况（万元）↕2 | ↔1 | 年初预算数（A） | 全年执行(B) | 执行率（B/A） | 分值 | 得分
                年度资金总额 | 60 | 45 | 75% | 10 | 7.5
                一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
                产出指标 | 数量指标 | 巡查次数 | 12次 | 12次 | 50 | 50
                """);
        var project = reading.rows().projects().get(0);
        assertThat(project.initialBudget()).isEqualByComparingTo("60");
        assertThat(project.executed()).isEqualByComparingTo("45");
        assertThat(project.executionRate()).isEqualByComparingTo("75");
    }
}
