package cn.ziping.importing.prose;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.DoubtKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureSentencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            自评总得分91分，综合评定等级为良好。 | 分91 级良好
            我单位2023年部门整体支出绩效自评得分为96分。 | 分96
            [综合评价结论 > 评分结果] 对12个项目逐一打分，各项目自评平均分为 97 分，评价等级为“优”。 | 分97 级优
            [评价结论] 综合得分：95.5分，评价结果为“优秀”。 | 分95.5 级优秀
            经综合评价，我局2023年部门整体支出绩效自评总分98.6分，自评等级：优。 | 分98.6 级优
            根据评分标准，部门整体支出绩效评价总分100分，自评得分97分，等级为优。 | 分97 级优
            [自评结论] 自评得分99分，评定等级为优秀等次。 | 分99 级优秀
            [部门整体支出绩效自评得分93.5分] 各项工作完成较好。 | 分93.5
            部门整体支出年初预算1000万元，全年预算1100万元，实际支出1095万元，预算执行率99.55%。 | 初1000 调1100 执1095 率99.55
            全局纳入自评范围有12个项目，预算资金规模756.63万元。 | 初756.63
            2023年支出决算数870万元，预算执行率97.8%。 | 执870 率97.8
            综合评价等次为合格。 | 级合格
            （一）自评得分为８８．５分，等级为“良”。 | 分88.5 级良
            全年自评得分92.5分。 | 分92.5
            合计自评得分95分。 | 分95
            [自评结论] 经自评，项目自评得分为96.5分。 | 分96.5
            [自评结论] 2023年度最终得分93分。 | 分93
            """)
    void readsFiguresOfTheReport(String sentence, String expected) {
        assertThat(Shown.figures(Shown.read(sentence, 2023))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            评价结果分为优、良、中、差四个等级。
            90分（含）以上为优，80（含）-90分为良，60（含）-80分为中，60分以下为差。
            全年空气质量优良天数320天，空气质量等级为优。
            我局在年度考核中被评为优秀等次。
            建立健全评价结果应用机制，效果良好。
            中考平均分520分，比上年提高5分。
            绩效评价满分为100分。
            全市营商环境考评得分92.3分，位居第二。
            财政拨款基本支出368.97万元。
            """)
    void takesNothingElseForFigures(String sentence) {
        assertThat(Shown.figures(Shown.read(sentence, 2023))).isEmpty();
    }

    @Test
    void theConclusionCountsWhereTwoScoresAreClaimed() {
        var text = "# 基本情况\n部门整体支出绩效自评得分95分。\n# 评价结论\n自评得分97分。";
        var rows = Prose.read(Written.outline(text), 2023);
        assertThat(Shown.figures(rows)).isEqualTo("分97");
        assertThat(rows.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo(DoubtKind.AMBIGUOUS);
            assertThat(doubt.message()).isEqualTo("自评得分在文中有两种说法，97和95，已取前一种，请核对。");
            assertThat(doubt.evidence()).isNotNull();
        });
    }

    @Test
    void aReportOfOneProjectMakesNoBudgetLineOfTheDepartment() {
        var text = "校舍维修项目支出绩效自评报告\n# 项目概况\n项目年初预算100万元，实际支出98万元，预算执行率98%。";
        var rows = Prose.read(Written.outline(text), 2023);
        assertThat(Shown.budget(rows)).isEmpty();
        assertThat(Shown.figures(rows)).isEqualTo("初100 执98 率98");
    }
}
