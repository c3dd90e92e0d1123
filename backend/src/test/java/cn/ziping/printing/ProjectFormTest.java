package cn.ziping.printing;

import static cn.ziping.printing.FormParts.form;
import static cn.ziping.printing.FormParts.indicator;
import static cn.ziping.printing.FormParts.national;
import static cn.ziping.printing.FormParts.project;
import static cn.ziping.printing.FormParts.variant;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.sample.WholeSamples;
import org.junit.jupiter.api.Test;

/** 《项目支出绩效自评表》 row by row, in the columns of 财预〔2020〕10号. */
class ProjectFormTest {

    @Test
    void theNationalForm() {
        var form = form(national()
                .project(project("97"))
                .indicator(indicator("产出指标", null, null, "50", null))
                .indicator(indicator("产出指标/数量指标/清淤长度", "≥12公里", "12.5公里", "30", "30"))
                .indicator(indicator("产出指标/数量指标/清淤土方", "5万方", "4万方", "10", "8"))
                .indicator(indicator("产出指标/时效指标/完工时间", "12月底前", "12月20日", "10", "10"))
                .indicator(indicator("效益指标/社会效益指标/受益人口", "3万人", "3万人", "30", "30"))
                .indicator(indicator(
                        FormParts.PROJECT, "满意度指标/服务对象满意度指标/群众满意度", "≥95%", "90%", "10", "9.5", "噪声扰民。\n已改夜间停工。")));

        assertThat(form.title()).isEqualTo("项目支出绩效自评表");
        assertThat(form.subtitle()).isEqualTo("（2023年度）");
        assertThat(Drawn.of(form)).isEqualTo("""
                项目名称 | 360001-河道清淤
                主管部门 |  | 实施单位 | 999999001-云州市河湖保护中心
                项目资金（万元）↕5 |  | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
                年度资金总额 | 1,000 | 1,200.50 | 1,140.475 | 10 | 95% |
                其中：当年财政拨款 | 800 | 900 | 900 | - | 100.00% | -
                上年结转资金 |  |  |  | - |  | -
                其他资金 |  |  | 0 | - |  | -
                年度总体目标↕2 | 预期目标 | 实际完成情况
                清淤12公里。↵不发生事故。 | 清淤12.5公里。
                绩效指标↕6 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
                产出指标（50分）↕3 | 数量指标↕2 | 清淤长度 | ≥12公里 | 12.5公里 | 30 | 30 |
                清淤土方 | 5万方 | 4万方 | 10 | 8 |
                时效指标 | 完工时间 | 12月底前 | 12月20日 | 10 | 10 |
                效益指标 | 社会效益指标 | 受益人口 | 3万人 | 3万人 | 30 | 30 |
                满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% | 90% | 10 | 9.5 | 噪声扰民。↵已改夜间停工。
                总分 | 100 | 97 |
                """);
    }

    @Test
    void rowsThatTotalOthersStayAndAreNotAddedUp() {
        var form = form(national()
                .project(project("90"))
                .indicator(indicator("产出指标", null, null, "50", "45"))
                .indicator(indicator("产出指标/数量指标", null, null, "40", null))
                .indicator(indicator("产出指标/数量指标/甲", "1", "1", null, "40"))
                .indicator(indicator("产出指标/质量指标", null, "见附件", null, null))
                .indicator(indicator("产出指标/质量指标/乙", "1", "1", null, "5"))
                .indicator(indicator("产出指标/时效指标", null, null, null, null)));
        assertThat(Drawn.from("绩效指标", form)).isEqualTo("""
                绩效指标↕6 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
                产出指标↕5 | 小计 |  |  |  | 50 | 45 |
                数量指标（40分） | 甲 | 1 | 1 |  | 40 |
                质量指标↕2 | 小计 |  | 见附件 |  |  |
                乙 | 1 | 1 |  | 5 |
                时效指标 |  |  |  |  |  |
                总分 | 100 | 90 |
                """);
        assertThat(Drawn.added(form)).isEmpty();
    }

    @Test
    void rowsOfOneGroupStandTogetherWhereverTheyWere() {
        var form = form(national()
                .project(project(null))
                .indicator(indicator("产出/数量/甲", "1", null, null, null))
                .indicator(indicator("效益/社会/乙", "1", null, null, null))
                .indicator(indicator("产出/数量/丙", "1", null, null, null)));
        assertThat(Drawn.from("产出", form)).startsWith("产出↕2 | 数量↕2 | 甲 | 1 |  |  |  |\n丙 | 1 |  |  |  |\n效益 | 社会 | 乙");
    }

    @Test
    void withoutIndicatorsTheFormIsThereToBeFilledIn() {
        var form = form(national().project(project(null)));
        assertThat(Drawn.from("绩效指标", form)).isEqualTo("""
                绩效指标↕2 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
                 |  |  |  |  |  |  |
                总分 | 100 |  |
                """);
    }

    /** With the framework of a template that is for projects. */
    @Test
    void whatTheTemplateAsksForIsThereToBeFilledIn() {
        var report = WholeSamples.of("360722001", 2023);
        var forms = new ReportForms(report, report.liveFigures());
        assertThat(Drawn.from("年度资金总额", forms.of(report.projects().get(2)))).isEqualTo("""
                年度资金总额 | 10,000 |  | 2,199.77 | 10 | 21.99% |
                其中：当年财政拨款 |  |  |  | - |  | -
                上年结转资金 |  |  |  | - |  | -
                其他资金 |  |  |  | - |  | -
                年度总体目标↕2 | 预期目标 | 实际完成情况
                 |
                绩效指标↕10 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
                产出指标（50分）↕4 | 数量指标 |  |  |  |  |  |
                质量指标 |  |  |  |  |  |
                时效指标 |  |  |  |  |  |
                成本指标 |  |  |  |  |  |
                效益指标（30分）↕4 | 经济效益指标 |  |  |  |  |  |
                社会效益指标 |  |  |  |  |  |
                生态效益指标 |  |  |  |  |  |
                可持续影响指标 |  |  |  |  |  |
                满意度指标（10分） | 服务对象满意度指标 |  |  |  | 10 |  |
                总分 | 100 | 100 |
                """);
    }

    @Test
    void theSupervisorStandsInTheFormAsOnTheCover() {
        var rules = """
                print:
                  profile: STRICT
                  cover: {lines: [{key: supervisor, label: 主管部门, text: "甲省{year}"}], seal: {label: 盖章}}
                """;
        assertThat(Drawn.of(form(variant(rules).project(project(null))))).contains("主管部门 | 甲省2023 | 实施单位");
        assertThat(Drawn.of(
                        form(variant(rules).answering("supervisor", "云州市水利局").project(project(null)))))
                .contains("主管部门 | 云州市水利局 | 实施单位");
    }
}
