package cn.ziping.importing;

import static cn.ziping.importing.Documents.REPORT;
import static cn.ziping.importing.Documents.uploaded;
import static cn.ziping.writing.Desks.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People;
import cn.ziping.writing.Desks;
import cn.ziping.writing.Desks.Desk;
import cn.ziping.writing.WritingTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What was understood of a document is corrected, mapped and thrown away, by its owner and at one window at a time. */
@WritingTest
class CorrectionTest {
    private static final String CORRECT = """
            mutation ($input: CorrectImportInput!) { correctImport(input: $input) { reportImport { id version title year date
              departmentName figures { executed executionRate score evidence { field } }
              sections { key templateKey level heading body } staffLines { key unit label authorised actual }
              budgetLines { key label executed } projects { key code name executed score target }
              indicators { key projectKey level1 level3 operator target targetValue actualValue unit weight score } }
              errors { code path message } } }""";
    private static final String MAP = """
            mutation ($input: MapImportInput!) { mapImport(input: $input) {
              reportImport { version templateCode sections { heading templateKey } } errors { code path message } } }""";
    private static final String DISCARD = """
            mutation ($input: DiscardImportInput!) { discardImport(input: $input) { importId errors { code path message } } }""";

    @Autowired
    Desks desks;

    private Desk desk;
    private String id;

    @BeforeEach
    void upload() {
        desk = desks.desk();
        id = uploaded(desk.clerk(), "自评.txt", REPORT);
    }

    @Test
    void whatIsLeftOutStays() {
        var corrected = correct(1, Map.of("title", "新的标题", "year", 2024));
        assertThat(People.codes(corrected)).isEmpty();
        assertThat(corrected.at("/reportImport/version").asInt()).isEqualTo(2);
        assertThat(corrected.at("/reportImport/title").asString()).isEqualTo("新的标题");
        var again = correct(2, Map.of("date", "2025-03-31"));
        assertThat(again.at("/reportImport/title").asString()).isEqualTo("新的标题");
        assertThat(again.at("/reportImport/year").asInt()).isEqualTo(2024);
        assertThat(again.at("/reportImport/date").asString()).isEqualTo("2025-03-31");
        var none = new HashMap<String, Object>();
        none.put("title", null);
        assertThat(correct(3, none).at("/reportImport/title").isNull()).isTrue();
    }

    @Test
    void listsTakeThePlaceOfTheOldOnes() {
        var corrected = correct(
                1,
                Map.of(
                        "projects",
                        List.of(Map.of("key", "p9", "name", "清淤工程", "executed", "12.500000", "score", "96")),
                        "indicators",
                        List.of(
                                Map.of(
                                        "projectKey",
                                        "p9",
                                        "level1",
                                        "产出指标",
                                        "level2",
                                        "数量指标",
                                        "level3",
                                        "清淤长度",
                                        "target",
                                        "≥12公里",
                                        "actual",
                                        "12.5公里",
                                        "weight",
                                        "10",
                                        "score",
                                        "10"),
                                Map.of("level1", "效益指标")),
                        "staffLines",
                        List.of(Map.of("label", "行政编制", "authorised", 21)),
                        "budgetLines",
                        List.of(Map.of(
                                "fundSource", "ALL", "category", "EXPENDITURE", "label", "支出合计", "executed", "300.10")),
                        "figures",
                        Map.of("executed", "300.10", "adjustedBudget", "600.20")));
        assertThat(People.codes(corrected)).isEmpty();
        var now = corrected.at("/reportImport");
        assertThat(now.at("/projects/0/executed").asString()).isEqualTo("12.500000");
        assertThat(now.at("/indicators/0/projectKey").asString()).isEqualTo("p9");
        assertThat(now.at("/indicators/0/operator").asString()).isEqualTo("AT_LEAST");
        assertThat(now.at("/indicators/0/targetValue").asString()).isEqualTo("12");
        assertThat(now.at("/indicators/0/actualValue").asString()).isEqualTo("12.5");
        assertThat(now.at("/figures/executionRate").asString()).isEqualTo("50.00");
        assertThat(now.at("/figures/evidence")).isEmpty();
        assertThat(now.at("/staffLines/0/unit").asString()).isEmpty();
        var gone = correct(2, Map.of("projects", List.of())).at("/reportImport/indicators");
        assertThat(gone.valueStream().map(row -> row.at("/level1").asString())).containsExactly("效益指标");
    }

    @Test
    void whatIsWrongIsToldAtItsRow() {
        desks.refused(
                "INVALID projects.1.name",
                () -> correct(1, Map.of("projects", List.of(Map.of("name", "一"), Map.of("name", " ")))));
        desks.refused(
                "INVALID projects.0.executed",
                () -> correct(1, Map.of("projects", List.of(Map.of("name", "一", "executed", "1.1234567")))));
        desks.refused("INVALID title", () -> correct(1, Map.of("title", "题".repeat(201))));
        desks.refused("INVALID title", () -> correct(1, Map.of("title", "a\u0001b")));
        desks.refused("INVALID year", () -> correct(1, Map.of("year", 1900)));
        desks.refused(
                "INVALID sections.1.level",
                () -> correct(
                        1,
                        Map.of(
                                "sections",
                                List.of(Map.of("level", 1, "heading", "一"), Map.of("level", 3, "heading", "二")))));
        desks.refused(
                "INVALID sections.1.templateKey",
                () -> correct(
                        1,
                        Map.of(
                                "sections",
                                List.of(
                                        Map.of("level", 1, "heading", "一", "templateKey", "overview"),
                                        Map.of("level", 1, "heading", "二", "templateKey", "overview")))));
        desks.refused(
                "INVALID indicators.0.projectKey",
                () -> correct(1, Map.of("indicators", List.of(Map.of("level1", "一", "projectKey", "none")))));
        desks.refused(
                "INVALID staffLines.0.authorised",
                () -> correct(1, Map.of("staffLines", List.of(Map.of("label", "一", "authorised", -1)))));
    }

    @Test
    void oneErrorIsEnough() {
        for (var level : List.of(0, 7, 99, -1)) {
            var refused = correct(1, Map.of("sections", List.of(Map.of("level", level, "heading", "一"))));
            assertThat(messages(refused)).containsExactly("标题只有 1 到 6 级。");
        }
        for (var year : List.of(99999, 2100, 1999, 0, -5)) {
            assertThat(messages(correct(1, Map.of("year", year)))).containsExactly("年度应在 2000 到 2099 之间。");
        }
    }

    @Test
    void aDayThatTheCalendarDoesNotHaveIsNotStored() {
        for (var date : List.of("2023-02-31", "2023-02-29", "2023-04-31")) {
            var changes = Map.of("importId", id, "expectedVersion", 1, "date", date);
            var answer = desk.clerk().answer(CORRECT, input(changes));
            assertThat(answer.toString()).contains("没有这一天");
        }
        assertThat(correct(1, Map.of("date", "2024-02-29"))
                        .at("/reportImport/date")
                        .asString())
                .isEqualTo("2024-02-29");
        assertThat(messages(correct(2, Map.of("date", "1999-12-31")))).containsExactly("成文日期应在 2000 年到 2099 年之间。");
    }

    private static List<String> messages(JsonNode corrected) {
        return corrected
                .at("/errors")
                .valueStream()
                .map(error -> error.at("/message").asString())
                .toList();
    }

    @Test
    void whoeverComesSecondIsToldWhatIsThereNow() {
        correct(1, Map.of("title", "先改的"));
        var second = desks.withoutChange(() -> correct(1, Map.of("title", "后改的")));
        assertThat(People.codes(second)).containsExactly("CONFLICT expectedVersion");
        assertThat(second.at("/reportImport/title").asString()).isEqualTo("先改的");
        assertThat(second.at("/reportImport/version").asInt()).isEqualTo(2);
    }

    @Test
    void sectionsAreMappedToATemplate() {
        var mapped = desk.clerk()
                .data(
                        MAP,
                        input(Map.of(
                                "importId", id, "expectedVersion", 1, "templateCode", "guangdong-department-2023")))
                .at("/mapImport");
        assertThat(People.codes(mapped)).isEmpty();
        assertThat(mapped.at("/reportImport/templateCode").asString()).isEqualTo("guangdong-department-2023");
        desks.refused(
                "NOT_FOUND templateCode",
                () -> desk.clerk()
                        .data(MAP, input(Map.of("importId", id, "expectedVersion", 2, "templateCode", "none")))
                        .at("/mapImport"));
    }

    @Test
    void whatIsThrownAwayIsGone() {
        var gone = desk.clerk().data(DISCARD, input(Map.of("importId", id))).at("/discardImport");
        assertThat(gone.at("/importId").asString()).isEqualTo(id);
        desks.refused(
                "NOT_FOUND importId",
                () -> desk.clerk().data(DISCARD, input(Map.of("importId", id))).at("/discardImport"));
        desks.refused("NOT_FOUND importId", () -> correct(1, Map.of("title", "迟了")));
    }

    private JsonNode correct(int version, Map<String, ?> changes) {
        var input = new HashMap<String, Object>(changes);
        input.put("importId", id);
        input.put("expectedVersion", version);
        return desk.clerk().data(CORRECT, input(input)).at("/correctImport");
    }
}
