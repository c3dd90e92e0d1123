package cn.ziping.template.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.template.CoverRules;
import cn.ziping.template.FormRules;
import cn.ziping.template.NumberStyle;
import cn.ziping.template.PrintProfile;
import cn.ziping.template.PrintRules;
import cn.ziping.template.ReportKind;
import cn.ziping.template.ScoringRules.Effect;
import cn.ziping.template.ScoringRules.Formula;
import cn.ziping.template.SectionBlock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is read as it is meant, or refused at the line and column that is wrong. */
class TemplateTextTest {
    /** Line 1 is the comment. */
    static final String GOOD = """
            # a small place
            code: small-place
            version: 1
            name: 小地方自评报告
            kind: DEPARTMENT_WHOLE
            numbering: [HAN_COMMA, NONE]
            fullScore: 100
            grades:
              - {grade: 好, from: 60}
              - {grade: 差, from: 0}
            title: "{year}年度{department}报告"
            outline:
              - key: overview
                heading: 概况
                required: true
                guidance: |
                  写概况。
                sections:
                  - key: staff
                    heading: 人员
                    block: STAFF_LINES
              - key: results
                heading: 成绩
                minimumLength: 50
            framework:
              - {level1: 执行, weight: 10}
              - {level1: 产出, weight: 90}
              - {level1: 产出, level2: 数量, weight: 60}
              - {level1: 产出, level2: 数量, level3: 修路, operator: AT_LEAST, target: "≥3公里", unit: 公里}
              - {level1: 产出, level2: 质量}
            scoring:
              execution: {level1: 执行, weight: 10}
              formula: RATIO
              steps:
                - {name: 达成, from: 80, to: 100}
                - {name: 未达成, from: 0, to: 80}
              overFulfilment: {threshold: 130, effect: FIXED, points: 2}
              caps:
                - {below: 80, most: 89}
                - {below: 60, most: 69.5}
            """;

    @Test
    void aTextIsReadAsItIsMeant() {
        var template = TemplateText.read(GOOD);
        assertThat(template.code()).isEqualTo("small-place");
        assertThat(template.kind()).isEqualTo(ReportKind.DEPARTMENT_WHOLE);
        assertThat(template.numbering()).containsExactly(NumberStyle.HAN_COMMA, NumberStyle.NONE);
        assertThat(template.titleOf(2025, "甲局")).isEqualTo("2025年度甲局报告");
        assertThat(template.outline())
                .extracting("key", "level", "guidance", "required", "minimumLength", "block")
                .containsExactly(
                        tuple("overview", 1, "写概况。", true, 0, null),
                        tuple("staff", 2, null, false, 0, SectionBlock.STAFF_LINES),
                        tuple("results", 1, null, false, 50, null));
        var road = template.framework().get(3);
        assertThat(road.level3()).isEqualTo("修路");
        assertThat(road.operator()).isEqualTo(IndicatorOperator.AT_LEAST);
        assertThat(road.target()).isEqualTo("≥3公里");
        assertThat(road.weight()).isNull();
        var scoring = template.scoring();
        assertThat(scoring.formula()).isEqualTo(Formula.RATIO);
        assertThat(scoring.satisfaction()).isEmpty();
        assertThat(scoring.overFulfilment().effect()).isEqualTo(Effect.FIXED);
        assertThat(scoring.caps().get(1).most()).isEqualTo(new BigDecimal("69.5"));
        assertThat(scoring.execution()).isNotNull().satisfies(execution -> {
            assertThat(execution.weight()).isEqualTo("10");
            assertThat(execution.bands()).isEmpty();
        });
    }

    /** What is changed, into what, and where and why that is refused. */
    @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // The shape.
                "code: small-place        | code: Small              | 2:1   | code 不合规定",
                "code: small-place        | code: 7                  | 2:1   | code 应是文字",
                "code: small-place        | cod: small-place         | 2:1   | 不认识 cod。",
                "version: 1               | version: 0               | 3:1   | version 不合规定（minimum 1）",
                "version: 1               | version: one             | 3:1   | version 应是整数",
                "version: 1               | version: 1.5             | 3:1   | version 应是整数",
                "name: 小地方自评报告     | name: ''                 | 4:1   | name 不合规定",
                "kind: DEPARTMENT_WHOLE   | kind: WHOLE              | 5:1   | kind 应是 DEPARTMENT_WHOLE, PROJECT_EXPENDITURE 之一",
                "[HAN_COMMA, NONE]        | [HAN_COMMA, ROMAN]       | 6:24  | 应是 HAN_COMMA, HAN_PAREN",
                "[HAN_COMMA, NONE]        | []                       | 6:1   | numbering 不合规定（minItems 1）",
                "fullScore: 100           | fullScore: 0             | 7:1   | fullScore 不合规定",
                "{grade: 好, from: 60}    | {grade: 好, form: 60}    | 9:5   | 缺少 from",
                "{grade: 好, from: 60}    | {grade: 好, from: high}  | 9:16  | from 应是数字",
                "`{year}年度{department}` | `{year}年度{unit}`       | 11:1  | title 不合规定",
                "key: overview            | key: Over view           | 13:5  | key 不合规定",
                "required: true           | required: 是             | 15:5  | required 应是 true 或 false",
                "block: STAFF_LINES       | block: STAFF             | 21:9  | block 应是 STAFF_LINES, BUDGET_LINES",
                "minimumLength: 50        | minimumlength: 50        | 24:5  | 不认识 minimumlength",
                "weight: 60               | weight: 0                | 28:30 | weight 不合规定",
                "level2: 数量, level3     | level3                   | 29:5  | 有三级指标就要有二级指标 level2",
                "formula: RATIO           | formula: HUBEI           | 33:3  | formula 应是 DIFFERENCE, RATIO 之一",
                "formula: RATIO           | formule: RATIO           | 31:1  | 缺少 formula",
                "from: 80, to: 100        | from: -1, to: 100        | 35:18 | from 不合规定（minimum 0）",
                // The outline.
                "key: results             | key: staff               | 22:5  | 提纲中的 key “staff” 重复",
                "minimumLength: 50        | block: STAFF_LINES       | 24:5  | 数据表 STAFF_LINES 在提纲中出现了两次",
                "heading: 成绩            | heading: 二、成绩        | 23:5  | 标题不能自带编号",
                "minimumLength: 50        | required: true           | 22:5  | 缺少填写说明 guidance",
                // The framework.
                "产出, weight: 90         | 产出, weight: 80         | 25:1  | 合计 90，应等于 fullScore 100",
                "产出, weight: 90         | 产出                     | 27:5  | 产出 缺少分值",
                "数量, weight: 60         | 数量, weight: 91         | 27:18 | 下级指标分值合计 91，与本级分值 90 不符",
                "level2: 质量             | level2: 质量, weight: 20 | 27:18 | 下级指标分值合计 80，与本级分值 90 不符",
                "level3: 修路             | level3: 修路, weight: 7  | 28:30 | 下级指标分值合计 7，与本级分值 60 不符",
                "level2: 质量             | level2: 数量             | 30:5  | 指标重复",
                "level1: 产出, level2: 质量 | level1: 执行, level2: 质量 | 30:5 | 同一组的指标要写在一起",
                "execution: {level1: 执行 | execution: {level1: 支付 | 32:3  | framework 中应有一行 支付，分值 10",
                "执行, weight: 10}        | 执行, weight: 11}        | 25:1  | 合计 101",
                // Grades and scoring.
                "grade: 好, from: 60      | grade: 好, from: 0       | 10:16 | 等级要从高到低排列",
                "grade: 差, from: 0       | grade: 差, from: 10      | 10:16 | 最低一档要从 0 开始",
                "grade: 差                | grade: 好                | 10:6  | 等级名称重复",
                "from: 80, to: 100        | from: 80, to: 99         | 35:28 | 这里应是 100",
                "from: 0, to: 80          | from: 0, to: 70          | 36:28 | 这里应是 80",
                "from: 0, to: 80          | from: 10, to: 80         | 36:19 | 最低一档要从 0 开始",
                "from: 80, to: 100        | from: 100, to: 100       | 35:18 | from 应小于 to",
                "threshold: 130, effect   | effect                   | 37:3  | 缺少 threshold",
                "effect: FIXED            | effect: REASON           | 37:3  | points 用于且只用于 FIXED",
                "FIXED, points: 2         | FIXED                    | 37:3  | points 用于且只用于 FIXED",
                "below: 60                | below: 90                | 40:8  | 各档要从高到低排列",
                "most: 69.5               | most: 95                 | 40:19 | 各档要从高到低排列",
                "most: 89                 | most: 101                | 39:19 | 封顶分高于 fullScore",
                "formula: RATIO | satisfaction: [{from: 90, share: 80}, {from: 60, share: 90}, {from: 0, share: 0}]⏎  formula: RATIO | 33:52 | 各档要从高到低排列",
                "execution: {level1: 执行 | execution: {bands: [{from: 80, share: 70}], level1: 执行 | 32:24 | 最低一档要从 0 开始",
            })
    void whatIsWrongIsRefusedAtItsPlace(String part, String wrong, String place, String sentence) {
        var text = replaced(part, wrong.replace("⏎", "\n"));
        var refused = catchThrowableOfType(TemplateRefused.class, () -> TemplateText.read(text));
        assertThat(refused).as(text).isNotNull();
        var where = place.strip().split(":");
        assertThat(refused.sentence("x.yaml"))
                .startsWith("模板文件 x.yaml 第 %s 行第 %s 列：".formatted(where[0], where[1]))
                .contains("(Template file x.yaml, line %s, column %s: ".formatted(where[0], where[1]))
                .contains(sentence.strip())
                .doesNotContain("\n");
    }

    @Test
    void sectionsGoSixLevelsDown() {
        assertThat(TemplateText.read(nested(6)).outline()).extracting("level").endsWith(5, 6);
        var refused = catchThrowableOfType(TemplateRefused.class, () -> TemplateText.read(nested(7)));
        assertThat(refused.sentence("x.yaml")).contains("第 27 行").contains("提纲最多 6 级");
    }

    /** The section overview with sections down to this level, in the place of results: from line 22 on. */
    private static String nested(int deepest) {
        var section = "";
        for (var level = deepest; level >= 2; level--) {
            section = ", sections: [\n {key: l%d, heading: 下%s}]".formatted(level, section);
        }
        return replaced(
                "  - key: results\n    heading: 成绩\n    minimumLength: 50", "  - {key: l1, heading: 上" + section + "}");
    }

    @Test
    void weightsMayAllBeLeftOut() {
        var without = GOOD.replaceAll(", weight: \\d+}", "}").replace("  execution: {level1: 执行}\n", "");
        assertThat(TemplateText.read(without).framework()).extracting("weight").containsOnlyNulls();
    }

    @Test
    void executionBesideTheIndicatorsCounts() {
        var beside = replaced("  - {level1: 执行, weight: 10}\n", "").replace("{level1: 执行, weight: 10}", "{weight: 10}");
        assertThat(TemplateText.read(beside).scoring().execution()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "code: a⏎code: b                  | 2 | code 写了两次",
                "code: [                           | 1 | 不是正确的 YAML",
                "a: 1⏎b: {x: 1                    | 2 | 不是正确的 YAML",
                "a: 1⏎\tb: 2                      | 2 | 不是正确的 YAML",
                "a: &one {b: 1}⏎c: 2              | 1 | 锚点",
                "a: 1⏎b: *one                     | 2 | 锚点",
                "a: 1⏎b: !!java.net.URL 'http://x' | 2 | 标签",
                "a: 1⏎---⏎a: 2                   | 3 | 一个文件只能写一个模板",
                "a: 1⏎b: .nan                     | 2 | 不是正确的 YAML",
            })
    void whatIsNoPlainYamlIsRefused(String text, int line, String sentence) {
        var refused = catchThrowableOfType(TemplateRefused.class, () -> TemplateText.read(text.replace("⏎", "\n")));
        assertThat(refused.sentence("x.yaml"))
                .startsWith("模板文件 x.yaml 第 %d 行第 ".formatted(line))
                .contains(sentence.strip())
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing\n", "null", "7", "text", "[]", "\u0000", "{}"})
    void whatIsNoTemplateAtAllIsRefused(String text) {
        var refused = catchThrowableOfType(TemplateRefused.class, () -> TemplateText.read(text));
        assertThat(refused.sentence("x.yaml")).startsWith("模板文件 x.yaml 第 1 行第 ");
    }

    /** Lines 41 and up of a template with rules of print. */
    private static final String PRINT = """
            print:
              profile: OFFICE
              cover:
                lines:
                  - {key: kind, label: 评价类型, choices: [甲, 乙], chosen: [乙]}
                  - {key: unit, label: 单位, text: "{department}（{year}）"}
                seal: {label: 评价单位（盖章）}
              contents: true
              projectForm:
                funds: [{field: EXECUTED, label: 支出}, {field: SCORE}]
                fundLines: [{field: TOTAL}, {field: BLANK, label: 财政专户}]
              departmentForm:
                title: 整体自评表
                goal: overview
                outcome: results
                indicators: [{field: LEVEL3}, {field: BLANK, label: 核心}, {field: SCORE, label: 自评分}]
                boxes: [存在问题]
                notes: [各栏都要填写。]
            """;

    @Test
    void rulesOfPrintAreReadAsTheyAreMeant() {
        var print = TemplateText.read(GOOD + PRINT).print();
        assertThat(print.profile()).isEqualTo(PrintProfile.OFFICE);
        assertThat(print.contents()).isTrue();
        assertThat(print.signature()).isNull();
        assertThat(print.cover())
                .isEqualTo(new CoverRules(
                        List.of(
                                new CoverRules.Line("kind", "评价类型", null, List.of("甲", "乙"), List.of("乙")),
                                new CoverRules.Line("unit", "单位", "{department}（{year}）", List.of(), List.of())),
                        new CoverRules.Seal("评价单位（盖章）", null),
                        false));
        var ofProject = print.formOfProject();
        assertThat(ofProject.title()).isEqualTo("项目支出绩效自评表");
        assertThat(ofProject.funds().stream().map(FormRules.Part::words)).containsExactly("支出", "得分");
        assertThat(ofProject.fundLines().stream().map(FormRules.Part::words)).containsExactly("年度资金总额", "财政专户");
        assertThat(ofProject.indicators()).isEqualTo(FormRules.PROJECT.indicators());
        var ofDepartment = print.formOfDepartment();
        assertThat(ofDepartment.title()).isEqualTo("整体自评表");
        assertThat(ofDepartment.goal()).isEqualTo("overview");
        assertThat(ofDepartment.outcome()).isEqualTo("results");
        assertThat(ofDepartment.indicators().stream().map(FormRules.Part::words))
                .containsExactly("三级指标", "核心", "自评分");
        assertThat(ofDepartment.fundLines()).isEqualTo(FormRules.DEPARTMENT.fundLines());
        assertThat(ofDepartment.boxes()).containsExactly("存在问题");
        assertThat(ofDepartment.notes()).containsExactly("各栏都要填写。");
    }

    @Test
    void withoutRulesOfPrintTheCommonOnesHold() {
        assertThat(TemplateText.read(GOOD).print()).isEqualTo(PrintRules.COMMON);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "profile: OFFICE   | profile: A4              | 42:3  | profile 应是 STRICT, OFFICE 之一",
                "profile: OFFICE   | contentss: true          | 41:1  | 缺少 profile",
                "key: unit         | key: kind                | 46:10 | 封面中的 key “kind” 重复",
                "chosen: [乙]      | chosen: [丙]             | 45:51 | chosen 只能是 choices 中的选项",
                "chosen: [乙]      | text: 文字               | 45:51 | 有选项的一行没有文字",
                "choices: [甲, 乙] | choices: [甲, 甲]        | 45:34 | 选项重复",
                "（{year}）        | （{month}）              | 46:32 | text 不合规定",
                "seal: {label      | seal: {labe              | 47:5  | 缺少 label",
                "field: SCORE}     | field: SCORE}, {field: SCORE} | 50:60 | SCORE 写了两次",
                ", {field: SCORE}] | ]                        | 49:3  | 都有得分 SCORE",
                "{field: BLANK, label: 财政专户} | {field: BLANK} | 51:33 | BLANK 要有名称 label",
                "field: TOTAL      | field: BASIC_EXPENDITURE | 51:18 | 这张表没有 BASIC_EXPENDITURE 的数据",
                "field: LEVEL3     | field: LEVEL4            | 56:19 | field 应是 LEVEL1, LEVEL2",
                "fundLines: [{field: TOTAL}, {field: BLANK, label: 财政专户}] | goal: overview | 51:5  | 取不到 “overview” 一节",
                "goal: overview    | goal: overveiw           | 54:5  | 取不到 “overveiw” 一节",
                "outcome: results  | outcome: result          | 55:5  | 取不到 “result” 一节",
                "boxes: [存在问题] | boxes: []                | 57:5  | boxes 不合规定（minItems 1）",
            })
    void wrongRulesOfPrintAreRefusedAtTheirPlace(String part, String wrong, String place, String sentence) {
        assertThat(PRINT).contains(part.strip());
        var text = GOOD + PRINT.replaceFirst(Pattern.quote(part.strip()), Matcher.quoteReplacement(wrong.strip()));
        var refused = catchThrowableOfType(TemplateRefused.class, () -> TemplateText.read(text));
        assertThat(refused).as(text).isNotNull();
        var where = place.strip().split(":");
        assertThat(refused.sentence("x.yaml"))
                .startsWith("模板文件 x.yaml 第 %s 行第 %s 列：".formatted(where[0], where[1]))
                .contains(sentence.strip());
    }

    /** Whatever is left out or doubled: either it is a template still, or one sentence says where it is none. */
    @Test
    void noLineCanBeLeftOutOrDoubledWithoutASentence() {
        var lines = (GOOD + PRINT).lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            var without = new ArrayList<>(lines);
            without.remove(i);
            var doubled = new ArrayList<>(lines);
            doubled.add(i, lines.get(i));
            for (var text : List.of(String.join("\n", without), String.join("\n", doubled))) {
                var thrown = catchThrowable(() -> TemplateText.read(text));
                if (thrown != null) {
                    assertThat(thrown).isInstanceOf(TemplateRefused.class);
                }
            }
        }
    }

    private static String replaced(String part, String wrong) {
        assertThat(GOOD).contains(part);
        return GOOD.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(wrong));
    }
}
