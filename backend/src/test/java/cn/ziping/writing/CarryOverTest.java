package cn.ziping.writing;

import static cn.ziping.writing.Desks.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People;
import cn.ziping.support.Person;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** This year's report begun from an earlier one: nothing that was written is lost, nothing that was counted is kept. */
@WritingTest
class CarryOverTest {
    private static final String DEPARTMENT = "360722001";
    private static final String READ = """
            query ($code: String!, $year: Int!) { department(code: $code) {
              report(year: $year, kind: PROJECT_EXPENDITURE) {
                id status title figures { executed score }
                sections { id version key level heading body outline { required } }
                budgetLines { label executed } staffLines { unit label actual }
                projects(first: 100) { nodes { code name approved executed score grade indicators { level1 } } } } } }""";
    private static final String CREATE = """
            mutation ($input: CreateReportInput!) { createReport(input: $input) { report { id } errors { code path } } }""";
    private static final String REMOVE = """
            mutation ($input: RemoveSectionInput!) { removeSection(input: $input) {
              section { id } report { id } errors { code path } } }""";

    private static final AtomicInteger YEAR = new AtomicInteger(2030);

    @Autowired
    Desks desks;

    private Person clerk;
    private JsonNode before;
    private JsonNode after;

    @BeforeEach
    void begin() {
        var people = desks.people();
        var year = YEAR.incrementAndGet();
        people.change(
                "insert into budget_year (year, filing_opens, filing_closes) values ($1, '2030-03-01', '2030-05-31')",
                year);
        clerk = people.signedIn(people.with("CLERK", DEPARTMENT, null));
        var begun = clerk.data(
                CREATE,
                input(Map.of(
                        "departmentCode",
                        DEPARTMENT,
                        "year",
                        year,
                        "kind",
                        "PROJECT_EXPENDITURE",
                        "templateCode",
                        "jiangxi-project-2023",
                        "carryOverFromYear",
                        2023)));
        assertThat(People.codes(begun.at("/createReport"))).isEmpty();
        before = read(2023);
        after = read(year);
    }

    @Test
    void everyTextComesOverInItsOrder() {
        assertThat(texts(after, "body")).containsExactlyElementsOf(texts(before, "body"));
        assertThat(texts(after, "level")).containsExactlyElementsOf(texts(before, "level"));
        assertThat(texts(after, "key")).containsExactlyElementsOf(texts(before, "key"));
        assertThat(after.at("/status").asString()).isEqualTo("DRAFT");
        assertThat(after.at("/title").asString()).contains(YEAR.get() + "年度");
    }

    @Test
    void projectsComeWithoutFiguresAndWithTheFramework() {
        var old = projects(before);
        var now = projects(after);
        assertThat(now.stream().map(project -> project.at("/name").asString()))
                .containsExactlyElementsOf(old.stream()
                        .map(project -> project.at("/name").asString())
                        .toList());
        assertThat(now).hasSizeGreaterThan(30).allSatisfy(project -> {
            for (var figure : List.of("approved", "executed", "score", "grade")) {
                assertThat(project.get(figure).isNull()).as(figure).isTrue();
            }
            assertThat(project.at("/indicators").size()).isPositive();
        });
        assertThat(after.at("/figures/executed").isNull()).isTrue();
        assertThat(after.at("/figures/score").isNull()).isTrue();
    }

    @Test
    void ofSeveralSectionsWithARequiredKeyAllButTheLastMayGo() {
        var required = after.at("/sections")
                .valueStream()
                .filter(section -> section.at("/outline/required").asBoolean())
                .toList();
        var twice = required.stream()
                .filter(section -> required.stream()
                                .filter(other -> other.at("/key").equals(section.at("/key")))
                                .count()
                        > 1)
                .findFirst()
                .orElseThrow();
        var once = required.stream()
                .filter(section -> required.stream()
                                .filter(other -> other.at("/key").equals(section.at("/key")))
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
        assertThat(People.codes(remove(twice))).isEmpty();
        assertThat(People.codes(remove(once))).containsExactly("INVALID id");
    }

    private JsonNode remove(JsonNode section) {
        return clerk.data(
                        REMOVE,
                        input(Map.of(
                                "id", section.at("/id").asString(),
                                "expectedVersion", section.at("/version").asInt())))
                .at("/removeSection");
    }

    private JsonNode read(int year) {
        return clerk.data(READ, Map.of("code", DEPARTMENT, "year", year)).at("/department/report");
    }

    private static List<JsonNode> projects(JsonNode report) {
        return report.at("/projects/nodes").valueStream().toList();
    }

    private static List<String> texts(JsonNode report, String field) {
        return report.at("/sections")
                .valueStream()
                .map(section -> section.get(field).toString())
                .toList();
    }
}
