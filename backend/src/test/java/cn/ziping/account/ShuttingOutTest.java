package cn.ziping.account;

import static cn.ziping.account.Administrator.holding;
import static cn.ziping.account.People.codes;
import static cn.ziping.account.People.knock;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People.Made;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.Person;
import cn.ziping.support.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** How administrators shut people out, let them in again and give them a new password; one administrator is always left. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class ShuttingOutTest {
    @Autowired
    Database database;

    @Autowired
    Api api;

    private People people;
    private Made chief;
    private Administrator administrator;

    @BeforeEach
    void anAdministrator() {
        people = new People(database, api);
        people.forgetAttempts();
        chief = people.administrator();
        administrator = new Administrator(people.signedIn(chief));
    }

    @Test
    void nobodyShutsThemselvesOut() {
        var before = people.everything();
        var holdings = List.of(holding("ANALYST", null, null));
        assertThat(codes(administrator.change(
                        "updateAccount", Map.of("id", chief.id(), "expectedVersion", 1, "holdings", holdings))))
                .containsExactly("NOT_NOW holdings");
        assertThat(codes(administrator.change(
                        "updateAccount", Map.of("id", chief.id(), "expectedVersion", 1, "holdings", List.of()))))
                .containsExactly("NOT_NOW holdings");
        assertThat(codes(administrator.change("disableAccount", Map.of("id", chief.id(), "expectedVersion", 1))))
                .containsExactly("NOT_NOW id");
        assertThat(people.everything()).isEqualTo(before);
        var more = List.of(holding("ADMINISTRATOR", null, null), holding("ANALYST", null, null));
        assertThat(codes(administrator.change(
                        "updateAccount", Map.of("id", chief.id(), "expectedVersion", 1, "holdings", more))))
                .isEmpty();
    }

    @Test
    void twoAdministratorsCannotTakeTheRoleFromEachOther() {
        for (var round = 0; round < 5; round++) {
            var one = people.administrator();
            var two = people.administrator();
            var first = new Administrator(people.signedIn(one));
            var second = new Administrator(people.signedIn(two));
            var answers = List.of(
                            CompletableFuture.supplyAsync(() -> demote(first, two)),
                            CompletableFuture.supplyAsync(() -> demote(second, one)))
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(people.count(
                            "from account_role where role = 'ADMINISTRATOR' and account_id in ($1, $2)",
                            one.id(),
                            two.id()))
                    .isEqualTo(1);
            assertThat(answers.stream().filter(answer -> answer.has("errors")))
                    .singleElement()
                    .satisfies(answer -> assertThat(
                                    answer.at("/errors/0/extensions/code").asString())
                            .isEqualTo("FORBIDDEN"));
        }
    }

    private static JsonNode demote(Administrator by, Made other) {
        return by.answer("updateAccount", Map.of("id", other.id(), "expectedVersion", 1, "holdings", List.of()));
    }

    @Test
    void shuttingOutEndsEverythingAndLettingInBringsNothingBack() {
        var someone = people.clerk();
        var person = people.signedIn(someone);
        var holder = Person.withToken(api.base(), person.newToken());
        assertThat(knock(holder)).isEqualTo(200);
        var disabled = administrator.change("disableAccount", Map.of("id", someone.id(), "expectedVersion", 1));
        assertThat(codes(disabled)).isEmpty();
        assertThat(disabled.at("/account/disabledAt").isNull()).isFalse();
        assertThat(disabled.at("/account/version").asInt()).isEqualTo(2);
        assertThat(knock(person)).isEqualTo(401);
        assertThat(knock(holder)).isEqualTo(401);
        assertThat(people.stranger().signIn(someone.login(), People.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(codes(administrator.change("disableAccount", Map.of("id", someone.id(), "expectedVersion", 2))))
                .containsExactly("NOT_NOW id");

        var enabled = administrator.change("enableAccount", Map.of("id", someone.id(), "expectedVersion", 2));
        assertThat(codes(enabled)).isEmpty();
        assertThat(enabled.at("/account/disabledAt").isNull()).isTrue();
        assertThat(knock(person)).isEqualTo(401);
        assertThat(knock(holder)).isEqualTo(401);
        people.signedIn(someone);
        assertThat(codes(administrator.change("enableAccount", Map.of("id", someone.id(), "expectedVersion", 3))))
                .containsExactly("NOT_NOW id");
        assertThat(people.trail(someone)).contains("ACCOUNT_DISABLED", "ACCOUNT_ENABLED");
    }

    @Test
    void aResetPasswordIsToldOnceAndEndsAllSessionsAndTokens(CapturedOutput output) {
        var someone = people.clerk();
        var person = people.signedIn(someone);
        var program = Person.withToken(api.base(), person.newToken());
        assertThat(knock(program)).isEqualTo(200);
        var payload = administrator.change("resetPassword", Map.of("id", someone.id(), "expectedVersion", 1));
        assertThat(codes(payload)).isEmpty();
        assertThat(payload.at("/account/version").asInt()).isEqualTo(2);
        var password = payload.at("/password").asString();
        assertThat(knock(person)).isEqualTo(401);
        assertThat(knock(program)).isEqualTo(401);
        assertThat(people.count("from known_browser where account_id = $1", someone.id()))
                .isZero();
        assertThat(people.stranger().signIn(someone.login(), People.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(people.stranger().signIn(someone.login(), password).statusCode())
                .isEqualTo(204);
        assertThat(output.getAll()).doesNotContain(password);
        assertThat(people.trail(someone)).contains("PASSWORD_RESET");
    }

    /** The password was right when it was looked at; by the time its hash is worked out it is another. */
    @Test
    void aSignInBesideAResetLeavesNoSession() {
        var someone = people.clerk();
        for (var version = 1; version <= 4; version++) {
            people.change(
                    "update account set password_hash = (select password_hash from account where id = $2) where id = $1",
                    someone.id(),
                    chief.id());
            var expected = version;
            var beside = CompletableFuture.supplyAsync(() ->
                    people.stranger().signIn(someone.login(), People.PASSWORD).statusCode());
            var reset = administrator.change("resetPassword", Map.of("id", someone.id(), "expectedVersion", expected));
            assertThat(beside.join()).isIn(204, 401);
            var password = reset.at("/password").asString();
            assertThat(people.count("from session where account_id = $1", someone.id()))
                    .isZero();
            assertThat(people.stranger().signIn(someone.login(), password).statusCode())
                    .isEqualTo(204);
            people.change("delete from session where account_id = $1", someone.id());
        }
    }
}
