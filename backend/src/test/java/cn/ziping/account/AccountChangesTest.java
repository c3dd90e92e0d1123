package cn.ziping.account;

import static cn.ziping.account.People.codes;
import static cn.ziping.account.People.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People.Made;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.Person;
import cn.ziping.support.ServerTest;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** What administrators change about people. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class AccountChangesTest {
    private static final String ANSWER =
            "account { id version login name disabledAt hasPassword holdings { role department { code } region { code } } } "
                    + "errors { code path message ... on ConflictError { at by } }";

    @Autowired
    Database database;

    @Autowired
    Api api;

    private People people;
    private Made chief;
    private Person administrator;

    @BeforeEach
    void anAdministrator() {
        people = new People(database, api);
        people.forgetAttempts();
        chief = people.administrator();
        administrator = people.signedIn(chief);
    }

    @Test
    void aNewPersonSignsInWithThePasswordThatIsToldOnce(CapturedOutput output) {
        var login = "n-" + UUID.randomUUID().toString().substring(0, 18);
        var payload = change(
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

    @Test
    void whatIsLeftOutStays() {
        var someone = people.with("CLERK", "990000001", null);
        var renamed = change("updateAccount", Map.of("id", someone.id(), "expectedVersion", 1, "name", "新名"));
        assertThat(codes(renamed)).isEmpty();
        assertThat(renamed.at("/account/name").asString()).isEqualTo("新名");
        assertThat(renamed.at("/account/holdings/0/department/code").asString()).isEqualTo("990000001");
        var moved = change(
                "updateAccount",
                Map.of(
                        "id",
                        someone.id(),
                        "expectedVersion",
                        2,
                        "holdings",
                        List.of(holding("ANALYST", null, "990000"))));
        assertThat(moved.at("/account/name").asString()).isEqualTo("新名");
        assertThat(moved.at("/account/holdings").toString())
                .isEqualTo("[{\"role\":\"ANALYST\",\"department\":null,\"region\":{\"code\":\"990000\"}}]");
        var bare = change("updateAccount", Map.of("id", someone.id(), "expectedVersion", 3, "holdings", List.of()));
        assertThat(bare.at("/account/holdings").size()).isZero();
        assertThat(bare.at("/account/version").asInt()).isEqualTo(4);
        assertThat(people.trail(someone)).containsExactly("ACCOUNT_UPDATED", "ACCOUNT_UPDATED", "ACCOUNT_UPDATED");
        assertThat(people.ask(
                        String.class,
                        "select coalesce(detail, 'null') from audit_entry where subject_id = $1 order by id",
                        someone.id()))
                .as("which roles came and went")
                .containsExactly("null", "+ANALYST 990000 -CLERK 990000001", "-ANALYST 990000");
    }

    @Test
    void nullIsNotLeftOut() {
        var someone = people.clerk();
        var before = people.everything();
        for (var field : List.of("name", "holdings")) {
            var values = new HashMap<String, Object>(Map.of("id", someone.id(), "expectedVersion", 1));
            values.put(field, null);
            var answer = administrator.answer(mutation("updateAccount"), Map.of("input", values));
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INVALID_ARGUMENT");
        }
        assertThat(people.everything()).isEqualTo(before);
    }

    @Test
    void rolesChangeAllOrNotAtAll() {
        var someone = people.clerk();
        var before = people.everything();
        var payload = change(
                "updateAccount",
                Map.of(
                        "id",
                        someone.id(),
                        "expectedVersion",
                        1,
                        "name",
                        "新名",
                        "holdings",
                        List.of(holding("ANALYST", null, null), holding("HEAD", "nosuch", null))));
        assertThat(codes(payload)).containsExactly("NOT_FOUND holdings.1.departmentCode");
        assertThat(payload.at("/account/version").asInt()).isEqualTo(1);
        assertThat(people.everything()).isEqualTo(before);
    }

    @Test
    void rolesHoldWithTheNextRequest() {
        var someone = people.nobody();
        var person = people.signedIn(someone);
        assertThat(person.answer("{ years { year } }")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
        change(
                "updateAccount",
                Map.of("id", someone.id(), "expectedVersion", 1, "holdings", List.of(holding("ANALYST", null, null))));
        assertThat(person.data("{ years { year } }").at("/years").isArray()).isTrue();
    }

    @Test
    void anOlderVersionIsAConflictThatSaysWhoAndWhen() {
        var someone = people.clerk();
        var colleague = people.administrator();
        people.change("update account set name = '王五' where id = $1", colleague.id());
        var other = people.signedIn(colleague);
        other.data(mutation("updateAccount"), input(Map.of("id", someone.id(), "expectedVersion", 1, "name", "先改的")));
        var before = people.everything();
        for (var mutation : List.of("updateAccount", "disableAccount", "enableAccount", "resetPassword")) {
            var values = new HashMap<String, Object>(Map.of("id", someone.id(), "expectedVersion", 1));
            if (mutation.equals("updateAccount")) {
                values.put("name", "后改的");
            }
            var payload = change(mutation, values);
            assertThat(codes(payload)).as(mutation).containsExactly("CONFLICT expectedVersion");
            assertThat(payload.at("/errors/0/by").asString()).isEqualTo("王五");
            assertThat(OffsetDateTime.parse(payload.at("/errors/0/at").asString()))
                    .isAfter(OffsetDateTime.now().minusMinutes(1));
            assertThat(payload.at("/errors/0/message").asString()).contains("王五");
            assertThat(payload.at("/account/name").asString()).isEqualTo("先改的");
        }
        assertThat(people.everything()).isEqualTo(before);
    }

    @Test
    void ofTwoAtTheSameMomentOneWins() {
        var someone = people.clerk();
        var other = people.signedIn(people.administrator());
        for (var round = 1; round <= 5; round++) {
            var version = round;
            var both = List.of(administrator, other).stream()
                    .map(person -> CompletableFuture.supplyAsync(() -> person.data(
                                    mutation("updateAccount"),
                                    input(Map.of(
                                            "id",
                                            someone.id(),
                                            "expectedVersion",
                                            version,
                                            "name",
                                            "n" + person.hashCode())))
                            .at("/updateAccount")))
                    .toList();
            var won = both.stream()
                    .map(CompletableFuture::join)
                    .filter(payload -> codes(payload).isEmpty())
                    .toList();
            assertThat(won).hasSize(1);
            assertThat(people.ask(String.class, "select name || version from account where id = $1", someone.id()))
                    .containsExactly(won.get(0).at("/account/name").asString() + (version + 1));
        }
    }

    @Test
    void nobodyShutsThemselvesOut() {
        var before = people.everything();
        var holdings = List.of(holding("ANALYST", null, null));
        assertThat(codes(change("updateAccount", Map.of("id", chief.id(), "expectedVersion", 1, "holdings", holdings))))
                .containsExactly("NOT_NOW holdings");
        assertThat(codes(
                        change("updateAccount", Map.of("id", chief.id(), "expectedVersion", 1, "holdings", List.of()))))
                .containsExactly("NOT_NOW holdings");
        assertThat(codes(change("disableAccount", Map.of("id", chief.id(), "expectedVersion", 1))))
                .containsExactly("NOT_NOW id");
        assertThat(people.everything()).isEqualTo(before);
        var more = List.of(holding("ADMINISTRATOR", null, null), holding("ANALYST", null, null));
        assertThat(codes(change("updateAccount", Map.of("id", chief.id(), "expectedVersion", 1, "holdings", more))))
                .isEmpty();
    }

    @Test
    void twoAdministratorsCannotTakeTheRoleFromEachOther() {
        for (var round = 0; round < 5; round++) {
            var one = people.administrator();
            var two = people.administrator();
            var first = people.signedIn(one);
            var second = people.signedIn(two);
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

    private JsonNode demote(Person person, Made other) {
        return person.answer(
                mutation("updateAccount"),
                input(Map.of("id", other.id(), "expectedVersion", 1, "holdings", List.of())));
    }

    @Test
    void shuttingOutEndsEverythingAndLettingInBringsNothingBack() {
        var someone = people.clerk();
        var person = people.signedIn(someone);
        var token = person.data("mutation { createAccessToken(input: {label: \"x\", expiresInDays: 1}) { token } }")
                .at("/createAccessToken/token")
                .asString();
        var holder = Person.withToken(api.base(), token);
        var disabled = change("disableAccount", Map.of("id", someone.id(), "expectedVersion", 1));
        assertThat(codes(disabled)).isEmpty();
        assertThat(disabled.at("/account/disabledAt").isNull()).isFalse();
        assertThat(disabled.at("/account/version").asInt()).isEqualTo(2);
        assertThat(status(person)).isEqualTo(401);
        assertThat(status(holder)).isEqualTo(401);
        assertThat(people.stranger().signIn(someone.login(), People.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(codes(change("disableAccount", Map.of("id", someone.id(), "expectedVersion", 2))))
                .containsExactly("NOT_NOW id");

        var enabled = change("enableAccount", Map.of("id", someone.id(), "expectedVersion", 2));
        assertThat(codes(enabled)).isEmpty();
        assertThat(enabled.at("/account/disabledAt").isNull()).isTrue();
        assertThat(status(person)).isEqualTo(401);
        assertThat(status(holder)).isEqualTo(401);
        people.signedIn(someone);
        assertThat(codes(change("enableAccount", Map.of("id", someone.id(), "expectedVersion", 3))))
                .containsExactly("NOT_NOW id");
        assertThat(people.trail(someone)).contains("ACCOUNT_DISABLED", "ACCOUNT_ENABLED");
    }

    @Test
    void aResetPasswordIsToldOnceAndEndsAllSessionsAndTokens(CapturedOutput output) {
        var someone = people.clerk();
        var person = people.signedIn(someone);
        var program = Person.withToken(api.base(), person.newToken());
        assertThat(status(program)).isEqualTo(200);
        var payload = change("resetPassword", Map.of("id", someone.id(), "expectedVersion", 1));
        assertThat(codes(payload)).isEmpty();
        assertThat(payload.at("/account/version").asInt()).isEqualTo(2);
        var password = payload.at("/password").asString();
        assertThat(status(person)).isEqualTo(401);
        assertThat(status(program)).isEqualTo(401);
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
            var reset = change("resetPassword", Map.of("id", someone.id(), "expectedVersion", expected));
            assertThat(beside.join()).isIn(204, 401);
            var password = reset.at("/password").asString();
            assertThat(people.count("from session where account_id = $1", someone.id()))
                    .isZero();
            assertThat(people.stranger().signIn(someone.login(), password).statusCode())
                    .isEqualTo(204);
            people.change("delete from session where account_id = $1", someone.id());
        }
    }

    @Test
    void whoIsNotThereCannotBeChanged() {
        var before = people.everything();
        for (var mutation : List.of("updateAccount", "disableAccount", "enableAccount", "resetPassword")) {
            var payload = change(mutation, Map.of("id", UUID.randomUUID(), "expectedVersion", 1));
            assertThat(codes(payload)).as(mutation).containsExactly("NOT_FOUND id");
            assertThat(payload.at("/account").isNull()).isTrue();
            assertThat(payload.at("/password").isMissingNode()
                            || payload.at("/password").isNull())
                    .isTrue();
        }
        assertThat(people.everything()).isEqualTo(before);
    }

    private void expectNew(List<String> before, String login, String name, List<?> holdings, String... expected) {
        var payload = change("createAccount", Map.of("login", login, "name", name, "holdings", holdings));
        assertThat(codes(payload)).containsExactly(expected);
        assertThat(payload.at("/account").isNull()).isTrue();
        assertThat(payload.at("/password").isNull()).isTrue();
        assertThat(payload.at("/errors")
                        .valueStream()
                        .map(error -> error.at("/message").asString()))
                .allMatch(sentence -> sentence.endsWith("。"));
        assertThat(people.everything()).isEqualTo(before);
    }

    private JsonNode change(String mutation, Map<String, ?> values) {
        return administrator.data(mutation(mutation), input(values)).at("/" + mutation);
    }

    private static String mutation(String name) {
        var type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input";
        var password = name.equals("createAccount") || name.equals("resetPassword") ? "password " : "";
        return "mutation($input: %s!) { %s(input: $input) { %s%s } }".formatted(type, name, password, ANSWER);
    }

    private static Map<String, Object> holding(String role, @Nullable String department, @Nullable String region) {
        var holding = new HashMap<String, Object>(Map.of("role", role));
        holding.put("departmentCode", department);
        holding.put("regionCode", region);
        return holding;
    }

    private static int status(Person person) {
        return person.post("/graphql", "application/json", "{\"query\":\"{viewer{name}}\"}")
                .statusCode();
    }
}
