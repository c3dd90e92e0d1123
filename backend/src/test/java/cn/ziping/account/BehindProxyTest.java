package cn.ziping.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People.Made;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Behind a reverse proxy, which says who asks; so this is also where attempts come from many addresses. */
@ServerTest
@TestPropertySource(properties = "ziping.behind-proxy=true")
class BehindProxyTest {
    @Autowired
    Database database;

    @Autowired
    Api api;

    private People people;
    private Made made;

    @BeforeEach
    void someone() {
        people = new People(database, api);
        people.forgetAttempts();
        made = people.nobody();
    }

    @Test
    void overTlsEveryCookieIsSecure() {
        var answer = signIn(made, People.PASSWORD, Map.of("X-Forwarded-Proto", "https"));
        assertThat(answer.statusCode()).isEqualTo(204);
        var cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .extracting(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .containsExactlyInAnyOrder("XSRF-TOKEN", "ziping-session", "ziping-browser");
        assertThat(cookies).allMatch(cookie -> cookie.contains("; Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void withoutTlsNoneIs() {
        for (var proto : List.of("http", "https, http")) {
            var answer = signIn(made, People.PASSWORD, Map.of("X-Forwarded-Proto", proto));
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .hasSize(3)
                    .noneMatch(cookie -> cookie.contains("Secure"));
        }
    }

    @Test
    void onlyWhatTheLastProxySaysIsBelieved() {
        signIn(made, "wrong-wrong", Map.of("X-Forwarded-For", "203.0.113.66, 198.51.100.7"));
        signIn(
                made,
                "wrong-wrong",
                Map.of("Forwarded", "for=203.0.113.66;proto=https", "X-Forwarded-For", "198.51.100.8"));
        signIn(made, "wrong-wrong", Map.of("Forwarded", "for=203.0.113.66"));
        signIn(made, "wrong-wrong", Map.of("X-Forwarded-For", "x".repeat(300)));
        signIn(made, "wrong-wrong", Map.of("X-Forwarded-For", "2001:db8::1"));
        assertThat(people.ask(
                        String.class, "select address from audit_entry where account_id = $1 order by id", made.id()))
                .containsExactly("198.51.100.7", "198.51.100.8", "127.0.0.1", "x".repeat(64), "2001:db8::1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets", "/x.js?", "/login"})
    void aPathIsNeverMovedByAHeader(String prefix) {
        for (var path :
                List.of("/reports/019a0000-0000-7000-8000-000000000000/print.pdf", "/graphql", "/actuator/env")) {
            var stranger = people.stranger();
            var plain = stranger.send(stranger.request(path).header("Accept", "application/json"));
            var moved = stranger.send(
                    stranger.request(path).header("Accept", "application/json").header("X-Forwarded-Prefix", prefix));
            assertThat(moved.statusCode())
                    .as(path)
                    .isEqualTo(plain.statusCode())
                    .isNotEqualTo(200);
            assertThat(moved.statusCode()).as(path).isLessThan(500);
        }
    }

    @Test
    void whoHammersFromOneAddressIsInTheWayOfNobodyElse() {
        var owner = people.stranger();
        for (var i = 0; i < 10; i++) {
            assertThat(signIn(made, "wrong" + i, from("198.51.100.1")).statusCode())
                    .isEqualTo(401);
        }
        assertThat(signIn(made, "wrong", from("198.51.100.1")).statusCode()).isEqualTo(429);
        assertThat(signIn(made, People.PASSWORD, from("198.51.100.1")).statusCode())
                .isEqualTo(429);
        // Elsewhere, in a browser that was never seen.
        assertThat(signIn(made, People.PASSWORD, from("198.51.100.2")).statusCode())
                .isEqualTo(204);
        // At the same address, for another account.
        assertThat(signIn(people.nobody(), People.PASSWORD, from("198.51.100.1"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(owner.cookie("ziping-session")).isEmpty();
    }

    /** However long it goes on: what one address is let through for an account is forgotten faster than it comes. */
    @Test
    void oneAddressNeverUsesUpTheAccount() {
        for (var minute = 0; minute < 8; minute++) {
            for (var i = 0; i < 12; i++) {
                signIn(made, "wrong", from("198.51.100.1"));
            }
            people.timeOfAttemptsPasses(300);
        }
        assertThat(people.ask(Double.class, "select max(level) from attempt").get(0))
                .isLessThanOrEqualTo(11);
        assertThat(signIn(made, People.PASSWORD, from("198.51.100.2")).statusCode())
                .isEqualTo(204);
    }

    @Test
    void aNetworkOfVersionSixIsOneAddress() {
        var codes = IntStream.range(0, 11)
                .mapToObj(i ->
                        signIn(made, "wrong", from("2001:db8:0:1::" + (i + 1))).statusCode())
                .toList();
        assertThat(codes.subList(0, 10)).containsOnly(401);
        assertThat(codes.get(10)).isEqualTo(429);
        assertThat(signIn(made, "wrong", from("2001:db8:0:2::1")).statusCode()).isEqualTo(401);
    }

    @Test
    void manyStrangersAreLimitedTogetherAndTheOwnersBrowserIsNot() {
        var owner = people.signedIn(made);
        people.change("delete from attempt");
        signIn(made, "wrong", from("198.51.100.1"));
        // The account's own bucket: the only one that forgets so fast that its level is already lower.
        people.change("update attempt set level = 1000, at = now()");
        people.change("delete from attempt where key <> $1", (Object) Secret.hash("account " + made.login()));
        assertThat(people.count("from attempt")).isEqualTo(1);
        assertThat(signIn(made, People.PASSWORD, from("198.51.100.3")).statusCode())
                .isEqualTo(429);
        assertThat(owner.signIn(made.login(), People.PASSWORD).statusCode()).isEqualTo(204);
    }

    @Test
    void thereAreNoPeopleWithKnownPasswords() {
        assertThat(people.count("from account where demo")).isZero();
        assertThat(people.stranger()
                        .get("/login/options.json", "application/json")
                        .body())
                .contains("\"demo\":[]");
    }

    private static Map<String, String> from(String address) {
        return Map.of("X-Forwarded-For", address);
    }

    private HttpResponse<String> signIn(Made who, String password, Map<String, String> headers) {
        var stranger = people.stranger();
        var request = stranger.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + who.login() + "&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8)));
        headers.forEach(request::header);
        return stranger.send(request);
    }
}
