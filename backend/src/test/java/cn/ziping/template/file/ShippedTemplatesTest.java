package cn.ziping.template.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.template.CoverRules;
import cn.ziping.template.FormRules;
import cn.ziping.template.FrameworkIndicator;
import cn.ziping.template.GradeScheme.Band;
import cn.ziping.template.OutlineSection;
import cn.ziping.template.ReportKind;
import cn.ziping.template.ScoringRules;
import cn.ziping.template.ScoringRules.Formula;
import cn.ziping.template.SectionBlock;
import cn.ziping.template.Template;
import cn.ziping.template.file.TemplateFiles.TemplateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped templates hold, against the regulations and forms that they are made of. */
class ShippedTemplatesTest {

    @Test
    void thereAreSevenEachInAFileOfItsName() throws IOException {
        var shipped = TemplateFiles.shipped();
        assertThat(shipped)
                .extracting(file -> file.template().code())
                .containsExactly(
                        "guangdong-department-2023",
                        "hunan-department-2024",
                        "jiangxi-department-2020",
                        "jiangxi-department-2022",
                        "jiangxi-project-2023",
                        "national-project",
                        "national-project-cost");
        assertThat(shipped)
                .allSatisfy(file ->
                        assertThat(file.name()).isEqualTo(file.template().code() + ".yaml"));
        try (var files = Files.list(Path.of("src/main/resources/templates"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .hasSameSizeAs(shipped);
        }
    }

    /** Databases hold version 1 of the first five, without outline and framework. */
    @ParameterizedTest
    @CsvSource({
        "jiangxi-department-2020, 3, DEPARTMENT_WHOLE",
        "jiangxi-department-2022, 3, DEPARTMENT_WHOLE",
        "jiangxi-project-2023, 3, PROJECT_EXPENDITURE",
        "hunan-department-2024, 3, DEPARTMENT_WHOLE",
        "guangdong-department-2023, 3, DEPARTMENT_WHOLE",
        "national-project, 2, PROJECT_EXPENDITURE",
        "national-project-cost, 2, PROJECT_EXPENDITURE",
    })
    void versionsAndKinds(String code, int version, ReportKind kind) {
        assertThat(template(code).version()).isEqualTo(version);
        assertThat(template(code).kind()).isEqualTo(kind);
    }

    /** 财预〔2020〕10号 and 财预〔2021〕101号; regulations of the provinces. */
    @ParameterizedTest
    @CsvSource({
        "national-project, 产出指标 50 效益指标 30 满意度指标 10, 10",
        "jiangxi-project-2023, 产出指标 50 效益指标 30 满意度指标 10, 10",
        "national-project-cost, 成本指标 20 产出指标 40 效益指标 20 满意度指标 10, 10",
        "hunan-department-2024, 预算执行 10 产出指标 40 效益指标 20 满意度指标 10 成本指标 20, 10",
        "guangdong-department-2023, 预算编制情况 20 预算执行情况 40 预算使用效益 40, -",
        "jiangxi-department-2020, '', -",
        "jiangxi-department-2022, '', -",
    })
    void weightsOfTheFirstLevel(String code, String weights, String execution) {
        var template = template(code);
        assertThat(template.framework().stream()
                        .filter(row -> row.level2() == null)
                        .map(row -> row.level1() + " " + row.weight())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(weights);
        var scored = template.scoring().execution();
        assertThat(scored == null ? "-" : scored.weight().toPlainString()).isEqualTo(execution);
    }

    @ParameterizedTest
    @CsvSource({
        "national-project, 产出指标, 数量指标 质量指标 时效指标 成本指标",
        "national-project, 效益指标, 经济效益指标 社会效益指标 生态效益指标 可持续影响指标",
        "national-project, 满意度指标, 服务对象满意度指标",
        "national-project-cost, 成本指标, 经济成本指标 社会成本指标 生态环境成本指标",
        "national-project-cost, 产出指标, 数量指标 质量指标 时效指标",
        "jiangxi-department-2020, 履职完成情况, 数量指标 质量指标 时效指标",
        "jiangxi-department-2022, 履职效果情况, 社会效益 经济效益 生态效益",
    })
    void indicatorsOfTheSecondLevel(String code, String level1, String level2) {
        assertThat(template(code).framework().stream()
                        .filter(row -> row.level1().equals(level1))
                        .map(FrameworkIndicator::level2)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(level2);
    }

    @Test
    void guangdongGivesItsPointsOnTheSecondLevel() {
        assertThat(template("guangdong-department-2023").framework().stream()
                        .filter(row -> row.level2() != null && row.level3() == null)
                        .map(row -> row.level2() + " " + row.weight()))
                .containsExactly(
                        "预算编制 8", "目标设置 12", "制度管理 5", "资金管理 20", "项目管理 8", "资产管理 7", "经济性 5", "效率性 10", "效果性 20",
                        "公平性 5");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theCommonRulesOfScoringHold(Template template) {
        var scoring = template.scoring();
        assertThat(scoring.formula()).isEqualTo(Formula.DIFFERENCE);
        assertThat(scoring.steps()).isEqualTo(ScoringRules.COMMON.steps());
        assertThat(scoring.overFulfilment()).isEqualTo(ScoringRules.COMMON.overFulfilment());
        assertThat(scoring.caps()).isEmpty();
    }

    @Test
    void satisfactionHasItsBandsWithCostAlone() {
        assertThat(template("national-project-cost").scoring().satisfaction().stream()
                        .map(band -> band.from() + " " + band.share()))
                .containsExactly("90 100", "80 80", "60 50", "0 0");
        assertThat(template("national-project").scoring().satisfaction()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "national-project, 优 90 良 80 中 60 差 0",
        "hunan-department-2024, 优秀 90 良好 80 中 60 差 0",
        "guangdong-department-2023, ''",
    })
    void grades(String code, String grades) {
        assertThat(template(code).grades().stream()
                        .map((Band band) -> band.grade() + " " + band.from())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(grades);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everySectionSaysWhatBelongsThere(Template template) {
        assertThat(template.outline())
                .hasSizeBetween(13, 30)
                .extracting(OutlineSection::guidance)
                .allSatisfy(guidance ->
                        assertThat(guidance).isNotNull().hasSizeBetween(10, 150).endsWith("。"));
    }

    /** What a report holds has a place on paper; the points of projects only where there are projects to be scored. */
    @ParameterizedTest
    @MethodSource("templates")
    void everyKindOfDataHasItsPlace(Template template) {
        assertThat(template.outline().stream().map(OutlineSection::block).filter(Objects::nonNull))
                .contains(SectionBlock.STAFF_LINES, SectionBlock.PROJECT_FUNDS, SectionBlock.INDICATORS)
                .contains(
                        template.kind() == ReportKind.PROJECT_EXPENDITURE
                                ? SectionBlock.PROJECT_SCORES
                                : SectionBlock.BUDGET_LINES);
    }

    @ParameterizedTest
    @CsvSource({
        "jiangxi-department-2020, 2025年度甲局部门整体支出绩效自评报告",
        "jiangxi-project-2023, 2025年度甲局预算项目支出绩效自评总报告",
        "hunan-department-2024, 2025年度甲局整体支出绩效自评报告",
        "guangdong-department-2023, 甲局2025年度部门整体支出绩效自评报告",
        "national-project, 2025年度甲局项目支出绩效自评报告",
    })
    void titles(String code, String title) {
        assertThat(template(code).titleOf(2025, "甲局")).isEqualTo(title);
    }

    /** Only the Jiangxi report on projects and the cities of Hunan put a cover and contents before the text. */
    @ParameterizedTest
    @CsvSource({
        "jiangxi-project-2023, 评价类型 项目名称 项目单位 主管部门 评价时间 组织方式 评价机构 评价单位（盖章）, true, ''",
        "hunan-department-2024, 单位名称 主管部门 评价年度 填报单位（盖章）, true, {department}",
        "jiangxi-department-2020, '', false, {department}",
        "jiangxi-department-2022, '', false, {department}",
        "guangdong-department-2023, '', false, {department}",
        "national-project, '', false, {department}",
        "national-project-cost, '', false, {department}",
    })
    void covers(String code, String labels, boolean contents, String signature) {
        var print = template(code).print();
        var cover = print.cover();
        assertThat(
                        cover == null
                                ? ""
                                : cover.lines().stream()
                                                .map(CoverRules.Line::label)
                                                .collect(Collectors.joining(" ")) + " "
                                        + cover.seal().label())
                .isEqualTo(labels);
        assertThat(print.contents()).isEqualTo(contents);
        assertThat(Objects.requireNonNullElse(print.signature(), "")).isEqualTo(signature);
    }

    /** 财预〔2020〕10号: the national file spells the form out, and it is the one that others fall back on. */
    @Test
    void theNationalFormIsTheCommonOne() {
        var spelledOut = template("national-project").print().formOfProject();
        assertThat(spelledOut.title()).isEqualTo(FormRules.PROJECT.title());
        assertThat(words(spelledOut.funds())).isEqualTo(words(FormRules.PROJECT.funds()));
        assertThat(words(spelledOut.fundLines())).isEqualTo(words(FormRules.PROJECT.fundLines()));
        assertThat(words(spelledOut.indicators())).isEqualTo(words(FormRules.PROJECT.indicators()));
    }

    private static <F extends FormRules.Labelled> List<String> words(List<FormRules.Part<F>> parts) {
        return parts.stream().map(FormRules.Part::words).toList();
    }

    static List<Template> templates() {
        return TemplateFiles.shipped().stream().map(TemplateFile::template).toList();
    }

    private static Template template(String code) {
        return templates().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
