package cn.ziping.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Plans;
import cn.ziping.support.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reading a report walks indexes, however many reports the nation has. */
@ServerTest
class ReportPlansTest {
    @Autowired
    Plans plans;

    @Test
    void aReportAndItsPartsAreFoundThroughIndexes() {
        var found = plans.of(Map.of(
                "head", ReportRows.HEADS,
                "section", ReportRows.SECTIONS,
                "project", FigureRows.PROJECTS,
                "indicator", FigureRows.DETAILED_INDICATORS,
                "at places", Reports.AT_PLACES,
                "trends", Trends.POINTS));

        assertThat(found.get("head")).contains("report_by_id");
        assertThat(found.get("section")).contains("section_department_id_report_id_position_key");
        assertThat(found.get("project")).contains("project_department_id_report_id_position_key");
        assertThat(found.get("indicator")).contains("indicator_department_id_report_id_position_key");
        assertThat(found.get("at places")).contains("report_department_id_year_kind_key");
        assertThat(found.get("trends")).contains("report_");
        assertThat(found.values())
                .noneMatch(plan -> plan.matches("(?s).*Seq Scan on (report|section|project|indicator)\\b.*"));
    }
}
