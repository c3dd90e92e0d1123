package cn.ziping.start;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody at work while the server is attacked: asks every 50 ms, and wants the right answer soon. */
final class HonestReader {
    private static final String QUESTION = """
            { viewer { name } years { year } departments(first: 3, orderBy: { field: LATEST_SCORE, direction: DESC }) {
                totalCount nodes { code name trend(years: [2022, 2023], kind: DEPARTMENT_WHOLE) { figures { score } } } } }""";

    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Of twenty answers nineteen are there by then: two cores are shared with the attackers and the tests. */
    private static final Duration SOON = Duration.ofSeconds(1);

    /** The first answers of a server that has just started are slow by themselves. */
    private static final int WARM = 20;

    private final Person person;
    private final JsonNode right;
    private final List<Long> millis = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "honest-reader");
    private volatile @Nullable Throwable wrong;

    private HonestReader(Person person) {
        this.person = person;
        right = person.data(QUESTION);
        for (var time = 0; time < WARM; time++) {
            person.data(QUESTION);
        }
        assertThat(right.at("/departments/totalCount").asInt()).isPositive();
    }

    static HonestReader start(Person person) {
        var reader = new HonestReader(person);
        reader.thread.start();
        return reader;
    }

    private void work() {
        try {
            do {
                var start = System.nanoTime();
                assertThat(person.data(QUESTION)).isEqualTo(right);
                millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            } while (!end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (Throwable failed) {
            wrong = failed;
        }
    }

    void stop() throws InterruptedException {
        end.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(20));
    }

    void check() {
        assertThat(thread.isAlive()).as("still waits for an answer").isFalse();
        assertThat(wrong).as("what an honest reader was answered").isNull();
        Collections.sort(millis);
        var p95 = millis.get((int) (millis.size() * 0.95));
        System.out.printf(
                "Honest reader: %d answers, p50 %d ms, p95 %d ms, longest %d ms%n",
                millis.size(), millis.get(millis.size() / 2), p95, millis.get(millis.size() - 1));
        assertThat(p95).as("p95 of %s ms", millis.size()).isLessThanOrEqualTo(SOON.toMillis());
    }
}
