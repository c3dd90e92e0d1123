package cn.ziping.writing;

import static cn.ziping.writing.Desks.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People;
import cn.ziping.writing.Desks.Desk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the official form of a project asks for beside its figures, written against a running server. */
@WritingTest
class ProjectGoalsTest {
    private static final String WHOLE = """
            id version name executed executionRate score suggestion target actual
            funds { origin initialBudget adjustedBudget executed }""";

    private static final String SAVE = """
            mutation ($input: SaveProjectsInput!) { saveProjects(input: $input) {
              projects { %s } errors { code message path } } }""".formatted(WHOLE);

    @Autowired
    Desks desks;

    private Desk desk;
    private String report;

    @BeforeEach
    void begin() {
        desk = desks.desk();
        report = desk.draft("jiangxi-project-2023");
    }

    @Test
    void whatIsSaidIsReadAndWhatIsLeftOutStays() {
        var id = made();
        var read = project(id);
        assertThat(read.at("/target").asString()).isEqualTo("新建道路 12 公里。\n惠及 3 个村。");
        assertThat(read.at("/actual").asString()).isEqualTo("全部建成。");
        assertThat(funds(read)).containsExactly("FISCAL_APPROPRIATION 100.50 120.50 110.25", "OTHER - - 0");

        save(Map.of("id", id, "expectedVersion", 1, "executed", "110.25"));
        var again = project(id);
        assertThat(again.at("/executed").asString()).isEqualTo("110.25");
        assertThat(again.at("/target")).isEqualTo(read.at("/target"));
        assertThat(again.at("/actual")).isEqualTo(read.at("/actual"));
        assertThat(again.at("/funds")).isEqualTo(read.at("/funds"));
    }

    @Test
    void fundsThatAreGivenReplaceAllAndNullEmpties() {
        var id = made();
        var changed =
                save(Map.of("id", id, "expectedVersion", 1, "funds", List.of(fund("CARRY_OVER", null, "5", null))));
        assertThat(funds(changed.at("/projects/0"))).containsExactly("CARRY_OVER - 5 -");
        assertThat(funds(project(id))).containsExactly("CARRY_OVER - 5 -");

        var nothing = new HashMap<String, @Nullable Object>(Map.of("id", id, "expectedVersion", 2));
        nothing.put("funds", null);
        nothing.put("target", "  ");
        nothing.put("actual", null);
        assertThat(People.codes(save(nothing))).isEmpty();
        var read = project(id);
        assertThat(read.at("/funds")).isEmpty();
        assertThat(read.at("/target").isNull()).isTrue();
        assertThat(read.at("/actual").isNull()).isTrue();
    }

    /** An origin without any amount is as good as one that was left out: nothing is stored and nothing counted. */
    @Test
    void sayingTheSameAgainChangesNothing() {
        var id = made();
        var same = desks.withoutChange(() -> save(Map.of(
                "id",
                id,
                "expectedVersion",
                1,
                "target",
                "新建道路 12 公里。\r\n惠及 3 个村。 ",
                "funds",
                List.of(
                        fund("OTHER", null, null, "0"),
                        fund("CARRY_OVER", null, null, null),
                        fund("FISCAL_APPROPRIATION", "100.50", "120.50", "110.25")))));
        assertThat(People.codes(same)).isEmpty();
        assertThat(same.at("/projects/0/version").asInt()).isEqualTo(1);
    }

    /** Another row's change, and a new suggestion of its own, store a project with all that it holds. */
    @Test
    void aChangeElsewhereLosesNothing() {
        var id = made();
        save(Map.of("id", id, "expectedVersion", 1, "adjustedBudget", "120.50", "executed", "110.25"));
        var suggestion = project(id).at("/suggestion");
        save(Map.of("name", "桥梁", "position", 1));
        desk.save("save-indicators", report, List.of(indicator(id)), List.of());
        var after = project(id);
        assertThat(after.at("/suggestion")).isNotEqualTo(suggestion);
        assertThat(after.at("/target").asString()).isEqualTo("新建道路 12 公里。\n惠及 3 个村。");
        assertThat(after.at("/actual").asString()).isEqualTo("全部建成。");
        assertThat(funds(after)).containsExactly("FISCAL_APPROPRIATION 100.50 120.50 110.25", "OTHER - - 0");
        assertThat(projects(report)).hasSize(2);
    }

    @Test
    void whatCannotBeMeantIsRefusedAtItsPlace() {
        refused("target", "字".repeat(2001), "upsert.0.target");
        refused("actual", "\u0007", "upsert.0.actual");
        refused("funds", List.of(fund("OTHER", "-1", null, null)), "upsert.0.funds.0.initialBudget");
        refused(
                "funds",
                List.of(fund("OTHER", "1", null, null), fund("CARRY_OVER", null, "0.1234567", null)),
                "upsert.0.funds.1.adjustedBudget");
        refused("funds", List.of(fund("OTHER", null, null, "1000000000000")), "upsert.0.funds.0.executed");
        refused(
                "funds",
                List.of(fund("OTHER", "1", null, null), fund("OTHER", "2", null, null)),
                "upsert.0.funds.1.origin");
        var most = save(Map.of(
                "name",
                "最长",
                "target",
                "𠮷".repeat(2000),
                "funds",
                List.of(fund("OTHER", "999999999999.999999", null, null))));
        assertThat(People.codes(most)).isEmpty();
        assertThat(project(most.at("/projects/0/id").asString()).at("/target").asString())
                .isEqualTo("𠮷".repeat(2000));
    }

    @Test
    void historyTellsEachAmountAndTakesItBack() {
        var id = made();
        save(Map.of("id", id, "expectedVersion", 1, "actual", "未完成。", "funds", List.of(fund("OTHER", "7", null, "0"))));
        var entry = entries("project/" + id).get(0);
        assertThat(Desks.changes(entry))
                .containsExactlyInAnyOrder(
                        "actual 全部建成。 → 未完成。",
                        "funds.FISCAL_APPROPRIATION.initialBudget 100.50 → -",
                        "funds.FISCAL_APPROPRIATION.adjustedBudget 120.50 → -",
                        "funds.FISCAL_APPROPRIATION.executed 110.25 → -",
                        "funds.OTHER.initialBudget - → 7");

        taken(entry, "BEFORE", 2);
        assertThat(funds(project(id))).containsExactly("FISCAL_APPROPRIATION 100.50 120.50 110.25", "OTHER - - 0");
        assertThat(project(id).at("/actual").asString()).isEqualTo("全部建成。");

        desk.save("save-projects", report, List.of(), List.of(Map.of("id", id, "expectedVersion", 3)));
        taken(entries("project/" + id).get(0), "BEFORE", null);
        assertThat(funds(project(id))).containsExactly("FISCAL_APPROPRIATION 100.50 120.50 110.25", "OTHER - - 0");
    }

    @Test
    void theGoalIsCarriedOverAndWhatCameOfItIsNot() {
        made();
        var next =
                desk.begin(2026, "jiangxi-project-2023", 2025).at("/report/id").asString();
        var carried = projects(next).get(0);
        assertThat(carried.at("/target").asString()).isEqualTo("新建道路 12 公里。\n惠及 3 个村。");
        assertThat(carried.at("/actual").isNull()).isTrue();
        assertThat(carried.at("/funds")).isEmpty();
        assertThat(carried.at("/executed").isNull()).isTrue();
    }

    private String made() {
        var saved = save(Map.of(
                "name",
                "道路",
                "target",
                "新建道路 12 公里。\n惠及 3 个村。",
                "actual",
                "全部建成。",
                "funds",
                List.of(fund("OTHER", null, null, "0"), fund("FISCAL_APPROPRIATION", "100.50", "120.50", "110.25"))));
        assertThat(People.codes(saved)).isEmpty();
        return saved.at("/projects/0/id").asString();
    }

    private static Map<String, @Nullable Object> fund(
            String origin, @Nullable String initial, @Nullable String adjusted, @Nullable String executed) {
        var fund = new HashMap<String, @Nullable Object>();
        fund.put("origin", origin);
        fund.put("initialBudget", initial);
        fund.put("adjustedBudget", adjusted);
        fund.put("executed", executed);
        return fund;
    }

    private static Map<String, Object> indicator(String project) {
        return Map.of("projectId", project, "level1", "产出", "level2", "数量", "level3", "里程", "weight", "10");
    }

    private void refused(String field, Object value, String path) {
        desks.refused("INVALID " + path, () -> save(Map.of("name", "道路", field, value)));
    }

    private JsonNode save(Map<String, ?> project) {
        return desk.clerk()
                .data(SAVE, input(Map.of("reportId", report, "upsert", List.of(project))))
                .at("/saveProjects");
    }

    private JsonNode project(String id) {
        return projects(report)
                .valueStream()
                .filter(one -> one.at("/id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode projects(String report) {
        return desk.clerk()
                .data("query ($id: ID!) { report(id: $id) { projects { nodes { %s } } } }".formatted(WHOLE), id(report))
                .at("/report/projects/nodes");
    }

    private static Map<String, Object> id(String report) {
        return Map.of("id", report);
    }

    private static List<String> funds(JsonNode project) {
        return project.at("/funds")
                .valueStream()
                .map(fund -> "%s %s %s %s"
                        .formatted(
                                fund.at("/origin").asString(),
                                fund.at("/initialBudget").asString("-"),
                                fund.at("/adjustedBudget").asString("-"),
                                fund.at("/executed").asString("-")))
                .toList();
    }

    private List<JsonNode> entries(String place) {
        return desk.clerk()
                .data("""
                        query ($id: ID!, $place: String!) { report(id: $id) { history(filter: { place: $place }) {
                          nodes { id action changes { field before after } } } } }""", Map.of("id", report, "place", place))
                .at("/report/history/nodes")
                .valueStream()
                .toList();
    }

    private void taken(JsonNode entry, String state, @Nullable Integer version) {
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("reportId", report);
        wanted.put("entryId", entry.at("/id").asString());
        wanted.put("state", state);
        wanted.put("expectedVersion", version);
        var answer = desk.clerk().data("""
                mutation ($input: TakeBackInput!) { takeBack(input: $input) { errors { code message path } } }""", input(wanted));
        assertThat(People.codes(answer.at("/takeBack"))).isEmpty();
    }
}
