package cn.ziping.printing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import cn.ziping.printing.mark.PrintMark;
import cn.ziping.report.Report;
import cn.ziping.report.Reports;
import cn.ziping.support.Api;
import cn.ziping.support.Person;
import cn.ziping.support.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever holds a printed page finds out what it is by the mark at its foot, if they may see the report at all. */
@ServerTest
class VerifyTest {
    private static final String UNKNOWN = "V1-0000-0000-0000";

    @Autowired
    Api api;

    @Autowired
    Reports reports;

    @Test
    void aPrintedMarkSaysWhatWasPrinted() throws IOException {
        var report = report("990000006", 2001);
        var mark = printed(report, "print.docx");
        var answer = verify(api.as("analyst"), mark);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        var said = json(answer);
        assertThat(said.propertyNames())
                .containsExactlyInAnyOrder(
                        "mark",
                        "department",
                        "year",
                        "title",
                        "version",
                        "status",
                        "printedAt",
                        "current",
                        "score",
                        "grade");
        assertThat(said.at("/mark").asString()).isEqualTo(mark);
        assertThat(said.at("/department").asString())
                .isEqualTo(report.department().name());
        assertThat(said.at("/year").asInt()).isEqualTo(2001);
        assertThat(said.at("/title").asString()).isEqualTo(report.title());
        assertThat(said.at("/version").asInt()).isEqualTo(report.version());
        assertThat(said.at("/status").asString()).isEqualTo("APPROVED");
        assertThat(said.at("/current").asBoolean()).isTrue();
        assertThat(said.at("/score").asString()).isEqualTo("66");
        assertThat(said.at("/grade").asString()).isEqualTo("良");

        var first = said.at("/printedAt").asString();
        assertThat(printed(report, "print.docx?profile=office")).isEqualTo(mark);
        assertThat(json(verify(api.as("analyst"), mark)).at("/printedAt").asString())
                .isEqualTo(first);
        assertThat(json(verify(
                                api.as("analyst"),
                                mark.toLowerCase(java.util.Locale.ROOT).replace("-", "")))
                        .at("/mark")
                        .asString())
                .isEqualTo(mark);
    }

    @Test
    void theSameOverGraphQlWithTheReport() throws IOException {
        var report = report("990000008", 2001);
        var mark = printed(report, "print.docx");
        var said = api.data(
                "query ($mark: String!) { printMark(mark: $mark) { mark title reportVersion status score grade printedAt"
                        + " current report { id title sections { heading } } } none: printMark(mark: \"x\") { mark } }",
                Map.of("mark", " " + mark.replace('0', 'O')));
        assertThat(said.at("/printMark/mark").asString()).isEqualTo(mark);
        assertThat(said.at("/printMark/reportVersion").asInt()).isEqualTo(report.version());
        assertThat(said.at("/printMark/report/id").asString())
                .isEqualTo(report.id().toString());
        assertThat(said.at("/printMark/report/sections")).hasSize(4);
        assertThat(said.at("/none").isNull()).isTrue();
    }

    /** A draft's mark to whoever reads finished reports alone, another department's to a clerk, and none at all. */
    @Test
    void whatIsNotSeenIsAnsweredAsIfItWereNot() throws IOException {
        var draft = printed(report("990000012", 2002), "print.docx");
        var finished = printed(report("990000010", 2001), "print.docx");
        assertThat(verify(api.as("reviewer"), draft).statusCode()).isEqualTo(200);
        assertThat(verify(api.as("analyst"), finished).statusCode()).isEqualTo(200);
        for (var unseen : List.of(verify(api.as("analyst"), draft), verify(api.as("clerk"), finished))) {
            var unknown = verify(api.as("clerk"), UNKNOWN);
            assertThat(unseen.statusCode()).isEqualTo(404);
            assertThat(unseen.body()).isEqualTo(unknown.body()).contains("没有这个打印标记");
        }
    }

    @Test
    void aBrowserIsShownThePageAndAStrangerIsToldNothing() throws IOException {
        var mark = printed(report("990000010", 2001), "print.docx");
        var stranger = Person.stranger(api.base());
        assertThat(verify(stranger, mark).statusCode()).isEqualTo(401);
        assertThat(verify(stranger, UNKNOWN).body())
                .isEqualTo(verify(stranger, mark).body())
                .contains("请先登录");
        for (var person : List.of(stranger, api.as("clerk"))) {
            var page = person.get("/verify/" + mark, "text/html,application/xhtml+xml,*/*;q=0.8");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
            assertThat(page.body()).doesNotContain("试验报告");
        }
    }

    /** The mark that is on the paper, which must also be the one that the words give. */
    private String printed(Report report, String file) throws IOException {
        var word = api.as("reviewer").bytes("/reports/" + report.id() + "/" + file);
        assertThat(word.statusCode()).isEqualTo(200);
        var mark = PrintMark.of(report, ReportDocument.of(report)).printed();
        assertThat(footers(word.body())).contains(mark);
        return mark;
    }

    private static String footers(byte[] docx) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().contains("footer")) {
                    text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    private static HttpResponse<String> verify(Person person, String mark) {
        return person.get("/verify/" + mark, "application/json");
    }

    private Report report(String department, int year) {
        var id = api.data("{ department(code: \"%s\") { report(year: %d, kind: DEPARTMENT_WHOLE) { id } } }"
                        .formatted(department, year))
                .at("/department/report/id")
                .asString();
        return Objects.requireNonNull(
                reports.whole(Sight.EVERYTHING, UUID.fromString(id)).block());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
