package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import cn.ziping.printing.PrintFormat;
import cn.ziping.printing.PrintOrder;
import cn.ziping.printing.ReportDocument;
import cn.ziping.printing.document.Profile;
import cn.ziping.report.Reports;
import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The five samples, printed by the server and read back; each print is left in {@code target/print} to be looked at. */
@ServerTest
class PrintOverHttpTest {
    private static final PrintOrder WHOLE = new PrintOrder(PrintFormat.PDF, null, PrintOrder.Part.REPORT, null);

    @Autowired
    Api api;

    @Autowired
    Reports reports;

    @ParameterizedTest
    @CsvSource({
        "360722001, 2020, DEPARTMENT_WHOLE",
        "360722001, 2023, PROJECT_EXPENDITURE",
        "360104001, 2022, DEPARTMENT_WHOLE",
        "431025001, 2024, DEPARTMENT_WHOLE",
        "441721001, 2023, DEPARTMENT_WHOLE"
    })
    void aSampleComesOutWhole(String department, int year, String kind) throws Exception {
        var id = api.data(
                        "query ($code: String!, $year: Int!, $kind: ReportKind!) "
                                + "{ department(code: $code) { report(year: $year, kind: $kind) { id } } }",
                        Map.of("code", department, "year", year, "kind", kind))
                .at("/department/report/id")
                .asString();
        var pdf = get("/reports/" + id + "/print.pdf");
        Prints.keep(department + "-" + year, pdf.body());

        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        var report = Objects.requireNonNull(
                reports.whole(Sight.EVERYTHING, UUID.fromString(id)).block());
        var name = URLEncoder.encode(report.title() + ".pdf", StandardCharsets.UTF_8);
        assertThat(disposition(pdf)).startsWith("inline;").endsWith("filename*=UTF-8''" + name);
        assertThat(disposition(get("/reports/" + id + "/print.pdf?download"))).startsWith("attachment;");
        var wanted = ReportDocument.profile(report, WHOLE);
        PrintedCheck.assertComplete(pdf.body(), ReportDocument.of(report), wanted);
        for (var profile : Profile.values()) {
            var print = Prints.render(ReportDocument.of(report), profile);
            Prints.keep(department + "-" + year + "-" + profile, print);
            PrintedCheck.assertComplete(print, ReportDocument.of(report), profile);
            assertThat(PdfFonts.embedded(print)).contains("ZipingFang-Regular");
            // A cell that holds nothing but a mark begins with it; a line of words must not.
            assertThat(PdfText.body(print, profile))
                    .noneMatch(line -> line.text().strip().matches("[、，。；：？！）》」』”’].+"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "1-1-1-1-1", "x", "%27--"})
    void thereIsNoSuchReport(String id) throws Exception {
        var answer = get("/reports/" + id + "/print.pdf");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("没有这份报告，请从列表重新打开。");
    }

    /** A draft to whoever reads finished reports, another department's report to a clerk: as if they had never been. */
    @Test
    void whatIsNotSeenIsAnsweredAsIfItWereNot() {
        var draft = id("990000012", 2002);
        var unknown = "019a9a3c-7b52-7d10-8a2e-0242ac120002";
        assertThat(api.as("reviewer").bytes(path(draft)).statusCode()).isEqualTo(200);
        assertThat(api.as("analyst").bytes(path(id("990000012", 2001))).statusCode())
                .isEqualTo(200);
        assertSameAnswer("analyst", draft, unknown);
        for (var login : List.of("clerk", "head")) {
            assertThat(api.as(login).bytes(path(id("360722001", 2020))).statusCode())
                    .isEqualTo(200);
            assertSameAnswer(login, id("360104001", 2022), unknown);
            assertSameAnswer(login, draft, unknown);
        }
    }

    private void assertSameAnswer(String login, String unseen, String unknown) {
        var answer = api.as(login).bytes(path(unseen));
        var other = api.as(login).bytes(path(unknown));
        assertThat(answer.statusCode()).isEqualTo(other.statusCode()).isEqualTo(404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8).replace(unseen, unknown))
                .isEqualTo(new String(other.body(), StandardCharsets.UTF_8));
        var headers = new HashMap<>(answer.headers().map());
        var others = new HashMap<>(other.headers().map());
        headers.remove("date");
        others.remove("date");
        assertThat(headers).isEqualTo(others);
    }

    private String id(String department, int year) {
        var document = "query ($code: String!, $year: Int!) { department(code: $code) {"
                + " report(year: $year, kind: DEPARTMENT_WHOLE) { id } } }";
        return api.data(document, Map.of("code", department, "year", year))
                .at("/department/report/id")
                .asString();
    }

    private static String path(String id) {
        return "/reports/" + id + "/print.pdf";
    }

    @Test
    void aReaderOfPdfAloneIsToldToo() {
        assertThat(api.get("/reports/x/print.pdf", "application/pdf").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String path) {
        return api.as("reviewer").bytes(path);
    }

    private static String disposition(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Disposition").orElseThrow();
    }
}
