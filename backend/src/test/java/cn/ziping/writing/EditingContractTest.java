package cn.ziping.writing;

import static cn.ziping.writing.Desks.contract;
import static cn.ziping.writing.Desks.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The editing operations of the contract, unchanged, against a running server. */
@WritingTest
class EditingContractTest {
    private static final String JIANGXI = "jiangxi-department-2020";
    private static final String PROJECTS = "jiangxi-project-2023";

    @Autowired
    Desks desks;

    @Test
    void aReportBeginsAsDraftAndOnlyOnce() {
        var desk = desks.desk();

        var begun = desk.begin(2025, JIANGXI, null);
        assertThat(begun.at("/errors").size()).isZero();
        assertThat(begun.at("/report/status").asString()).isEqualTo("DRAFT");
        assertThat(begun.at("/report/version").asInt()).isEqualTo(1);

        var again = desk.begin(2025, JIANGXI, null);
        assertThat(People.codes(again)).containsExactly("TAKEN year");
        assertThat(again.at("/report/id")).isEqualTo(begun.at("/report/id"));
    }

    @Test
    void aSectionIsChangedOnceForEachVersion() {
        var desk = desks.desk();
        var report = desk.draft(JIANGXI);
        var section = added(desk, report);
        var id = section.at("/id").asString();

        var first = update(desk, Map.of("id", id, "expectedVersion", 1, "body", "第一稿"));
        assertThat(first.at("/errors").size()).isZero();
        assertThat(first.at("/section/version").asInt()).isEqualTo(2);
        assertThat(first.at("/section/heading").asString()).isEqualTo("补充说明");

        var second = update(desk, Map.of("id", id, "expectedVersion", 1, "body", "别人的稿"));
        assertThat(People.codes(second)).containsExactly("CONFLICT expectedVersion");
        assertThat(second.at("/section/body").asString()).isEqualTo("第一稿");
        assertThat(second.at("/section/version").asInt()).isEqualTo(2);
        assertThat(second.at("/report/version")).isEqualTo(first.at("/report/version"));
    }

    @Test
    void rowsAreSavedAllOrNone() {
        var desk = desks.desk();
        var report = desk.draft(PROJECTS);
        Map<String, ?> good =
                Map.of("code", "P1", "name", "甲", "initialBudget", "100", "executed", "90", "score", "95");
        Map<String, ?> bad = Map.of("name", "乙", "initialBudget", "-1", "score", "100.5");

        var refused = desk.save("save-projects", report, List.of(good, bad), List.of());
        assertThat(People.codes(refused))
                .containsExactlyInAnyOrder("INVALID upsert.1.initialBudget", "INVALID upsert.1.score");
        assertThat(refused.at("/projects").size()).isZero();
        assertThat(refused.at("/report/version").asInt()).isEqualTo(1);

        var saved = desk.save("save-projects", report, List.of(good), List.of());
        assertThat(People.codes(saved)).isEmpty();
        assertThat(saved.at("/projects/0/executionRate").asString()).isEqualTo("90.00");
        assertThat(saved.at("/projects/0/grade").asString()).isEqualTo("优");
        assertThat(saved.at("/report/figures/score").asString()).isEqualTo("95.00");
        assertThat(saved.at("/report/version").asInt()).isEqualTo(2);
    }

    @Test
    void aReportWithIndicatorsOfItsOwnRefusesProjectsInWords() {
        var desk = desks.desk();
        var report = desk.draft("jiangxi-department-2022");
        var refused = desk.save("save-projects", report, List.of(Map.of("name", "甲", "score", "101")), List.of());
        assertThat(People.codes(refused)).containsExactly("INVALID upsert.0.score");
        var project = desk.save("save-projects", report, List.of(Map.of("name", "甲")), List.of())
                .at("/projects/0");
        var stale = Map.of("id", project.at("/id").asString(), "expectedVersion", 9, "name", "乙");
        assertThat(People.codes(desk.save("save-projects", report, List.of(stale), List.of())))
                .containsExactly("CONFLICT upsert.0.expectedVersion");
    }

    @Test
    void figuresThatFollowBeyondAllMeasureAreRefusedInWords() {
        var desk = desks.desk();
        var report = desk.draft(PROJECTS);
        var rate = desk.save(
                "save-projects",
                report,
                List.of(Map.of("name", "道路", "adjustedBudget", "0.01", "executed", "10001")),
                List.of());
        assertThat(People.codes(rate)).containsExactly("INVALID upsert");
        assertThat(rate.at("/errors/0/message").asString()).contains("道路");
        var sum = Map.of("name", "甲", "initialBudget", "600000000000");
        assertThat(People.codes(desk.save("save-projects", report, List.of(sum, sum), List.of())))
                .containsExactly("INVALID upsert");
        assertThat(desk.save("save-projects", report, List.of(), List.of())
                        .at("/report/version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aRowAddedAgainUnderItsIdIsNoEarlierVersionOfItself() {
        var desk = desks.desk();
        var report = desk.draft(PROJECTS);
        var id = "01939393-9393-7393-8393-" + report.substring(24);
        Map<String, ?> row = Map.of("id", id, "name", "甲");
        var first = desk.save("save-projects", report, List.of(row), List.of())
                .at("/projects/0/version")
                .asInt();
        desk.save("save-projects", report, List.of(), List.of(Map.of("id", id, "expectedVersion", first)));
        var second = desk.save("save-projects", report, List.of(row), List.of())
                .at("/projects/0/version")
                .asInt();
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void omittedStaysAndNullEmpties() {
        var desk = desks.desk();
        var report = desk.draft(JIANGXI);
        var line = desk.save(
                        "save-budget-lines",
                        report,
                        List.of(Map.of(
                                "fundSource", "GENERAL_PUBLIC",
                                "category", "EXPENDITURE",
                                "label", "支出合计",
                                "initialBudget", "200",
                                "executed", "100")),
                        List.of())
                .at("/budgetLines/0");
        assertThat(line.at("/executionRate").asString()).isEqualTo("50.00");

        var change = new HashMap<String, Object>(
                Map.of("id", line.at("/id").asString(), "expectedVersion", 1, "label", "支出总计"));
        change.put("executed", null);
        var changed = desk.save("save-budget-lines", report, List.of(change), List.of());
        assertThat(changed.at("/budgetLines/0/label").asString()).isEqualTo("支出总计");
        assertThat(changed.at("/budgetLines/0/executed").isNull()).isTrue();
        assertThat(changed.at("/budgetLines/0/executionRate").isNull()).isTrue();
        assertThat(changed.at("/report/figures/initialBudget").asString()).isEqualTo("200");
        assertThat(changed.at("/report/figures/executed").isNull()).isTrue();
    }

    @Test
    void staffAndIndicatorsAreSavedRemovedAndSummed() {
        var desk = desks.desk();
        var report = desk.draft(JIANGXI);
        var staff = desk.save(
                "save-staff-lines",
                report,
                List.of(Map.of("unit", "本级", "label", "行政编制", "authorised", 10, "actual", 9)),
                List.of());
        assertThat(People.codes(staff)).isEmpty();
        var line = staff.at("/staffLines/0");
        var gone = desk.save(
                "save-staff-lines",
                report,
                List.of(),
                List.of(Map.of("id", line.at("/id").asString(), "expectedVersion", 1)));
        assertThat(People.codes(gone)).isEmpty();
        assertThat(gone.at("/staffLines").size()).isZero();

        var tooMuch = desk.save(
                "save-indicators",
                report,
                List.of(Map.of("level1", "产出指标", "level2", "数量指标", "weight", "10", "score", "11")),
                List.of());
        assertThat(People.codes(tooMuch)).containsExactly("INVALID upsert.0.score");
        var outOfNothing =
                desk.save("save-indicators", report, List.of(Map.of("level1", "产出指标", "score", "99999")), List.of());
        assertThat(People.codes(outOfNothing)).containsExactly("INVALID upsert.0.score");
    }

    private static JsonNode update(Desks.Desk desk, Map<String, ?> change) {
        return desk.clerk().data(contract("update-section"), input(change)).at("/updateSection");
    }

    private static JsonNode added(Desks.Desk desk, String report) {
        return desk.clerk()
                .data(
                        "mutation Add($input: AddSectionInput!) { addSection(input: $input) { section { id version } errors { code path } } }",
                        input(Map.of("reportId", report, "level", 1, "heading", "补充说明")))
                .at("/addSection/section");
    }
}
