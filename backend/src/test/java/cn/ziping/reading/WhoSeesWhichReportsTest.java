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

/** Reports on every way to them, in counts and in sums, by everybody who sees another part of the country. */
@ServerTest
class WhoSeesWhichReportsTest {
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

    @ParameterizedTest
    @EnumSource
    void reportsByTheirIdAndOnPaper(Reader reader) {
        var sight = reader.sight(kept);
        var byId = new ArrayList<UUID>();
        var whole = new ArrayList<UUID>();
        for (var id : Kept.ids(kept.reports())) {
            var report = eyes.data(
                            sight, "query ($id: ID!) { report(id: $id) { id } }", Map.of("id", String.valueOf(id)))
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
        var sight = reader.sight(kept);
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
        for (var department : eyes.data(sight, document, Map.of()).at("/departments/nodes")) {
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
        var sight = reader.sight(kept);
        var years = eyes.data(
                        sight,
                        "{ years { year departments statuses { status reports } grades { count } figures { executed } } }",
                        Map.of())
                .get("years");
        assertThat(years.valueStream().map(year -> year.get("year").asInt()))
                .containsExactly(2025, 2024, 2023, 2022, 2021, 2020, 2002, 2001);
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
        assertThat(eyes.data(Reader.CLERK.sight(kept), document, Map.of())
                        .at("/years/6")
                        .toString())
                .isEqualTo(
                        "{\"year\":2002,\"departments\":1,\"figures\":{\"initialBudget\":\"120\",\"executed\":\"24\","
                                + "\"executionRate\":\"20.00\"},\"grades\":[{\"grade\":\"良\",\"count\":1}]}");
        // Of 2002, 30 even numbers come to 930; without 12, 24 and 36, which are not finished, to 858: times ten.
        // 63 points or more have 2 × the 17 of n mod 7 ≥ 3 …: what the unfinished three took with them is asserted.
        var all = eyes.data(Reader.COUNTRY.sight(kept), document, Map.of()).at("/years/6");
        var finished = eyes.data(Reader.ANALYST_OF_THE_COUNTRY.sight(kept), document, Map.of())
                .at("/years/6");
        assertThat(all.at("/figures/initialBudget").asString()).isEqualTo("9300");
        assertThat(finished.at("/figures/initialBudget").asString()).isEqualTo("8580");
        assertThat(finished.at("/figures/executed").asString()).isEqualTo("1716");
        assertThat(finished.get("departments").asInt()).isEqualTo(27);
        assertThat(graded(all, "良") - graded(finished, "良")).isEqualTo(2);
        assertThat(graded(all, "中") - graded(finished, "中")).isEqualTo(1);
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

    private static int graded(JsonNode year, String grade) {
        return year.get("grades")
                .valueStream()
                .filter(one -> one.get("grade").asString().equals(grade))
                .mapToInt(one -> one.get("count").asInt())
                .sum();
    }
}
