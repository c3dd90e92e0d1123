package cn.ziping.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.draft.DraftSection;
import cn.ziping.template.OutlineSection;
import cn.ziping.template.Template;
import cn.ziping.template.file.TemplateFiles;
import cn.ziping.template.file.TemplateFiles.TemplateFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sections of a document find theirs in the outline of a template; none is better than a wrong one. */
class SectionMappingTest {

    static Stream<Template> shipped() {
        return TemplateFiles.shipped().stream().map(TemplateFile::template);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theOutlineOfATemplateIsMappedToItself(Template template) {
        var sections = new ArrayList<DraftSection>();
        for (var asked : template.outline()) {
            sections.add(section(asked.level(), asked.heading()));
        }
        assertThat(SectionMapping.map(sections, template.outline()))
                .extracting(DraftSection::templateKey)
                .containsExactlyElementsOf(
                        template.outline().stream().map(OutlineSection::key).toList());
    }

    /** Any section may be missing: what is there stays with its own key. */
    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsLeftOfAnOutlineIsMappedToItself(Template template) {
        for (var gone = 0; gone < template.outline().size(); gone++) {
            var rest = new ArrayList<>(template.outline());
            rest.remove(gone);
            var sections = rest.stream()
                    .map(asked -> section(asked.level(), asked.heading()))
                    .toList();
            assertThat(SectionMapping.map(sections, template.outline()))
                    .as("without " + template.outline().get(gone).heading())
                    .extracting(DraftSection::templateKey)
                    .containsExactlyElementsOf(
                            rest.stream().map(OutlineSection::key).toList());
        }
    }

    /** A note in brackets, points and amounts are what a document adds to a heading. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"绩效目标完成情况总体分析（逐个项目写，所有项目都要写） | 绩效目标完成情况总体分析", "预算编制，指标总分8，自评8分 | 预算编制", "项目成本 395.38 万元 | 项目成本"})
    void whatADocumentAddsToAHeadingIsNotTheHeading(String heading, String wanted) {
        assertThat(HeadingLikeness.of(heading, wanted)).isGreaterThan(0.9);
    }

    @Test
    void otherWordsForTheSame() {
        assertThat(keys(
                        "jiangxi-department-2022",
                        "1 部门基本概况",
                        "2 部门职责、机构设置及人员资产情况",
                        "3 部门主要职责",
                        "3 机构设置情况",
                        "3 人员编制情况",
                        "2 年度履职总体目标和重点任务",
                        "2 年度整体支出绩效目标",
                        "2 预算绩效管理工作开展情况",
                        "2 部门预算及执行情况",
                        "1 部门整体支出绩效完成情况",
                        "2 履职完成情况分析",
                        "2 履职效果情况分析",
                        "3 经济效益情况",
                        "3 社会效益情况",
                        "1 存在的主要问题及改进措施",
                        "2 存在的问题及原因",
                        "2 改进措施",
                        "1 自评结果应用和公开情况"))
                .containsExactly(
                        "overview",
                        "profile",
                        "duties",
                        "organisation",
                        "staff",
                        "annualTasks",
                        "performanceTargets",
                        "performanceManagement",
                        "budgetExecution",
                        "results",
                        "dutyCompletion",
                        "dutyEffect",
                        "economicBenefit",
                        "socialBenefit",
                        "problemsAndMeasures",
                        "problems",
                        "measures",
                        "resultUse");
    }

    @Test
    void anotherProvincesProjectReport() {
        assertThat(keys(
                        "jiangxi-project-2023",
                        "1 项目概况",
                        "2 项目单位概况",
                        "2 项目绩效目标",
                        "1 绩效评价工作开展情况",
                        "2 评价目的",
                        "2 评价原则",
                        "2 评价工作过程",
                        "1 综合评价情况及评价结论",
                        "1 主要经验及做法",
                        "1 存在的问题及原因分析",
                        "1 有关建议",
                        "1 其他需要说明的问题"))
                .containsExactly(
                        "overview",
                        "profile",
                        "projectTargets",
                        "selfEvaluationWork",
                        "purpose",
                        "principles",
                        "process",
                        "conclusion",
                        null,
                        "problems",
                        "measures",
                        null);
    }

    @Test
    void hunanFundsAreToldApart() {
        assertThat(keys(
                        "hunan-department-2024",
                        "1 单位基本情况",
                        "1 社会保险基金预算支出情况",
                        "1 国有资本经营预算支出情况",
                        "1 部门整体支出绩效情况",
                        "1 存在的问题"))
                .containsExactly("overview", "socialInsuranceBudget", "stateCapitalBudget", "results", "problems");
    }

    @ParameterizedTest
    @CsvSource({
        "数量指标, 质量指标",
        "社会效益, 经济效益",
        "政府性基金预算支出情况, 社会保险基金预算支出情况",
        "基本支出情况, 项目支出情况",
        "履职完成情况, 履职效果情况",
        "部门整体支出绩效情况, 部门整体支出绩效目标",
        "存在的问题, 改进措施",
        "项目资金情况分析, 项目绩效情况分析",
        "绩效评价目的, 绩效自评原则",
        "评分结果, 主要结论",
        "主要经验及做法, 主要问题及原因分析",
        "人员情况, 资产情况",
        "部门主要职责职能, 部门基本情况",
        "预算编制情况, 预算执行情况"
    })
    void headingsThatMeanSomethingElse(String one, String other) {
        assertThat(HeadingLikeness.of(one, other)).isLessThan(0.6);
        assertThat(HeadingLikeness.of(other, one)).isEqualTo(HeadingLikeness.of(one, other));
    }

    @ParameterizedTest
    @CsvSource({
        "一、部门概况, 部门基本情况",
        "（二）存在的问题, 主要问题及原因分析",
        "2．下一步改进措施, 改进措施",
        "绩效自评工作开展情况, 单位自评工作开展情况",
        "自评结果应用与公开, 绩效自评结果拟应用和公开情况",
        "2024年度预算执行情况, 预算执行情况",
        "职能职责, 部门主要职责职能",
        "机构设置, 内设机构构成"
    })
    void headingsThatMeanTheSame(String one, String other) {
        assertThat(HeadingLikeness.of(one, other)).isGreaterThanOrEqualTo(0.6);
    }

    @Test
    void nothingIsMappedTwice() {
        assertThat(keys("jiangxi-department-2020", "1 部门概况", "1 部门概况", "1 部门概况"))
                .filteredOn(key -> key != null)
                .doesNotHaveDuplicates()
                .contains("overview");
    }

    @Test
    void whatStandsElsewhereIsFoundWhereItsHeadingIsTheSame() {
        assertThat(keys("jiangxi-department-2020", "1 绩效自评结果拟应用和公开情况", "1 部门概况", "1 部门整体支出绩效实现情况"))
                .containsExactly("resultUse", "overview", "results");
    }

    @Test
    void aDocumentWithoutSectionsHasNone() {
        assertThat(SectionMapping.map(
                        List.of(), shipped().findFirst().orElseThrow().outline()))
                .isEmpty();
        assertThat(SectionMapping.map(List.of(section(1, "概况")), List.of()))
                .extracting(DraftSection::templateKey)
                .containsExactly((String) null);
    }

    private static List<String> keys(String template, String... headings) {
        var outline = shipped()
                .filter(one -> one.code().equals(template))
                .findFirst()
                .orElseThrow()
                .outline();
        var sections = Arrays.stream(headings)
                .map(heading -> section(heading.charAt(0) - '0', heading.substring(2)))
                .toList();
        return SectionMapping.map(sections, outline).stream()
                .map(DraftSection::templateKey)
                .toList();
    }

    private static DraftSection section(int level, String heading) {
        return new DraftSection("s", null, "", level, heading, "", null, List.of());
    }
}
