package cn.ziping.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Eyes;
import cn.ziping.support.ServerTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Departments and regions, by everybody who sees another part of the country: exactly theirs, and of the rest not a trace. */
@ServerTest
class WhoSeesWhatTest {
    @Autowired
    Eyes eyes;

    @Autowired
    Database database;

    private Kept kept;

    @BeforeEach
    void look() {
        kept = Kept.of(database);
    }

    @ParameterizedTest
    @EnumSource
    void theMeasureIsRight(Reader reader) {
        assertThat(kept.departments()).hasSize(64);
        assertThat(kept.reports()).hasSize(95);
        assertThat(kept.departmentsSeenBy(reader.sight(kept))).hasSize(reader.departments);
        assertThat(kept.reportsSeenBy(reader.sight(kept))).hasSize(reader.reports);
    }

    @ParameterizedTest
    @EnumSource
    void listsAndCounts(Reader reader) {
        var sight = reader.sight(kept);
        var seen = kept.departmentsSeenBy(sight);
        for (var field : List.of("CODE", "NAME", "LATEST_SCORE", "LATEST_EXECUTION_RATE")) {
            for (var direction : List.of("ASC", "DESC")) {
                assertThat(walk(sight, field, direction, 20)).containsExactlyInAnyOrderElementsOf(seen);
            }
        }
        assertThat(walk(sight, "CODE", "ASC", 7)).isEqualTo(seen);
        assertThat(page(sight, Map.of("filter", Map.of("regionCode", "360000"))))
                .isEqualTo(beginning(seen, "36"));
        assertThat(page(sight, Map.of("filter", Map.of("regionCode", "990000", "name", "试验"))))
                .isEqualTo(beginning(seen, "99"));
        assertThat(page(sight, Map.of("filter", Map.of("name", "试验")))).isEqualTo(beginning(seen, "99"));
    }

    @ParameterizedTest
    @EnumSource
    void departmentsByTheirCode(Reader reader) {
        var sight = reader.sight(kept);
        var found = new ArrayList<String>();
        for (var code : kept.departments()) {
            var department = eyes.data(
                            sight, "query ($code: String!) { department(code: $code) { code } }", Map.of("code", code))
                    .get("department");
            if (!department.isNull()) {
                found.add(department.get("code").asString());
            }
        }
        assertThat(found).isEqualTo(kept.departmentsSeenBy(sight));
    }

    @ParameterizedTest
    @EnumSource
    void regions(Reader reader) {
        var sight = reader.sight(kept);
        var seen = sight.isOfAllDepartments() ? kept.departments() : kept.departmentsSeenBy(sight);
        var expected = seen.stream()
                .flatMap(code ->
                        Stream.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00", code.substring(0, 6)))
                .distinct()
                .sorted()
                .toList();
        var tree = eyes.data(sight, "{ regions { code parent { code parent { code } } } }", Map.of())
                .get("regions");
        assertThat(codes(tree)).isEqualTo(expected);
        for (var region : tree) {
            var code = region.get("code").asString();
            assertThat(region.get("parent").isNull()).isEqualTo(code.endsWith("0000"));
        }
        for (var code : List.of("360000", "360700", "360722", "360100", "360104", "431025", "440000", "990000")) {
            var region = eyes.data(
                            sight, "query ($code: String!) { region(code: $code) { code } }", Map.of("code", code))
                    .get("region");
            assertThat(region.isNull()).as(code).isEqualTo(!expected.contains(code));
        }
    }

    @Test
    void nothingIsReadWithoutASight() {
        for (var document : List.of(
                "{ department(code: \"990000001\") { code } }",
                "{ departments { totalCount nodes { code } } }",
                "{ regions { code } }",
                "{ region(code: \"990000\") { code } }",
                "{ years { departments } }",
                "{ report(id: \"%s\") { id } }".formatted(kept.reports().get(0).id()))) {
            var answer = eyes.answerWithoutSight(document);
            assertThat(answer.get("errors")).hasSize(1);
            assertThat(answer.path("data").isNull()
                            || answer.path("data").valueStream().allMatch(JsonNode::isNull))
                    .isTrue();
        }
    }

    /** What cannot be told apart: that there is no such thing, and that it is not for whoever asks. */
    @Test
    void unseenIsAnsweredAsUnknown() {
        var unseen = kept.reportsSeenBy(new Sight(List.of(kept.departmentId("990000059")), List.of(), List.of()))
                .get(0);
        var sight = Reader.ANALYST_OF_A_PROVINCE.sight(kept);
        var report = "query ($id: ID!) { report(id: $id) { id title sections { body } } }";
        assertThat(eyes.answer(sight, report, Map.of("id", String.valueOf(unseen.id()))))
                .isEqualTo(eyes.answer(sight, report, Map.of("id", "019a9a3c-7b52-7d10-8a2e-0242ac120002")));
        var department = "query ($code: String!) { department(code: $code) { name region { name } } }";
        assertThat(eyes.answer(sight, department, Map.of("code", "360722001")))
                .isEqualTo(eyes.answer(sight, department, Map.of("code", "nowhere")));
        var region = "query ($code: String!) { region(code: $code) { name } }";
        assertThat(eyes.answer(sight, region, Map.of("code", "360722")))
                .isEqualTo(eyes.answer(sight, region, Map.of("code", "123456")));
    }

    private List<String> walk(Sight sight, String field, String direction, int first) {
        var codes = new ArrayList<String>();
        var variables = new HashMap<String, Object>();
        variables.put("first", first);
        variables.put("order", Map.of("field", field, "direction", direction));
        while (true) {
            var page = departments(sight, variables);
            codes.addAll(codes(page.get("nodes")));
            assertThat(page.get("totalCount").asInt())
                    .isEqualTo(kept.departmentsSeenBy(sight).size());
            if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
                return codes;
            }
            variables.put("after", page.at("/pageInfo/endCursor").asString());
        }
    }

    private List<String> page(Sight sight, Map<String, Object> variables) {
        var page = departments(sight, variables);
        assertThat(page.get("totalCount").asInt()).isEqualTo(page.get("nodes").size());
        return codes(page.get("nodes"));
    }

    private JsonNode departments(Sight sight, Map<String, Object> variables) {
        var document = """
                query ($first: Int! = 100, $after: String, $filter: DepartmentFilter, $order: DepartmentOrder) {
                  departments(first: $first, after: $after, filter: $filter, orderBy: $order) {
                    totalCount nodes { code } pageInfo { hasNextPage endCursor } } }""";
        return eyes.data(sight, document, variables).get("departments");
    }

    private static List<String> beginning(List<String> codes, String beginning) {
        return codes.stream().filter(code -> code.startsWith(beginning)).toList();
    }

    private static List<String> codes(JsonNode array) {
        return array.valueStream().map(node -> node.get("code").asString()).toList();
    }
}
