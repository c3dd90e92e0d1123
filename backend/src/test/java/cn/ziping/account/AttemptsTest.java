package cn.ziping.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.Attempts.Limit;
import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/** The bucket, with a clock that the test moves. */
@ServerTest
class AttemptsTest {
    @Autowired
    Attempts attempts;

    @Autowired
    Database database;

    @Autowired
    Api api;

    private final Limit limit = new Limit("test " + UUID.randomUUID(), 5, Duration.ofSeconds(30));
    private People people;

    @BeforeEach
    void forget() {
        people = new People(database, api);
        people.forgetAttempts();
    }

    @Test
    void exactlySoManyAreLetThroughAtOnce() {
        assertThat(letThrough(7)).isEqualTo(5);
    }

    @Test
    void theWaitIsUntilOneIsForgotten() {
        letThrough(5);
        assertThat(take(limit)).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30));
        people.timeOfAttemptsPasses(20);
        assertThat(take(limit)).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10));
        people.timeOfAttemptsPasses(10);
        assertThat(take(limit)).isZero();
        assertThat(take(limit)).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30));
    }

    @Test
    void aWaitIsNeverShorterThanASecond() {
        letThrough(5);
        people.timeOfAttemptsPasses(29);
        people.change("update attempt set at = at - interval '800 milliseconds'");
        assertThat(take(limit)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aRefusedAttemptProlongsNothing() {
        letThrough(5);
        var before = rows();
        assertThat(letThrough(50)).isZero();
        assertThat(rows()).isEqualTo(before);
        people.timeOfAttemptsPasses(30);
        assertThat(letThrough(2)).isEqualTo(1);
    }

    @Test
    void timeForgetsNoMoreThanThereIs() {
        letThrough(3);
        people.timeOfAttemptsPasses(86_400);
        assertThat(letThrough(7)).isEqualTo(5);
    }

    @Test
    void aClockThatWasSetBackNeitherForgetsNorAdds() {
        letThrough(4);
        people.timeOfAttemptsPasses(-3600);
        assertThat(letThrough(2)).isEqualTo(1);
    }

    @Test
    void ofAHundredAtTheSameMomentExactlyTheLimitIsLetThrough() {
        for (var round = 0; round < 5; round++) {
            var ten = new Limit("round " + UUID.randomUUID(), 10, Duration.ofSeconds(30));
            var wide = new Limit("wide " + UUID.randomUUID(), 1000, Duration.ofSeconds(30));
            var through = Flux.range(0, 100)
                    .flatMap(i -> attempts.take(List.of(ten, wide)), 14)
                    .filter(Duration::isZero)
                    .count()
                    .block();
            assertThat(through).isEqualTo(10);
            assertThat(level(wide)).isBetween(9.9, 10.0);
        }
    }

    @Test
    void whatOneLimitRefusesCountsForNone() {
        var narrow = new Limit("narrow " + UUID.randomUUID(), 1, Duration.ofSeconds(30));
        var unseen = new Limit("unseen " + UUID.randomUUID(), 5, Duration.ofSeconds(30));
        assertThat(attempts.take(List.of(limit, narrow)).block()).isZero();
        var before = rows();
        assertThat(attempts.take(List.of(limit, unseen, narrow)).block()).isPositive();
        assertThat(rows())
                .as("nothing is counted, and no row is left by who makes up names")
                .isEqualTo(before);
    }

    @Test
    void whatWasRightIsGivenBack() {
        letThrough(4);
        attempts.giveBack(List.of(limit, new Limit("never taken", 1, Duration.ofSeconds(1))))
                .block();
        assertThat(letThrough(3)).isEqualTo(2);
        attempts.giveBack(List.of(limit))
                .then(attempts.giveBack(List.of(limit)))
                .block();
        for (var i = 0; i < 10; i++) {
            attempts.giveBack(List.of(limit)).block();
        }
        assertThat(letThrough(7)).as("an empty bucket gives nothing back").isEqualTo(5);
    }

    @Test
    void takersAndGiversDoNotWaitForEachOther() {
        var address = new Limit("address " + UUID.randomUUID(), 1000, Duration.ofSeconds(30));
        var account = new Limit("account " + UUID.randomUUID(), 1000, Duration.ofSeconds(30));
        var all = List.of(new Limit("pair " + UUID.randomUUID(), 1000, Duration.ofSeconds(30)), address, account);
        var done = Flux.range(0, 300)
                .flatMap(i -> attempts.take(all).then(attempts.giveBack(all)).thenReturn(i), 14)
                .count()
                .block(Duration.ofSeconds(60));
        assertThat(done).isEqualTo(300);
        assertThat(level(address)).isLessThan(1e-9);
    }

    @Test
    void whatIsForgottenIsSweptAway() {
        letThrough(1);
        people.timeOfAttemptsPasses(86_500);
        attempts.giveBack(List.of()).block();
        assertThat(rows()).isEmpty();
    }

    @Test
    void theTableTellsNoNames() {
        take(new Limit("pair zhangsan 192.0.2.1", 5, Duration.ofSeconds(30)));
        assertThat(people.ask(Integer.class, "select length(key) from attempt")).containsExactly(32);
        assertThat(people.count("from attempt where position('zhang'::bytea in key) > 0"))
                .isZero();
    }

    private Duration take(Limit one) {
        return Objects.requireNonNull(attempts.take(List.of(one)).block());
    }

    private long letThrough(int times) {
        return Flux.range(0, times)
                .concatMap(i -> attempts.take(List.of(limit)))
                .filter(Duration::isZero)
                .count()
                .blockOptional()
                .orElseThrow();
    }

    private List<String> rows() {
        return people.ask(String.class, "select a::text from attempt a order by key");
    }

    private double level(Limit one) {
        return people.ask(Double.class, "select level from attempt where key = $1", (Object) one.hash())
                .get(0);
    }
}
