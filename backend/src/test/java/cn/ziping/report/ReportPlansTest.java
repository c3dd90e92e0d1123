package cn.ziping.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import cn.ziping.support.Plans;
import cn.ziping.support.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reading a report walks indexes, however many reports the nation has and however little of it somebody sees. */
@ServerTest
class ReportPlansTest {
    private static final Map<String, Sight> READERS = Map.of(
            "everything: ", Sight.EVERYTHING,
            "analyst: ", new Sight(List.of(), List.of(), List.of("")),
            "county: ", new Sight(List.of(), List.of("360722"), List.of()));

    @Autowired
    Plans plans;

    @Test
    void aReportAndItsPartsAreFoundThroughIndexes() {
        var statements = new TreeMap<String, String>();
        READERS.forEach((who, sight) -> {
            statements.put(who + "head", sight.reading(ReportRows.HEADS, "ids").sql());
            statements.put(
                    who + "section", sight.reading(ReportRows.SECTIONS, "ids").sql());
            statements.put(
                    who + "project", sight.reading(ProjectRows.DETAILED, "ids").sql());
            statements.put(
                    who + "indicator",
                    sight.reading(FigureRows.DETAILED_INDICATORS, "ids").sql());
            statements.put(
                    who + "at places",
                    sight.reading(Reports.AT_PLACES, "departments", "years", "kinds")
                            .sql());
            statements.put(
                    who + "trends",
                    sight.reading(Trends.POINTS, "departments", "years", "a kind")
                            .sql());
        });
        var found = plans.of(statements);

        READERS.keySet().forEach(who -> {
            assertThat(found.get(who + "head")).contains("report_by_id");
            assertThat(found.get(who + "section")).contains("section_department_id_report_id_position_key");
            assertThat(found.get(who + "project")).contains("project_department_id_report_id_position_key");
            assertThat(found.get(who + "indicator")).contains("indicator_department_id_report_id_position_key");
            // A department has few reports: whether they are found by its id alone or by year too makes no difference.
            assertThat(found.get(who + "at places")).containsAnyOf("report_department_id_year_kind_key", "report_pkey");
            assertThat(found.get(who + "trends")).contains("report_");
        });
        assertThat(found.values())
                .noneMatch(plan ->
                        plan.matches("(?s).*(Seq|Function) Scan on (report|department|section|project|indicator).*"));
    }
}
