package cn.ziping.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import cn.ziping.support.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is refused by HTTP is refused in one shape: a problem by RFC 9457 with a sentence for people. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class HttpRefusalsTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static final List<String> TRICKS = List.of(
            "/../etc/passwd",
            "/assets/../index.html",
            "/assets/%2e%2e/index.html",
            "/assets/.%2E/application.yaml",
            "/assets/..%2f..%2fapplication.yaml",
            "/assets/%252e%252e/application.yaml",
            "/reports;a=b/1/print.pdf",
            "/graphql;x",
            "/reports/%27%3B--/print.pdf",
            "//evil.example/x",
            "/reports//1",
            "/reports/%00",
            "/reports/1%0d%0aSet-Cookie:x/print.pdf",
            "/reports/..%5c..%5cx",
            "/reports/%c0%ae%c0%ae/x",
            "/actuator/..%2fhealth",
            "/actuator/./health",
            "/" + "a".repeat(2_000));

    @LocalServerPort
    int port;

    @Autowired
    Api api;

    @ParameterizedTest
    @CsvSource({
        "GET,/nosuch.js,404",
        "GET,/assets/,404",
        "GET,/assets,404",
        "GET,/assets/nosuch.css,404",
        "GET,/graphql/,404",
        "GET,/graphql/schema,404",
        "GET,/graphiql,200",
        "GET,/.env,404",
        "GET,/.git/config,404",
        "GET,/actuator/env,404",
        "GET,/actuator/,404",
        "GET,/graphql,405",
        "PUT,/graphql,405",
        "POST,/,405",
        "POST,/reports/1,405",
        "DELETE,/departments,405",
        "PUT,/reports/1/print.pdf,405",
        "TRACE,/,400",
        "GET,/reports/1/print.pdf,404"
    })
    void whateverItAccepts(String method, String path, int status) throws Exception {
        for (var accept : List.of("text/html", "application/json", "*/*", "image/png")) {
            var response = send(request(path).header("Accept", accept).method(method, BodyPublishers.noBody()));
            if (status == 200) {
                assertThat(response.statusCode()).isIn(200, 404);
            } else {
                assertProblem(response, status);
            }
        }
    }

    @Test
    void aWrongMethodNamesTheRightOnes() throws Exception {
        assertThat(allowed("POST", "/departments")).containsExactlyInAnyOrder("GET", "HEAD");
        assertThat(allowed("GET", "/graphql")).containsExactly("POST");
        assertThat(allowed("POST", "/reports/1/print.pdf")).contains("GET");
    }

    @Test
    void anAnswerToHeadHasNoBody() throws Exception {
        for (var path : List.of("/nosuch.js", "/graphql/", "/%00")) {
            var raw = Wire.answer(port, "HEAD " + path + " HTTP/1.1");
            assertThat(raw).startsWith("HTTP/1.1 4").endsWith("\r\n\r\n").doesNotContain("{");
        }
    }

    @Test
    void theOldContentTypeIsTakenWithoutAWordInTheLog(CapturedOutput log) throws Exception {
        var response = send(request("/graphql")
                .header("Content-Type", "application/graphql")
                .POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}")));
        assertThat(response.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        assertThat(log.getAll()).doesNotContain("onNext", "SerializableGraphQlRequest");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aBodyThatIsNoRequest(String name, String type, String body, int status) throws Exception {
        for (var accept : List.of("application/json", "application/graphql-response+json", "text/event-stream")) {
            assertProblem(
                    send(request("/graphql")
                            .header("Content-Type", type)
                            .header("Accept", accept)
                            .POST(BodyPublishers.ofString(body))),
                    status);
        }
    }

    static Stream<Arguments> bodies() {
        var json = "application/json";
        var years = "{\"query\":\"query A { years { year } } query B { years { year } }\"%s}";
        return Stream.of(
                Arguments.of("nothing", json, "", 400),
                Arguments.of("blank", json, "  \n", 400),
                Arguments.of("null", json, "null", 400),
                Arguments.of("a batch", json, "[{\"query\":\"{years{year}}\"},{\"query\":\"{years{year}}\"}]", 400),
                Arguments.of("an empty batch", json, "[]", 400),
                Arguments.of("a text", json, "\"{years{year}}\"", 400),
                Arguments.of("a number", json, "1", 400),
                Arguments.of("cut off", json, "{\"query\":\"{years", 400),
                Arguments.of("no query", json, "{}", 400),
                Arguments.of("a null query", json, "{\"query\":null}", 400),
                Arguments.of("an empty query", json, "{\"query\":\"\"}", 400),
                Arguments.of("a query that is an object", json, "{\"query\":{}}", 400),
                Arguments.of("variables in a list", json, "{\"query\":\"{years{year}}\",\"variables\":[]}", 400),
                Arguments.of("variables in a text", json, "{\"query\":\"{years{year}}\",\"variables\":\"{}\"}", 400),
                Arguments.of("an unknown operation", json, years.formatted(",\"operationName\":\"C\""), 400),
                Arguments.of("no operation named", json, years.formatted(""), 400),
                Arguments.of("a large one", json, "{\"query\":\"" + " ".repeat(1_200_000) + "\"}", 413),
                Arguments.of("plain text", "text/plain", "{\"query\":\"{years{year}}\"}", 415),
                Arguments.of("a form", "application/x-www-form-urlencoded", "query={years{year}}", 415),
                Arguments.of("a type that is none", "nonsense", "{\"query\":\"{years{year}}\"}", 415),
                Arguments.of("an upload", "multipart/form-data; boundary=x", "--x--", 415));
    }

    @ParameterizedTest
    @FieldSource("TRICKS")
    void aPathThatIsATrick(String path, CapturedOutput log) throws Exception {
        for (var method : List.of("GET", "POST", "OPTIONS")) {
            var raw = Wire.answer(port, method + " " + path + " HTTP/1.1", "Content-Length: 0");
            assertRawProblem(raw, 400);
        }
        assertThat(log.getAll()).doesNotContain("WARN", "ERROR", "Exception");
    }

    @Test
    void whatIsNoHttp(CapturedOutput log) throws Exception {
        var cases = Map.of(
                "GET /%zz HTTP/1.1",
                400,
                "GET /" + "a".repeat(5_000) + " HTTP/1.1",
                414,
                "GET / HTTP/1.1\r\nX-Long: " + "x".repeat(20_000),
                431,
                "GET / HTTP/1.1\r\nContent-Length: x",
                400);
        for (var one : cases.entrySet()) {
            assertRawProblem(Wire.answer(port, one.getKey()), one.getValue());
        }
        assertThat(log.getAll()).doesNotContain("WARN", "ERROR", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/departments", "/reports/01a1fb76-8bb4-746c-9625-54521862a8dd", "/x/y/z"})
    void aPlaceIsThePage(String path) throws Exception {
        var response = send(request(path).header("Accept", "text/html"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("<html");
    }

    private List<String> allowed(String method, String path) throws Exception {
        var response = send(request(path).method(method, BodyPublishers.noBody()));
        return response.headers().allValues("Allow").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .toList();
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertProblem(response.body(), status);
    }

    private static void assertRawProblem(String raw, int status) {
        assertThat(raw).startsWith("HTTP/1.1 " + status + " ");
        assertThat(raw.toLowerCase()).contains("content-type: application/problem+json");
        assertProblem(raw.substring(raw.indexOf("\r\n\r\n") + 4), status);
    }

    private static void assertProblem(String body, int status) {
        var problem = JsonMapper.shared().readTree(body);
        assertThat(problem.propertyNames()).containsExactlyInAnyOrder("status", "title", "detail");
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).matches("[A-Z][A-Za-z -]+");
        assertThat(problem.get("detail").asString()).matches("[^A-Za-z]*(JSON|operationName)?[^A-Za-z]*。");
    }

    /** Somebody who may ask: strangers are sent away before any of it. */
    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + api.token());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
