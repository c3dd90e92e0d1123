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
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where somebody is signed in, and how they end it: by signing out there, or from elsewhere. */
@ServerTest
class OwnSessionsTest {
    private static final String END = """
            mutation($input: EndSessionInput!) {
              endSession(input: $input) { sessions { id current } errors { code path message } } }""";

    @Autowired
    Database database;

    @Autowired
    Api api;

    @Autowired
    Viewers viewers;

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
        assertThat(knock(person)).isEqualTo(200);
    }

    @Test
    void aBrokenFormInPlaceOfTheTokenIsNoFault() {
        for (var path : List.of("/logout", "/graphql")) {
            var request = person.request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("_csrf=%zz"));
            assertThat(person.send(request).statusCode()).as(path).isIn(400, 403);
        }
        assertThat(knock(person)).isEqualTo(200);
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
        assertThat(knock(elsewhere)).isEqualTo(401);
        assertThat(knock(person)).isEqualTo(200);
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
        assertThat(knock(stranger)).isEqualTo(200);
    }

    private static List<String> sessions(Person person, boolean current) {
        return person.data("{ viewer { sessions { id current } } }")
                .at("/viewer/sessions")
                .valueStream()
                .filter(one -> one.at("/current").asBoolean() == current)
                .map(one -> one.at("/id").asString())
                .toList();
    }
}
