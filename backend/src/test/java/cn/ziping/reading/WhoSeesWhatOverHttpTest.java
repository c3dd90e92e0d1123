package cn.ziping.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The people of the demonstration at the real door: each gets what {@link WhoSeesWhatTest} shows for their sight. */
@ServerTest
class WhoSeesWhatOverHttpTest {
    private static final Sight FINISHED = new Sight(List.of(), List.of(), List.of(""));
    private static final String REPORT = "query ($id: ID!) { report(id: $id) { id } }";

    @Autowired
    Api api;

    @Autowired
    Database database;

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "head", "reviewer", "analyst"})
    void eachSeesTheirOwn(String login) {
        var kept = Kept.of(database);
        var sight = switch (login) {
            case "clerk", "head" -> new Sight(List.of(kept.departmentId("360722001")), List.of(), List.of());
            case "analyst" -> FINISHED;
            default -> Sight.EVERYTHING;
        };
        var person = api.as(login);
        var departments = person.data("{ departments(first: 100) { totalCount nodes { code } } }")
                .get("departments");
        assertThat(departments
                        .get("nodes")
                        .valueStream()
                        .map(node -> node.get("code").asString()))
                .isEqualTo(kept.departmentsSeenBy(sight));
        assertThat(departments.get("totalCount").asInt())
                .isEqualTo(kept.departmentsSeenBy(sight).size());
        var seen = kept.reports().stream()
                .map(row -> String.valueOf(row.id()))
                .filter(id ->
                        !person.data(REPORT, Map.of("id", id)).get("report").isNull());
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(kept.reportsSeenBy(sight).stream()
                        .map(row -> String.valueOf(row.id()))
                        .toList());
    }

    /** Seeing a department is not writing for it. */
    @ParameterizedTest
    @CsvSource({"clerk, 360722001", "head, 360722001", "reviewer, ''", "analyst, ''"})
    void eachWritesForTheirOwn(String login, String written) {
        var answer = api.as(login).data("""
                { departments(first: 100) { nodes { code mayWrite } }
                  mine: departments(first: 100, filter: { mine: true }) { totalCount nodes { code } } }""");
        var expected = written.isEmpty() ? List.<String>of() : List.of(written);
        assertThat(answer.at("/departments/nodes")
                        .valueStream()
                        .filter(node -> node.get("mayWrite").asBoolean())
                        .map(node -> node.get("code").asString()))
                .isEqualTo(expected);
        assertThat(answer.at("/mine/nodes")
                        .valueStream()
                        .map(node -> node.get("code").asString()))
                .isEqualTo(expected);
        assertThat(answer.at("/mine/totalCount").asInt()).isEqualTo(expected.size());
    }

    /** Many at once: what one sees is never taken for what another does. */
    @Test
    void peopleAtTheSameTimeDoNotMixUp() {
        var document = """
                { department(code: "990000012") { code report(year: 2002, kind: DEPARTMENT_WHOLE) { title }
                    trend(years: [2001, 2002], kind: DEPARTMENT_WHOLE) { report { title } } } }""";
        var people = List.of("clerk", "analyst", "reviewer");
        people.forEach(api::as);
        var answers = Stream.generate(() -> people).limit(30).flatMap(List::stream).toList().parallelStream()
                .map(login -> Map.entry(login, api.as(login).data(document).toString()))
                .toList();

        var title = "{\"title\":\"试验报告12\"}";
        var of = Map.of(
                "clerk", "{\"department\":null}",
                "analyst",
                        "{\"department\":{\"code\":\"990000012\",\"report\":null,\"trend\":[{\"report\":%s},{\"report\":null}]}}"
                                .formatted(title),
                "reviewer",
                        "{\"department\":{\"code\":\"990000012\",\"report\":%1$s,\"trend\":[{\"report\":%1$s},{\"report\":%1$s}]}}"
                                .formatted(title));
        assertThat(answers)
                .hasSize(90)
                .allSatisfy(answer -> assertThat(answer.getValue()).isEqualTo(of.get(answer.getKey())));
    }
}
