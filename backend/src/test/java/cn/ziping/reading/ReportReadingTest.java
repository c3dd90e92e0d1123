package cn.ziping.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Reports by every way that leads to them, with only what was asked for. */
@ServerTest
class ReportReadingTest {
    @Autowired
    Api api;

    @Test
    void aReportIsTheSameByEveryWay() {
        var fields =
                "id title year kind status department { code region { code parent { code } } } sections { number heading }";
        var byPlace = api.data(
                        "{ department(code: \"990000002\") { report(year: 2002, kind: DEPARTMENT_WHOLE) { %s } } }"
                                .formatted(fields))
                .at("/department/report");
        var byTrend = api.data(
                        "{ department(code: \"990000002\") { trend(years: [2002], kind: DEPARTMENT_WHOLE) { report { %s } } } }"
                                .formatted(fields))
                .at("/department/trend/0/report");
        var byId = api.data(
                        "query ($id: ID!) { report(id: $id) { %s } }".formatted(fields),
                        Map.of("id", byPlace.get("id").asString()))
                .get("report");
        assertThat(byTrend).isEqualTo(byPlace);
        assertThat(byId).isEqualTo(byPlace);
        assertThat(texts(byId.get("sections"), "number")).containsExactly("一、", "（一）", "（二）", "二、");
        assertThat(byId.at("/department/code").asString()).isEqualTo("990000002");
    }

    @Test
    void projectsAndIndicatorsFindOneAnother() {
        var report = report("""
                indicators { level3 project { name indicators { level3 project { name } } } }
                projects(first: 10) { nodes { name indicators { level3 } } }""");
        assertThat(texts(report.get("indicators"), "level3")).containsExactly("整体", "甲一", "乙一");
        assertThat(report.at("/indicators/0/project").isNull()).isTrue();
        assertThat(report.at("/indicators/1/project/name").asString()).isEqualTo("甲项目");
        assertThat(report.at("/indicators/1/project/indicators/0/project/name").asString())
                .isEqualTo("甲项目");
        assertThat(texts(report.at("/projects/nodes/1/indicators"), "level3")).containsExactly("乙一");
    }

    @Test
    void twoWhoAskForTheSameReportEachGetWhatTheyAskedFor() {
        var twice = api.data("""
                { department(code: "990000001") {
                    a: report(year: 2001, kind: DEPARTMENT_WHOLE) { title }
                    b: report(year: 2001, kind: DEPARTMENT_WHOLE) { sections { heading } indicators { level1 } } } }""").get("department");
        assertThat(twice.at("/b/sections")).hasSize(4);
        assertThat(twice.at("/b/indicators")).hasSize(3);
        var departments = api.data("""
                { a: department(code: "990000001") { report(year: 2001, kind: DEPARTMENT_WHOLE) { title } }
                  b: department(code: "990000001") {
                    report(year: 2001, kind: DEPARTMENT_WHOLE) { projects { totalCount } }
                    trend(years: [2001], kind: DEPARTMENT_WHOLE) { report { staffLines { unit } } } } }""");
        assertThat(departments.at("/b/report/projects/totalCount").asInt()).isEqualTo(2);
        assertThat(departments.at("/b/trend/0/report/staffLines")).hasSize(1);
    }

    @Test
    void anIndicatorsDetailsAreReadWhenAskedFor() {
        var answer = api.data("""
                { department(code: "441721001") { report(year: 2023, kind: DEPARTMENT_WHOLE) {
                    few: indicators { level3 score }
                    all: indicators { level3 unit targetValue actualValue deviationReason } } } }""").at("/department/report");
        assertThat(answer.get("few")).hasSameSizeAs(answer.get("all"));
        assertThat(answer.get("all")
                        .valueStream()
                        .filter(row -> "固定资产利用率".equals(row.get("level3").asString(null)))
                        .map(row -> row.get("actualValue").asString(null)))
                .containsExactly("100");
    }

    @Test
    void projectsComeInPages() {
        var first = report("projects(first: 1) { totalCount nodes { name } pageInfo { hasNextPage endCursor } }")
                .get("projects");
        assertThat(first.get("totalCount").asInt()).isEqualTo(2);
        assertThat(texts(first.get("nodes"), "name")).containsExactly("甲项目");
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        var second = report(
                        "projects(first: 1, after: \"%s\") { nodes { name } pageInfo { hasNextPage hasPreviousPage } }"
                                .formatted(first.at("/pageInfo/endCursor").asString()))
                .get("projects");
        assertThat(texts(second.get("nodes"), "name")).containsExactly("乙项目");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(second.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
    }

    @Test
    void aTrendHasAPointForEveryYearAskedFor() {
        var points = api.data(
                        "{ department(code: \"990000003\") { trend(years: [2002, 2001, 2002], kind: DEPARTMENT_WHOLE) { year figures { executed } report { id } } } }")
                .at("/department/trend");
        assertThat(texts(points, "year")).containsExactly("2002", "2001", "2002");
        assertThat(points.at("/0/figures").isNull()).isTrue();
        assertThat(points.at("/0/report").isNull()).isTrue();
        assertThat(points.at("/1/figures/executed").asString()).isEqualTo("3");
    }

    @Test
    void yearsAreSummedOverTheirReports() {
        var years = api.data(
                        "{ years { year filingOpens filingCloses departments statuses { status reports } figures { initialBudget executed executionRate } grades { grade count } } }")
                .get("years");
        assertThat(texts(years, "year"))
                .containsExactly("2025", "2024", "2023", "2022", "2021", "2020", "2002", "2001");
        // 60 departments filed for 2001: budget 10 × (1 + … + 60) = 18300, executed 1830. Every fifth has no score. 34
        // of
        // the 60 have n mod 7 ≥ 3, which is 63 or more and 良; 8 of these are the unscored 5, 10, 20, 25, 40, 45, 55,
        // 60.
        assertThat(years.get(7).toString())
                .isEqualTo(
                        "{\"year\":2001,\"filingOpens\":\"2002-03-01\",\"filingCloses\":\"2002-05-31\",\"departments\":60,"
                                + "\"statuses\":[{\"status\":\"DRAFT\",\"reports\":1},{\"status\":\"APPROVED\",\"reports\":59}],"
                                + "\"figures\":{\"initialBudget\":\"18300\",\"executed\":\"1830\",\"executionRate\":\"10.00\"},"
                                + "\"grades\":[{\"grade\":\"良\",\"count\":26},{\"grade\":\"中\",\"count\":22}]}");
        // A year in which nobody filed.
        assertThat(years.at("/4/departments").asInt()).isZero();
        assertThat(years.at("/4/statuses")).isEmpty();
        assertThat(years.at("/4/figures/executed").isNull()).isTrue();
    }

    @Test
    void yearsCanBeAskedForOneKind() {
        var years = api.data("{ years(kind: PROJECT_EXPENDITURE) { year departments grades { grade count } } }")
                .get("years");
        assertThat(years.valueStream()
                        .filter(year -> year.get("departments").asInt() > 0)
                        .map(JsonNode::toString))
                .containsExactly("{\"year\":2023,\"departments\":1,\"grades\":[{\"grade\":\"优\",\"count\":1}]}");
    }

    private JsonNode report(String fields) {
        return api.data("{ department(code: \"990000001\") { report(year: 2001, kind: DEPARTMENT_WHOLE) { %s } } }"
                        .formatted(fields))
                .at("/department/report");
    }

    private static List<String> texts(JsonNode array, String key) {
        return array.valueStream().map(node -> node.get(key).asString()).toList();
    }
}
