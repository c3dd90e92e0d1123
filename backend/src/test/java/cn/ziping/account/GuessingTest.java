package cn.ziping.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People.Made;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.Person;
import cn.ziping.support.ServerTest;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Guessing at the door: who is limited by it, and who is not. */
@ServerTest
class GuessingTest {
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
    void aStrangerCannotShutOutTheOwnersBrowser() {
        var owner = people.signedIn(made);
        owner.signOut();
        var stranger = people.stranger();
        var answers = new ArrayList<Integer>();
        for (var i = 0; i < 13; i++) {
            answers.add(stranger.signIn(made.login(), "wrong" + i).statusCode());
        }
        assertThat(answers)
                .startsWith(401, 401, 401, 401, 401, 401, 401, 401, 401, 401)
                .endsWith(429, 429, 429);
        // Even the right password is not looked at: who guesses learns nothing.
        var limited = stranger.signIn(made.login(), People.PASSWORD);
        assertThat(limited.statusCode()).isEqualTo(429);
        var seconds = limited.headers().firstValue("Retry-After").orElseThrow();
        assertThat(Integer.parseInt(seconds)).isBetween(1, 30);
        assertThat(JsonMapper.shared().readTree(limited.body()).at("/detail").asString())
                .isEqualTo("尝试次数太多，请 %s 秒后再试。".formatted(seconds));

        assertThat(owner.signIn(made.login(), People.PASSWORD).statusCode()).isEqualTo(204);

        // Noted once in a minute, however often it is tried.
        assertThat(people.trail(made)).filteredOn("SIGN_IN_LIMITED"::equals).hasSize(1);
        people.timeOfAttemptsPasses(61);
        assertThat(stranger.signIn(made.login(), "wrong").statusCode()).isEqualTo(401);
        assertThat(stranger.signIn(made.login(), "wrong").statusCode()).isEqualTo(401);
        assertThat(stranger.signIn(made.login(), "wrong").statusCode()).isEqualTo(429);
        assertThat(stranger.signIn(made.login(), "wrong").statusCode()).isEqualTo(429);
        assertThat(people.trail(made)).filteredOn("SIGN_IN_LIMITED"::equals).hasSize(2);
    }

    @Test
    void theOwnersBrowserHasALimitOfItsOwn() {
        var owner = people.signedIn(made);
        var answers = new ArrayList<Integer>();
        for (var i = 0; i < 11; i++) {
            answers.add(owner.signIn(made.login(), "wrong" + i).statusCode());
        }
        assertThat(answers.subList(0, 10)).containsOnly(401);
        assertThat(answers.get(10)).isEqualTo(429);
        people.timeOfAttemptsPasses(30);
        assertThat(owner.signIn(made.login(), People.PASSWORD).statusCode()).isEqualTo(204);
        // For another account it is no known browser.
        assertThat(owner.signIn(people.nobody().login(), People.PASSWORD).statusCode())
                .isEqualTo(204);
    }

    @Test
    void guessesAtTheSameMomentAreCountedEachForItself() throws Exception {
        var guesses = new ArrayList<Callable<Integer>>();
        var go = new CountDownLatch(1);
        for (var i = 0; i < 40; i++) {
            var guess = "wrong" + i;
            guesses.add(() -> {
                go.await();
                return people.stranger().signIn(made.login(), guess).statusCode();
            });
        }
        var pool = Executors.newFixedThreadPool(40);
        try {
            var running = guesses.stream().map(pool::submit).toList();
            go.countDown();
            var codes = new ArrayList<Integer>();
            for (Future<Integer> one : running) {
                codes.add(one.get());
            }
            assertThat(codes).filteredOn(code -> code == 401).hasSize(10);
            assertThat(codes).filteredOn(code -> code == 429).hasSize(30);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void oneAddressIsLetThroughSoOftenForAllAccountsTogether() {
        people.signedIn(made);
        people.change("update attempt set level = 100, at = now()");
        // The bucket of this address is among them; everything else is new to this account.
        var other = people.nobody();
        assertThat(people.stranger().signIn(other.login(), People.PASSWORD).statusCode())
                .isEqualTo(429);
        assertThat(people.trail(other)).containsExactly("SIGN_IN_LIMITED");
        people.timeOfAttemptsPasses(6);
        assertThat(people.stranger().signIn(other.login(), People.PASSWORD).statusCode())
                .isEqualTo(204);
    }

    @Test
    void aRefusalAtTheDoorIsInTheTrailOnceAMinute() {
        var before = people.count("from audit_entry where event = 'REFUSED' and detail = 'token'");
        for (var time = 0; time < 3; time++) {
            var refused = Person.withToken(api.base(), "ziping_nobodys").post("/graphql", "application/json", "{}");
            assertThat(refused.statusCode()).isEqualTo(401);
        }
        assertThat(people.count("from audit_entry where event = 'REFUSED' and detail = 'token'"))
                .isEqualTo(before + 1);
    }
}
