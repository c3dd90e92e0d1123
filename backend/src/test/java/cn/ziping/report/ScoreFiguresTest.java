package cn.ziping.report;

import static cn.ziping.report.FiguresFixture.decimal;
import static cn.ziping.report.FiguresFixture.indicator;
import static cn.ziping.report.FiguresFixture.ofProject;
import static cn.ziping.report.FiguresFixture.template;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.indicator.Indicator;
import cn.ziping.template.ReportKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link FiguresRule}: score, full marks and grade of a whole department out of its indicators. */
class ScoreFiguresTest {

    @Test
    void indicatorsOfLevel3AddUp() {
        var figures = figures(
                indicator("产出指标/数量指标/甲", "20", "18.5"),
                indicator("产出指标/数量指标/乙", "20", "20"),
                indicator("产出指标/质量指标/丙", "20", "19"),
                indicator("效益指标/社会效益/丁", "30", "24.25"));
        // Out of 90, while the scheme's bounds are points out of 100.
        assertThat(figures).isEqualTo(scored("81.75", "90", null));
    }

    @Test
    void aSumOutOfTheFullScoreEarnsItsGrade() {
        var figures = figures(indicator("产出指标/数量指标/甲", "60", "51.75"), indicator("效益指标/社会效益/乙", "40", "30"));
        assertThat(figures).isEqualTo(scored("81.75", "100", "良"));
    }

    @Test
    void aStatedTotalOfLevel1GoesBeforeAllBelowIt() {
        var figures = figures(
                indicator("效益指标", "20", "11"),
                indicator("效益指标/经济效益指标", "15", "6"),
                indicator("效益指标/社会效益指标/甲", "15", "4"),
                indicator("成本指标", "20", "20"));
        assertThat(figures).isEqualTo(scored("31", "40", null));
    }

    @Test
    void aStatedTotalOfLevel2GoesBeforeThoseBelowIt() {
        var figures = figures(
                indicator("预算执行情况/资金管理", "20", "16"),
                indicator("预算执行情况/资金管理/政府采购执行情况", "5", "0"),
                indicator("预算执行情况/项目管理/项目监管", "8", "8"));
        assertThat(figures).isEqualTo(scored("24", "28", null));
    }

    @Test
    void scoresAndFullMarksAreTotalledEachForItself() {
        var figures = figures(
                indicator("产出指标", "40", null),
                indicator("产出指标/数量指标", null, "16"),
                indicator("产出指标/质量指标", null, "15"),
                indicator("产出指标/时效指标", "99", "9"),
                indicator("满意度指标", "10", "10"));
        assertThat(figures).isEqualTo(scored("50", "50", null));
    }

    @Test
    void groupsOfOneNameUnderTwoParentsStayApart() {
        var figures = figures(indicator("产出指标/数量指标", "10", "9"), indicator("效益指标/数量指标/甲", "10", "8"));
        assertThat(figures).isEqualTo(scored("17", "20", null));
    }

    @Test
    void aGroupMayComeInPieces() {
        var figures = figures(
                indicator("产出指标/数量指标/甲", "10", "9"),
                indicator("效益指标/社会效益/乙", "10", "8"),
                indicator("产出指标/数量指标/丙", "10", "7"));
        assertThat(figures).isEqualTo(scored("24", "30", null));
    }

    @Test
    void indicatorsOfAProjectAreItsOwn() {
        assertThat(figures(indicator("产出指标", "50", "45"), ofProject("产出指标", "50", "50"), ofProject("效益指标", "30", "30")))
                .isEqualTo(scored("45", "50", null));
        assertThat(figures(ofProject("产出指标", "50", "50"))).isEqualTo(scored(null, null, null));
    }

    @Test
    void zeroPointsAreAScore() {
        assertThat(figures(indicator("产出指标", "50", "0"))).isEqualTo(scored("0", "50", null));
    }

    @Test
    void withoutFullMarksThoseOfTheTemplateStandIn() {
        assertThat(figures(indicator("产出指标", null, "95"))).isEqualTo(scored("95", "100", "优"));
    }

    @Test
    void withoutAScoreThereAreNoFullMarksEither() {
        assertThat(figures(indicator("产出指标", "50", null))).isEqualTo(scored(null, null, null));
        assertThat(figures()).isEqualTo(scored(null, null, null));
    }

    @ParameterizedTest(name = "indicators {0}, stated {1} {2}: {3} {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "95, -, -, 95, 优",
                "95, 85, -, 85, 良",
                "95, -, 良, 95, 良",
                "95, 85, 优, 85, 优",
                "-, 96, -, 96, 优",
                "-, -, 合格, -, 合格",
                "89.995, -, -, 89.995, 优",
                "89.994, -, -, 89.994, 良",
                "79.99, -, -, 79.99, -",
            })
    void whatTheReportStatesGoesBeforeWhatItsIndicatorsGive(
            @Nullable String indicators,
            @Nullable String statedScore,
            @Nullable String statedGrade,
            @Nullable String score,
            @Nullable String grade) {
        var stated = new StatedFigures(null, decimal(statedScore), statedGrade);
        var figures = figures(stated, indicator("产出指标", "100", indicators));
        assertThat(figures.score()).isEqualTo(decimal(score));
        assertThat(figures.grade()).isEqualTo(grade);
    }

    private static ReportFigures figures(Indicator... indicators) {
        return figures(StatedFigures.NONE, indicators);
    }

    private static ReportFigures figures(StatedFigures stated, Indicator... indicators) {
        return FiguresRule.figures(
                template(ReportKind.DEPARTMENT_WHOLE), stated, List.of(), List.of(), List.of(indicators));
    }

    private static ReportFigures scored(@Nullable String score, @Nullable String fullScore, @Nullable String grade) {
        return new ReportFigures(null, null, null, null, decimal(score), decimal(fullScore), grade);
    }
}
