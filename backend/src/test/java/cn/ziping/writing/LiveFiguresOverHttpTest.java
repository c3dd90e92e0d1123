package cn.ziping.writing;

import static cn.ziping.writing.Desks.contract;
import static cn.ziping.writing.Desks.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Person;
import cn.ziping.writing.Desks.Desk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Live figures as the page asks for them, in reports that were written over HTTP. */
@WritingTest
class LiveFiguresOverHttpTest {
    private static final String TEMPLATE = "jiangxi-department-2020";
    private static final String FIGURES = """
            query ($id: ID!, $references: [String!]!) { report(id: $id) {
              liveFigures(references: $references) { reference text source }
              figureChoices { reference text source }
              lastYear { id year title lastYear { id } }
              stated { executionRate score grade }
              sections { heading state outline { key minimumLength guidance } liveFigures { reference text source } } } }""";

    @Autowired
    Desks desks;

    @Test
    void figuresFollowWhatIsEntered() {
        var desk = desks.desk();
        var earlier = withExecuted(desk, 2024, "800");
        var report = withExecuted(desk, 2025, "1000.50");
        var section = write(desk, report, "执行{{executed}}，{{executed - lastYear.executed | 增减}}；{{gone}}。");

        assertThat(section.get("state").asString()).isEqualTo("DONE");
        assertThat(texts(section.get("liveFigures"))).containsExactly("1000.5万元", "增加200.5万元", null);
        assertThat(section.at("/liveFigures/2/source").asString()).isEqualTo("不认识“gone”这个数据；请从数据列表里选取。");

        var read = read(desk.clerk(), report, List.of("lastYear.executed | 2位", "1/0"));
        assertThat(texts(read.get("liveFigures"))).containsExactly("800.00万元", null);
        assertThat(read.at("/lastYear/id").asString()).isEqualTo(earlier);
        assertThat(read.at("/lastYear/year").asInt()).isEqualTo(2024);
        assertThat(read.at("/lastYear/lastYear").isNull()).isTrue();
        assertThat(read.at("/stated/score").isNull()).isTrue();
        assertThat(read.at("/figureChoices").findValuesAsString("reference"))
                .contains("executed", "lastYear.executed", "budget:ALL/EXPENDITURE.executed");
        assertThat(named(read, "部门概况").at("/outline/key").asString()).isEqualTo("overview");
        assertThat(named(read, "试验一节").get("outline").isNull()).isTrue();
        assertThat(named(read, "试验一节").get("liveFigures")).isEqualTo(section.get("liveFigures"));

        desk.save("save-budget-lines", report, List.of(line("500")), List.of());
        assertThat(texts(named(read(desk.clerk(), report, List.of()), "试验一节").get("liveFigures")))
                .containsExactly("1500.5万元", "增加700.5万元", null);
    }

    /** Last year's report is a draft: an analyst sees this year's, and that there is nothing to compare with. */
    @Test
    void whoDoesNotSeeLastYearsReportLearnsNothingOfIt() {
        var desk = desks.desk();
        withExecuted(desk, 2024, "765.43");
        var report = withExecuted(desk, 2025, "1000");
        write(desk, report, "{{lastYear.executed}}");
        desks.people().change("update report set status = 'APPROVED' where id = $1", UUID.fromString(report));
        var analyst = desks.people().signedIn(desks.people().with("ANALYST", null, "360000"));

        var read = read(analyst, report, List.of("executed", "lastYear.executed", "lastYear.year"));
        assertThat(texts(read.get("liveFigures"))).containsExactly("1000万元", null, null);
        assertThat(read.at("/liveFigures/1/source").asString()).isEqualTo("没有可用的上年（2024年度）报告；请改用本年的数据，或删去这处引用。");
        assertThat(read.get("lastYear").isNull()).isTrue();
        assertThat(read.toString()).doesNotContain("765.43");
        assertThat(texts(
                        read(desk.clerk(), report, List.of("lastYear.executed")).get("liveFigures")))
                .containsExactly("765.43万元");
    }

    @Test
    void lastYearsFundsAndProjectsAreAtHand() {
        var desk = desks.desk();
        var earlier = withExecuted(desk, 2024, "800");
        desk.save(
                "save-projects",
                earlier,
                List.of(Map.of("code", "P1", "name", "甲", "initialBudget", "100", "executed", "90", "score", "95")),
                List.of());
        var report = withExecuted(desk, 2025, "1000");
        var references = List.of(
                "lastYear.budget:ALL.executed",
                "lastYear.project:P1.executionRate",
                "lastYear.project:\"甲\".score",
                "lastYear.projectCount",
                "lastYear.department",
                "project:P1.executed");
        assertThat(texts(read(desk.clerk(), report, references).get("liveFigures")))
                .containsExactly("800万元", "90%", "95", "1", "信丰试验单位" + desk.department(), null);
    }

    @Test
    void moreReferencesThanATextHasAreRefused() {
        var desk = desks.desk();
        var report = desk.draft(TEMPLATE);
        var most = Collections.nCopies(200, "year");
        assertThat(texts(read(desk.clerk(), report, most).get("liveFigures")))
                .hasSize(200)
                .containsOnly("2025");
        var answer = desk.clerk().answer(FIGURES, Map.of("id", report, "references", Collections.nCopies(201, "year")));
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INVALID_ARGUMENT");
        assertThat(answer.at("/errors/0/message").asString()).isEqualTo("一次最多查询200处引用，收到201处。");
    }

    @Test
    void paperShowsTheSame() throws Exception {
        var desk = desks.desk();
        var report = withExecuted(desk, 2025, "1000.50");
        write(desk, report, "全年执行{{executed}}，另有{{gone}}。");
        var pdf = desk.clerk().bytes("/reports/" + report + "/print.pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        try (var document = Loader.loadPDF(pdf.body())) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains("全年执行1000.5万元，另有〔引用失效：gone〕。").doesNotContain("{{");
        }
    }

    private static String withExecuted(Desk desk, int year, String executed) {
        var report = desk.begin(year, TEMPLATE, null).at("/report/id").asString();
        var saved = desk.save("save-budget-lines", report, List.of(line(executed)), List.of());
        assertThat(saved.get("errors")).isEmpty();
        return report;
    }

    private static Map<String, ?> line(String executed) {
        return Map.of("fundSource", "ALL", "category", "EXPENDITURE", "label", "支出合计", "executed", executed);
    }

    /** A section with this text, as the answer to its change shows it. */
    private static JsonNode write(Desk desk, String report, String body) {
        var document = """
                mutation ($input: AddSectionInput!) { addSection(input: $input) {
                  section { id version state outline { key } liveFigures { reference text source } } errors { message } } }""";
        var added = desk.clerk()
                .data(document, input(Map.of("reportId", report, "level", 1, "heading", "试验一节", "body", body)))
                .get("addSection");
        assertThat(added.get("errors")).isEmpty();
        assertThat(desk.clerk()
                        .data(
                                contract("update-section"),
                                input(Map.of(
                                        "id", added.at("/section/id").asString(), "expectedVersion", 1, "body", body)))
                        .at("/updateSection/errors"))
                .isEmpty();
        return added.get("section");
    }

    private static JsonNode read(Person reader, String report, List<String> references) {
        return reader.data(FIGURES, Map.of("id", report, "references", references))
                .get("report");
    }

    private static JsonNode named(JsonNode report, String heading) {
        return report.get("sections")
                .valueStream()
                .filter(section -> section.get("heading").asString().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private static List<@Nullable String> texts(JsonNode figures) {
        var texts = new ArrayList<@Nullable String>();
        figures.forEach(figure -> texts.add(
                figure.get("text").isNull() ? null : figure.get("text").asString()));
        return texts;
    }
}
