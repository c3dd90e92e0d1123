package cn.ziping.printing;

import static cn.ziping.printing.FormParts.indicator;
import static cn.ziping.printing.FormParts.project;
import static cn.ziping.printing.FormParts.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Form.Cell;
import cn.ziping.printing.document.Form.Sum;
import cn.ziping.printing.document.Text;
import cn.ziping.sample.WholeSamples;
import cn.ziping.template.ScoringRules;
import cn.ziping.template.ScoringRules.Execution;
import cn.ziping.template.file.Variant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 《项目支出绩效自评表》 row by row, in the columns of 财预〔2020〕10号 and of places that have others. */
class ProjectFormTest {

    /** Execution 10 beside the indicators, as the national form has it. */
    private static final ScoringRules BESIDE = scoring(null);

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

    /** The scores of funds and indicators begin at one line, so that one column holds all that the total adds up. */
    @Test
    void theTotalAddsUpExecutionAndIndicators() {
        var form = form(national().project(project("97")).indicator(indicator("产出指标/数量指标/甲", "1", "1", "90", "87.5")));
        var sum = Objects.requireNonNull(sum(form));
        assertThat(added(form, sum)).containsExactly("", "-", "-", "-", "得分", "87.5");
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
        assertThat(rowsFrom(form, "绩效指标")).isEqualTo("""
                绩效指标↕6 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
                产出指标↕5 | 小计 |  |  |  | 50 | 45 |
                数量指标（40分） | 甲 | 1 | 1 |  | 40 |
                质量指标↕2 | 小计 |  | 见附件 |  |  |
                乙 | 1 | 1 |  | 5 |
                时效指标 |  |  |  |  |  |
                总分 | 100 | 90 |
                """);
        assertThat(sum(form)).isNull();
    }

    @Test
    void rowsOfOneGroupStandTogetherWhereverTheyWere() {
        var form = form(national()
                .project(project(null))
                .indicator(indicator("产出/数量/甲", "1", null, null, null))
                .indicator(indicator("效益/社会/乙", "1", null, null, null))
                .indicator(indicator("产出/数量/丙", "1", null, null, null)));
        assertThat(rowsFrom(form, "产出")).startsWith("产出↕2 | 数量↕2 | 甲 | 1 |  |  |  |\n丙 | 1 |  |  |  |\n效益 | 社会 | 乙");
    }

    /** What the total has beyond the indicators may be anything; advice of the rules is never printed as a score. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"97.25, 87.5", "97.25, ", ", 87.5", "98, 87.5", "80, 87.5", "87.5, 87.5"})
    void aScoreOfExecutionThatNobodyGaveIsLeftEmpty(@Nullable String total, @Nullable String indicators) {
        var form = form(
                national().project(project(total)).indicator(indicator("产出指标/数量指标/甲", "1", "1", "90", indicators)));
        var funds = rowsFrom(form, "年度资金总额").lines().findFirst().orElseThrow();
        assertThat(funds).isEqualTo("年度资金总额 | 1,000 | 1,200.50 | 1,140.475 | 10 | 95% |");
    }

    @Test
    void theRowThatStandsForExecutionStandsWithTheFunds() {
        var report = MadeUp.report().ofProjects().scoredBy(scoring("预算执行")).project(project("60"));
        var form = form(report.indicator(indicator("预算执行", null, null, "20", "19"))
                .indicator(indicator("产出/数量/甲", "1", "1", "80", "41")));
        assertThat(Drawn.of(form)).contains("| 20 | 95% | 19\n").doesNotContain("预算执行");
        assertThat(added(form, Objects.requireNonNull(sum(form)))).containsExactly("19", "-", "-", "-", "得分", "41");
    }

    /** 20 points of 110 are the department's. */
    @ParameterizedTest
    @ValueSource(strings = {"", "预算执行"})
    void inAReportOfADepartmentAProjectHasTheNationalPoints(String level1) {
        var report = MadeUp.report()
                .scoredBy(scoring(level1.isEmpty() ? null : level1))
                .outOf(110);
        var drawn = Drawn.of(form(report.project(project("97")).indicator(indicator("产出/数量/甲", "1", "1", "90", "88"))));
        assertThat(drawn).contains("| 1,140.475 | 10 | 95% |\n").endsWith("总分 | 100 | 97 |\n");
        assertThat(Drawn.of(form(MadeUp.report().outOf(110).project(project(null)))))
                .contains("| 1,140.475 | 10 | 95% |\n")
                .endsWith("总分 | 100 |  |\n");
    }

    @Test
    void inAReportOfAProjectThePointsAreTheTemplates() {
        var report = MadeUp.report().ofProjects().scoredBy(scoring(null)).outOf(110);
        assertThat(Drawn.of(form(report.project(project("97"))))).endsWith("总分 | 110 | 97 |\n");
    }

    @Test
    void inAReportOfADepartmentTooARowCanStandForExecution() {
        var report = MadeUp.report().scoredBy(scoring("预算执行")).project(project("60"));
        var form = form(report.indicator(indicator("预算执行", null, null, null, "9"))
                .indicator(indicator("产出/数量/甲", "1", "1", "90", "51")));
        assertThat(Drawn.of(form)).contains("| 10 | 95% | 9\n").doesNotContain("预算执行 |");
    }

    @Test
    void aRowThatTellsMoreOfExecutionStaysAnIndicator() {
        var report = MadeUp.report().ofProjects().scoredBy(scoring("预算执行")).project(project("60"));
        var form = form(report.indicator(indicator(FormParts.PROJECT, "预算执行", null, null, "20", "19", "结余。")));
        assertThat(Drawn.of(form)).contains("| 1,140.475 |  | 95% |\n", "预算执行 |  |  |  |  | 20 | 19 | 结余。");
    }

    @Test
    void withoutIndicatorsTheFormIsThereToBeFilledIn() {
        var form = form(national().project(project(null)));
        assertThat(rowsFrom(form, "绩效指标")).isEqualTo("""
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
        assertThat(rowsFrom(forms.of(report.projects().get(2)), "年度资金总额")).isEqualTo("""
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
        assertThat(rowsFrom(form, "年度预算总额")).isEqualTo("""
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
        assertThat(rowsFrom(form, "年度资金总额")).startsWith("年度资金总额 | 1,000 | 1,200.50 | 1,140.475 | 95% | 10 |\n");
        assertThat(rowsFrom(form, "绩效指标")).isEqualTo("""
                绩效指标↕2 | 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 完成值 | 得分系数 | 权重 | 得分 | 是否核心指标
                甲 | 个 | ≥ | 5 |  | 5 | 75.00% | 20 | 15 |
                总分 | 100 | 24.5 |
                """);
        assertThat(added(form, Objects.requireNonNull(sum(form)))).containsExactly("", "-", "-", "-", "得分", "15");
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
        assertThat(sum(form)).isNull();
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
                        """.formatted(
                                        funds,
                                        some.stream()
                                                .map(field -> "{field: " + field + "}")
                                                .toList()))
                        .project(project("1"))
                        .indicator(indicator("产出/数量/甲", "1", "2", "10", "9")));
                assertThat(form.grid()).allSatisfy(width -> assertThat(width).isPositive());
                assertThat(form.grid().stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(FormLayout.WIDTH);
            }
        }
    }

    /** Few lines more than there are columns: a grid of many slivers cannot be edited. */
    @Test
    void theNationalGridHasFewLines() {
        assertThat(form(national().project(project(null))).grid())
                .hasSizeLessThan(14)
                .allSatisfy(width -> assertThat(width).isGreaterThan(25));
    }

    private static MadeUp national() {
        return MadeUp.report().ofProjects().scoredBy(BESIDE);
    }

    private static MadeUp variant(String print) {
        var template = Variant.of(print);
        return MadeUp.report().ofProjects().scoredBy(template.scoring()).printedBy(template.print());
    }

    private static ScoringRules scoring(@Nullable String level1) {
        var common = ScoringRules.COMMON;
        var weight = BigDecimal.valueOf(level1 == null ? 10 : 20);
        return new ScoringRules(
                new Execution(level1, weight, List.of()),
                common.formula(),
                common.steps(),
                common.satisfaction(),
                common.overFulfilment(),
                common.caps());
    }

    private static Form form(MadeUp report) {
        var made = report.build();
        var forms = new ReportForms(made, made.liveFigures());
        return forms.of(made.projects().get(0));
    }

    private static String rowsFrom(Form form, String start) {
        var drawn = Drawn.of(form);
        return drawn.substring(drawn.indexOf("\n" + start) + 1);
    }

    private static @Nullable Sum sum(Form form) {
        return form.rows().stream()
                .flatMap(List::stream)
                .map(Cell::sum)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What is written in the cells that begin at the column of the sum. */
    private static List<String> added(Form form, Sum sum) {
        var width = form.grid().size();
        var taken = new java.util.BitSet();
        var found = new java.util.ArrayList<String>();
        for (var row = 0; row < form.rows().size(); row++) {
            for (var cell : form.rows().get(row)) {
                var at = taken.nextClearBit(row * width);
                for (var below = 0; below < cell.rows(); below++) {
                    taken.set(at + below * width, at + below * width + cell.columns());
                }
                if (at - row * width == sum.column() && row >= sum.firstRow() && row <= sum.lastRow()) {
                    found.add(cell.text().plain());
                }
            }
        }
        return found;
    }
}
