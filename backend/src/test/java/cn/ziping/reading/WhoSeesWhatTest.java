package cn.ziping.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import cn.ziping.report.Reports;
import cn.ziping.support.Eyes;
import cn.ziping.support.ServerTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every way to read, by everybody who sees another part of the country: exactly theirs, and of the rest not a trace. */
@ServerTest
class WhoSeesWhatTest {
    @Autowired
    Eyes eyes;

    @Autowired
    Database database;

    @Autowired
    Reports reports;

    private Kept kept;

    @BeforeEach
    void look() {
        kept = Kept.of(database);
    }

    /** Who reads, and how many departments and reports that makes, counted by hand. */
    enum Reader {
        NOBODY(0, 0),
        CLERK(1, 2),
        CLERK_OF_TWO(2, 3),
        COUNTY(1, 2),
        CITY(1, 2),
        PROVINCE(2, 3),
        COUNTRY(64, 95),
        ANALYST_OF_THE_COUNTRY(64, 91),
        ANALYST_OF_A_PROVINCE(60, 86),
        CLERK_WHO_COMPARES_THE_COUNTRY(64, 92),
        MIXTURE(63, 91),
        EMPTY_COUNTY(0, 0);

        final int departments;
        final int reports;

        Reader(int departments, int reports) {
            this.departments = departments;
            this.reports = reports;
        }
    }

    private Sight sight(Reader reader) {
        return switch (reader) {
            case NOBODY -> Sight.NOTHING;
            case CLERK -> new Sight(List.of(id("990000012")), List.of(), List.of());
            case CLERK_OF_TWO -> new Sight(List.of(id("990000012"), id("990000059")), List.of(), List.of());
            case COUNTY -> new Sight(List.of(), List.of("360722"), List.of());
            case CITY -> new Sight(List.of(), List.of("3607"), List.of());
            case PROVINCE -> new Sight(List.of(), List.of("36"), List.of());
            case COUNTRY -> Sight.EVERYTHING;
            case ANALYST_OF_THE_COUNTRY -> new Sight(List.of(), List.of(), List.of(""));
            case ANALYST_OF_A_PROVINCE -> new Sight(List.of(), List.of(), List.of("99"));
            case CLERK_WHO_COMPARES_THE_COUNTRY -> new Sight(List.of(id("990000059")), List.of(), List.of(""));
            case MIXTURE ->
                new Sight(
                        List.of(id("990000059"), id("431025001")),
                        List.of("360722", "3607"),
                        List.of("99", "360700", "36"));
            case EMPTY_COUNTY -> new Sight(List.of(), List.of("360723"), List.of("1101"));
        };
    }

    @ParameterizedTest
    @EnumSource
    void theMeasureIsRight(Reader reader) {
        assertThat(kept.departments()).hasSize(64);
        assertThat(kept.reports()).hasSize(95);
        assertThat(kept.departmentsSeenBy(sight(reader))).hasSize(reader.departments);
        assertThat(kept.reportsSeenBy(sight(reader))).hasSize(reader.reports);
    }

    @ParameterizedTest
    @EnumSource
    void listsAndCounts(Reader reader) {
        var sight = sight(reader);
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
        var sight = sight(reader);
        var found = new ArrayList<String>();
        for (var code : kept.departments()) {
            var department = ask(sight, "query ($code: String!) { department(code: $code) { code } }", "code", code)
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
        var sight = sight(reader);
        var seen = sight.isOfAllDepartments() ? kept.departments() : kept.departmentsSeenBy(sight);
        var expected = seen.stream()
                .flatMap(code -> java.util.stream.Stream.of(
                        code.substring(0, 2) + "0000", code.substring(0, 4) + "00", code.substring(0, 6)))
                .distinct()
                .sorted()
                .toList();
        var tree = ask(sight, "{ regions { code parent { code parent { code } } } }", "none", 0)
                .get("regions");
        assertThat(texts(tree, "code")).isEqualTo(expected);
        for (var region : tree) {
            var code = region.get("code").asString();
            assertThat(region.get("parent").isNull()).isEqualTo(code.endsWith("0000"));
        }
        for (var code : List.of("360000", "360700", "360722", "360100", "360104", "431025", "440000", "990000")) {
            var region = ask(sight, "query ($code: String!) { region(code: $code) { code } }", "code", code)
                    .get("region");
            assertThat(region.isNull()).as(code).isEqualTo(!expected.contains(code));
        }
    }

    @ParameterizedTest
    @EnumSource
    void reportsByTheirIdAndOnPaper(Reader reader) {
        var sight = sight(reader);
        var byId = new ArrayList<UUID>();
        var whole = new ArrayList<UUID>();
        for (var id : Kept.ids(kept.reports())) {
            var report = ask(sight, "query ($id: ID!) { report(id: $id) { id } }", "id", String.valueOf(id))
                    .get("report");
            if (!report.isNull()) {
                byId.add(UUID.fromString(report.get("id").asString()));
            }
            var found = reports.whole(sight, id).block();
            if (found != null) {
                whole.add(id);
                assertThat(found).isEqualTo(reports.whole(Sight.EVERYTHING, id).block());
            }
        }
        assertThat(byId).containsExactlyInAnyOrderElementsOf(Kept.ids(kept.reportsSeenBy(sight)));
        assertThat(whole).containsExactlyInAnyOrderElementsOf(byId);
    }

    @ParameterizedTest
    @EnumSource
    void reportsBelowTheirDepartments(Reader reader) {
        var sight = sight(reader);
        var years = "[2001, 2002, 2020, 2022, 2023, 2024]";
        var document = """
                { departments(first: 100) { nodes { code
                    a: report(year: 2001, kind: DEPARTMENT_WHOLE) { id } b: report(year: 2002, kind: DEPARTMENT_WHOLE) { id }
                    c: report(year: 2020, kind: DEPARTMENT_WHOLE) { id } d: report(year: 2022, kind: DEPARTMENT_WHOLE) { id }
                    e: report(year: 2023, kind: DEPARTMENT_WHOLE) { id } f: report(year: 2024, kind: DEPARTMENT_WHOLE) { id }
                    g: report(year: 2023, kind: PROJECT_EXPENDITURE) { id }
                    whole: trend(years: %1$s, kind: DEPARTMENT_WHOLE) { year figures { score } report { id department { code } } }
                    project: trend(years: %1$s, kind: PROJECT_EXPENDITURE) { year figures { score } report { id } } } } }""".formatted(years);
        var atPlaces = new ArrayList<String>();
        var inTrends = new ArrayList<String>();
        for (var department : ask(sight, document, "none", 0).at("/departments/nodes")) {
            for (var name : List.of("a", "b", "c", "d", "e", "f", "g")) {
                if (!department.get(name).isNull()) {
                    atPlaces.add(department.get(name).get("id").asString());
                }
            }
            for (var trend : List.of("whole", "project")) {
                assertThat(department.get(trend)).hasSize(6);
                for (var point : department.get(trend)) {
                    assertThat(point.get("figures").isNull())
                            .isEqualTo(point.get("report").isNull());
                    if (!point.get("report").isNull()) {
                        inTrends.add(point.at("/report/id").asString());
                    }
                }
            }
        }
        var expected =
                Kept.ids(kept.reportsSeenBy(sight)).stream().map(UUID::toString).toList();
        assertThat(atPlaces).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(inTrends).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void years(Reader reader) {
        var sight = sight(reader);
        var years = ask(
                        sight,
                        "{ years { year departments statuses { status reports } grades { count } figures { executed } } }",
                        "none",
                        0)
                .get("years");
        assertThat(texts(years, "year"))
                .containsExactly("2025", "2024", "2023", "2022", "2021", "2020", "2002", "2001");
        for (var year : years) {
            var seen = kept.reportsSeenBy(sight).stream()
                    .filter(row -> Integer.valueOf(year.get("year").asInt()).equals(row.year()))
                    .toList();
            var byStatus = seen.stream()
                    .collect(Collectors.groupingBy(row -> String.valueOf(row.status()), Collectors.counting()));
            var found = new HashMap<String, Long>();
            year.get("statuses")
                    .forEach(one -> found.put(
                            one.get("status").asString(), one.get("reports").asLong()));
            assertThat(found).isEqualTo(byStatus);
            assertThat(year.get("departments").asLong())
                    .isEqualTo(
                            seen.stream().map(Kept.Row::departmentId).distinct().count());
            assertThat(year.at("/figures/executed").isNull()).isEqualTo(seen.isEmpty());
            var graded = year.get("grades")
                    .valueStream()
                    .mapToInt(one -> one.get("count").asInt())
                    .sum();
            assertThat(graded).isLessThanOrEqualTo(seen.size());
        }
    }

    @Test
    void sumsAndGradesAreOfWhatIsSeenAlone() {
        var document =
                "{ years { year departments figures { initialBudget executed executionRate } grades { grade count } } }";
        // Number 12 drafts its report of 2002: budget 120, of which 24 were spent; 60 + 12 mod 7 points are 良.
        assertThat(ask(sight(Reader.CLERK), document, "none", 0).at("/years/6").toString())
                .isEqualTo(
                        "{\"year\":2002,\"departments\":1,\"figures\":{\"initialBudget\":\"120\",\"executed\":\"24\","
                                + "\"executionRate\":\"20.00\"},\"grades\":[{\"grade\":\"良\",\"count\":1}]}");
        // Of 2002, 30 even numbers come to 930; without 12, 24 and 36, which are not finished, to 858: times ten.
        // 63 points or more have 2 × the 17 of n mod 7 ≥ 3 …: what the unfinished three took with them is asserted.
        var all = ask(sight(Reader.COUNTRY), document, "none", 0).at("/years/6");
        var finished =
                ask(sight(Reader.ANALYST_OF_THE_COUNTRY), document, "none", 0).at("/years/6");
        assertThat(all.at("/figures/initialBudget").asString()).isEqualTo("9300");
        assertThat(finished.at("/figures/initialBudget").asString()).isEqualTo("8580");
        assertThat(finished.at("/figures/executed").asString()).isEqualTo("1716");
        assertThat(finished.get("departments").asInt()).isEqualTo(27);
        assertThat(graded(all, "良") - graded(finished, "良")).isEqualTo(2);
        assertThat(graded(all, "中") - graded(finished, "中")).isEqualTo(1);
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
        var unseen = kept.reportsSeenBy(new Sight(List.of(id("990000059")), List.of(), List.of()))
                .get(0);
        var sight = sight(Reader.ANALYST_OF_A_PROVINCE);
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

    /** A draft is behind numbers 12, 24, 36 and all that number 59 has: their place tells nothing of it. */
    @Test
    void theOrderIsOfFinishedReports() {
        var rate = "select code || ' ' || coalesce(latest_year || ' ' || latest_execution_rate, '-') from department"
                + " where code = any($1) order by code";
        var codes = new String[] {"990000012", "990000024", "990000036", "990000048", "990000059"};
        assertThat(database.read(session -> session.list(rate, row -> row.get(0, String.class), (Object) codes))
                        .block())
                .containsExactly(
                        "990000012 2001 10.00",
                        "990000024 2001 10.00",
                        "990000036 2001 10.00",
                        "990000048 2002 20.00",
                        "990000059 -");
    }

    private UUID id(String department) {
        return kept.departmentId(department);
    }

    private JsonNode ask(Sight sight, String document, String name, Object value) {
        return eyes.data(sight, document, Map.of(name, value));
    }

    private List<String> walk(Sight sight, String field, String direction, int first) {
        var codes = new ArrayList<String>();
        var variables = new HashMap<String, Object>();
        variables.put("first", first);
        variables.put("order", Map.of("field", field, "direction", direction));
        while (true) {
            var page = departments(sight, variables);
            codes.addAll(texts(page.get("nodes"), "code"));
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
        return texts(page.get("nodes"), "code");
    }

    private JsonNode departments(Sight sight, Map<String, Object> variables) {
        var document = """
                query ($first: Int! = 100, $after: String, $filter: DepartmentFilter, $order: DepartmentOrder) {
                  departments(first: $first, after: $after, filter: $filter, orderBy: $order) {
                    totalCount nodes { code } pageInfo { hasNextPage endCursor } } }""";
        return eyes.data(sight, document, variables).get("departments");
    }

    private static int graded(JsonNode year, String grade) {
        return year.get("grades")
                .valueStream()
                .filter(one -> one.get("grade").asString().equals(grade))
                .mapToInt(one -> one.get("count").asInt())
                .sum();
    }

    private static List<String> beginning(List<String> codes, String beginning) {
        return codes.stream().filter(code -> code.startsWith(beginning)).toList();
    }

    private static List<String> texts(JsonNode array, String key) {
        return array.valueStream().map(node -> node.get(key).asString()).toList();
    }
}
