package cn.ziping.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Api;
import cn.ziping.support.MadeUpRegion;
import cn.ziping.support.ServerTest;
import cn.ziping.support.StatementCounter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A list field costs one statement however many parents it has: one department or fifty, the same number. */
@ServerTest
class StatementCountTest {
    private static final String WHOLE_REPORT = """
            template { code } figures { score } sections { heading } staffLines { unit } budgetLines { label }
            projects(first: 50) { totalCount nodes { name indicators { level3 } } } indicators { level3 project { name } }""";

    @Autowired
    Api api;

    @Autowired
    StatementCounter counter;

    /** Templates are read once and kept, so the first request of a server sends one statement more. */
    @BeforeEach
    void templatesAreKnown() {
        page(2, "report(year: 2001, kind: DEPARTMENT_WHOLE) { template { code } }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | code name region { name }",
                "2 | region { parent { name } }",
                "2 | peerGroup",
                "2 | trend(years: [2001, 2002], kind: DEPARTMENT_WHOLE) { figures { score } }",
                "3 | trend(years: [2001, 2002], kind: DEPARTMENT_WHOLE) { report { title } }",
                "3 | a: trend(years: [2001], kind: DEPARTMENT_WHOLE) { year } b: trend(years: [2002], kind: DEPARTMENT_WHOLE) { year }",
                "3 | report(year: 2001, kind: DEPARTMENT_WHOLE) { title figures { score } template { name } department { name } }",
                "4 | report(year: 2001, kind: DEPARTMENT_WHOLE) { may }",
                "4 | report(year: 2001, kind: DEPARTMENT_WHOLE) { history(first: 5) { nodes { place changes { field } } } }",
                "5 | report(year: 2001, kind: DEPARTMENT_WHOLE) { history(first: 5) { totalCount } }",
                "4 | report(year: 2001, kind: DEPARTMENT_WHOLE) { sections { heading } }",
                "4 | report(year: 2001, kind: DEPARTMENT_WHOLE) { staffLines { unit } }",
                "4 | report(year: 2001, kind: DEPARTMENT_WHOLE) { budgetLines { label } }",
                "4 | report(year: 2001, kind: DEPARTMENT_WHOLE) { projects(first: 5) { totalCount } }",
                "5 | report(year: 2001, kind: DEPARTMENT_WHOLE) { indicators { project { name } } }",
                "4 | report(year: 2001, kind: DEPARTMENT_WHOLE) { sections { outline { key } } }",
                "9 | report(year: 2002, kind: DEPARTMENT_WHOLE) { sections { state liveFigures { text } } }",
                "8 | report(year: 2002, kind: DEPARTMENT_WHOLE) { figureChoices { text } liveFigures(references: [\"lastYear.executed\"]) { text } }",
                "9 | report(year: 2001, kind: DEPARTMENT_WHOLE) { unprintable { codePoint } }",
                "4 | report(year: 2001, kind: DEPARTMENT_WHOLE) { findingCounts { block } }",
                "12 | report(year: 2001, kind: DEPARTMENT_WHOLE) { findings { rule section { heading } answer } }",
                "5 | report(year: 2001, kind: DEPARTMENT_WHOLE) { lastYear { title } }",
                "5 | report(year: 2001, kind: DEPARTMENT_WHOLE) { projects(first: 5) { edges { node { indicators { level3 } } } } }"
            })
    void oneDepartmentOrFifty(int statements, String fields) {
        assertThat(page(1, fields)).hasSize(statements);
        assertThat(page(50, fields)).hasSize(statements);
    }

    @Test
    void fiftyWholeReports() {
        var fields = "report(year: 2001, kind: DEPARTMENT_WHOLE) { %s }".formatted(WHOLE_REPORT);
        assertThat(page(1, fields)).hasSize(8);
        assertThat(page(50, fields)).hasSize(8);
    }

    /** Every other department has a report of 2002, each of them one of the year before. */
    @Test
    void theYearBeforeOfFiftyReports() {
        assertThat(page(50, "report(year: 2002, kind: DEPARTMENT_WHOLE) { lastYear { title } }"))
                .hasSize(5);
    }

    /** Held against those of the year before, which are read whole as well. */
    @Test
    void theFindingsOfFiftyReportsWithOneOfTheYearBefore() {
        var fields = "report(year: 2002, kind: DEPARTMENT_WHOLE) { findings { rule } }";
        assertThat(page(50, fields)).hasSize(19);
    }

    @Test
    void oneWholeReportById() {
        var id = api.data("{ department(code: \"990000001\") { report(year: 2001, kind: DEPARTMENT_WHOLE) { id } } }")
                .at("/department/report/id")
                .asString();
        var document = "query ($id: ID!) { report(id: $id) { %s department { name } } }".formatted(WHOLE_REPORT);
        assertThat(counter.during(() -> api.data(document, Map.of("id", id)))).hasSize(6);
    }

    @Test
    void theTotalIsCountedOnlyWhenAskedFor() {
        var filter = Map.of("filter", Map.of("regionCode", MadeUpRegion.CODE));
        var without = "query ($filter: DepartmentFilter) { departments(filter: $filter) { nodes { code } } }";
        var with = "query ($filter: DepartmentFilter) { departments(filter: $filter) { totalCount nodes { code } } }";
        assertThat(counter.during(() -> api.data(without, filter))).hasSize(1);
        assertThat(counter.during(() -> api.data(with, filter))).hasSize(2);
    }

    @Test
    void theContractsOwnOperations() throws IOException {
        assertThat(contract("years", Map.of())).hasSize(2);
        assertThat(contract("departments", Map.of("first", 50, "years", List.of(2001, 2002))))
                .hasSize(3);
        assertThat(contract(
                        "read-report", Map.of("departmentCode", "990000001", "year", 2001, "kind", "DEPARTMENT_WHOLE")))
                .hasSize(8);
    }

    private List<String> contract(String name, Map<String, ?> variables) throws IOException {
        var document = Files.readString(Path.of("src/test/resources/contract/" + name + ".graphql"));
        return counter.during(() -> api.data(document, variables));
    }

    private List<String> page(int first, String fields) {
        var document =
                "query ($first: Int!, $filter: DepartmentFilter) { departments(first: $first, filter: $filter) { nodes { %s } } }"
                        .formatted(fields);
        var variables = Map.of("first", first, "filter", Map.of("regionCode", MadeUpRegion.CODE));
        return counter.during(() -> {
            var nodes = api.data(document, variables).at("/departments/nodes");
            assertThat(nodes).hasSize(first);
            return nodes;
        });
    }
}
