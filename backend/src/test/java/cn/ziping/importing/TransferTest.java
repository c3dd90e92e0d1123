package cn.ziping.importing;

import static cn.ziping.importing.Documents.upload;
import static cn.ziping.importing.Documents.uploaded;
import static cn.ziping.writing.Desks.contract;
import static cn.ziping.writing.Desks.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People;
import cn.ziping.support.Person;
import cn.ziping.writing.Desks;
import cn.ziping.writing.WritingTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A whole report as a file: written, read by another department, written again, the same to the last byte. */
@WritingTest
class TransferTest {
    @Autowired
    Desks desks;

    /** The five samples: all that a report can hold, in three provinces' templates. */
    @ParameterizedTest
    @CsvSource({
        "360722001, 2023, PROJECT_EXPENDITURE",
        "360722001, 2020, DEPARTMENT_WHOLE",
        "360104001, 2022, DEPARTMENT_WHOLE",
        "431025001, 2024, DEPARTMENT_WHOLE",
        "441721001, 2023, DEPARTMENT_WHOLE"
    })
    void aSampleComesBackToTheLastByte(String department, int year, String kind) {
        var administrator = desks.people().signedIn(desks.people().administrator());
        var id = administrator.data(
                "query ($code: String!, $year: Int!, $kind: ReportKind!) {"
                        + " department(code: $code) { name report(year: $year, kind: $kind) { id } } }",
                Map.of("code", department, "year", year, "kind", kind));
        var exported = file(administrator, id.at("/department/report/id").asString());
        var desk = desks.desk();
        var moved = exported.replace("\"code\" : \"" + department + "\"", "\"code\" : \"" + desk.department() + "\"")
                .replace(
                        "\"name\" : \"" + id.at("/department/name").asString() + "\"\n  },\n  \"year\"",
                        "\"name\" : \"信丰试验单位" + desk.department() + "\"\n  },\n  \"year\"");
        var importId = uploaded(desk.clerk(), "报告.json", moved);
        var accepted = accept(
                desk.clerk(), importId, desk.department(), JsonMapper.shared().readTree(moved));
        assertThat(People.codes(accepted)).isEmpty();
        assertThat(file(desk.clerk(), accepted.at("/report/id").asString())).isEqualTo(moved);
    }

    private static JsonNode accept(Person clerk, String importId, String department, JsonNode file) {
        return clerk.data(
                        contract("accept-import").replaceAll("(?s)query.*?\n}\n", ""),
                        input(Map.of(
                                "importId",
                                importId,
                                "departmentCode",
                                department,
                                "year",
                                file.at("/year").asInt(),
                                "kind",
                                file.at("/kind").asString(),
                                "templateCode",
                                file.at("/template/code").asString())))
                .at("/acceptImport");
    }

    private static String file(Person reader, String report) {
        var answer = reader.get("/reports/" + report + "/report.json", "*/*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void whatIsNoSuchFileIsRefusedAtItsPlace() {
        var desk = desks.desk();
        var id = desk.draft("jiangxi-department-2020");
        var file = (ObjectNode) JsonMapper.shared().readTree(file(desk.clerk(), id));
        refused(desk.clerk(), "{", "第 1 行");
        refused(desk.clerk(), "{\"a\": 1}", "不是由本系统导出");
        refused(desk.clerk(), "[]", "不是由本系统导出");
        refused(desk.clerk(), file.deepCopy().put("version", 2).toString(), "version");
        refused(desk.clerk(), file.deepCopy().put("extra", 2).toString(), "extra");
        refused(desk.clerk(), without(file, "cover"), "cover");
        refused(desk.clerk(), file.deepCopy().put("year", "2025").toString(), "year");
        refused(desk.clerk(), file.deepCopy().put("kind", "OTHER").toString(), "kind");
        refused(desk.clerk(), file.deepCopy().put("title", "题".repeat(201)).toString(), "title");
        var level = file.deepCopy();
        ((ObjectNode) level.at("/sections/1")).put("level", 5);
        refused(desk.clerk(), level.toString(), "sections[1].level");
        var figure = file.deepCopy();
        ((ObjectNode) figure.at("/stated")).put("score", 91.5);
        refused(desk.clerk(), figure.toString(), "stated.score");
        var nobodys = file.deepCopy();
        ((ObjectNode) nobodys.at("/indicators/0")).put("project", 3);
        refused(desk.clerk(), nobodys.toString(), "indicators[0].project");
        refused(desk.clerk(), "{\"ziping\": \"report\", \"ziping\": \"report\"}", "第 1 行");
        var body = file.deepCopy();
        ((ObjectNode) body.at("/sections/0")).put("body", "a\u0000b");
        refused(desk.clerk(), body.toString(), "sections.0.body");
    }

    private static String without(ObjectNode file, String field) {
        var rest = file.deepCopy();
        rest.remove(field);
        return rest.toString();
    }

    private static void refused(Person clerk, String file, String words) {
        var answer = upload(clerk, "报告.json", file.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(JsonMapper.shared().readTree(answer.body()).at("/detail").asString())
                .contains(words)
                .endsWith("。");
    }
}
