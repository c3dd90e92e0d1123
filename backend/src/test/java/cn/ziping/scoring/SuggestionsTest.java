package cn.ziping.scoring;

import static cn.ziping.scoring.ScoringFixture.A;
import static cn.ziping.scoring.ScoringFixture.CAPS;
import static cn.ziping.scoring.ScoringFixture.PROJECT;
import static cn.ziping.scoring.ScoringFixture.decimal;
import static cn.ziping.scoring.ScoringFixture.execution;
import static cn.ziping.scoring.ScoringFixture.project;
import static cn.ziping.scoring.ScoringFixture.row;
import static cn.ziping.scoring.ScoringFixture.rules;
import static cn.ziping.scoring.ScoringFixture.scored;
import static cn.ziping.scoring.ScoringFixture.spending;
import static cn.ziping.scoring.ScoringFixture.template;
import static cn.ziping.template.ReportKind.DEPARTMENT_WHOLE;
import static cn.ziping.template.ReportKind.PROJECT_EXPENDITURE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.support.AProject;
import cn.ziping.template.ScoringRules;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link Suggestions}: what rows, projects and reports come to. */
class SuggestionsTest {
    private static final ScoringRules BESIDE = rules(execution(null, "10"), List.of());
    private static final ScoringRules AMONG = rules(execution("预算执行率", "10"), List.of());
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void aReportIsExecutionAndIndicators() {
        var report = whole(
                BESIDE,
                spending("90", "100"),
                row("产出指标/数量指标/甲", "≥10", "9", "50"), // 45
                scored("效益指标/社会效益/乙", "30", "28.5"),
                row("满意度指标/满意度/丙", "95%", "95%", "10"));
        assertThat(report).isEqualTo(suggestion("92.50", "预算执行 9 分 + 3 项指标 83.5 分 = 92.5 分"));
    }

    @Test
    void theClerksScoreGoesBeforeTheSuggestedOne() {
        var own = row(null, "产出指标/数量指标/甲", "≥10", "10", "100", "70");
        var all = Suggestions.of(template(DEPARTMENT_WHOLE, A), spending("1", "1"), List.of(), List.of(own));
        assertThat(all.report().score()).isEqualTo("70");
        assertThat(all.indicators()).containsOnlyKeys(own.id());
        assertThat(of(all, own).score()).isEqualTo("100");
    }

    @Test
    void theRowOfTheExecutionIsFilledByIt() {
        var execution = row("预算执行率", null, null, "20");
        var rows = List.of(execution, scored("产出指标", "80", "75"));
        var all = Suggestions.of(template(DEPARTMENT_WHOLE, AMONG), spending("50", "100"), List.of(), rows);
        assertThat(all.indicators().get(execution.id())).isEqualTo(suggestion("10.00", "执行率 50% × 20 分 = 10 分"));
        assertThat(all.report()).isEqualTo(suggestion("85.00", "2 项指标得分合计 85 分"));
    }

    @Test
    void theRowOfTheExecutionHasTheWeightOfTheTemplateUnlessItHasItsOwn() {
        var report = whole(
                AMONG, spending("50", "100"), row("预算执行率/预算执行率/预算执行率", null, null, null), scored("满意度指标", "90", "90"));
        assertThat(report).isEqualTo(suggestion("95.00", "2 项指标得分合计 95 分"));
    }

    @Test
    void severalRowsOfItsNameAreIndicatorsAsAnyOther() {
        var one = row("预算执行率/资金/甲", "≥90%", "90%", "5");
        var two = row("预算执行率/资金/乙", "≥90%", "45%", "5");
        var all = Suggestions.of(template(DEPARTMENT_WHOLE, AMONG), spending("1", "1"), List.of(), List.of(one, two));
        assertThat(of(all, one).score()).isEqualTo("5");
        assertThat(of(all, two).score()).isEqualTo("2.50");
        assertThat(all.report().score()).isEqualTo("17.50"); // and 10 for the execution beside them
    }

    @Test
    void totalsOfGroupsComeFromWhatIsBelow() {
        var level1 = row("产出指标", null, null, "50");
        var level2 = row("产出指标/数量指标", null, null, "30");
        var rows = List.of(
                level1,
                level2,
                row("产出指标/数量指标/甲", "≥10", "5", "20"), // 10
                scored("产出指标/数量指标/乙", "10", "9"),
                row("产出指标/质量指标/丙", "≥90%", "90%", "20"),
                scored("效益指标", "50", "50"));
        var all = Suggestions.of(template(DEPARTMENT_WHOLE, A), spending("1", "1"), List.of(), rows);
        assertThat(all.indicators().get(level2.id())).isEqualTo(suggestion("19.00", "下级指标 2 项得分合计 19 分"));
        assertThat(of(all, level1).score()).isEqualTo("39.00");
        assertThat(all.report().score()).isEqualTo("89.00");
    }

    @Test
    void aTotalIsNeverAboveItsWeightAndNeverHalfOfWhatIsBelow() {
        var total = row("产出指标", null, null, "15");
        var rows = List.of(total, scored("产出指标/数量指标/甲", "10", "9"), scored("产出指标/数量指标/乙", "10", "9"));
        assertThat(suggested(rows, total)).isEqualTo(suggestion("15", "下级指标 2 项得分合计 18 分，按分值 15 分计"));
        var missing = List.of(total, scored("产出指标/数量指标/甲", "10", "9"), scored("产出指标/数量指标/乙", "10", null));
        assertThat(suggested(missing, total)).isEqualTo(Suggestion.none("下级指标还有 1 项没有得分"));
    }

    @Test
    void aTotalOfTheClerkGoesBeforeAllBelowIt() {
        var report = whole(
                A,
                spending("1", "1"),
                scored("产出指标", "60", "31"),
                scored("产出指标/数量指标/甲", "60", "60"),
                scored("效益指标", "40", "40"));
        assertThat(report.score()).isEqualTo("71");
    }

    @Test
    void aSumWithAGapIsNoTotal() {
        var report = whole(BESIDE, spending("1", "1"), scored("产出指标", "50", "45"), scored("效益指标", "40", null));
        assertThat(report).isEqualTo(Suggestion.none("预算执行 10 分 + 1 项指标 45 分 = 55 分，还有 1 项没有得分，算不出总分"));
        assertThat(whole(BESIDE, spending(null, "1"), scored("产出指标", "90", "45")))
                .isEqualTo(Suggestion.none("未填执行数，算不出执行率，算不出总分"));
        assertThat(whole(BESIDE, spending("1", "1"))).isEqualTo(Suggestion.none("没有填分值的指标，算不出总分"));
        assertThat(whole(A, spending("1", "1"), row("产出指标/数量指标/甲", "1", "1", null)))
                .isEqualTo(Suggestion.none("没有填分值的指标，算不出总分"));
    }

    @Test
    void weightsThatAreNotFullMarksAreSaid() {
        assertThat(whole(BESIDE, spending("1", "1"), scored("产出指标", "50", "50"), scored("效益指标", "30", "30")))
                .isEqualTo(suggestion("90", "预算执行 10 分 + 2 项指标 80 分 = 90 分；分值合计 90 分，不是 100 分：没有满意度指标，其分值应并入效益指标"));
        assertThat(whole(BESIDE, spending("1", "1"), scored("产出指标", "70", "70"), scored("服务对象满意度", "10", "10")))
                .isEqualTo(suggestion("90", "预算执行 10 分 + 2 项指标 80 分 = 90 分；分值合计 90 分，不是 100 分"));
        assertThat(whole(BESIDE, spending("1", "1"), scored("产出指标", "95", "95")))
                .isEqualTo(suggestion("100", "预算执行 10 分 + 1 项指标 95 分 = 105 分，超过满分，按 100 分计；分值合计 105 分，不是 100 分"));
    }

    @ParameterizedTest(name = "rate {0} %, sum {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "80, 95, 95, -",
                "79.99, 95, 89, 80",
                "79.99, 88, 88, -",
                "79.99, 89, 89, -",
                "70, 95, 89, 80",
                "69.99, 95, 79, 70",
                "60, 95, 79, 70",
                "59.99, 95, 69, 60",
                "50, 95, 69, 60",
                "49.99, 95, 59, 50",
                "0, 95, 59, 50",
                "-, 95, 95, -",
            })
    void aLowExecutionRateCapsTheTotal(@Nullable String rate, String sum, String score, @Nullable String below) {
        var spending = new Spending(null, null, decimal(rate));
        var report = whole(rules(null, CAPS), spending, scored("产出指标", "100", sum));
        assertThat(report.score()).isEqualTo(score);
        assertThat(report.sentence())
                .isEqualTo("1 项指标得分合计 " + sum + " 分"
                        + (below == null ? "" : "；执行率低于 " + below + "%，总分不超过 " + score + " 分"));
    }

    @Test
    void aProjectHasItsOwnExecutionAndIndicators() {
        var projects = List.of(project(PROJECT, "100", "63.61", null), project(OTHER, "100", "100", null));
        var rows = List.of(
                row(PROJECT, "产出指标/数量指标/甲", "≥10", "10", "80", null),
                row(PROJECT, "满意度指标/满意度/乙", "95%", "96%", "10", null),
                row(null, "产出指标/数量指标/甲", "≥10", "5", "90", null));
        var rules = rules(execution(null, "10"), CAPS);
        var all = Suggestions.of(template(PROJECT_EXPENDITURE, rules), spending("1", "1"), projects, rows);
        assertThat(all.projects().get(PROJECT))
                .isEqualTo(suggestion("79", "预算执行 6.36 分 + 2 项指标 90 分 = 96.36 分；执行率低于 70%，总分不超过 79 分"));
        assertThat(all.projects().get(OTHER)).isEqualTo(Suggestion.none("没有填分值的指标，算不出总分"));
        assertThat(all.indicators()).hasSize(3);
        assertThat(all.report()).isEqualTo(suggestion("79.00", "1 个项目得分的平均数：79 ÷ 1 = 79 分；另有 1 个项目没有得分，未计入"));
    }

    @Test
    void theAdjustedBudgetOfAProjectGoesBeforeTheInitialOne() {
        var project = AProject.named("项目")
                .initial("100")
                .adjusted("50")
                .executed("25")
                .made();
        assertThat(Spending.of(project).rate()).isEqualTo("50.00");
    }

    @Test
    void aReportOfProjectsIsTheirMean() {
        var projects = List.of(
                project(PROJECT, null, null, "100"),
                project(OTHER, null, null, "95"),
                project(new UUID(0, 3), null, null, "90.5"));
        assertThat(ofProjects(projects)).isEqualTo(suggestion("95.17", "3 个项目得分的平均数：285.5 ÷ 3 = 95.17 分"));
        assertThat(ofProjects(List.of())).isEqualTo(Suggestion.none("没有项目，算不出总分"));
        assertThat(ofProjects(List.of(project(PROJECT, "1", "1", null)))).isEqualTo(Suggestion.none("各项目都没有得分，算不出总分"));
    }

    private static Suggestion ofProjects(List<Project> projects) {
        return Suggestions.of(template(PROJECT_EXPENDITURE, BESIDE), spending("1", "1"), projects, List.of())
                .report();
    }

    private static Suggestion suggested(List<Indicator> rows, Indicator row) {
        var all = Suggestions.of(template(DEPARTMENT_WHOLE, A), spending("1", "1"), List.of(), rows);
        return of(all, row);
    }

    private static Suggestion of(Suggestions all, Indicator row) {
        return Objects.requireNonNull(all.indicators().get(row.id()));
    }

    private static Suggestion whole(ScoringRules rules, Spending spending, Indicator... rows) {
        return Suggestions.of(template(DEPARTMENT_WHOLE, rules), spending, List.of(), List.of(rows))
                .report();
    }

    private static Suggestion suggestion(String score, String sentence) {
        return new Suggestion(decimal(score), sentence);
    }
}
