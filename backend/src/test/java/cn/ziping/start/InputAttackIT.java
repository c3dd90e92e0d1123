package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Person;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SQL, markup and worse in every place that takes a text. */
@ExtendWith(UnderAttack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class InputAttackIT {
    /** Writes every sign as it is: halves of characters would not get through otherwise. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<String> TEXTS = List.of(
            "' or '1'='1",
            "'; drop table account cascade; --",
            "\" or 1=1 --",
            "1); select pg_sleep(30); --",
            "' union select login from account --",
            "$1::uuid",
            "\\'; --",
            "%' like '%",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "{{7*7}} ${7*7} #{7*7} <%= 7*7 %>",
            "${jndi:ldap://127.0.0.1/x} %n%s%x %(user)s",
            "#{T(Runtime).getRuntime().exec('id')}",
            "../../../../etc/passwd\u0000.pdf",
            "\u0000",
            "\ud800",
            "a\r\nSet-Cookie: ziping-session=geraten",
            "\u202e\u2066\ufeff\u0301\ud83d\ude00",
            "甲".repeat(50_000),
            "\t\n \u00a0\u3000");

    private static final Set<String> SENDERS_FAULT = Set.of(
            "INVALID_ID",
            "INVALID_CURSOR",
            "INVALID_ARGUMENT",
            "INVALID_REQUEST",
            "LIMIT_EXCEEDED",
            "INVALID_PAGE_SIZE");

    private Attacked attacked;
    private Person administrator;
    private Person clerk;
    private Person head;
    private Person reviewer;

    @BeforeAll
    void signIn(Attacked attacked) {
        this.attacked = attacked;
        administrator = attacked.administrator();
        clerk = attacked.signedIn("clerk");
        head = attacked.signedIn("head");
        reviewer = attacked.signedIn("reviewer");
    }

    @AfterAll
    void leave() {
        attacked.change("update access_token set revoked_at = now() where revoked_at is null");
        attacked.change("delete from attempt");
        // Names of indicators may be any text of one line: what could be kept was kept as that and nothing else.
        attacked.change("delete from indicator_mapping where name like '" + Aftermath.OWN + "%'");
    }

    @Test
    void everyTextOfTheSchemaIsOnlyAText() throws Exception {
        var inputs = new TextInputs();
        assertThat(inputs.all()).hasSizeGreaterThan(25);
        for (var place : inputs.all()) {
            for (var text : TEXTS) {
                var request = inputs.request(place, text);
                var answer = asked(JSON.writeValueAsString(request));

                var what = place + " ← " + text.substring(0, Math.min(40, text.length())) + "\n" + request.get("query");
                Inside.isNotIn(answer.body());
                assertThat(answer.statusCode()).as(what).isIn(200, 400);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .contains("json");
                assertThat(answer.headers().allValues("Set-Cookie"))
                        .as(what)
                        .noneMatch(cookie -> cookie.contains("geraten"));
                expectTakenOrRefused(what, JSON.readTree(answer.body()), text);
            }
        }
    }

    /** By the first of them who may; what nobody of them may use is refused before it reads its texts. */
    private HttpResponse<String> asked(String request) {
        var answer = administrator.post("/graphql", "application/json", request);
        for (var person : List.of(clerk, head, reviewer)) {
            if (answer.body().contains("\"FORBIDDEN\"")) {
                answer = person.post("/graphql", "application/json", request);
            }
        }
        return answer;
    }

    /** Either it is stored as it was sent, or it is the sender's fault; never the server's. */
    private static void expectTakenOrRefused(String what, JsonNode answer, String text) {
        for (var error : answer.path("errors")) {
            assertThat(error.at("/extensions/code").asString()).as(what + error).isIn(SENDERS_FAULT);
        }
        var made = answer.at("/data/createAccount/account/name");
        if (what.contains("(input.name)")
                && made.isString()
                && StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            assertThat(made.asString()).as(what).isEqualTo(text.strip());
        }
    }

    @Test
    void signsOfPatternsStandForThemselves() {
        for (var sign : List.of("%", "_", "%", "\\", "_%", "[a-z]", ".*", "(", "'")) {
            var found = administrator.data(
                    "query($name: String) { departments(filter: { name: $name }) { totalCount nodes { code } } }",
                    Map.of("name", sign));
            assertThat(found.at("/departments/totalCount").asInt()).as(sign).isZero();
        }
    }

    @Test
    void namesOfOperationsAndVariablesAreOnlyNames() {
        for (var text : TEXTS) {
            for (var body : List.of(
                    Map.of("query", "query Q { years { year } }", "operationName", text),
                    Map.of("query", "{ years { year } }", "variables", Map.of(text, text)),
                    Map.of("query", "{ years { year } }", "extensions", Map.of(text, text)),
                    Map.of("query", text),
                    Map.of("query", "{ years { year } } # " + text),
                    Map.of("query", "{ department(code: " + JSON.writeValueAsString(text) + ") { code } }"),
                    Map.of(text, text))) {
                var answer = administrator.post("/graphql", "application/json", JSON.writeValueAsString(body));
                Inside.isNotIn(answer.body());
                assertThat(answer.statusCode()).as(text).isIn(200, 400);
            }
        }
    }

    @Test
    void theFormForSigningInTakesNothingForMore() {
        for (var text : TEXTS.subList(12, TEXTS.size())) {
            attacked.change("delete from attempt");
            for (var form : List.of(
                    Map.of("username", text, "password", "clerk"),
                    Map.of("username", "clerk", "password", text),
                    Map.of("username", "clerk" + text, "password", "clerk"),
                    Map.of("username", "clerk", "password", "clerk" + text),
                    Map.of(text, "clerk", "password", "clerk"))) {
                var answer = Person.stranger(attacked.base())
                        .post("/login", "application/x-www-form-urlencoded", encoded(form));
                Inside.isNotIn(answer.body());
                // Blanks around a name are not the name's: that one is the right name and password.
                var isRight = form.getOrDefault("username", "").strip().equals("clerk")
                        && "clerk".equals(form.get("password"));
                assertThat(answer.statusCode()).as(form.toString()).isEqualTo(isRight ? 204 : 401);
            }
        }
    }

    @Test
    void pathsAndHeadersAreOnlyText() {
        for (var text : TEXTS) {
            if (text.length() > 1_000) {
                continue;
            }
            var written = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
            for (var path : List.of(
                    "/reports/" + written + "/print.pdf",
                    "/" + written,
                    "/assets/" + written,
                    "/?x=" + written,
                    "/reports/x/print.pdf?download=" + written,
                    "/comparison." + written + "?years=2023",
                    "/comparison.csv?years=" + written,
                    "/comparison.csv?years=2023&name=" + written,
                    "/comparison.csv?years=2023&codes=" + written + "&peerGroup=" + written,
                    "/comparison.xlsx?years=2023&order=" + written,
                    "/login/options.json?" + written)) {
                var answer = administrator.get(path, "application/json");
                Inside.isNotIn(answer.body());
                assertThat(answer.statusCode()).as(path).isIn(200, 400, 404, 406);
                if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/csv")) {
                    // Codes that nobody has are told as they were asked: a browser keeps the file and never shows it.
                    assertThat(answer.headers()
                                    .firstValue("Content-Disposition")
                                    .orElse(""))
                            .startsWith("attachment;");
                    assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                            .hasValue("nosniff");
                    continue;
                }
                assertThat(answer.body()).doesNotContain("<script>alert").doesNotContain("onerror=");
            }
            for (var header : List.of(
                    "User-Agent",
                    "Referer",
                    "Accept-Language",
                    "Accept",
                    "X-Forwarded-For",
                    "If-None-Match",
                    "Range",
                    "Cookie")) {
                var line = text.replaceAll("[\\x00-\\x1f\\ud800]", "");
                var answer = Raw.send(
                        attacked.port(),
                        Raw.request("GET /", header + ": " + line + "\r\n", "").getBytes(StandardCharsets.UTF_8));
                Inside.isNotIn(answer.text());
                assertThat(answer.status()).as(header + ": " + line).isIn(200, 206, 400, 406, 416);
            }
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining("&"));
    }
}
