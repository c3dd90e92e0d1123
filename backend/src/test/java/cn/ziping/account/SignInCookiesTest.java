package cn.ziping.account;

import static cn.ziping.account.People.knock;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People.Made;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the browser is given that signs in, and what becomes of what it had. */
@ServerTest
class SignInCookiesTest {
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

    @AfterEach
    void forget() {
        people.forgetAttempts();
    }

    @Test
    void cookiesAreKeptFromScriptsAndForeignPages() {
        var answer = people.stranger().signIn(made.login(), People.PASSWORD);
        var cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .anySatisfy(cookie ->
                        assertThat(cookie).matches("(?i)ziping-session=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax"));
        assertThat(cookies)
                .anySatisfy(
                        cookie -> assertThat(cookie)
                                .matches(
                                        "(?i)ziping-browser=[\\w-]{43}; Max-Age=31536000; Expires=[^;]+; Path=/login; HttpOnly; SameSite=Lax"));
        assertThat(cookies).noneMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void withoutAProxyNobodyIsBelievedThatItWasOverTls() {
        var request = people.stranger()
                .request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9;proto=https")
                .POST(BodyPublishers.ofString("username=" + made.login() + "&password="
                        + URLEncoder.encode(People.PASSWORD, StandardCharsets.UTF_8)));
        var answer = people.stranger().send(request);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("ziping-session="))
                .noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(people.ask(String.class, "select address from audit_entry where account_id = $1", made.id()))
                .containsExactly("127.0.0.1");
    }

    @Test
    void aPlantedSessionIsNeverTakenOver() {
        var person = people.stranger();
        var planted = "A".repeat(43);
        person.plant("ziping-session", planted);
        assertThat(knock(person)).isIn(401, 403);
        var answer = person.signIn(made.login(), People.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("ziping-session="))
                .singleElement()
                .asString()
                .doesNotContain(planted);
        assertThat(people.count("from session where token_hash = $1", (Object) Secret.hash(planted)))
                .isZero();
    }

    @Test
    void signingInEndsTheSessionThatTheBrowserHad() {
        var other = people.nobody();
        var victim = people.signedIn(other);
        var before = victim.cookie("ziping-session").orElseThrow();
        assertThat(victim.signIn(made.login(), People.PASSWORD).statusCode()).isEqualTo(204);
        assertThat(victim.data("{ viewer { account { login } } }")
                        .at("/viewer/account/login")
                        .asString())
                .isEqualTo(made.login());
        assertThat(people.count("from session where token_hash = $1", (Object) Secret.hash(before)))
                .isZero();
        assertThat(people.count("from session where account_id = $1", other.id()))
                .isZero();
    }

    @Test
    void aBrowserThatIsKnownGetsANewSecretEachTime() {
        var person = people.signedIn(made);
        var first = person.cookie("ziping-browser").orElseThrow();
        person.signIn(made.login(), People.PASSWORD);
        var second = person.cookie("ziping-browser").orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(people.ask(byte[].class, "select token_hash from known_browser where account_id = $1", made.id()))
                .singleElement()
                .isEqualTo(Secret.hash(second));
    }
}
