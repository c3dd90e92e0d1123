package cn.ziping.importing.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.form.FormReading.FormText;
import cn.ziping.template.ReportKind;
import org.junit.jupiter.api.Test;

/** 《部门整体支出绩效自评表》. */
class DepartmentFormTest {

    private static FormReading read(String drawing, String... above) {
        return Forms.read(DrawnTable.of(drawing), DrawnTable.above(above)).orElseThrow();
    }

    private static String figures(FormReading reading) {
        var figures = reading.rows().figures();
        return Shown.figures(
                        figures.initialBudget(),
                        figures.adjustedBudget(),
                        figures.executed(),
                        figures.executionRate(),
                        figures.score())
                + " " + Shown.words(figures.grade());
    }

    /** As this project prints it. */
    @Test
    void theFormOfThisProject() {
        var reading = read("""
                部门整体支出绩效自评表↔9
                （2024年度）↔9
                部门名称↔2 | 431025-临江县财政局↔7
                年度主要任务↕3 | 任务名称↔3 | 主要内容↔3 | 预算数（万元） | 执行数（万元）
                国库系统维护↔3 | 全年不停机↔3 | 32 | 31.5
                会计人员培训↔3 | ↔3 | 8 | 8
                预算资金（万元）↕4 | ↔2 | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
                年度资金总额↔2 | 1,640.18 | 1,702.3 | 1,650.02 | 10 | 96.93% | 10
                其中：基本支出↔2 | 1,600.18 | 1,660 | 1,610.52 | - | 97.02% | -
                项目支出↔2 | 40 | 42.3 | 39.5 | - | 93.38% | -
                年度总体目标↕2 | 预期目标↔4 | 实际完成情况↔4
                保工资、保运转。↔4 | 全部保障到位。↔4
                绩效指标↕3 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
                产出指标（40分） | 数量指标 | 培训人数 | ≥200人 | 214人 | 40 | 40 |
                效益指标 | | | | | 20 | 18 | 收入增长低于预期。
                总分↔6 | 100 | 98 |
                """);
        assertThat(reading.kind()).isEqualTo(ReportKind.DEPARTMENT_WHOLE);
        assertThat(reading.departmentName()).isEqualTo("临江县财政局");
        assertThat(reading.year()).isEqualTo(2024);
        assertThat(figures(reading)).isEqualTo("1640.18 1702.3 1650.02 96.93 98 -");
        assertThat(reading.rows().projects()).isEmpty();
        assertThat(reading.rows().budgetLines())
                .extracting(
                        DraftBudgetLine::fundSource,
                        DraftBudgetLine::category,
                        DraftBudgetLine::label,
                        line -> Shown.figures(
                                line.initialBudget(), line.adjustedBudget(), line.executed(), line.executionRate()))
                .containsExactly(
                        tuple(FundSource.ALL, BudgetCategory.BASIC_EXPENDITURE, "基本支出", "1600.18 1660 1610.52 97.02"),
                        tuple(FundSource.ALL, BudgetCategory.PROJECT_EXPENDITURE, "项目支出", "40 42.3 39.5 93.38"));
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                预算执行/-/- | - | - | 10 10 | -
                产出指标/-/- | - | - | 40 - | -
                产出指标/数量指标/培训人数 | ≥200人 | 214人 | 40 40 | -
                效益指标/-/- | - | - | 20 18 | 收入增长低于预期。
                """);
        assertThat(reading.rows().indicators()).allMatch(row -> row.projectKey() == null);
        assertThat(reading.texts())
                .extracting(FormText::label, FormText::text)
                .containsExactly(
                        tuple("预期目标", "保工资、保运转。"),
                        tuple("实际完成情况", "全部保障到位。"),
                        tuple("主要任务", "任务名称：国库系统维护；主要内容：全年不停机；预算数（万元）：32；执行数（万元）：31.5"),
                        tuple("主要任务", "任务名称：会计人员培训；预算数（万元）：8；执行数（万元）：8"));
        assertThat(reading.isWhole()).isTrue();
    }

    /** Sources of money as rows, the unit in the caption, the grade beside the score. */
    @Test
    void moneyByItsSource() {
        var reading = read("""
                部门（单位）整体支出绩效自评表↔8
                填报单位：石岭区残疾人联合会　　　　2022年度　　　　单位：元↔8
                部门（单位）名称 | 石岭区残疾人联合会↔7
                预算执行情况↕5 | 资金来源↔2 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分
                合计↔2 | 3,500,000 | 3,620,000 | 3,600,000 | 99.45% | 9.9
                一般公共预算↔2 | 3,000,000 | 3,120,000 | 3,100,000 | 99.36% |
                政府性基金预算↔2 | 500,000 | 500,000 | 500,000 | 100% |
                单位资金↔2 | 0 | 0 | 0 | |
                年度履职目标 | 服务残疾人不少于三千人次。↔7
                绩效指标↕4 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 权重 | 得分
                履职效能 | 重点工作完成情况 | 就业培训 | 6期 | 6期 | 50 | 50
                社会效应 | 社会效益 | 培训后就业 | 60人 | 54人 | 30 | 27
                  | 满意度 | 残疾人满意度 | 95% | 97% | 10 | 10
                总得分↔5 | ↔2 | 96.9
                自评等次 | 优秀↔7
                """);
        assertThat(figures(reading)).isEqualTo("350 362 360 99.45 96.9 优秀");
        assertThat(reading.rows().budgetLines())
                .extracting(
                        DraftBudgetLine::fundSource, DraftBudgetLine::category, line -> Shown.figures(line.executed()))
                .containsExactly(
                        tuple(FundSource.GENERAL_PUBLIC, BudgetCategory.EXPENDITURE, "310"),
                        tuple(FundSource.GOVERNMENT_FUND, BudgetCategory.EXPENDITURE, "50"),
                        tuple(FundSource.UNIT_FUNDS, BudgetCategory.EXPENDITURE, "0"));
        assertThat(reading.departmentName()).isEqualTo("石岭区残疾人联合会");
        assertThat(reading.year()).isEqualTo(2022);
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                预算执行/-/- | - | - | - 9.9 | -
                履职效能/重点工作完成情况/就业培训 | 6期 | 6期 | 50 50 | -
                社会效应/社会效益/培训后就业 | 60人 | 54人 | 30 27 | -
                社会效应/满意度/残疾人满意度 | 95% | 97% | 10 10 | -
                """);
        assertThat(reading.texts()).extracting(FormText::text).contains("服务残疾人不少于三千人次。");
        assertThat(reading.isWhole()).isTrue();
    }

    /** Tasks with their money in parts; the sum of the tasks is the department's money. */
    @Test
    void tasksWithTheirMoney() {
        var reading = read("""
                部门整体绩效自评表↔9
                （2021年度）↔9
                预算部门名称 | 春江市司法局↔8
                年度主要任务↕4 | 任务名称↕2↔2 | 全年预算数（万元）↔3 | 全年执行数（万元）↔3
                总额 | 财政拨款 | 其他资金 | 总额 | 财政拨款 | 其他资金
                法律援助↔2 | 120 | 120 | 0 | 118.6 | 118.6 | 0
                金额合计↔2 | 120 | 120 | 0 | 118.6 | 118.6 | 0
                年度总体目标↕2 | 年初设定目标↔4 | 年度总体目标完成情况综述↔4
                办理援助案件。↔4 | 办理案件611件。↔4
                年度绩效指标↕2 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 未完成原因分析
                产出指标 | 数量指标 | 办案数量 | 600件 | 611件 | 90 | 90 |
                总分↔6 | 90 | 90 |
                """);
        assertThat(figures(reading)).isEqualTo("- 120 118.6 - 90 -");
        assertThat(reading.departmentName()).isEqualTo("春江市司法局");
        assertThat(reading.texts())
                .extracting(FormText::label, FormText::text)
                .contains(
                        tuple(
                                "主要任务",
                                "任务名称：法律援助；全年预算数（万元）·总额：120；全年预算数（万元）·财政拨款：120；"
                                        + "全年预算数（万元）·其他资金：0；全年执行数（万元）·总额：118.6；全年执行数（万元）·财政拨款：118.6；"
                                        + "全年执行数（万元）·其他资金：0"),
                        tuple("实际完成情况", "办理案件611件。"));
        assertThat(reading.isWhole()).isTrue();
    }

    /** Points of the levels in columns of their own; a title above the table and no name in it. */
    @Test
    void pointsOfEveryLevel() {
        var reading = read("""
                部门名称 | 平原县统计局↔8
                一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 指标值 | 完成值 | 得分
                投入↕2 | 15↕2 | 目标设定↕2 | 15↕2 | 目标合理性 | 8 | 合理 | 合理 | 8
                指标明确性 | 7 | 明确 | 基本明确 | 6
                过程 | 40 | 预算执行 | 40 | 预算完成率 | 40 | 100% | 97% | 38.8
                合计↔5 | 55 | | | 52.8
                """, "2019年度部门整体支出绩效自评表");
        assertThat(reading.kind()).isEqualTo(ReportKind.DEPARTMENT_WHOLE);
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                投入/-/- | - | - | 15 - | -
                投入/目标设定/- | - | - | 15 - | -
                投入/目标设定/目标合理性 | 合理 | 合理 | 8 8 | -
                投入/目标设定/指标明确性 | 明确 | 基本明确 | 7 6 | -
                过程/-/- | - | - | 40 - | -
                过程/预算执行/- | - | - | 40 - | -
                过程/预算执行/预算完成率 | 100% | 97% | 40 38.8 | -
                """);
        assertThat(figures(reading)).isEqualTo("- - - - 52.8 -");
        assertThat(reading.year()).isEqualTo(2019);
        assertThat(reading.title()).isEqualTo("2019年度部门整体支出绩效自评表");
    }

    /** 广东: names and points below each level; groups that are named like labels. */
    @Test
    void namesAndPointsBelowEachLevel() {
        var reading = read("""
                2023年度部门整体支出绩效自评表↔10
                部门名称↔2 | 海陵县住房保障中心↔8
                年度总体绩效目标↔2 | 完成危旧房排查。↔8
                一级指标↔2 | 二级指标↔2 | 三级指标↔2 | 评分标准↕2 | 得分↕2 | 扣分原因↕2↔2
                名称 | 权重（%） | 名称 | 权重（%） | 名称 | 权重（%）
                履职完成情况↕2 | 60↕2 | 数量指标↕2 | 60↕2 | 排查户数 | 30 | 按比例 | 30 | ↔2
                抽查户数 | 30 | 按比例 | 27 | 两户未到↔2
                目标设定 | 40 | 合理性 | 40 | 依据充分 | 40 | 有依据 | 40 | ↔2
                总分↔5 | 100 | | 97 | ↔2
                """);
        assertThat(Shown.indicators(reading.rows().indicators())).isEqualTo("""
                履职完成情况/-/- | - | - | 60 - | -
                履职完成情况/数量指标/- | - | - | 60 - | -
                履职完成情况/数量指标/排查户数 | - | - | 30 30 | -
                履职完成情况/数量指标/抽查户数 | - | - | 30 27 | 两户未到
                目标设定/-/- | - | - | 40 - | -
                目标设定/合理性/- | - | - | 40 - | -
                目标设定/合理性/依据充分 | - | - | 40 40 | -
                """);
        assertThat(figures(reading)).isEqualTo("- - - - 97 -");
        assertThat(reading.texts())
                .extracting(FormText::label, FormText::text)
                .contains(tuple("预期目标", "完成危旧房排查。"), tuple("“抽查户数”的评分标准", "按比例"));
        assertThat(reading.isWhole()).isTrue();
    }

    /** 湖南: what the money was spent on told with its name in the column of an amount. */
    @Test
    void partsNamedInTheCellsOfAColumn() {
        var reading = read("""
                2023年度部门整体支出绩效自评表↔8
                部门名称 | 青山县档案馆↔7
                年度预算（万元）↕4 | ↔1 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
                年度资金总额 | 300 | 320 | 310 | 10 | 96.88% | 9.7
                按收入性质分： | | | 其中：基本支出：212.60 | | |
                其他说明 | | | 项目支出：97.40 | | |
                绩效指标↕2 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
                产出指标 | 数量指标 | 整理档案 | 900卷 | 930卷 | 90 | 90
                """);
        assertThat(figures(reading)).startsWith("300 320 310 96.88");
        assertThat(reading.rows().budgetLines())
                .extracting(
                        DraftBudgetLine::category,
                        DraftBudgetLine::label,
                        line -> Shown.figures(line.initialBudget(), line.adjustedBudget(), line.executed()))
                .containsExactly(
                        tuple(BudgetCategory.BASIC_EXPENDITURE, "基本支出", "- - 212.6"),
                        tuple(BudgetCategory.PROJECT_EXPENDITURE, "项目支出", "- - 97.4"));
    }
}
