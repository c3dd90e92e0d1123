package cn.ziping.account;

import static cn.ziping.account.People.knock;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People.Made;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.Person;
import cn.ziping.support.ServerTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sessions: how long they last, and that those of many begin and go on side by side. */
@ServerTest
class SessionsTest {
    @Autowired
    Database database;

    @Autowired
    Api api;

    @Autowired
    Viewers viewers;

    @Autowired
    Accounts accounts;

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
        assertThat(knock(person)).isEqualTo(200);
        assertThat(people.ask(
                        Boolean.class,
                        "select last_used_at > now() - interval '1 minute' from session where account_id = $1",
                        made.id()))
                .as("used again: idle from now")
                .containsExactly(true);
        set("last_used_at = now() - interval '12 hours 1 second'");
        assertThat(knock(person)).isEqualTo(401);
    }

    @Test
    void endsAfterSevenDaysHoweverMuchItIsUsed() {
        assertThat(people.ask(
                        Integer.class,
                        "select extract(epoch from expires_at - created_at)::int from session where account_id = $1",
                        made.id()))
                .containsExactly(7 * 24 * 3600);
        set("expires_at = now() + interval '2 seconds', last_used_at = now() - interval '2 minutes'");
        assertThat(knock(person)).isEqualTo(200);
        assertThat(people.ask(
                        Boolean.class,
                        "select expires_at < now() + interval '3 seconds' from session where account_id = $1",
                        made.id()))
                .as("use prolongs nothing")
                .containsExactly(true);
        set("expires_at = now()");
        assertThat(knock(person)).isEqualTo(401);
    }

    @Test
    void lastUseIsNotedToTheMinute() {
        var before = lastUse();
        knock(person);
        assertThat(lastUse()).isEqualTo(before);
        set("last_used_at = now() - interval '61 seconds'");
        people.change("update account set last_used_at = null where id = $1", made.id());
        knock(person);
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

    /** All have been found right before any of them begins: none may wait for another that waits for it. */
    @Test
    void manyRightOnesAtTheSameMomentAllBegin() {
        var other = people.nobody();
        var begun = Flux.range(0, 12)
                .flatMap(one -> database.change(session -> accounts.isStill(session, other.id(), null)
                        .delayElement(Duration.ofMillis(20))
                        .flatMap(still -> sessions.begin(session, other.id(), "127.0.0.1", "test"))))
                .count();
        assertThat(begun.block()).isEqualTo(12);
        assertThat(people.count("from session where account_id = $1", other.id()))
                .isEqualTo(12);
    }

    @Test
    void whoIsShutOutIsOutWithTheNextRequestAndStaysOut() {
        people.change("update account set disabled_at = now() where id = $1", made.id());
        assertThat(knock(person)).isEqualTo(401);
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
        assertThat(knock(person)).isEqualTo(200);
    }

    private void set(String assignments) {
        people.change("update session set " + assignments + " where account_id = $1", made.id());
    }

    private String lastUse() {
        return people.ask(String.class, "select last_used_at::text from session where account_id = $1", made.id())
                .get(0);
    }
}
