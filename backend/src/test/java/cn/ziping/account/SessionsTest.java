package cn.ziping.account;

import static cn.ziping.account.People.codes;
import static cn.ziping.account.People.input;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People.Made;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.Person;
import cn.ziping.support.ServerTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Sessions: how long they last and what ends them. */
@ServerTest
class SessionsTest {
    private static final String VIEWER = "{ viewer { name } }";
    private static final String CHANGE = """
            mutation($input: ChangePasswordInput!) {
              changePassword(input: $input) { viewer { name } errors { code path message } } }""";
    private static final String END = """
            mutation($input: EndSessionInput!) {
              endSession(input: $input) { sessions { id current } errors { code path message } } }""";
    private static final String NEW_PASSWORD = "一个新的口令-2026";

    @Autowired
    Database database;

    @Autowired
    Api api;

    @Autowired
    Viewers viewers;

    @Autowired
    Sessions sessions;

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
    void onlyAHashOfTheCookieIsKept() {
        var cookie = person.cookie("ziping-session").orElseThrow();
        assertThat(people.ask(byte[].class, "select token_hash from session where account_id = $1", made.id()))
                .containsExactly(Secret.hash(cookie));
        assertThat(people.count("from session s where s::text like '%' || $1 || '%'", cookie))
                .isZero();
    }

    @Test
    void endsAfterTwelveIdleHours() {
        set("last_used_at = now() - interval '11 hours 59 minutes'");
        assertThat(isIn(person)).isTrue();
        assertThat(people.ask(
                        Boolean.class,
                        "select last_used_at > now() - interval '1 minute' from session where account_id = $1",
                        made.id()))
                .as("used again: idle from now")
                .containsExactly(true);
        set("last_used_at = now() - interval '12 hours 1 second'");
        assertThat(isIn(person)).isFalse();
    }

    @Test
    void endsAfterSevenDaysHoweverMuchItIsUsed() {
        assertThat(people.ask(
                        Integer.class,
                        "select extract(epoch from expires_at - created_at)::int from session where account_id = $1",
                        made.id()))
                .containsExactly(7 * 24 * 3600);
        set("expires_at = now() + interval '2 seconds', last_used_at = now() - interval '2 minutes'");
        assertThat(isIn(person)).isTrue();
        assertThat(people.ask(
                        Boolean.class,
                        "select expires_at < now() + interval '3 seconds' from session where account_id = $1",
                        made.id()))
                .as("use prolongs nothing")
                .containsExactly(true);
        set("expires_at = now()");
        assertThat(isIn(person)).isFalse();
    }

    @Test
    void lastUseIsNotedToTheMinute() {
        var before = lastUse();
        isIn(person);
        assertThat(lastUse()).isEqualTo(before);
        set("last_used_at = now() - interval '61 seconds'");
        people.change("update account set last_used_at = null where id = $1", made.id());
        isIn(person);
        assertThat(people.count(
                        "from session s join account a on a.id = s.account_id where a.id = $1 and a.last_used_at = s.last_used_at",
                        made.id()))
                .isEqualTo(1);
    }

    @Test
    void whatHasEndedIsSweptByTheNextSignIn() {
        set("expires_at = now() - interval '1 second'");
        var idle = people.nobody();
        people.signedIn(idle);
        people.change("update session set last_used_at = now() - interval '13 hours' where account_id = $1", idle.id());
        people.signedIn(people.nobody());
        assertThat(people.count("from session where account_id in ($1, $2)", made.id(), idle.id()))
                .isZero();
    }

    @Test
    void thoseWhoComeBackOnMondayDoNotWaitForEachOther() {
        var colleagues = Stream.generate(() -> people.nobody()).limit(12).toList();
        var secrets = new ArrayList<>(colleagues.stream()
                .map(one -> begin("", one).blockOptional().orElseThrow())
                .toList());
        for (var monday = 0; monday < 10; monday++) {
            colleagues.forEach(one -> people.change(
                    "update session set expires_at = now() - interval '1 second' where account_id = $1", one.id()));
            var begun = Flux.range(0, 12)
                    .flatMapSequential(i -> begin(secrets.get(i).text(), colleagues.get(i)), 12)
                    .collectList()
                    .blockOptional()
                    .orElseThrow();
            assertThat(begun).hasSize(12);
            Collections.copy(secrets, begun);
        }
    }

    /** As signing in does it, in place of the session that the browser had. */
    private Mono<Secret> begin(String before, Made one) {
        return database.change(
                session -> sessions.end(session, before).then(sessions.begin(session, one.id(), "127.0.0.1", "test")));
    }

    @Test
    void signingOutEndsItEverywhereAtOnce() {
        var cookie = person.cookie("ziping-session").orElseThrow();
        var answer = person.signOut();
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(set -> set.startsWith("ziping-session=;") && set.contains("Max-Age=0"));
        assertThat(viewers.bySession(cookie, "").blockOptional()).isEmpty();
        assertThat(people.trail(made)).containsExactly("SIGNED_IN", "SIGNED_OUT");
        // Again, and by a stranger: nothing happens.
        assertThat(person.signOut().statusCode()).isEqualTo(204);
        assertThat(people.stranger().signOut().statusCode()).isEqualTo(204);
        assertThat(people.trail(made)).hasSize(2);
    }

    @Test
    void signingOutNeedsTheTokenOfThePage() {
        var request = person.request("/logout").POST(BodyPublishers.noBody());
        assertThat(person.send(request).statusCode()).isEqualTo(403);
        assertThat(isIn(person)).isTrue();
    }

    @Test
    void aBrokenFormInPlaceOfTheTokenIsNoFault() {
        for (var path : List.of("/logout", "/graphql")) {
            var request = person.request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("_csrf=%zz"));
            assertThat(person.send(request).statusCode()).as(path).isIn(400, 403);
        }
        assertThat(isIn(person)).isTrue();
    }

    @Test
    void everyPlaceIsListedAndOneIsTheCurrent() {
        var elsewhere = people.signedIn(made);
        var sessions = elsewhere
                .data("{ viewer { sessions { id current address agent createdAt lastUsedAt expiresAt } } }")
                .at("/viewer/sessions");
        assertThat(sessions.size()).isEqualTo(2);
        assertThat(sessions.valueStream().filter(one -> one.at("/current").asBoolean()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.at("/address").asString()).isEqualTo("127.0.0.1");
                    assertThat(one.at("/agent").asString()).startsWith("Java-http-client/");
                });
        people.change("""
                update session set expires_at = now()
                where id = (select id from session where account_id = $1 order by created_at limit 1)""", made.id());
        assertThat(elsewhere
                        .data("{ viewer { sessions { id } } }")
                        .at("/viewer/sessions")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void oneIsEndedFromAnother() {
        var elsewhere = people.signedIn(made);
        var other = sessions(person, false);
        assertThat(other).hasSize(1);
        var payload = person.data(END, input(Map.of("id", other.get(0)))).at("/endSession");
        assertThat(payload.at("/errors").size()).isZero();
        assertThat(payload.at("/sessions").size()).isEqualTo(1);
        assertThat(isIn(elsewhere)).isFalse();
        assertThat(isIn(person)).isTrue();
        assertThat(people.trail(made)).containsExactly("SIGNED_IN", "SIGNED_IN", "SESSION_ENDED");
        var again = person.data(END, input(Map.of("id", other.get(0)))).at("/endSession");
        assertThat(codes(again)).containsExactly("NOT_FOUND id");
        assertThat(again.at("/sessions").isNull()).isTrue();
        assertThat(people.trail(made)).hasSize(3);
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() {
        var other = people.nobody();
        var stranger = people.signedIn(other);
        var foreign = sessions(stranger, true).get(0);
        var before = people.everything();
        for (var id : List.of(foreign, UUID.randomUUID().toString())) {
            assertThat(codes(person.data(END, input(Map.of("id", id))).at("/endSession")))
                    .containsExactly("NOT_FOUND id");
        }
        assertThat(people.everything()).isEqualTo(before);
        assertThat(person.answer(END, input(Map.of("id", "1")))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("INVALID_ID");
        assertThat(isIn(stranger)).isTrue();
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() {
        var elsewhere = people.signedIn(made);
        var bystander = people.signedIn(people.nobody());
        var payload = change(People.PASSWORD, NEW_PASSWORD);
        assertThat(payload.at("/errors").size()).isZero();
        assertThat(payload.at("/viewer/name").isNull()).isFalse();
        assertThat(isIn(person)).isTrue();
        assertThat(isIn(elsewhere)).isFalse();
        assertThat(isIn(bystander)).isTrue();
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

    @Test
    void whoIsShutOutIsOutWithTheNextRequestAndStaysOut() {
        people.change("update account set disabled_at = now() where id = $1", made.id());
        assertThat(isIn(person)).isFalse();
    }

    /** Both change the account and its sessions. */
    @Test
    void lastUseAndShuttingOutDoNotWaitForEachOther() {
        var cookie = person.cookie("ziping-session").orElseThrow();
        for (var round = 0; round < 20; round++) {
            set("last_used_at = now() - interval '2 minutes'");
            var use = viewers.bySession(cookie, "").then();
            var end = database.change(
                    session -> session.list("select 1 from account where id = $1 for update", row -> 1, made.id())
                            .then(session.change("update session set agent = 'seen' where account_id = $1", made.id()))
                            .then());
            Flux.merge(use, end, viewers.bySession(cookie, "").then(), end).blockLast();
        }
        assertThat(isIn(person)).isTrue();
    }

    private JsonNode change(String current, String wanted) {
        return person.data(CHANGE, input(Map.of("currentPassword", current, "newPassword", wanted)))
                .at("/changePassword");
    }

    private static List<String> sessions(Person person, boolean current) {
        return person.data("{ viewer { sessions { id current } } }")
                .at("/viewer/sessions")
                .valueStream()
                .filter(one -> one.at("/current").asBoolean() == current)
                .map(one -> one.at("/id").asString())
                .toList();
    }

    private static boolean isIn(Person person) {
        return person.post("/graphql", "application/json", "{\"query\":\"" + VIEWER + "\"}")
                        .statusCode()
                == 200;
    }

    private void set(String assignments) {
        people.change("update session set " + assignments + " where account_id = $1", made.id());
    }

    private String lastUse() {
        return people.ask(String.class, "select last_used_at::text from session where account_id = $1", made.id())
                .get(0);
    }
}
