package cn.ziping.history;

import static cn.ziping.writing.Desks.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ziping.account.People;
import cn.ziping.support.Person;
import cn.ziping.support.StatementCounter;
import cn.ziping.writing.Desks;
import cn.ziping.writing.WritingTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The contract's history of a report, unchanged, against a running server. */
@WritingTest
class HistoryTest {
    private static final String TEMPLATE = "jiangxi-department-2020";

    @Autowired
    Desks desks;

    @Autowired
    StatementCounter counter;

    @Test
    void itIsReadPageByPageNewestFirst() {
        var desk = desks.desk();
        var report = desk.draft(TEMPLATE);
        for (var i = 1; i <= 7; i++) {
            added(desk, report, "项目" + i);
        }

        var names = new ArrayList<String>();
        var variables = new HashMap<String, Object>(Map.of("reportId", report, "first", 3));
        JsonNode page;
        do {
            page = desk.clerk().data(contract("history"), variables).at("/report/history");
            assertThat(page.at("/totalCount").asInt()).isEqualTo(8);
            page.at("/edges")
                    .valueStream()
                    .map(edge -> edge.at("/node"))
                    .forEach(entry -> names.add(entry.at("/action").asString() + " "
                            + entry.at("/after").asString().replaceAll(".*\"name\": \"([^\"]*)\".*", "$1")));
            variables.put("after", page.at("/pageInfo/endCursor").asString());
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(names).hasSize(8);
        assertThat(names.subList(0, 7))
                .containsExactly(
                        "ADDED 项目7", "ADDED 项目6", "ADDED 项目5", "ADDED 项目4", "ADDED 项目3", "ADDED 项目2", "ADDED 项目1");
        assertThat(names.get(7)).startsWith("CREATED ");
    }

    @Test
    void itsOrderIsThatOfTheVersionsWhateverTheClocksSay() {
        var desk = desks.desk();
        var report = desk.draft(TEMPLATE);
        added(desk, report, "一");
        // Of an instance whose clock is far behind.
        desks.people().change("""
                insert into history (department_id, id, report_id, report_version, action, place, label)
                select r.department_id, '00000000-0000-7000-8000-000000000001', r.id, 9, 'CHANGED', 'report', '迟到的钟'
                from report r where r.id = $1""", UUID.fromString(report));

        var first = ask(desk.clerk(), report, "first: 1");
        assertThat(first.at("/nodes/0/reportVersion").asInt()).isEqualTo(9);
        var second = ask(
                desk.clerk(),
                report,
                "first: 1, after: \"%s\""
                        .formatted(first.at("/pageInfo/endCursor").asString()));
        assertThat(second.at("/nodes/0/reportVersion").asInt()).isEqualTo(2);
    }

    @Test
    void itSaysWhatDiffersAsItWasWritten() {
        var desk = desks.desk();
        var report = desk.draft(TEMPLATE);
        var id = added(desk, report, "道路").at("/projects/0/id").asString();
        var saved = desk.save(
                "save-projects",
                report,
                List.of(Map.of("id", id, "expectedVersion", 1, "name", "道路和桥梁", "executed", "12.50")),
                List.of());
        assertThat(People.codes(saved)).isEmpty();

        var entry = ask(desk.clerk(), report, "first: 1, filter: {place: \"project/%s\"}".formatted(id))
                .at("/nodes/0");
        assertThat(entry.at("/label").asString()).isEqualTo("道路和桥梁");
        assertThat(entry.at("/reportVersion").asInt()).isEqualTo(3);
        assertThat(Desks.changes(entry)).containsExactlyInAnyOrder("name 道路 → 道路和桥梁", "executed - → 12.50");
    }

    @Test
    void itIsFilteredByActionAndPlace() {
        var desk = desks.desk();
        var report = desk.draft(TEMPLATE);
        var id = added(desk, report, "道路").at("/projects/0/id").asString();
        added(desk, report, "桥梁");
        var gone = desk.save("save-projects", report, List.of(), List.of(Map.of("id", id, "expectedVersion", 1)));
        assertThat(People.codes(gone)).isEmpty();

        var person = desk.clerk();
        assertThat(actions(ask(person, report, "filter: {actions: [REMOVED, CREATED]}")))
                .containsExactly("REMOVED", "CREATED");
        assertThat(actions(ask(person, report, "filter: {place: \"project/%s\"}".formatted(id))))
                .containsExactly("REMOVED", "ADDED");
        assertThat(actions(ask(person, report, "filter: {actions: [ADDED], place: \"project/%s\"}".formatted(id))))
                .containsExactly("ADDED");
        var none = ask(person, report, "filter: {place: \"project/none\"}");
        assertThat(none.at("/totalCount").asInt()).isZero();
        assertThat(actions(none)).isEmpty();
    }

    /** It holds what was written in drafts: an analyst sees the finished report and none of it. */
    @Test
    void itIsForThoseAloneWhoSeeDrafts() {
        var desk = desks.desk();
        var report = desk.draft(TEMPLATE);
        added(desk, report, "草稿里的项目");
        desks.people().change("update report set status = 'PUBLISHED' where id = $1", UUID.fromString(report));
        var people = desks.people();
        for (var reader : List.of(
                desk.clerk(),
                desk.head(),
                desk.reviewer(),
                people.signedIn(people.with("ADMINISTRATOR", null, null)))) {
            assertThat(actions(ask(reader, report, "first: 5"))).containsExactly("ADDED", "CREATED");
        }
        for (var region : new String[] {null, "360000", "360722"}) {
            var analyst = people.signedIn(people.with("ANALYST", null, region));
            var found = analyst.data(contract("history"), Map.of("reportId", report, "first", 5))
                    .at("/report");
            assertThat(found.at("/id").asString()).isEqualTo(report);
            assertThat(found.at("/history/totalCount").asInt()).isZero();
            assertThat(found.at("/history/edges").size()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"first: 0", "first: 101", "after: \"nonsense\"", "filter: {place: \"a\\u0000b\"}"})
    void whatCannotBeMeantIsRefused(String arguments) {
        var desk = desks.desk();
        var report = desk.draft(TEMPLATE);
        var answer = desk.clerk()
                .answer(
                        "query ($id: ID!) { report(id: $id) { history(%s) { totalCount } } }".formatted(arguments),
                        Map.of("id", report));
        assertThat(answer.at("/errors/0/extensions/code").asString()).startsWith("INVALID_");
        assertThat(answer.at("/errors").size()).isEqualTo(1);
    }

    @Test
    void itIsOnlyEverAddedTo() {
        var desk = desks.desk();
        var report = UUID.fromString(desk.draft(TEMPLATE));
        for (var statement : List.of(
                "update history set label = 'x' where report_id = $1", "delete from history where report_id = $1")) {
            assertThatThrownBy(() -> desks.people().change(statement, report))
                    .hasMessageContaining("only ever added to");
        }
    }

    @Test
    void oneStatementHoweverManyReports() {
        var desk = desks.desk();
        desk.begin(2025, TEMPLATE, null);
        desk.begin(2025, "jiangxi-project-2023", null);
        var one = "{ department(code: \"%s\") { a: report(year: 2025, kind: PROJECT_EXPENDITURE) { %s } } }";
        var two = "{ department(code: \"%s\") { a: report(year: 2025, kind: PROJECT_EXPENDITURE) { %2$s }"
                + " b: report(year: 2025, kind: DEPARTMENT_WHOLE) { %2$s } } }";
        for (var fields : List.of(
                "may",
                "history(first: 5) { nodes { place } }",
                "history(first: 5) { totalCount nodes { before changes { field } } }",
                "may history(first: 5, filter: {actions: [CREATED]}) { totalCount }")) {
            var few = counter.during(() -> desk.clerk().data(one.formatted(desk.department(), fields)));
            var many = counter.during(() -> desk.clerk().data(two.formatted(desk.department(), fields)));
            assertThat(many).as(fields).hasSameSizeAs(few);
        }
    }

    private static JsonNode added(Desks.Desk desk, String report, String name) {
        var saved = desk.save("save-projects", report, List.of(Map.of("name", name)), List.of());
        assertThat(People.codes(saved)).isEmpty();
        return saved;
    }

    private static JsonNode ask(Person person, String report, String arguments) {
        var document = """
                query ($id: ID!) { report(id: $id) { history(%s) { totalCount nodes { action label reportVersion
                  changes { field before after } } pageInfo { endCursor } } } }""".formatted(arguments);
        return person.data(document, Map.of("id", report)).at("/report/history");
    }

    private static List<String> actions(JsonNode page) {
        return page.at("/nodes")
                .valueStream()
                .map(entry -> entry.at("/action").asString())
                .toList();
    }
}
