package cn.ziping.importing;

import static cn.ziping.importing.Documents.REPORT;
import static cn.ziping.importing.Documents.part;
import static cn.ziping.importing.Documents.send;
import static cn.ziping.importing.Documents.upload;
import static cn.ziping.importing.Documents.uploaded;
import static cn.ziping.writing.Desks.contract;
import static cn.ziping.writing.Desks.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People;
import cn.ziping.writing.Desks;
import cn.ziping.writing.Desks.Desk;
import cn.ziping.writing.WritingTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document is uploaded, read back and becomes a report. */
@WritingTest
class UploadTest {
    private static final byte[] WORDS = REPORT.getBytes(StandardCharsets.UTF_8);

    @Autowired
    Desks desks;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = desks.desk();
    }

    @Test
    void aTextFileBecomesAnImport() {
        var answer = upload(desk.clerk(), "C:\\报告\\2025年自评报告.txt", WORDS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var id = json(answer).at("/id").asString();
        assertThat(answer.headers().firstValue("Location")).hasValue("/imports/" + id);
        var found = desk.clerk().data("""
                query ($id: ID!) { reportImport(id: $id) { id version fileName format uploadedAt expiresAt
                  report { id } sameFile { id } department { code } source { id text rows page sheet }
                  sections { key heading } warnings { kind message } } }""", Map.of("id", id)).at("/reportImport");
        assertThat(found.at("/fileName").asString()).isEqualTo("2025年自评报告.txt");
        assertThat(found.at("/format").asString()).isEqualTo("TXT");
        assertThat(found.at("/version").asInt()).isEqualTo(1);
        assertThat(found.at("/report").isNull()).isTrue();
        assertThat(found.at("/source").size()).isPositive();
        assertThat(found.at("/source")
                        .valueStream()
                        .map(block -> block.at("/text").asString()))
                .contains("负责全县河道、水库的日常管护。");
    }

    @Test
    void itIsAcceptedWithTheContractsOwnDocument() {
        var id = uploaded(desk.clerk(), "自评.txt", REPORT);
        assertThat(desk.clerk()
                        .data(contract("accept-import").replaceAll("(?s)mutation.*", ""), Map.of("id", id))
                        .at("/reportImport/id")
                        .asString())
                .isEqualTo(id);
        var accepted = accept(id, "jiangxi-department-2020");
        assertThat(People.codes(accepted)).isEmpty();
        assertThat(accepted.at("/report/status").asString()).isEqualTo("DRAFT");
        var report = desk.clerk()
                .data("""
                query ($id: ID!) { report(id: $id) { sections { key heading body }
                  history(first: 5) { edges { node { action label after } } } } }""", Map.of("id", accepted.at("/report/id").asString()))
                .at("/report");
        assertThat(report.at("/history/edges/0/node/action").asString()).isEqualTo("IMPORTED");
        assertThat(report.at("/history/edges/0/node/label").asString()).isEqualTo("自评.txt");
        assertThat(report.toString()).contains("负责全县河道、水库的日常管护。");
        assertThat(People.codes(accept(id, "jiangxi-department-2020"))).containsExactly("NOT_NOW importId");
    }

    /** What is wrong with it the clerk finds in the draft, beside the rules of the template, and not at a closed door. */
    @Test
    void whatADocumentSaysIsAcceptedAsItIs() {
        var id = uploaded(desk.clerk(), "自评.txt", REPORT);
        var corrected = desk.clerk()
                .data(
                        "mutation ($input: CorrectImportInput!) { correctImport(input: $input) { errors { code path message } } }",
                        input(Map.of(
                                "importId",
                                id,
                                "expectedVersion",
                                1,
                                "figures",
                                Map.of(
                                        "adjustedBudget",
                                        "100",
                                        "executed",
                                        "140.5",
                                        "executionRate",
                                        "98.7",
                                        "score",
                                        "103.5"),
                                "indicators",
                                List.of(
                                        Map.of(
                                                "level1", "产出指标", "level2", "数量指标", "level3", "堤防长度", "target", "≥12公里",
                                                "actual", "6公里", "weight", "10", "score", "12.5"),
                                        Map.of("level1", "效益指标", "weight", "30")))))
                .at("/correctImport");
        assertThat(People.codes(corrected)).isEmpty();
        var accepted = accept(id, "jiangxi-department-2020");
        assertThat(People.codes(accepted)).isEmpty();
        var report = desk.clerk()
                .data(
                        "query ($id: ID!) { report(id: $id) { stated { score executionRate }"
                                + " indicators { level1 level2 level3 actual weight score } } }",
                        Map.of("id", accepted.at("/report/id").asString()))
                .at("/report");
        assertThat(report.at("/stated/score").asString()).isEqualTo("103.5");
        assertThat(report.at("/stated/executionRate").asString()).isEqualTo("98.7");
        assertThat(report.at("/indicators/0/score").asString()).isEqualTo("12.5");
        assertThat(report.at("/indicators/0/actual").asString()).isEqualTo("6公里");
        assertThat(report.at("/indicators/1/level1").asString()).isEqualTo("效益指标");
        assertThat(report.at("/indicators/1/level2").isNull()).isTrue();
    }

    private JsonNode accept(String id, String template) {
        return desk.clerk()
                .data(
                        contract("accept-import").replaceAll("(?s)query.*?\n}\n", ""),
                        input(Map.of(
                                "importId",
                                id,
                                "departmentCode",
                                desk.department(),
                                "year",
                                2025,
                                "kind",
                                "DEPARTMENT_WHOLE",
                                "templateCode",
                                template)))
                .at("/acceptImport");
    }

    @Test
    void whatIsNoFileIsRefusedInASentence() {
        var before = kept();
        var none = send(desk.clerk());
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(json(none).at("/detail").asString()).contains("没有收到文件");
        assertThat(upload(desk.clerk(), "空.txt", new byte[0]).statusCode()).isEqualTo(400);
        var two = send(desk.clerk(), part("file", "一.txt", WORDS), part("file", "二.txt", WORDS));
        assertThat(two.statusCode()).isEqualTo(400);
        assertThat(json(two).at("/detail").asString()).contains("一次只能上传一个文件");
        var picture = upload(desk.clerk(), "照片.docx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        assertThat(picture.statusCode()).isEqualTo(422);
        assertThat(json(picture).at("/detail").asString()).endsWith("。");
        var form = desk.clerk().post("/imports", "application/x-www-form-urlencoded", "file=1");
        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(kept()).isEqualTo(before);
    }

    private String kept() {
        return desk.clerk()
                .data("{ reportImports(first: 100) { edges { node { id version } } } }")
                .toString();
    }

    @Test
    void whatIsTooLargeIsRefused() {
        var before = kept();
        var answer = upload(desk.clerk(), "大.txt", new byte[20_000_001]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).at("/detail").asString()).contains("20 MB");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void whoDoesNotWriteReportsDoesNotUpload() {
        assertThat(upload(desk.reviewer(), "报告.txt", WORDS).statusCode()).isEqualTo(403);
    }

    @Test
    void anotherSeesNothingOfIt() {
        var id = uploaded(desk.clerk(), "自评.txt", REPORT);
        var seen = desk.head()
                .data(
                        "query ($id: ID!) { reportImport(id: $id) { id } reportImports { edges { node { id } } } }",
                        Map.of("id", id));
        assertThat(seen.at("/reportImport").isNull()).isTrue();
        assertThat(seen.toString()).doesNotContain(id);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
