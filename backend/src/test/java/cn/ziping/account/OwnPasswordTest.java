package cn.ziping.account;

import static cn.ziping.account.People.codes;
import static cn.ziping.account.People.input;
import static cn.ziping.account.People.knock;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People.Made;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.Person;
import cn.ziping.support.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How somebody changes their own password. */
@ServerTest
class OwnPasswordTest {
    private static final String CHANGE = """
            mutation($input: ChangePasswordInput!) {
              changePassword(input: $input) { viewer { name } errors { code path message } } }""";
    private static final String NEW_PASSWORD = "一个新的口令-2026";

    @Autowired
    Database database;

    @Autowired
    Api api;

    private People people;
    private Made made;
    private Person person;

    @BeforeEach
    void someoneSignedIn() {
        people = new People(database, api);
        people.forgetAttempts();
        made = people.nobody();
        person = people.signedIn(made);
    }

    @AfterEach
    void forget() {
        people.forgetAttempts();
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() {
        var elsewhere = people.signedIn(made);
        var bystander = people.signedIn(people.nobody());
        var payload = change(People.PASSWORD, NEW_PASSWORD);
        assertThat(payload.at("/errors").size()).isZero();
        assertThat(payload.at("/viewer/name").isNull()).isFalse();
        assertThat(knock(person)).isEqualTo(200);
        assertThat(knock(elsewhere)).isEqualTo(401);
        assertThat(knock(bystander)).isEqualTo(200);
        assertThat(people.stranger().signIn(made.login(), People.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(people.stranger().signIn(made.login(), NEW_PASSWORD).statusCode())
                .isEqualTo(204);
        assertThat(people.trail(made)).contains("PASSWORD_CHANGED");
        assertThat(people.ask(Integer.class, "select version from account where id = $1", made.id()))
                .as("whoever edits the roles meanwhile loses nothing")
                .containsExactly(1);
    }

    @Test
    void aPasswordIsChangedOnlyWithTheOneOfNowAndForAGoodOne() {
        people.signedIn(made);
        var before = people.everything();
        assertThat(codes(change("wrong", NEW_PASSWORD))).containsExactly("INVALID currentPassword");
        assertThat(codes(change("", NEW_PASSWORD))).containsExactly("INVALID currentPassword");
        assertThat(codes(change(People.PASSWORD, "short"))).containsExactly("INVALID newPassword");
        assertThat(codes(change(People.PASSWORD, "passw0rd"))).containsExactly("INVALID newPassword");
        assertThat(codes(change(People.PASSWORD, made.login()))).containsExactly("INVALID newPassword");
        assertThat(codes(change(People.PASSWORD, "x".repeat(201)))).containsExactly("INVALID newPassword");
        assertThat(people.everything()).isEqualTo(before);
    }

    @Test
    void guessingThePasswordOfNowIsLimited() {
        for (var i = 0; i < 10; i++) {
            assertThat(codes(change("wrong" + i, NEW_PASSWORD))).containsExactly("INVALID currentPassword");
        }
        var limited = change(People.PASSWORD, NEW_PASSWORD);
        assertThat(codes(limited)).containsExactly("NOT_NOW currentPassword");
        assertThat(limited.at("/errors/0/message").asString()).matches("当前密码错得太多，请 \\d+ 秒后再试。");
        people.timeOfAttemptsPasses(60);
        assertThat(change(People.PASSWORD, NEW_PASSWORD).at("/errors").size()).isZero();
    }

    @Test
    void rightPasswordsAreNotCounted() {
        var now = People.PASSWORD;
        for (var i = 0; i < 12; i++) {
            var next = NEW_PASSWORD + i;
            assertThat(codes(change(now, next))).isEmpty();
            now = next;
        }
    }

    @Test
    void halfACharacterIsNoFault() {
        assertThat(codes(change("\uD800", NEW_PASSWORD))).containsExactly("INVALID currentPassword");
    }

    private JsonNode change(String current, String wanted) {
        return person.data(CHANGE, input(Map.of("currentPassword", current, "newPassword", wanted)))
                .at("/changePassword");
    }
}
