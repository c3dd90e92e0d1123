package cn.ziping.printing;

import static cn.ziping.printing.FormParts.form;
import static cn.ziping.printing.FormParts.indicator;
import static cn.ziping.printing.FormParts.measured;
import static cn.ziping.printing.FormParts.national;
import static cn.ziping.printing.FormParts.project;
import static cn.ziping.printing.FormParts.scoring;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project's form says of the execution of its budget, and what its total adds up. */
class ExecutionEntryTest {

    /** The scores of funds and indicators begin at one line, so that one column holds all that the total adds up. */
    @Test
    void theTotalAddsUpExecutionAndIndicators() {
        var form = form(national().project(project("97")).indicator(indicator("产出指标/数量指标/甲", "1", "1", "90", "87.5")));
        assertThat(Drawn.added(form)).containsExactly("", "-", "-", "-", "得分", "87.5");
    }

    /** What the total has beyond the indicators may be anything; advice of the rules is never printed as a score. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"97.25, 87.5", "97.25, ", ", 87.5", "98, 87.5", "80, 87.5", "87.5, 87.5"})
    void aScoreOfExecutionThatNobodyGaveIsLeftEmpty(@Nullable String total, @Nullable String indicators) {
        var form = form(
                national().project(project(total)).indicator(indicator("产出指标/数量指标/甲", "1", "1", "90", indicators)));
        var funds = Drawn.from("年度资金总额", form).lines().findFirst().orElseThrow();
        assertThat(funds).isEqualTo("年度资金总额 | 1,000 | 1,200.50 | 1,140.475 | 10 | 95% |");
    }

    @Test
    void theRowThatStandsForExecutionStandsWithTheFunds() {
        var report = MadeUp.report().ofProjects().scoredBy(scoring("预算执行")).project(project("60"));
        var form = form(report.indicator(indicator("预算执行", null, null, "20", "19"))
                .indicator(indicator("产出/数量/甲", "1", "1", "80", "41")));
        assertThat(Drawn.of(form)).contains("| 20 | 95% | 19\n").doesNotContain("预算执行");
        assertThat(Drawn.added(form)).containsExactly("19", "-", "-", "-", "得分", "41");
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

    /** The line of the funds has no room for what was to be reached and what was. */
    @Test
    void aNumberIsTellingMoreAsWords() {
        var execution = scoring("产出指标").execution();
        var silent = measured(null, null, null, null, null, null);
        assertThat(ExecutionEntry.of(execution, List.of(silent)).row()).isSameAs(silent);
        for (var telling :
                List.of(measured(null, null, "100", null, null, "%"), measured(null, null, null, null, "98", "%"))) {
            assertThat(ExecutionEntry.of(execution, List.of(telling))).isEqualTo(ExecutionEntry.NONE);
        }
    }
}
