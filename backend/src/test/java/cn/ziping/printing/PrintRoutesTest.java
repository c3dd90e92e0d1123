package cn.ziping.printing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What can be asked for at a report's address. */
@ServerTest
class PrintRoutesTest {
    @Autowired
    Api api;

    @ParameterizedTest
    @CsvSource({
        "docx, PK, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx, PK, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pdf, %PDF, application/pdf",
        "html, <!, text/html;charset=UTF-8"
    })
    void aFileOfTheFormatAskedFor(String extension, String magic, String type) {
        var file = get("/print." + extension + "?download");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(new String(file.body(), 0, magic.length(), StandardCharsets.ISO_8859_1))
                .isEqualTo(magic);
        assertThat(file.headers().firstValue("Content-Type")).contains(type);
        assertThat(disposition(file)).startsWith("attachment;").endsWith("UTF-8''试验报告6." + extension);
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-cache, private");
    }

    /** Our own page may show it; it may bring a style and nothing else, whatever somebody has written into the report. */
    @Test
    void aPageOfHtmlRunsNothing() {
        var headers = get("/print.html").headers();
        assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "style-src 'unsafe-inline'", "frame-ancestors 'self'")
                .doesNotContain("script-src", "http");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(get("/print.docx").headers().firstValue("X-Frame-Options")).contains("DENY");
        var page = api.get("/", "text/html").headers().firstValue("Content-Security-Policy");
        assertThat(page.orElseThrow()).contains("frame-src 'self';", "frame-ancestors 'none'");
    }

    @Test
    void theFormsAlone() {
        var project = api.data("{ report(id: \"%s\") { projects(first: 1) { nodes { id } } } }".formatted(report()))
                .at("/report/projects/nodes/0/id")
                .asString();
        var all = get("/print.xlsx?part=forms");
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(disposition(all)).startsWith("inline;").endsWith("试验报告6（自评表）.xlsx");
        assertThat(get("/print.xlsx?part=forms&project=" + project).statusCode())
                .isEqualTo(200);
        var none = get("/print.xlsx?part=forms&project=00000000-0000-7000-8000-000000000000");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(text(none)).contains("没有这份报告，或者其中没有这张自评表");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/print.doc | 没有这种打印格式，可以是：pdf、docx、xlsx、html。",
                "/print.PDF | 没有这种打印格式",
                "/print.pdf.js | 没有这种打印格式",
                "/print.%00 | 请求的格式不对",
                "/print.pdf?profile=gb | 没有这种版式 profile，可以是：strict、office。",
                "/print.pdf?profile | 没有这种版式",
                "/print.pdf?profile=strict&profile=office | 参数 profile 只能写一次",
                "/print.pdf?part=report,forms | 没有这种打印内容 part，可以是：report、forms。",
                "/print.pdf?part=forms&project=1 | 项目编号 project 的格式不对",
                "/print.pdf?part=forms&project=%27--%20 | 项目编号 project 的格式不对",
                "/print.pdf?project=00000000-0000-7000-8000-000000000000 | 请加上 part=forms"
            })
    void whatCannotBeMeantIsRefusedInOneSentence(String path, String sentence) {
        var refused = get(path);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(text(refused)).contains(sentence);
    }

    /** Not even whether there is such a report: what is wrong with the address is told first, to everybody alike. */
    @Test
    void aBrokenOrderIsRefusedAlikeWhateverTheReport() {
        var unknown = api.as("analyst").bytes("/reports/x/print.doc");
        assertThat(text(unknown)).isEqualTo(text(api.as("analyst").bytes("/reports/" + report() + "/print.doc")));
        assertThat(unknown.statusCode()).isEqualTo(400);
    }

    private HttpResponse<byte[]> get(String path) {
        return api.as("reviewer").bytes("/reports/" + report() + path);
    }

    private String report() {
        return api.data("{ department(code: \"990000006\") { report(year: 2001, kind: DEPARTMENT_WHOLE) { id } } }")
                .at("/department/report/id")
                .asString();
    }

    private static String disposition(HttpResponse<byte[]> answer) {
        return URLDecoder.decode(
                answer.headers().firstValue("Content-Disposition").orElseThrow(), StandardCharsets.UTF_8);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
