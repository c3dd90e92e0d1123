package cn.ziping.comparison.follow;

import static cn.ziping.comparison.follow.IndicatorLines.text;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.AProject;
import cn.ziping.support.Eyes;
import cn.ziping.support.ServerTest;
import cn.ziping.support.StatementCounter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Projects through the years, worked out by hand. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectHistoryTest {
    private static final String DOCUMENT = """
            query ($filter: ProjectHistoryFilter!, $years: [Int!]!) {
              projectHistory(filter: $filter, years: $years) {
                department { name region { code } } code name matchedBy
                points { year reportId name initialBudget adjustedBudget executed executionRate score grade } } }""";

    @Autowired
    Database database;

    @Autowired
    Eyes eyes;

    @Autowired
    StatementCounter counter;

    private Years years;

    @BeforeAll
    void write() {
        years = new Years(database);
        years.begin();
        years.department("950000001", "甲局");
        years.department("950000002", "乙局");
        years.projects("950000001", 2011)
                .with(
                        AProject.named("图书（馆）").initial("10").executed("3").made(),
                        AProject.named("道路改造")
                                .code("P-002")
                                .initial("100")
                                .adjusted("120")
                                .executed("90")
                                .scored("88.5", "良")
                                .made(),
                        AProject.named("桥梁")
                                .code("P-001")
                                .adjusted("0")
                                .executed("5")
                                .made());
        years.projects("950000001", 2012)
                .with(
                        // Stated, and not what follows from its amounts.
                        AProject.named("100%道路提升")
                                .code("P-002")
                                .initial("100")
                                .executed("100")
                                .rates("99.5", null)
                                .made(),
                        AProject.named("图书馆").initial("8").executed("0").made(),
                        AProject.named("图书馆").initial("6").executed("1").made());
        years.report("950000002", 2012, "PROJECT_EXPENDITURE", "SUBMITTED")
                .with(AProject.named("道路改造").code("P-002").executed("1").made());
        years.whole("950000002", 2011)
                .with(AProject.named("整体里的项目").code("P-002").executed("2").made());
    }

    @AfterAll
    void forget() {
        years.end();
    }

    /** By code, then those without one by name; the name is the newest, the rate as stated or else worked out. */
    @Test
    void allOfOneDepartment() {
        assertThat(asked(Sight.EVERYTHING, one("950000001"), 2011, 2012, 2013))
                .containsExactly(
                        "甲局 CODE P-001 桥梁: 2011 桥梁 - 0 5 - - -; 2012 -; 2013 -",
                        "甲局 CODE P-002 100%道路提升: 2011 道路改造 100 120 90 75.00 88.5 良;"
                                + " 2012 100%道路提升 100 - 100 99.5 - -; 2013 -",
                        "甲局 NAME - 图书馆: 2011 图书（馆） 10 - 3 30.00 - -; 2012 图书馆 8 - 0 0.00 - -; 2013 -",
                        "甲局 NAME - 图书馆: 2011 -; 2012 图书馆 6 - 1 16.67 - -; 2013 -");
    }

    @Test
    void byCodeAcrossDepartmentsAsFarAsTheyAreSeen() {
        var filter = Map.<String, Object>of("code", "P-002");
        assertThat(asked(Sight.EVERYTHING, filter, 2012, 2011))
                .containsExactly(
                        "甲局 CODE P-002 100%道路提升: 2012 100%道路提升 100 - 100 99.5 - -;"
                                + " 2011 道路改造 100 120 90 75.00 88.5 良",
                        "乙局 CODE P-002 道路改造: 2012 道路改造 - - 1 - - -; 2011 -");
        assertThat(asked(new Sight(List.of(), List.of(), List.of("95")), filter, 2012))
                .containsExactly("甲局 CODE P-002 100%道路提升: 2012 100%道路提升 100 - 100 99.5 - -");
        assertThat(asked(Sight.NOTHING, filter, 2012)).isEmpty();
    }

    /** A project is found by a name of any year and shown with all of them; signs of patterns stand for themselves. */
    @Test
    void byAPartOfTheName() {
        assertThat(asked(Sight.EVERYTHING, named("道路改"), 2011, 2012))
                .containsExactly(
                        "甲局 CODE P-002 100%道路提升: 2011 道路改造 100 120 90 75.00 88.5 良;"
                                + " 2012 100%道路提升 100 - 100 99.5 - -",
                        "乙局 CODE P-002 道路改造: 2011 -; 2012 道路改造 - - 1 - - -");
        assertThat(asked(Sight.EVERYTHING, named("0%道"), 2012)).hasSize(1);
        assertThat(asked(Sight.EVERYTHING, named("道%升"), 2012)).isEmpty();
        assertThat(asked(Sight.EVERYTHING, named("图书（"), 2011, 2012).get(0))
                .isEqualTo("甲局 NAME - 图书馆: 2011 图书（馆） 10 - 3 30.00 - -; 2012 图书馆 8 - 0 0.00 - -");
    }

    /** The kind is that of the departments' filter. */
    @Test
    void inReportsOfTheWholeDepartment() {
        var whole = Map.<String, Object>of("departments", Map.of("kind", "DEPARTMENT_WHOLE"), "code", "P-002");
        assertThat(asked(Sight.EVERYTHING, whole, 2011, 2012))
                .containsExactly("乙局 CODE P-002 整体里的项目: 2011 整体里的项目 - - 2 - - -; 2012 -");
    }

    @Test
    void fiveHundredAreTheMost() {
        years.department("950000003", "丙局");
        var book = years.projects("950000003", 2011);
        years.change("""
                insert into project (department_id, id, report_id, position, code, name)
                select department_id, gen_random_uuid(), id, n, 'Z-' || lpad((502 - n)::text, 3, '0'), '项目' || n
                from report, generate_series(1, 501) n where id = $1""", book.id);
        var lines = asked(Sight.EVERYTHING, one("950000003"), 2011);
        assertThat(lines).hasSize(500);
        assertThat(lines.get(0)).startsWith("丙局 CODE Z-001 项目501");
        assertThat(lines.get(499)).startsWith("丙局 CODE Z-500 项目2");
    }

    @Test
    void oneStatementHoweverManyDepartments() {
        assertThat(counter.during(() -> asked(Sight.EVERYTHING, one("950000001"), 2011)))
                .hasSize(1);
        assertThat(counter.during(() -> asked(Sight.EVERYTHING, named("道路"), 2011, 2012, 2013)))
                .hasSize(1);
    }

    private List<String> asked(Sight sight, Map<String, Object> filter, Integer... years) {
        return eyes.data(sight, DOCUMENT, Map.of("filter", filter, "years", List.of(years)))
                .at("/projectHistory")
                .valueStream()
                .map(ProjectHistoryTest::line)
                .toList();
    }

    private static String line(JsonNode series) {
        assertThat(series.at("/department/region/code").asString()).isEqualTo(Years.REGION);
        return "%s %s %s %s: %s"
                .formatted(
                        series.at("/department/name").asString(),
                        text(series, "matchedBy"),
                        text(series, "code"),
                        text(series, "name"),
                        series.at("/points")
                                .valueStream()
                                .map(ProjectHistoryTest::point)
                                .collect(Collectors.joining("; ")));
    }

    private static String point(JsonNode point) {
        return IndicatorLines.point(
                point, "name", "initialBudget", "adjustedBudget", "executed", "executionRate", "score", "grade");
    }

    private static Map<String, Object> one(String code) {
        return Map.of("departments", Map.of("departmentCodes", List.of(code), "kind", "PROJECT_EXPENDITURE"));
    }

    /** The kind is left out with all the rest. */
    private static Map<String, Object> named(String name) {
        return Map.of("name", name);
    }
}
