package cn.ziping.start;

import static cn.ziping.start.Raw.request;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts to come in without being somebody, or as somebody else. */
@ExtendWith(UnderAttack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class DoorAttackIT {
    private static final String WHO = "{\"query\":\"{ viewer { name } }\"}";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";

    private Attacked attacked;
    private Person clerk;
    private String session;
    private String csrf;

    @BeforeAll
    void signIn(Attacked attacked) {
        this.attacked = attacked;
        clerk = attacked.signedIn("clerk");
        session = clerk.cookie("ziping-session").orElseThrow();
        csrf = clerk.cookie("XSRF-TOKEN").orElseThrow();
    }

    @AfterEach
    void forgetAttempts() {
        attacked.change("delete from attempt");
    }

    @Test
    void guessingIsStoppedWhateverAddressItClaims() throws Exception {
        var sessions = sessions("clerk");

        var statuses = atOnce(
                120,
                number -> signIn(
                                "/login",
                                "X-Forwarded-For: 10.9.8.%d\r\nForwarded: for=10.9.8.%d\r\nX-Real-IP: 10.9.8.%d\r\n"
                                        .formatted(number, number, number),
                                "clerk",
                                Attacked.MADE_UP + number)
                        .status());

        assertThat(statuses).containsOnly(401, 429);
        assertThat(statuses.stream().filter(status -> status == 401)).hasSize(10);
        // Even the right password says nothing to the guesser now; the owner's own browser is let in all the same.
        assertThat(signIn("/login", "", "clerk", "clerk").status()).isEqualTo(429);
        assertThat(sessions("clerk")).isEqualTo(sessions);
        assertThat(clerk.signIn("clerk", "clerk").statusCode()).isEqualTo(204);
        session = clerk.cookie("ziping-session").orElseThrow();
        csrf = clerk.cookie("XSRF-TOKEN").orElseThrow();
        attacked.keep(session);
    }

    @Test
    void guessingAtManyNamesIsStoppedToo() throws Exception {
        var rows = Integer.parseInt(attacked.ask("select count(*) from audit_entry"));
        assertThat(signIn("/login", "", "nobody", Attacked.MADE_UP).status()).isEqualTo(401);
        // As if 89 more had been there already: each costs the time of a hash.
        assertThat(attacked.ask("""
                        update attempt set level = 90, at = now()
                        where key = sha256('address 127.0.0.1') returning 1""")).isEqualTo("1");

        var statuses = atOnce(
                100,
                number -> signIn("/login", "", "nobody" + number, Attacked.MADE_UP + number)
                        .status());

        assertThat(statuses).containsOnly(401, 429);
        // One more may be let through each five seconds.
        assertThat(statuses.stream().filter(status -> status == 401).count()).isBetween(10L, 14L);
        assertThat(Integer.parseInt(attacked.ask("select count(*) from audit_entry")) - rows)
                .as("entries in the trail")
                .isLessThanOrEqualTo(16);
        assertThat(Integer.parseInt(attacked.ask("select count(*) from attempt")))
                // And one for each reason that the trail has noted a refusal for.
                .as("attempts that were refused are counted nowhere")
                .isLessThanOrEqualTo(2 * 15 + 2 + 4);
        assertThat(attacked.ask("select count(*) from audit_entry where detail like '%nobody%'"))
                .isEqualTo("0");
    }

    @Test
    void aPlantedSessionIsNeverTheOneThatBegins() {
        var planted = Attacked.MADE_UP + "-session-of-the-attacker-0123456789";
        var attackers =
                attacked.keep(attacked.signedIn("head").cookie("ziping-session").orElseThrow());
        for (var before : List.of(planted, attackers)) {
            var begun = signIn("/login", "Cookie: ziping-session=" + before + "\r\n", "clerk", "clerk");

            assertThat(begun.status()).isEqualTo(204);
            var ours = begun.cookie("ziping-session");
            assertThat(attacked.keep(ours)).hasSize(43).isNotEqualTo(before);
            assertThat(ask(session(ours)).text()).contains("填报人");
            assertThat(ask(session(before)).status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "X-XSRF-TOKEN: \r\n",
                "X-XSRF-TOKEN: geraten\r\n",
                "X-XSRF-TOKEN: 00000000-0000-0000-0000-000000000000\r\n",
                "X-CSRF-TOKEN: %s\r\n",
                "X-HTTP-Method-Override: GET\r\n",
                "Origin: http://evil.example\r\n",
                "X-Requested-With: XMLHttpRequest\r\n"
            })
    void aChangeWithoutItsTokenIsRefused(String header) {
        var cookies = "Cookie: ziping-session=" + session + "; XSRF-TOKEN=" + csrf + "\r\n";
        for (var type : List.of(
                "application/json",
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x")) {
            for (var body : List.of(
                    WHO,
                    "_csrf=" + csrf,
                    "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n--x--\r\n")) {
                for (var path : List.of("/graphql", "/logout", "/%6cogout", "/graphql?_csrf=" + csrf)) {
                    var answer = send(request(
                            "POST " + path, cookies + header.formatted(csrf) + "Content-Type: " + type + "\r\n", body));
                    assertThat(answer.status()).as(path + " " + type).isEqualTo(403);
                }
            }
        }
        assertThat(clerk.data("{ viewer { name } }").at("/viewer/name").asString())
                .isNotEmpty();
    }

    @Test
    void theTokenOfAnotherIsNone() {
        var other = attacked.signedIn("head").cookie("XSRF-TOKEN").orElseThrow();
        var cookies = "Cookie: ziping-session=" + session + "; XSRF-TOKEN=" + csrf + "\r\n";

        assertThat(ask(cookies + "X-XSRF-TOKEN: " + other + "\r\n").status()).isEqualTo(403);
        assertThat(ask(cookies + "X-XSRF-TOKEN: " + csrf + "\r\n").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.example\r\n",
                "Origin: null\r\n",
                "Origin: \r\n",
                "Origin: http://localhost:1\r\n",
                "Origin: https://localhost\r\n",
                "Origin: http://localhost.evil.example\r\n",
                "Origin: http://localhost@evil.example\r\n",
                "Origin: http://localhost\r\nOrigin: http://evil.example\r\n",
                "Sec-Fetch-Site: cross-site\r\n",
                "Sec-Fetch-Site: same-site\r\n",
                "Origin: http://evil.example\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: http\r\n",
                "Origin: http://evil.example\r\nForwarded: host=evil.example\r\n"
            })
    void aForeignPageNeitherSignsInNorOpensASocket(String origin) {
        var sessions = sessions("clerk");
        for (var path : List.of("/login", "/%6cogin", "/login?x", "http://localhost/login", "/l%6Fgin")) {
            var answer = signIn(path, origin, "clerk", "clerk");
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.text()).doesNotContain("ziping-session");
        }
        for (var path : List.of("/graphql", "/%67raphql", "/graphql?x")) {
            assertThat(upgrade(path, origin + "Cookie: ziping-session=" + session + "\r\n")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(sessions("clerk")).isEqualTo(sessions);
    }

    @Test
    void aStrangerOpensNoSocket() {
        for (var path : List.of("/graphql", "/%67raphql", "/graphql?x")) {
            for (var proof : List.of("", "Cookie: ziping-session=geraten\r\n", "Authorization: Bearer geraten\r\n")) {
                assertThat(upgrade(path, proof).status()).as(path).isEqualTo(401);
            }
        }
        assertThat(upgrade("/graphql", "Cookie: ziping-session=" + session + "\r\n")
                        .status())
                .isEqualTo(101);
    }

    @Test
    void whatLooksLikeATokenIsNone() {
        var real = attacked.keep(clerk.data("""
                        mutation { createAccessToken(input: { label: "attack", expiresInDays: 1 }) { token } }""").at("/createAccessToken/token").asString());
        var tokens = List.of(
                "",
                " ",
                "geraten",
                "\u00ff\u00fe",
                "' or 1=1 --",
                "null",
                "undefined",
                "%00",
                "*",
                real + "x",
                "x" + real,
                real.substring(1),
                real.toUpperCase(java.util.Locale.ROOT),
                real + "," + real,
                "\"" + real + "\"",
                real + " " + real,
                session,
                "geraten".repeat(1000),
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZG1pbiIsInJvbGVzIjpbIkFETUlOSVNUUkFUT1IiXX0.geraten",
                attacked.ask("select encode(token_hash, 'hex') from access_token limit 1"),
                attacked.ask("select id::text from access_token limit 1"));
        for (var token : tokens) {
            for (var scheme : List.of("Bearer ", "bearer ", "Basic ", "Token ", "")) {
                assertThat(ask("Authorization: " + scheme + token + "\r\n").status())
                        .as(scheme + token)
                        .isIn(400, 401);
            }
            assertThat(ask("Authorization: Bearer " + token + "\r\nCookie: ziping-session=" + session + "\r\n")
                            .status())
                    .as("beside a session")
                    .isIn(400, 401);
        }
        assertThat(ask("Authorization: Bearer " + real + "\r\n").status()).isEqualTo(200);
    }

    @Test
    void cookiesThatNobodyGaveOutOpenNothing() {
        var cookies = List.of(
                "ziping-session=\"a\\\"b",
                "ziping-session",
                "ziping-session=",
                "ziping-session=geraten; ziping-session=" + session,
                "ziping-session=" + session + "x",
                "Ziping-Session=" + session,
                "$Version=1; ziping-session=geraten",
                "ziping-browser=" + session,
                "SESSION=" + session,
                "JSESSIONID=" + session,
                "ziping-session=' or ''='",
                "ziping-session=%00",
                "ziping-session=" + "geraten".repeat(500),
                ";;;;====;;;;",
                "\u00ff\u00fe=\u00ff");
        for (var cookie : cookies) {
            assertThat(ask("Cookie: " + cookie + "; XSRF-TOKEN=a\r\nX-XSRF-TOKEN: a\r\n")
                            .status())
                    .as(cookie)
                    .isIn(400, 401);
        }
        var flood = "c=v; ".repeat(1_000) + "ziping-session=" + session + "; XSRF-TOKEN=" + csrf;
        assertThat(ask("Cookie: " + flood + "\r\nX-XSRF-TOKEN: " + csrf + "\r\n")
                        .status())
                .isEqualTo(200);
    }

    private static String session(String secret) {
        return "Cookie: ziping-session=" + secret + "; XSRF-TOKEN=a\r\nX-XSRF-TOKEN: a\r\n";
    }

    private Raw.Answer ask(String headers) {
        return send(request("POST /graphql", headers + JSON, WHO));
    }

    private Raw.Answer signIn(String path, String headers, String login, String password) {
        var form = "username=" + encoded(login) + "&password=" + encoded(password);
        return send(request("POST " + path, headers + FORM, form));
    }

    private Raw.Answer upgrade(String path, String headers) {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n" + headers + "\r\n");
    }

    private Raw.Answer send(String request) {
        var answer = Raw.send(attacked.port(), request);
        Inside.isNotIn(answer.text());
        return answer;
    }

    private String sessions(String login) {
        return attacked.ask("""
                select count(*) from session s join account a on a.id = s.account_id where a.login = '%s'""".formatted(login));
    }

    private interface Attempt {
        int status(int number);
    }

    private static List<Integer> atOnce(int count, Attempt attempt) throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        try {
            var all = java.util.stream.IntStream.range(0, count)
                    .mapToObj(number -> (Callable<Integer>) () -> attempt.status(number))
                    .toList();
            var statuses = new java.util.ArrayList<Integer>();
            for (var done : pool.invokeAll(all)) {
                statuses.add(done.get());
            }
            return statuses;
        } finally {
            pool.shutdownNow();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
