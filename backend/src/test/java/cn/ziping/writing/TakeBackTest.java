package cn.ziping.writing;

import static cn.ziping.writing.Desks.contract;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Earlier states taken back, against a running server. */
@WritingTest
class TakeBackTest {
    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";
    private static final String TAKE_BACK = """
            mutation ($input: TakeBackInput!) { takeBack(input: $input) {
              report { version title stated { score grade } figures { score executed }
                sections { id version level key heading body } staffLines { id version unit label authorised }
                budgetLines { id version label executed executionRate } projects(first: 50) { nodes { id version name executed } }
                indicators { id version level3 actual project { id } } }
              errors { code message path ... on ConflictError { by } } } }""";

    @Autowired
    Desks desks;

    private Desk desk;
    private String report;

    @BeforeEach
    void begin() {
        desk = desks.desk();
        report = desk.draft("jiangxi-project-2023");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "save-staff-lines   | staffLines  | {\"unit\": \"本级\", \"label\": \"行政编制\", \"authorised\": 10}               | label  | 事业编制",
                "save-budget-lines  | budgetLines | {\"fundSource\": \"ALL\", \"category\": \"EXPENDITURE\", \"label\": \"支出\", \"executed\": \"12.50\"} | label | 支出合计",
                "save-projects      | projects    | {\"name\": \"道路\", \"executed\": \"12.50\", \"code\": \"P1\"}               | name   | 道路和桥梁",
                "save-indicators    | indicators  | {\"level1\": \"产出\", \"level2\": \"数量\", \"level3\": \"里程\", \"weight\": \"10\"} | level3 | 公里数"
            })
    void eachKindOfRowGoesBackAndForth(String document, String field, String row, String name, String other) {
        var values = new HashMap<String, Object>(JsonMapper.shared().readValue(row, Map.class));
        var id = saved(document, List.of(values), List.of())
                .at("/" + field + "/0/id")
                .asString();
        saved(document, List.of(Map.of("id", id, "expectedVersion", 1, name, other)), List.of());
        saved(document, List.of(), List.of(Map.of("id", id, "expectedVersion", 2)));
        var place = place(field) + "/" + id;
        var removed = entries(place).get(0);
        var changed = entries(place).get(1);
        var added = entries(place).get(2);

        // It comes back as it was when it went, with the id that it had and a version that it never had.
        var back = rows(taken(removed, "BEFORE", null), field, id);
        assertThat(back.at("/" + name).asString()).isEqualTo(other);
        assertThat(back.at("/version").asInt()).isGreaterThan(2);
        assertThat(entries(place).get(0).at("/action").asString()).isEqualTo("ADDED");

        // As it was before it was changed.
        var earlier = rows(taken(changed, "BEFORE", back.at("/version").asInt()), field, id);
        assertThat(earlier.at("/" + name).asString()).isEqualTo(values.get(name));
        assertThat(earlier.at("/version").asInt()).isEqualTo(back.at("/version").asInt() + 1);
        assertThat(entries(place).get(0).at("/action").asString()).isEqualTo("CHANGED");
        assertThat(entries(place).get(0).at("/before")).isEqualTo(changed.at("/after"));

        // Nothing differs any more: nothing is written.
        var count = entries(place).size();
        taken(added, "AFTER", earlier.at("/version").asInt());
        assertThat(entries(place)).hasSize(count);

        // As it was before it was added: not there.
        var gone = taken(added, "BEFORE", earlier.at("/version").asInt());
        assertThat(rows(gone, field, id).isMissingNode()).isTrue();
        assertThat(entries(place).get(0).at("/action").asString()).isEqualTo("REMOVED");
    }

    @Test
    void aSectionComesBackWhereItWasAndItsWordsGoBack() {
        var first = added("甲", 1, null);
        var second = added("乙", 2, first);
        var third = added("丙", 3, second);
        var before = sections();
        update(second, 1, "第一稿");
        update(second, 2, "第二稿");
        var words = entries("section/" + second);

        var back = taken(words.get(0), "BEFORE", 3);
        assertThat(section(back, second).at("/body").asString()).isEqualTo("第一稿");

        remove(second, 4);
        assertThat(sections()).hasSize(before.size() - 2);
        var gone = entries("section/" + second).get(0);
        var again = taken(gone, "BEFORE", null);
        assertThat(section(again, second).at("/body").asString()).isEqualTo("第一稿");
        assertThat(section(again, second).at("/level").asInt()).isEqualTo(2);
        assertThat(section(again, second).at("/version").asInt()).isGreaterThan(4);
        var child = taken(entries("section/" + third).get(0), "BEFORE", null);
        assertThat(section(child, third).at("/level").asInt()).isEqualTo(3);
        assertThat(sections()).isEqualTo(before);
    }

    /** What it was below is gone: its level is mended. */
    @Test
    void aSectionWhoseSuperiorIsGoneComesBackHigher() {
        var last = desk.clerk()
                .data("query ($id: ID!) { report(id: $id) { sections { id } } }", Map.of("id", report))
                .at("/report/sections")
                .valueStream()
                .map(one -> one.at("/id").asString())
                .reduce(null, (before, next) -> next);
        var first = added("丁", 1, last);
        var second = added("甲", 1, first);
        var third = added("乙", 2, second);
        var fourth = added("丙", 3, third);
        remove(second, 1);
        var back = taken(entries("section/" + fourth).get(0), "BEFORE", null);
        assertThat(section(back, fourth).at("/level").asInt()).isEqualTo(2);
        assertThat(sections().subList(sections().size() - 2, sections().size())).containsExactly("1 丁", "2 丙");
    }

    @Test
    void aMoveIsTakenBack() {
        var first = added("甲", 1, null);
        var second = added("乙", 1, first);
        var before = sections();
        desk.clerk()
                .data(
                        "mutation ($input: MoveSectionInput!) { moveSection(input: $input) { errors { code } } }",
                        input(Map.of("id", first, "expectedVersion", 1, "after", second)));
        assertThat(sections()).isNotEqualTo(before);
        var move = entries("section/" + first).get(0);
        assertThat(move.at("/action").asString()).isEqualTo("MOVED");
        taken(move, "BEFORE", 1);
        assertThat(sections()).isEqualTo(before);
    }

    @Test
    void aProjectBringsItsIndicatorsDownAndOneWithoutItsProjectStaysOut() {
        var project = saved("save-projects", List.of(Map.of("name", "道路")), List.of())
                .at("/projects/0/id")
                .asString();
        var indicator = saved(
                        "save-indicators",
                        List.of(Map.of("projectId", project, "level1", "产出", "level2", "数量", "level3", "里程")),
                        List.of())
                .at("/indicators/0/id")
                .asString();
        saved("save-projects", List.of(), List.of(Map.of("id", project, "expectedVersion", 1)));
        var gone = entries("indicator/" + indicator).get(0);
        assertThat(gone.at("/action").asString()).isEqualTo("REMOVED");

        refused(gone, "BEFORE", null, "INVALID entryId", "先恢复项目");
        taken(entries("project/" + project).get(0), "BEFORE", null);
        var back = rows(taken(gone, "BEFORE", null), "indicators", indicator);
        assertThat(back.at("/project/id").asString()).isEqualTo(project);
    }

    @Test
    void whatTheReportSaysOfItselfIsTakenBack() {
        var payload = desk.clerk()
                .data(
                        "mutation ($input: UpdateReportInput!) { updateReport(input: $input) { report { version title } errors { code path } } }",
                        input(Map.of(
                                "id",
                                report,
                                "expectedVersion",
                                1,
                                "title",
                                "另一个标题",
                                "statedScore",
                                "91.50",
                                "statedGrade",
                                "优")))
                .at("/updateReport");
        assertThat(People.codes(payload)).isEmpty();
        var entry = entries("report").get(0);
        var back = taken(entry, "BEFORE", 2);
        assertThat(back.at("/report/title").asString()).isNotEqualTo("另一个标题");
        assertThat(back.at("/report/stated/score").isNull()).isTrue();
        var again = taken(entry, "AFTER", 3);
        assertThat(again.at("/report/title").asString()).isEqualTo("另一个标题");
        assertThat(again.at("/report/stated/score").asString()).isEqualTo("91.50");
        assertThat(again.at("/report/figures/score").asString()).isEqualTo("91.50");
    }

    @Test
    void whatCannotBeTakenBackIsRefusedAndNothingChanges() {
        var id = saved("save-projects", List.of(Map.of("name", "道路", "code", "P1")), List.of())
                .at("/projects/0/id")
                .asString();
        saved("save-projects", List.of(Map.of("id", id, "expectedVersion", 1, "name", "桥梁", "code", "P2")), List.of());
        var changed = entries("project/" + id).get(0);
        var created = entries("report").get(0);
        assertThat(created.at("/action").asString()).isEqualTo("CREATED");

        refused(created, "AFTER", 3, "INVALID entryId", "流程步骤");
        refused(changed, "BEFORE", 1, "CONFLICT expectedVersion", "已被别人修改");
        refused(changed, "BEFORE", null, "CONFLICT expectedVersion", "没有覆盖");
        var other = desks.desk();
        var foreign = other.draft("jiangxi-project-2023");
        var theirs = other.clerk()
                .data("query ($id: ID!) { report(id: $id) { history { nodes { id } } } }", Map.of("id", foreign))
                .at("/report/history/nodes/0");
        refused(theirs, "AFTER", 1, "NOT_FOUND entryId", "没有这条修改记录");
        refused(JsonMapper.shared().createObjectNode().put("id", UNKNOWN), "AFTER", 1, "NOT_FOUND entryId", "没有这条修改记录");

        // The code that it had belongs to another project now: checked as in any change.
        saved("save-projects", List.of(Map.of("name", "隧道", "code", "P1")), List.of());
        refused(changed, "BEFORE", 2, "INVALID entryId", "P1");

        saved("save-projects", List.of(), List.of(Map.of("id", id, "expectedVersion", 2)));
        refused(changed, "BEFORE", 2, "CONFLICT expectedVersion", "已被别人删除");
        desks.write(report);
        desk.head()
                .data(
                        "mutation ($input: SubmitReportInput!) { submitReport(input: $input) { errors { code } } }",
                        input(Map.of("id", report, "expectedVersion", version())));
        refused(changed, "AFTER", null, "NOT_NOW reportId", "正在审核");
        refused(entries("report").get(0), "BEFORE", version(), "NOT_NOW reportId", "正在审核");
    }

    private int version() {
        return desk.clerk()
                .data("query ($id: ID!) { report(id: $id) { version } }", Map.of("id", report))
                .at("/report/version")
                .asInt();
    }

    private JsonNode taken(JsonNode entry, String side, @Nullable Integer version) {
        var payload = take(entry, side, version);
        assertThat(People.codes(payload)).as(payload.toString()).isEmpty();
        return payload;
    }

    private void refused(JsonNode entry, String side, @Nullable Integer version, String code, String words) {
        var payload = desks.withoutChange(() -> take(entry, side, version));
        assertThat(People.codes(payload)).containsExactly(code);
        assertThat(payload.at("/errors/0/message").asString()).contains(words).endsWith("。");
        if (code.startsWith("CONFLICT")) {
            assertThat(payload.at("/errors/0/by").asString()).startsWith("试验");
        }
    }

    private JsonNode take(JsonNode entry, String side, @Nullable Integer version) {
        var input = new HashMap<String, Object>();
        input.put("reportId", report);
        input.put("entryId", entry.at("/id").asString());
        input.put("state", side);
        input.put("expectedVersion", version);
        return desk.clerk().data(TAKE_BACK, input(input)).at("/takeBack");
    }

    private List<JsonNode> entries(String place) {
        return desk.clerk()
                .data(
                        "query ($id: ID!, $place: String) { report(id: $id) { history(filter: {place: $place}) { nodes { id action before after } } } }",
                        Map.of("id", report, "place", place))
                .at("/report/history/nodes")
                .valueStream()
                .toList();
    }

    private JsonNode saved(String document, List<Map<String, ?>> upsert, List<Map<String, ?>> remove) {
        var payload = desk.save(document, report, upsert, remove);
        assertThat(People.codes(payload)).as(payload.toString()).isEmpty();
        return payload;
    }

    private String added(String heading, int level, @Nullable String after) {
        var input = new HashMap<String, Object>(Map.of("reportId", report, "level", level, "heading", heading));
        input.put("after", after);
        var payload = desk.clerk()
                .data(
                        "mutation ($input: AddSectionInput!) { addSection(input: $input) { section { id } errors { code path message } } }",
                        input(input))
                .at("/addSection");
        assertThat(People.codes(payload)).as(payload.toString()).isEmpty();
        return payload.at("/section/id").asString();
    }

    private void update(String id, int version, String body) {
        var payload = desk.clerk()
                .data(contract("update-section"), input(Map.of("id", id, "expectedVersion", version, "body", body)))
                .at("/updateSection");
        assertThat(People.codes(payload)).isEmpty();
    }

    private void remove(String id, int version) {
        var payload = desk.clerk()
                .data(
                        "mutation ($input: RemoveSectionInput!) { removeSection(input: $input) { errors { code path } } }",
                        input(Map.of("id", id, "expectedVersion", version)))
                .at("/removeSection");
        assertThat(People.codes(payload)).isEmpty();
    }

    /** Headings with their levels in reading order. */
    private List<String> sections() {
        return desk.clerk()
                .data("query ($id: ID!) { report(id: $id) { sections { level heading } } }", Map.of("id", report))
                .at("/report/sections")
                .valueStream()
                .map(one -> one.at("/level").asInt() + " " + one.at("/heading").asString())
                .toList();
    }

    private static JsonNode section(JsonNode payload, String id) {
        return rows(payload, "sections", id);
    }

    private static JsonNode rows(JsonNode payload, String field, String id) {
        var rows = payload.at("/report/" + field);
        return (rows.has("nodes") ? rows.at("/nodes") : rows)
                .valueStream()
                .filter(row -> row.at("/id").asString().equals(id))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static String place(String field) {
        return field.substring(0, field.length() - 1);
    }
}
