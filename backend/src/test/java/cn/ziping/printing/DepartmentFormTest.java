package cn.ziping.printing;

import static cn.ziping.printing.FormParts.figure;
import static cn.ziping.printing.FormParts.indicator;
import static cn.ziping.printing.FormParts.project;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.budget.BudgetCategory;
import cn.ziping.budget.FundSource;
import cn.ziping.printing.document.Form;
import cn.ziping.report.ReportFigures;
import cn.ziping.sample.WholeSamples;
import cn.ziping.template.FormRules;
import cn.ziping.template.FormRules.Part;
import cn.ziping.template.FundLine;
import cn.ziping.template.PrintProfile;
import cn.ziping.template.PrintRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 《部门整体支出绩效自评表》 row by row. */
class DepartmentFormTest {

    @Test
    void theWholeDepartment() {
        var form = form(report().keyed(
                        "performanceTargets",
                        "目标",
                        "清淤{{projectCount}}处：\n\n- **一**\n- 二\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |")
                .indicator(indicator(null, "履职完成/数量指标/清淤", "12公里", "12公里", "60", "55", null))
                .indicator(indicator(null, "履职效果/社会效益/受益人口", "3万人", "3万人", "40", "40", null))
                // Of the project: stands in its own form.
                .indicator(indicator("产出/数量/甲", "1", "1", "90", "87")));
        assertThat(form.title()).isEqualTo("部门整体支出绩效自评表");
        assertThat(Drawn.of(form)).isEqualTo("""
                部门名称 | 999999001-云州市河湖保护中心
                年度主要任务↕2 | 任务名称 | 主要内容 | 预算数（万元） | 执行数（万元）
                河道清淤 | 清淤12公里。↵不发生事故。 | 1,200.50 | 1,140.475
                预算资金（万元）↕4 |  | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
                年度资金总额 |  | 1,500.5 | 1,440 |  | 95.97% |
                其中：基本支出 |  | 300 | 300 | - | 100.00% | -
                项目支出 |  | 1,200.5 | 1,140 | - | 94.96% | -
                年度总体目标↕2 | 预期目标 | 实际完成情况
                清淤1处：↵•一↵•二↵甲　乙↵1　2 |
                绩效指标↕3 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
                履职完成 | 数量指标 | 清淤 | 12公里 | 12公里 | 60 | 55 |
                履职效果 | 社会效益 | 受益人口 | 3万人 | 3万人 | 40 | 40 |
                总分 | 100 | 95 |
                """);
    }

    @Test
    void fundsByBudgetAndGoalsOfOtherSections() {
        var lines = List.of(
                new Part<>(FundLine.TOTAL, null),
                new Part<>(FundLine.GENERAL_PUBLIC, "其中：一般公共预算"),
                new Part<>(FundLine.GOVERNMENT_FUND, null),
                new Part<>(FundLine.BLANK, "其他"));
        var rules = new FormRules(null, List.of(), lines, List.of(), "duties", "results", List.of(), List.of());
        var form = form(report().printedBy(new PrintRules(PrintProfile.OFFICE, null, false, null, null, rules))
                .keyed("duties", "职责", "管水。")
                .keyed("results", "结果", "长".repeat(2001)));
        assertThat(Drawn.of(form)).contains("""
                        其中：一般公共预算 |  | 1,500.5 | 1,440 | - | 95.97% | -
                        政府性基金预算 |  |  |  | - |  | -
                        其他 |  |  |  | - |  | -
                        年度总体目标↕2 | 预期目标 | 实际完成情况
                        管水。 | 详见报告“二、结果”。
                        """);
    }

    /** A table can be written without labels: no line for them. */
    @Test
    void aTableWithoutLabelsAmongTheGoals() {
        var form = form(report().keyed("performanceTargets", "目标", "| | |\n|---|---|\n| 1 | 2 |"));
        assertThat(Drawn.of(form)).contains("预期目标 | 实际完成情况\n1　2 |");
    }

    /** 003 states a row for execution, totals of groups, and no targets. */
    @Test
    void aSampleWithPointsOfGroups() {
        var report = WholeSamples.of("431025001", 2024);
        var drawn = Drawn.of(new ReportForms(report, report.liveFigures()).ofDepartment());
        assertThat(drawn)
                .startsWith("部门名称 | 431025001-临武高新技术产业开发区管理委员会\n年度主要任务↕7 | 任务名称")
                .contains("年度资金总额 |  |  | 55,197.78 | 10 |  | 10\n")
                .endsWith("""
                        绩效指标↕10 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
                        产出指标↕4 | 小计 |  |  |  | 40 | 40 |
                        数量指标 |  |  |  |  | 16 |
                        质量指标 |  |  |  |  | 15 |
                        时效指标 |  |  |  |  | 9 |
                        效益指标↕3 | 小计 |  |  |  | 20 | 11 |
                        经济效益指标 |  |  |  | 15 | 6 | 扣9分。2024年资金调度影响年初支出目标，经济效益指标未达年初目标。
                        社会效益指标 |  |  |  |  | 5 |
                        满意度指标 |  |  |  |  | 10 | 10 |
                        成本指标 |  |  |  |  | 20 | 20 |
                        总分 | 100 | 91 |
                        """);
    }

    private static MadeUp report() {
        return MadeUp.report()
                .coming(new ReportFigures(
                        null, figure("1500.5"), figure("1440"), figure("95.97"), figure("95"), figure("100"), "优"))
                .line(FundSource.GENERAL_PUBLIC, BudgetCategory.BASIC_EXPENDITURE, "300", "300")
                .line(FundSource.GENERAL_PUBLIC, BudgetCategory.PROJECT_EXPENDITURE, "1200.5", "1140")
                .project(project("97"));
    }

    private static Form form(MadeUp report) {
        var made = report.build();
        return new ReportForms(made, made.liveFigures()).ofDepartment();
    }
}
