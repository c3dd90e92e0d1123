package cn.ziping.report;

import static cn.ziping.budget.BudgetCategory.EXPENDITURE;
import static cn.ziping.budget.BudgetCategory.PROJECT_EXPENDITURE;
import static cn.ziping.budget.FundSource.ALL;
import static cn.ziping.report.FiguresFixture.indicator;
import static cn.ziping.report.FiguresFixture.line;
import static cn.ziping.report.FiguresFixture.ofProject;
import static cn.ziping.report.FiguresFixture.project;
import static cn.ziping.report.FiguresFixture.scored;
import static cn.ziping.report.FiguresFixture.template;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.project.Project;
import cn.ziping.template.ReportKind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link FiguresRule}: a report of projects. */
class ProjectFiguresTest {

    @Test
    void projectsAddUpColumnByColumnAndGapsAreLeftOut() {
        var figures = figures(
                project("2000", null, "2000"),
                project("17588", null, "11188.5276"),
                project(null, null, null),
                project("804.1285", null, "520"));
        assertThat(figures.initialBudget()).isEqualTo("20392.1285");
        assertThat(figures.adjustedBudget()).isNull();
        assertThat(figures.executed()).isEqualTo("13708.5276");
        // 13708.5276 ÷ 20392.1285 = 67.2246… %
        assertThat(figures.executionRate()).isEqualTo("67.22");
    }

    @Test
    void theRateTakesOfEachProjectTheAdjustedBudgetElseTheInitialOne() {
        var figures = figures(
                project("100", "50", "40"), // counts with 50
                project("100", null, "20"), // with 100
                project(null, "30", "30"), // with 30
                project("20", "0", "0")); // with 0: adjusted away
        assertThat(figures.initialBudget()).isEqualTo("220");
        assertThat(figures.adjustedBudget()).isEqualTo("180"); // 50 + 100 + 30 + 0
        assertThat(figures.executed()).isEqualTo("90");
        assertThat(figures.executionRate()).isEqualTo("50.00"); // 90 ÷ 180
    }

    @Test
    void thereIsNoRateOverABaseOfZero() {
        assertThat(figures(project("0", null, "5")).executionRate()).isNull();
        assertThat(figures(project(null, null, "5")).executionRate()).isNull();
        assertThat(figures(project("5", null, null)).executionRate()).isNull();
    }

    @Test
    void theScoreIsTheMeanOfTheScoredProjects() {
        var figures = figures(scored("100"), scored("95"), scored("90"), scored(null), scored("97.5"));
        assertThat(figures.score()).isEqualTo("95.63"); // 382.5 ÷ 4 = 95.625
        assertThat(figures.fullScore()).isEqualTo("100");
        assertThat(figures.grade()).isEqualTo("优");
    }

    @Test
    void aProjectWithZeroPointsCountsInTheMean() {
        assertThat(figures(scored("90"), scored("0")).score()).isEqualTo("45.00");
        assertThat(figures(scored("90"), scored("0")).grade()).isNull();
    }

    @Test
    void unscoredProjectsGiveNeitherScoreNorGrade() {
        var figures = figures(project("1", null, "1"), scored(null));
        assertThat(figures.score()).isNull();
        assertThat(figures.fullScore()).isNull();
        assertThat(figures.grade()).isNull();
    }

    @Test
    void whatTheReportStatesGoesBeforeWhatItsProjectsGive() {
        var stated = new StatedFigures(new BigDecimal("88"), new BigDecimal("98"), "良");
        var figures = figures(stated, project("200", null, "100"), scored("90"));
        assertThat(figures.executionRate()).isEqualTo("88");
        assertThat(figures.score()).isEqualTo("98");
        assertThat(figures.grade()).isEqualTo("良");
    }

    @Test
    void budgetLinesAndIndicatorsOfAReportOfProjectsAreNoneOfItsTotals() {
        var figures = FiguresRule.figures(
                template(ReportKind.PROJECT_EXPENDITURE),
                StatedFigures.NONE,
                List.of(line(ALL, PROJECT_EXPENDITURE, "75692.63", "1", "1"), line(ALL, EXPENDITURE, "1", "1", "1")),
                List.of(project("5", null, "4"), scored("96")),
                List.of(indicator("产出指标", "50", "10"), ofProject("产出指标", "50", "49")));
        assertThat(figures)
                .isEqualTo(new ReportFigures(
                        new BigDecimal("5"),
                        null,
                        new BigDecimal("4"),
                        new BigDecimal("80.00"),
                        new BigDecimal("96.00"),
                        new BigDecimal("100"),
                        "优"));
    }

    @Test
    void noProjectsComeToNothing() {
        assertThat(figures()).isEqualTo(new ReportFigures(null, null, null, null, null, null, null));
    }

    private static ReportFigures figures(Project... projects) {
        return figures(StatedFigures.NONE, projects);
    }

    private static ReportFigures figures(StatedFigures stated, Project... projects) {
        return FiguresRule.figures(
                template(ReportKind.PROJECT_EXPENDITURE), stated, List.of(), List.of(projects), List.of());
    }
}
