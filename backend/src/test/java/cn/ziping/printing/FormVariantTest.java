package cn.ziping.printing;

import static cn.ziping.printing.FormParts.form;
import static cn.ziping.printing.FormParts.indicator;
import static cn.ziping.printing.FormParts.national;
import static cn.ziping.printing.FormParts.project;
import static cn.ziping.printing.FormParts.read;
import static cn.ziping.printing.FormParts.variant;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.printing.document.Text;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 《项目支出绩效自评表》 in the columns of places that have others than the national ones. */
class FormVariantTest {

    /** 云南 and 四川 split the target; other names of lines and columns, boxes and notes. */
    @Test
    void aTargetInThreeColumns() {
        var form = form(variant("""
                print:
                  profile: STRICT
                  projectForm:
                    fundLines:
                      - {field: TOTAL, label: 年度预算总额}
                      - {field: FISCAL_APPROPRIATION, label: 其中：本年财政拨款}
                      - {field: BLANK, label: 财政专户管理资金}
                    indicators:
                      - {field: LEVEL1}
                      - {field: LEVEL2}
                      - {field: LEVEL3}
                      - {field: OPERATOR}
                      - {field: TARGET_VALUE}
                      - {field: UNIT}
                      - {field: ACTUAL_VALUE}
                      - {field: WEIGHT}
                      - {field: SCORE}
                      - {field: REASON, label: 未完成原因分析}
                    boxes: [存在问题, 改进措施]
                    notes: [一、定性指标按三档打分。, 二、偏差超过20%的说明原因。]
                """)
                .project(project(null))
                .indicator(read(
                        "产出/数量/甲", IndicatorNature.QUANTITATIVE, IndicatorOperator.AT_LEAST, "95%以上", "95", null, "%"))
                .indicator(read(
                        "产出/数量/乙",
                        IndicatorNature.QUANTITATIVE,
                        IndicatorOperator.BETWEEN,
                        "10-12公里",
                        "10",
                        "12",
                        "公里"))
                .indicator(read(
                        "产出/数量/丙", IndicatorNature.QUANTITATIVE, IndicatorOperator.EQUAL, "3处，其中一处新建", "3", null, "处"))
                .indicator(read("产出/质量/丁", IndicatorNature.QUALITATIVE, null, "明显提高", null, null, null)));
        assertThat(Drawn.from("年度预算总额", form)).isEqualTo("""
                年度预算总额 | 1,000 | 1,200.50 | 1,140.475 | 10 | 95% |
                其中：本年财政拨款 | 800 | 900 | 900 | - | 100.00% | -
                财政专户管理资金 |  |  |  | - |  | -
                年度总体目标↕2 | 预期目标 | 实际完成情况
                清淤12公里。↵不发生事故。 | 清淤12.5公里。
                绩效指标↕5 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 | 未完成原因分析
                产出↕4 | 数量↕3 | 甲 | ≥ | 95 | % | 95 | 20 | 15 |
                乙 | 区间 | 10—12 | 公里 | 10-12公里 | 20 | 15 |
                丙 | ＝ | 3处，其中一处新建 | 处 | 3处，其中一处新建 | 20 | 15 |
                质量 | 丁 | 定性 | 明显提高 |  | 明显提高 | 20 | 15 |
                总分 | 100 |  |
                存在问题 |
                改进措施 |
                """);
        assertThat(form.notes().stream().map(Text::plain)).containsExactly("一、定性指标按三档打分。", "二、偏差超过20%的说明原因。");
    }

    /** 重庆: columns that nothing is known for stay empty; score before weight would do as well. */
    @Test
    void columnsToBeFilledInByHand() {
        var form = form(variant("""
                print:
                  profile: STRICT
                  projectForm:
                    funds:
                      - {field: INITIAL_BUDGET}
                      - {field: ADJUSTED_BUDGET, label: 全年（调整）预算数}
                      - {field: EXECUTED}
                      - {field: EXECUTION_RATE, label: 执行率}
                      - {field: WEIGHT, label: 权重}
                      - {field: SCORE}
                    indicators:
                      - {field: LEVEL3, label: 指标名称}
                      - {field: UNIT, label: 计量单位}
                      - {field: OPERATOR}
                      - {field: TARGET_VALUE, label: 年初指标值}
                      - {field: BLANK, label: 调整指标值}
                      - {field: ACTUAL_VALUE, label: 完成值}
                      - {field: SCORE_RATE}
                      - {field: WEIGHT, label: 权重}
                      - {field: SCORE}
                      - {field: BLANK, label: 是否核心指标}
                """)
                .project(project("24.5"))
                .indicator(read(
                        "产出/数量/甲", IndicatorNature.QUANTITATIVE, IndicatorOperator.AT_LEAST, "≥5个", "5", null, "个")));
        assertThat(Drawn.from("年度资金总额", form)).startsWith("年度资金总额 | 1,000 | 1,200.50 | 1,140.475 | 95% | 10 |\n");
        assertThat(Drawn.from("绩效指标", form)).isEqualTo("""
                绩效指标↕2 | 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 完成值 | 得分系数 | 权重 | 得分 | 是否核心指标
                甲 | 个 | ≥ | 5 |  | 5 | 75.00% | 20 | 15 |
                总分 | 100 | 24.5 |
                """);
        assertThat(Drawn.added(form)).containsExactly("", "-", "-", "-", "得分", "15");
    }

    /** 中央对地方转移支付: no points at all. */
    @Test
    void aFormWithoutPointsHasNoTotal() {
        var form = form(variant("""
                print:
                  profile: STRICT
                  projectForm:
                    title: 转移支付绩效自评表
                    funds:
                      - {field: ADJUSTED_BUDGET}
                      - {field: EXECUTED}
                      - {field: EXECUTION_RATE}
                    indicators:
                      - {field: LEVEL1}
                      - {field: LEVEL2}
                      - {field: LEVEL3}
                      - {field: TARGET}
                      - {field: ACTUAL}
                      - {field: REASON, label: 未完成原因和改进措施}
                """).project(project("97")).indicator(indicator("产出/数量/甲", "1", "2", "10", "9")));
        assertThat(form.title()).isEqualTo("转移支付绩效自评表");
        assertThat(Drawn.of(form)).endsWith("""
                绩效指标↕2 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 未完成原因和改进措施
                产出 | 数量 | 甲 | 1 | 2 |
                """).contains("年度资金总额 | 1,200.50 | 1,140.475 | 95%\n");
        assertThat(Drawn.added(form)).isEmpty();
    }

    /** Every column that a form can have, in forms of one up to all of them: cells that did not fit would be refused. */
    @Test
    void gridsOfAnyColumnsAreFilled() {
        var fields = List.of(
                "LEVEL1",
                "LEVEL2",
                "LEVEL3",
                "OPERATOR",
                "TARGET_VALUE",
                "UNIT",
                "NATURE",
                "TARGET",
                "ACTUAL",
                "ACTUAL_VALUE",
                "WEIGHT",
                "SCORE",
                "SCORE_RATE",
                "REASON");
        for (var from = 0; from < fields.size(); from++) {
            for (var to = from + 1; to <= fields.size(); to++) {
                var some = fields.subList(from, to);
                var funds = some.contains("SCORE") ? "" : "funds: [{field: EXECUTED}, {field: EXECUTION_RATE}]";
                var form = form(variant("""
                        print:
                          profile: STRICT
                          projectForm:
                            %s
                            indicators: %s
                        """.formatted(funds, "[" + fields(String.join(" ", some)) + "]"))
                        .project(project("1"))
                        .indicator(indicator("产出/数量/甲", "1", "2", "10", "9")));
                assertThat(form.grid()).allSatisfy(width -> assertThat(width).isPositive());
                assertThat(form.grid().stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(FormLayout.WIDTH);
            }
        }
    }

    /** Where lines of funds and indicators nearly meet, no cell is lost between them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INITIAL_BUDGET ADJUSTED_BUDGET EXECUTED WEIGHT EXECUTION_RATE SCORE"
                        + "| LEVEL1 UNIT ACTUAL WEIGHT SCORE REASON TARGET LEVEL2 TARGET_VALUE LEVEL3 ACTUAL_VALUE",
                "SCORE | LEVEL2 LEVEL3 OPERATOR TARGET_VALUE UNIT NATURE TARGET ACTUAL WEIGHT SCORE",
                "EXECUTED ADJUSTED_BUDGET INITIAL_BUDGET EXECUTION_RATE SCORE | NATURE SCORE REASON",
                "INITIAL_BUDGET ADJUSTED_BUDGET EXECUTED SCORE | SCORE"
            })
    void everyCellIsThere(String funds, String indicators) {
        var columns = "{title: 表, funds: [%s], indicators: [%s]}".formatted(fields(funds), fields(indicators));
        var report =
                variant("""
                print:
                  profile: STRICT
                  projectForm: %s
                  departmentForm: %s
                """.formatted(columns, columns)).project(project("1")).build();
        var forms = new ReportForms(report, report.liveFigures());
        assertThat(Drawn.of(forms.of(report.projects().get(0))))
                .contains("""
                项目名称 | 360001-河道清淤
                主管部门 |  | 实施单位 | 999999001-云州市河湖保护中心
                """, "年度总体目标↕2 | 预期目标 | 实际完成情况\n清淤12公里。↵不发生事故。 | 清淤12.5公里。\n");
        assertThat(Drawn.of(forms.ofDepartment())).contains("""
                年度主要任务↕2 | 任务名称 | 主要内容 | 预算数（万元） | 执行数（万元）
                河道清淤 | 清淤12公里。↵不发生事故。 | 1,200.50 | 1,140.475
                """);
    }

    private static String fields(String names) {
        return Arrays.stream(names.split(" "))
                .map(name -> "{field: " + name + "}")
                .collect(Collectors.joining(", "));
    }

    /** Few lines more than there are columns: a grid of many slivers cannot be edited. */
    @Test
    void theNationalGridHasFewLines() {
        assertThat(form(national().project(project(null))).grid())
                .hasSizeLessThan(14)
                .allSatisfy(width -> assertThat(width).isGreaterThan(25));
    }
}
