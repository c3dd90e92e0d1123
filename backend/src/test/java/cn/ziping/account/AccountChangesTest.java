package cn.ziping.account;

import static cn.ziping.account.Administrator.holding;
import static cn.ziping.account.People.codes;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What administrators change about people: their names and roles, each from the version that was seen. */
@ServerTest
class AccountChangesTest {
    @Autowired
    Database database;

    @Autowired
    Api api;

    private People people;
    private Administrator administrator;

    @BeforeEach
    void anAdministrator() {
        people = new People(database, api);
        people.forgetAttempts();
        administrator = new Administrator(people.signedIn(people.administrator()));
    }

    @Test
    void whatIsLeftOutStays() {
        var someone = people.with("CLERK", "990000001", null);
        var renamed =
                administrator.change("updateAccount", Map.of("id", someone.id(), "expectedVersion", 1, "name", "新名"));
        assertThat(codes(renamed)).isEmpty();
        assertThat(renamed.at("/account/name").asString()).isEqualTo("新名");
        assertThat(renamed.at("/account/holdings/0/department/code").asString()).isEqualTo("990000001");
        var moved = administrator.change(
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
        var bare = administrator.change(
                "updateAccount", Map.of("id", someone.id(), "expectedVersion", 3, "holdings", List.of()));
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
            var answer = administrator.answer("updateAccount", values);
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INVALID_ARGUMENT");
        }
        assertThat(people.everything()).isEqualTo(before);
    }

    @Test
    void rolesChangeAllOrNotAtAll() {
        var someone = people.clerk();
        var before = people.everything();
        var payload = administrator.change(
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
        administrator.change(
                "updateAccount",
                Map.of("id", someone.id(), "expectedVersion", 1, "holdings", List.of(holding("ANALYST", null, null))));
        assertThat(person.data("{ years { year } }").at("/years").isArray()).isTrue();
    }

    @Test
    void anOlderVersionIsAConflictThatSaysWhoAndWhen() {
        var someone = people.clerk();
        var colleague = people.administrator();
        people.change("update account set name = '王五' where id = $1", colleague.id());
        var other = new Administrator(people.signedIn(colleague));
        other.change("updateAccount", Map.of("id", someone.id(), "expectedVersion", 1, "name", "先改的"));
        var before = people.everything();
        for (var mutation : List.of("updateAccount", "disableAccount", "enableAccount", "resetPassword")) {
            var values = new HashMap<String, Object>(Map.of("id", someone.id(), "expectedVersion", 1));
            if (mutation.equals("updateAccount")) {
                values.put("name", "后改的");
            }
            var payload = administrator.change(mutation, values);
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
        var other = new Administrator(people.signedIn(people.administrator()));
        for (var round = 1; round <= 5; round++) {
            var version = round;
            var both = List.of(administrator, other).stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> one.change(
                            "updateAccount",
                            Map.of("id", someone.id(), "expectedVersion", version, "name", "n" + one.hashCode()))))
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
    void whoIsNotThereCannotBeChanged() {
        var before = people.everything();
        for (var mutation : List.of("updateAccount", "disableAccount", "enableAccount", "resetPassword")) {
            var payload = administrator.change(mutation, Map.of("id", UUID.randomUUID(), "expectedVersion", 1));
            assertThat(codes(payload)).as(mutation).containsExactly("NOT_FOUND id");
            assertThat(payload.at("/account").isNull()).isTrue();
            assertThat(payload.at("/password").isMissingNode()
                            || payload.at("/password").isNull())
                    .isTrue();
        }
        assertThat(people.everything()).isEqualTo(before);
    }
}
