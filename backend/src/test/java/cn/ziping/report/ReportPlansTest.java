package cn.ziping.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Plans;
import cn.ziping.support.Plans.Statement;
import cn.ziping.support.ServerTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reading a report walks indexes, however many reports the nation has. */
@ServerTest
class ReportPlansTest {
    @Autowired
    Plans plans;

    @Test
    void aReportAndItsPartsAreFoundThroughIndexes() {
        var found = plans.of(session -> session.one(
                        "select r.id, r.department_id from report r join section s on s.report_id = r.id limit 1",
                        row -> new UUID[] {row.get(0, UUID.class), row.get(1, UUID.class)})
                .map(ids -> statements(ids[0], ids[1])));

        assertThat(found.get("head")).contains("Index Scan using report_by_id");
        assertThat(found.get("section")).contains("using section_department_id_report_id_position_key");
        assertThat(found.get("project")).contains("using project_department_id_report_id_position_key");
        assertThat(found.get("indicator")).contains("using indicator_department_id_report_id_position_key");
        assertThat(found.get("at places")).contains("using report_department_id_year_kind_key");
        assertThat(found.values()).noneMatch(plan -> plan.contains("Seq Scan on report"));
        assertThat(found.values()).noneMatch(plan -> plan.contains("Seq Scan on section"));
        assertThat(found.values()).noneMatch(plan -> plan.contains("Seq Scan on project"));
        assertThat(found.values()).noneMatch(plan -> plan.contains("Seq Scan on indicator"));
    }

    private static Map<String, Statement> statements(UUID report, UUID department) {
        var reports = (Object) new UUID[] {report};
        var departments = new UUID[] {department};
        var years = new Integer[] {2001, 2002};
        return Map.of(
                "head",
                new Statement(ReportRows.HEADS, reports),
                "section",
                new Statement(ReportRows.SECTIONS, reports),
                "project",
                new Statement(FigureRows.PROJECTS, reports),
                "indicator",
                new Statement(FigureRows.DETAILED_INDICATORS, reports),
                "at places",
                new Statement(Reports.AT_PLACES, departments, new Integer[] {2001}, new String[] {"DEPARTMENT_WHOLE"}),
                "trends",
                new Statement(Trends.POINTS, departments, years, "DEPARTMENT_WHOLE"));
    }
}
