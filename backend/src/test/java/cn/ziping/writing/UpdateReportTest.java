package cn.ziping.writing;

import static cn.ziping.writing.Desks.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People;
import cn.ziping.writing.Desks.Desk;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a report says of itself, changed against a running server. */
@WritingTest
class UpdateReportTest {
    private static final String UPDATE = """
            mutation ($input: UpdateReportInput!) { updateReport(input: $input) {
              report { version title stated { score grade executionRate } figures { score grade executionRate }
                history(first: 1) { nodes { action place label changes { field before after } } } }
              errors { code message path ... on ConflictError { by at } } } }""";

    @Autowired
    Desks desks;

    private Desk desk;
    private String report;

    @BeforeEach
    void begin() {
        desk = desks.desk();
        report = desk.draft("jiangxi-department-2020");
    }

    @Test
    void whatIsSaidIsShownAndWhatIsLeftOutStays() {
        var said = update(1, Map.of("statedScore", "91.50", "statedGrade", "优", "statedExecutionRate", "98.7"));
        assertThat(People.codes(said)).isEmpty();
        assertThat(said.at("/report/figures/score").asString()).isEqualTo("91.50");
        assertThat(said.at("/report/figures/grade").asString()).isEqualTo("优");
        assertThat(said.at("/report/figures/executionRate").asString()).isEqualTo("98.7");
        var title = said.at("/report/title").asString();

        var emptied = new HashMap<String, @Nullable Object>();
        emptied.put("statedGrade", null);
        emptied.put("title", "信丰县\r\n㐂𠮷局自评报告 ");
        var changed = update(2, emptied);
        assertThat(People.codes(changed)).isEmpty();
        assertThat(changed.at("/report/title").asString()).isEqualTo("信丰县 㐂𠮷局自评报告");
        assertThat(changed.at("/report/stated/grade").isNull()).isTrue();
        assertThat(changed.at("/report/stated/score").asString()).isEqualTo("91.50");
        var entry = changed.at("/report/history/nodes/0");
        assertThat(entry.at("/place").asString()).isEqualTo("report");
        assertThat(entry.at("/label").asString()).isEqualTo("信丰县 㐂𠮷局自评报告");
        assertThat(Desks.changes(entry))
                .containsExactlyInAnyOrder("title " + title + " → 信丰县 㐂𠮷局自评报告", "statedGrade 优 → -");
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        update(1, Map.of("title", "标题", "statedScore", "90"));
        var same = desks.withoutChange(() -> update(2, Map.of("title", "标题", "statedScore", "90")));
        assertThat(People.codes(same)).isEmpty();
        assertThat(same.at("/report/version").asInt()).isEqualTo(2);
    }

    @Test
    void whatCannotBeMeantIsRefusedAtItsPlace() {
        refused("title", "");
        refused("title", null);
        refused("title", "字".repeat(201));
        refused("title", "铃\u0007");
        refused("statedScore", "-0.1");
        refused("statedScore", "100000");
        refused("statedScore", "12345678901234567890");
        refused("statedScore", "1.1234567");
        refused("statedExecutionRate", "-1");
        refused("statedExecutionRate", "100000000");
        refused("statedGrade", "优".repeat(21));
        assertThat(People.codes(update(1, Map.of("statedScore", "99999.999999"))))
                .isEmpty();
    }

    @Test
    void whoeverReadItBeforeIsToldWhoWasFaster() {
        update(1, Map.of("title", "甲"));
        var late = desks.withoutChange(() -> update(1, Map.of("title", "乙")));
        assertThat(People.codes(late)).containsExactly("CONFLICT expectedVersion");
        assertThat(late.at("/errors/0/by"))
                .isEqualTo(desk.clerk().data("{ viewer { name } }").at("/viewer/name"));
        assertThat(late.at("/report/title").asString()).isEqualTo("甲");
    }

    private void refused(String field, @Nullable Object value) {
        var change = new HashMap<String, @Nullable Object>();
        change.put(field, value);
        desks.refused("INVALID " + field, () -> update(1, change));
    }

    private JsonNode update(int version, Map<String, ?> change) {
        var values = new HashMap<String, Object>(change);
        values.put("id", report);
        values.put("expectedVersion", version);
        return desk.clerk().data(UPDATE, input(values)).at("/updateReport");
    }
}
