package cn.ziping.account;

import static cn.ziping.account.Administrator.holding;
import static cn.ziping.account.People.codes;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People.Made;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.Person;
import cn.ziping.support.ServerTest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** How administrators add people. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class NewAccountTest {
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
    void aNewPersonSignsInWithThePasswordThatIsToldOnce(CapturedOutput output) {
        var login = "n-" + UUID.randomUUID().toString().substring(0, 18);
        var payload = administrator.change(
                "createAccount",
                Map.of(
                        "login",
                        " " + login.toUpperCase(Locale.ROOT) + " ",
                        "name",
                        " 李四 ",
                        "holdings",
                        List.of(holding("CLERK", "360722001", null), holding("REVIEWER", null, "360722"))));
        assertThat(codes(payload)).isEmpty();
        assertThat(payload.at("/account/login").asString()).isEqualTo(login);
        assertThat(payload.at("/account/name").asString()).isEqualTo("李四");
        assertThat(payload.at("/account/version").asInt()).isEqualTo(1);
        assertThat(payload.at("/account/holdings").toString())
                .isEqualTo("[{\"role\":\"CLERK\",\"department\":{\"code\":\"360722001\"},\"region\":null},"
                        + "{\"role\":\"REVIEWER\",\"department\":null,\"region\":{\"code\":\"360722\"}}]");
        var password = payload.at("/password").asString();
        var person = Person.signedIn(api.base(), login, password);
        assertThat(person.data("{ viewer { roles department { code } } }")
                        .at("/viewer")
                        .toString())
                .isEqualTo("{\"roles\":[\"CLERK\",\"REVIEWER\"],\"department\":{\"code\":\"360722001\"}}");
        assertThat(output.getAll()).doesNotContain(password, login);
        assertThat(people.count("from audit_entry e where e::text like '%' || $1 || '%'", password))
                .isZero();
        assertThat(people.count("from account a where a::text like '%' || $1 || '%'", password))
                .isZero();
        assertThat(people.ask(
                        String.class,
                        "select event from audit_entry where account_id = $1 and subject_id = $2",
                        chief.id(),
                        UUID.fromString(payload.at("/account/id").asString())))
                .containsExactly("ACCOUNT_CREATED");
    }

    @Test
    void whatIsWrongWithANewPersonIsSaidAtItsPlaceAndNothingIsMade() {
        var before = people.everything();
        expectNew(before, "", "x", List.of(), "INVALID login");
        expectNew(before, "李四", "x", List.of(), "INVALID login");
        expectNew(before, "a b", "x", List.of(), "INVALID login");
        expectNew(before, "a".repeat(65), "x", List.of(), "INVALID login");
        expectNew(before, "a\u0000", "x", List.of(), "INVALID login");
        expectNew(before, "' or 1=1", "x", List.of(), "INVALID login");
        expectNew(before, "good", " ", List.of(), "INVALID name");
        expectNew(before, "good", "x".repeat(101), List.of(), "INVALID name");
        expectNew(before, "good", "a\nb", List.of(), "INVALID name");
        expectNew(before, chief.login(), "x", List.of(), "TAKEN login");
        expectNew(
                before,
                "good",
                "x",
                List.of(holding("ANALYST", null, null), holding("CLERK", null, null)),
                "INVALID holdings.1.departmentCode");
        expectNew(before, "good", "x", List.of(holding("HEAD", "1", null)), "NOT_FOUND holdings.0.departmentCode");
        expectNew(before, "good", "x", Collections.nCopies(51, holding("ANALYST", null, null)), "INVALID holdings");
        expectNew(
                before,
                "坏",
                " ",
                List.of(holding("ADMINISTRATOR", null, "1")),
                "INVALID name",
                "INVALID login",
                "INVALID holdings.0.regionCode");
    }

    private void expectNew(List<String> before, String login, String name, List<?> holdings, String... expected) {
        var payload = administrator.change("createAccount", Map.of("login", login, "name", name, "holdings", holdings));
        assertThat(codes(payload)).containsExactly(expected);
        assertThat(payload.at("/account").isNull()).isTrue();
        assertThat(payload.at("/password").isNull()).isTrue();
        assertThat(payload.at("/errors")
                        .valueStream()
                        .map(error -> error.at("/message").asString()))
                .allMatch(sentence -> sentence.endsWith("。"));
        assertThat(people.everything()).isEqualTo(before);
    }
}
