package cn.ziping.writing;

import static cn.ziping.writing.Desks.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People;
import cn.ziping.writing.Desks.Desk;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Date and cover of a report, written against a running server. */
@WritingTest
class CoverTest {
    private static final String COVER =
            "version date cover { key label value templateValue options { name ticked tickedInTemplate } answered }";

    private static final String UPDATE = """
            mutation ($input: UpdateReportInput!) { updateReport(input: $input) {
              report { %s history(first: 1) { nodes { id changes { field before after } } } }
              errors { code message path } } }""".formatted(COVER);

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
    void unansweredLinesAreTheTemplates() {
        var read = read(report);
        assertThat(read.at("/date").isNull()).isTrue();
        assertThat(lines(read))
                .containsExactly(
                        "评价类型 □实施过程评价 ☑完成结果评价",
                        "项目名称 2025年度" + name() + "预算项目支出",
                        "项目单位 " + name(),
                        "主管部门 ",
                        "评价时间 2025年1月1日至2025年12月31日",
                        "组织方式 □财政部门 □主管部门 ☑项目单位",
                        "评价机构 □第三方机构 □专家组 ☑项目单位评价组");
        assertThat(read.at("/cover")
                        .valueStream()
                        .map(line -> line.at("/answered").asBoolean()))
                .containsOnly(false);
    }

    @Test
    void aTemplateWithoutACoverHasNoLines() {
        var other = desk.draft("jiangxi-department-2020");
        assertThat(read(other).at("/cover")).isEmpty();
        report = other;
        refused("cover", List.of(text("supervisor", "教育局")), "cover");
        assertThat(People.codes(update(1, Map.of("cover", List.of())))).isEmpty();
    }

    @Test
    void whatIsAnsweredStandsThereAndTheRestStays() {
        var said = update(
                1,
                Map.of(
                        "date",
                        "2025-03-09",
                        "cover",
                        List.of(text("supervisor", " 信丰县\n水利局 "), boxes("organisation", "财政部门", "主管部门"))));
        assertThat(People.codes(said)).isEmpty();
        assertThat(said.at("/report/date").asString()).isEqualTo("2025-03-09");
        assertThat(lines(said.at("/report")))
                .contains("主管部门 信丰县 水利局", "组织方式 ☑财政部门 ☑主管部门 □项目单位", "评价类型 □实施过程评价 ☑完成结果评价");

        var emptied =
                update(2, Map.of("cover", List.of(boxes("organisation"), text("unit", ""), text("supervisor", null))));
        assertThat(People.codes(emptied)).isEmpty();
        assertThat(lines(emptied.at("/report"))).contains("组织方式 □财政部门 □主管部门 □项目单位", "项目单位 ", "主管部门 ");
        assertThat(answered(emptied.at("/report"))).containsExactly("unit", "organisation");
        assertThat(emptied.at("/report/cover/2/templateValue").asString()).isEqualTo(name());
        assertThat(emptied.at("/report/cover/5/options/2/tickedInTemplate").asBoolean())
                .isTrue();
        assertThat(emptied.at("/report/date").asString()).isEqualTo("2025-03-09");

        var nothing = new HashMap<String, @Nullable Object>();
        nothing.put("date", null);
        nothing.put("cover", null);
        var reset = update(3, nothing).at("/report");
        assertThat(reset.at("/date").isNull()).isTrue();
        assertThat(answered(reset)).isEmpty();
        assertThat(lines(read(report))).isEqualTo(lines(reset));
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        var same = Map.of("date", "2025-03-09", "cover", List.of(boxes("evaluator", "专家组", "第三方机构")));
        update(1, same);
        assertThat(People.codes(desks.withoutChange(() -> update(2, same)))).isEmpty();
    }

    @Test
    void whatCannotBeMeantIsRefusedAtItsPlace() {
        refused("date", "1999-12-31", "date");
        refused("date", "2100-01-01", "date");
        refused("cover", List.of(text("nowhere", "x")), "cover.0.key");
        refused("cover", List.of(text("unit", "甲"), text("unit", "乙")), "cover.1.key");
        refused("cover", List.of(text("unit", "字".repeat(201))), "cover.0.value");
        refused("cover", List.of(text("unit", "\u0007")), "cover.0.value");
        refused("cover", List.of(text("organisation", "财政部门")), "cover.0.value");
        refused("cover", List.of(boxes("unit", "财政部门")), "cover.0.chosen");
        refused("cover", List.of(boxes("organisation", "财政部门", "法院")), "cover.0.chosen");
        refused("cover", Collections.nCopies(8, text("unit", "甲")), "cover");
    }

    @Test
    void historyTellsEachLineAndTakesItBack() {
        var first = update(
                1,
                Map.of(
                        "date",
                        "2025-03-09",
                        "cover",
                        List.of(text("supervisor", "水利局"), boxes("organisation", "财政部门"))));
        assertThat(changes(first))
                .containsExactlyInAnyOrder(
                        "date - → 2025-03-09", "cover.supervisor.value - → 水利局", "cover.organisation.chosen - → 财政部门");
        var second = update(
                2, Map.of("date", "2025-04-01", "cover", List.of(text("supervisor", null), boxes("evaluator", "专家组"))));
        assertThat(changes(second))
                .containsExactlyInAnyOrder(
                        "date 2025-03-09 → 2025-04-01",
                        "cover.supervisor.value 水利局 → -",
                        "cover.evaluator.chosen - → 专家组");

        var back = desk.clerk()
                .data(
                        """
                        mutation ($input: TakeBackInput!) { takeBack(input: $input) {
                          report { %s } errors { code message path } } }""".formatted(COVER),
                        input(Map.of(
                                "reportId",
                                report,
                                "entryId",
                                second.at("/report/history/nodes/0/id").asString(),
                                "state",
                                "BEFORE",
                                "expectedVersion",
                                3)))
                .at("/takeBack");
        assertThat(People.codes(back)).isEmpty();
        assertThat(back.at("/report/date").asString()).isEqualTo("2025-03-09");
        assertThat(lines(back.at("/report"))).isEqualTo(lines(first.at("/report")));
        assertThat(answered(back.at("/report"))).containsExactly("supervisor", "organisation");
    }

    /** The date, and what the template fills in by the year, are for the new report to say. */
    @Test
    void answersAreCarriedOverAndWhatIsOfTheYearIsNot() {
        update(
                1,
                Map.of(
                        "date",
                        "2025-03-09",
                        "cover",
                        List.of(
                                text("supervisor", "水利局"),
                                boxes("organisation", "财政部门"),
                                text("period", "2025年3月"),
                                text("unit", "本局"))));
        var next =
                desk.begin(2026, "jiangxi-project-2023", 2025).at("/report/id").asString();
        var carried = read(next);
        assertThat(carried.at("/date").isNull()).isTrue();
        assertThat(answered(carried)).containsExactly("unit", "supervisor", "organisation");
        assertThat(lines(carried)).contains("主管部门 水利局", "评价时间 2026年1月1日至2026年12月31日", "项目单位 本局");
    }

    private static Map<String, @Nullable Object> text(String key, @Nullable String value) {
        var line = new HashMap<String, @Nullable Object>();
        line.put("key", key);
        line.put("value", value);
        return line;
    }

    private static Map<String, @Nullable Object> boxes(String key, String... chosen) {
        return Map.of("key", key, "chosen", Arrays.asList(chosen));
    }

    private void refused(String field, Object value, String path) {
        desks.refused("INVALID " + path, () -> update(1, Map.of(field, value)));
    }

    private JsonNode update(int version, Map<String, ?> change) {
        var values = new HashMap<String, @Nullable Object>(change);
        values.put("id", report);
        values.put("expectedVersion", version);
        return desk.clerk().data(UPDATE, input(values)).at("/updateReport");
    }

    private JsonNode read(String id) {
        return desk.clerk()
                .data("query ($id: ID!) { report(id: $id) { %s } }".formatted(COVER), Map.of("id", id))
                .at("/report");
    }

    private String name() {
        return "信丰试验单位" + desk.department();
    }

    private static List<String> answered(JsonNode report) {
        return report.at("/cover")
                .valueStream()
                .filter(line -> line.at("/answered").asBoolean())
                .map(line -> line.at("/key").asString())
                .toList();
    }

    private static List<String> lines(JsonNode report) {
        return report.at("/cover").valueStream().map(CoverTest::line).toList();
    }

    private static String line(JsonNode line) {
        var words = new StringBuilder(line.at("/label").asString())
                .append(' ')
                .append(line.at("/value").asString(""));
        line.at("/options")
                .valueStream()
                .forEach(option -> words.append(words.charAt(words.length() - 1) == ' ' ? "" : " ")
                        .append(option.at("/ticked").asBoolean() ? "☑" : "□")
                        .append(option.at("/name").asString()));
        return words.toString();
    }

    private static List<String> changes(JsonNode answer) {
        return Desks.changes(answer.at("/report/history/nodes/0"));
    }
}
