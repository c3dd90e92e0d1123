package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Person;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database, as behind a load balancer: what happens at one holds at the other with its next request. */
@Timeout(120)
class TwoInstancesIT {
    @TempDir
    static Path home;

    private static EmbeddedPostgres postgres;
    private static ServerProcess one;
    private static ServerProcess other;
    private static Person administrator;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        one = ServerProcess.launch(home, settings(Map.of())).awaitReady();
        administrator = one.administrator();
        // The proxy of this one adds to X-Forwarded-For and knows nothing of Forwarded.
        other = ServerProcess.launch(home, settings(Map.of("ZIPING_BEHIND_PROXY", "true")))
                .awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        other.close();
        one.close();
        postgres.close();
    }

    private static Map<String, String> settings(Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("ZIPING_DATABASE_URL", "postgresql://localhost:" + postgres.getPort() + "/postgres");
        settings.put("ZIPING_DATABASE_USER", "postgres");
        settings.put("ZIPING_DATABASE_PASSWORD", "postgres");
        return settings;
    }

    @Test
    void signedInAtOneSignedOutAtTheOther() {
        var made = made("away");
        var atOne = Person.signedIn(one.base(), "away", made.password());
        var atOther = elsewhere(atOne);
        assertThat(login(atOther)).isEqualTo("away");

        assertThat(atOther.signOut().statusCode()).isEqualTo(204);

        expectRefused(atOne);
        expectRefused(elsewhere(atOne));
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsEverywhere() {
        var made = made("changer");
        var kept = Person.signedIn(one.base(), "changer", made.password());
        var atOther = Person.signedIn(other.base(), "changer", made.password());

        var changed = kept.data("""
                mutation($now: String!) { changePassword(input: { currentPassword: $now, newPassword: "correct horse 7" }) {
                  errors { message } } }""", Map.of("now", made.password()));

        assertThat(changed.at("/changePassword/errors")).isEmpty();
        expectRefused(atOther);
        assertThat(login(kept)).isEqualTo("changer");
        assertThat(login(elsewhere(kept))).isEqualTo("changer");
        assertThat(Person.stranger(other.base())
                        .signIn("changer", made.password())
                        .statusCode())
                .isEqualTo(401);
        assertThat(Person.stranger(other.base())
                        .signIn("changer", "correct horse 7")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void whoIsShutOutAtOneIsOutAtTheOther() {
        var made = made("leaver");
        var atOne = Person.signedIn(one.base(), "leaver", made.password());
        var atOther = Person.signedIn(other.base(), "leaver", made.password());
        var script = Person.withToken(other.base(), token(atOne));
        assertThat(login(script)).isEqualTo("leaver");

        var disabled = administrator.data("""
                mutation { disableAccount(input: { id: "%s", expectedVersion: 1 }) { errors { message } } }""".formatted(made.id()));

        assertThat(disabled.at("/disableAccount/errors")).isEmpty();
        expectRefused(atOne);
        expectRefused(atOther);
        expectRefused(script);
        assertThat(Person.stranger(other.base())
                        .signIn("leaver", made.password())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenRevokedAtOneIsRefusedAtTheOther() {
        var person = Person.signedIn(one.base(), "scripter", made("scripter").password());
        var script = Person.withToken(other.base(), token(person));
        assertThat(login(script)).isEqualTo("scripter");

        var id = elsewhere(person)
                .data("{ viewer { accessTokens { id } } }")
                .at("/viewer/accessTokens/0/id")
                .asString();
        person.data("mutation { revokeAccessToken(input: { id: \"%s\" }) { errors { message } } }".formatted(id));

        expectRefused(script);
    }

    @Test
    void attemptsAreCountedTogether() {
        var password = made("guessed").password();
        // The address that both see is the same: the one without a proxy sees it, the other's proxy names it last.
        for (var attempt = 0; attempt < 10; attempt++) {
            var forged = "10.1.1." + attempt;
            var answer = attempt % 2 == 0
                    ? guess(one, "guessed", "X-Forwarded-For: " + forged)
                    : guess(
                            other,
                            "guessed",
                            "Forwarded: for=" + forged + "\r\nX-Forwarded-For: " + forged + ", 127.0.0.1");
            assertThat(answer).as("attempt %s", attempt).isEqualTo(401);
        }
        assertThat(guess(one, "guessed", "X-Forwarded-For: 10.1.1.99")).isEqualTo(429);
        assertThat(guess(other, "guessed", "Forwarded: for=10.1.1.99\r\nX-Forwarded-For: 10.1.1.99, 127.0.0.1"))
                .isEqualTo(429);
        assertThat(Person.stranger(one.base()).signIn("guessed", password).statusCode())
                .isEqualTo(429);
        // From another address it is another matter.
        assertThat(guess(other, "guessed", "X-Forwarded-For: 127.0.0.1, 10.7.7.7"))
                .isEqualTo(401);
    }

    private static int guess(ServerProcess server, String login, String headers) {
        var form = "username=" + login + "&password=" + Attacked.MADE_UP;
        return Raw.send(
                        server.port(),
                        Raw.request(
                                "POST /login",
                                headers + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                                form))
                .status();
    }

    private record Made(String id, String password) {}

    private static Made made(String login) {
        var made = administrator.data("""
                mutation { createAccount(input: { login: "%s", name: "某人", holdings: [{ role: REVIEWER }] }) {
                  account { id } password } }""".formatted(login)).get("createAccount");
        return new Made(made.at("/account/id").asString(), made.get("password").asString());
    }

    private static String token(Person person) {
        return person.data("mutation { createAccessToken(input: { label: \"two\", expiresInDays: 1 }) { token } }")
                .at("/createAccessToken/token")
                .asString();
    }

    /** The same browser before the other server. */
    private static Person elsewhere(Person person) {
        var there = Person.stranger(other.base());
        there.plant("ziping-session", person.cookie("ziping-session").orElseThrow());
        there.plant("XSRF-TOKEN", person.cookie("XSRF-TOKEN").orElseThrow());
        return there;
    }

    private static String login(Person person) {
        return person.data("{ viewer { account { login } } }")
                .at("/viewer/account/login")
                .asString();
    }

    private static void expectRefused(Person person) {
        assertThat(person.get("/reports/x/print.pdf", "*/*").statusCode()).isEqualTo(401);
    }
}
