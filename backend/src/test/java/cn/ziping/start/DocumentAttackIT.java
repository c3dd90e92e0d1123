package cn.ziping.start;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Documents built to keep the server busy, sent by somebody who may ask. */
@ExtendWith(UnderAttack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class DocumentAttackIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_MILLIS = 1_000;

    private Attacked attacked;
    private Person clerk;

    @BeforeAll
    void signIn(Attacked attacked) {
        this.attacked = attacked;
        clerk = attacked.signedIn("clerk");
    }

    private static Map<String, Object> attacks() {
        var attacks = new LinkedHashMap<String, Object>();
        attacks.put("aliases", document("{ " + many(10_000, n -> "a" + n + ": years { year }") + " }"));
        attacks.put("aliases below", document("{ years { " + many(10_000, n -> "a" + n + ": year") + " } }"));
        attacks.put("the same field", document("{ years { " + "year ".repeat(100_000) + " } }"));
        attacks.put(
                "deep", document("{ regions " + "{ parent ".repeat(1_000) + "{ code }" + " }".repeat(1_000) + " }"));
        attacks.put(
                "deep by fragments",
                document("{ regions { ...f0 } } "
                        + many(500, n -> "fragment f%d on Region { parent { ...f%d } }".formatted(n, n + 1))
                        + " fragment f500 on Region { code }"));
        attacks.put(
                "deep inline", document("{ " + "... { ".repeat(5_000) + "years { year }" + " }".repeat(5_000) + " }"));
        attacks.put(
                "a fragment in itself", document("{ regions { ...f } } fragment f on Region { code parent { ...f } }"));
        attacks.put(
                "fragments in a circle",
                document("{ regions { ...f0 } } "
                        + many(50, n -> "fragment f%d on Region { ...f%d }".formatted(n, (n + 1) % 50))));
        attacks.put(
                "fragments that double",
                document("{ regions { ...f0 } } "
                        + many(30, n -> "fragment f%d on Region { ...f%d ...f%d }".formatted(n, n + 1, n + 1))
                        + " fragment f30 on Region { code }"));
        attacks.put(
                "fragments that overlap",
                document("{ years { " + many(2_000, n -> "... on BudgetYear { x: year }") + " } }"));
        attacks.put(
                "fragments unused",
                document("{ years { year } } " + many(5_000, n -> "fragment f%d on Region { code }".formatted(n))));
        attacks.put("directives", document("{ years { year " + "@include(if: true) ".repeat(5_000) + "} }"));
        attacks.put("unknown directives", document("{ years { year " + many(5_000, n -> "@d" + n) + "} }"));
        attacks.put("unknown fields", document("{ " + many(3_000, n -> "nope" + n) + " }"));
        attacks.put("operations", document(many(3_000, n -> "query q%d { years { year } }".formatted(n)), "q0"));
        attacks.put(
                "variables", document("query(" + many(3_000, n -> "$v%d: Int".formatted(n)) + ") { years { year } }"));
        attacks.put(
                "deep list",
                document("{ department(code: " + "[".repeat(10_000) + "]".repeat(10_000) + ") { code } }"));
        attacks.put(
                "deep object",
                document("{ departments(filter: " + "{name: ".repeat(3_000) + "1" + "}".repeat(3_000)
                        + ") { totalCount } }"));
        attacks.put("long literal", document("{ department(code: \"" + "a".repeat(800_000) + "\") { code } }"));
        attacks.put("long number", document("{ departments(first: " + "9".repeat(100_000) + ") { totalCount } }"));
        attacks.put(
                "many keys",
                document("{ departments(first: 100) { nodes { trend(years: [" + "2022 ".repeat(1_900)
                        + "], kind: DEPARTMENT_WHOLE) { year } } } }"));
        attacks.put(
                "product of lists",
                document("{ departments(first: 100) { nodes { trend(years: [" + many(30, n -> "" + (2000 + n))
                        + "], kind: DEPARTMENT_WHOLE) { report { indicators { id level1 level2 } } } } } }"));
        attacks.put("comments", document("{ years { year } } " + "#\n".repeat(400_000)));
        attacks.put("one comment", document("{ years { year } } #" + "x".repeat(900_000)));
        attacks.put("blanks", document("{ years { year " + " ,\n".repeat(300_000) + "} }"));
        attacks.put("brackets", document("{".repeat(200_000)));
        attacks.put(
                "types asked of types",
                document("{ __schema { types " + "{ fields { type ".repeat(60) + "{ name }" + " } }".repeat(60)
                        + " } }"));
        attacks.put(
                "changes",
                document("mutation { "
                        + many(
                                200,
                                n -> "t%d: createAccessToken(input: { label: \"attack\", expiresInDays: 1 }) { token }"
                                        .formatted(n))
                        + " }"));
        attacks.put("a batch", many(1_000, n -> "{\"query\":\"{ years { year } }\"}", ",", "[", "]"));
        attacks.put(
                "deep JSON",
                "{\"query\":\"{ years { year } }\",\"variables\":" + "{\"a\":".repeat(100_000) + "1"
                        + "}".repeat(100_000) + "}");
        attacks.put(
                "wide JSON",
                "{\"query\":\"{ years { year } }\",\"variables\":{"
                        + IntStream.range(0, 200_000)
                                .mapToObj(n -> "\"" + n + "\":")
                                .collect(joining("1,")) + "1}}");
        attacks.put("long key", "{\"" + "k".repeat(900_000) + "\":1}");
        return attacks;
    }

    @Test
    void eachIsRefusedSoon() {
        var tokens = tokens();
        for (var attack : attacks().entrySet()) {
            var start = System.nanoTime();
            expectRefused(attack.getKey(), attack.getValue());
            var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            System.out.printf("%-25s %5d ms%n", attack.getKey(), millis);
            assertThat(millis).as(attack.getKey()).isLessThan(MOST_MILLIS);
        }
        assertThat(tokens()).isEqualTo(tokens);
    }

    @Test
    void allAtOnceAreRefusedToo() throws Exception {
        var tokens = tokens();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var all = attacks().entrySet().stream()
                    .map(attack -> (Callable<Void>) () -> {
                        for (var round = 0; round < 8; round++) {
                            expectRefused(attack.getKey(), attack.getValue());
                        }
                        return null;
                    })
                    .toList();
            for (var done : pool.invokeAll(all)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(tokens()).isEqualTo(tokens);
    }

    private void expectRefused(String attack, Object body) {
        var answer = clerk.post(
                "/graphql", "application/json", body instanceof String text ? text : JSON.writeValueAsString(body));
        Inside.isNotIn(answer.body());
        assertThat(answer.body().length()).as(attack + ": " + answer.body()).isLessThan(20_000);
        assertThat(answer.statusCode()).as(attack).isIn(200, 400, 413);
        if (answer.statusCode() == 200) {
            var read = JSON.readTree(answer.body());
            assertThat(read.path("errors").size()).as(attack + answer.body()).isPositive();
            assertThat(read.path("data").isMissingNode() || read.path("data").isNull())
                    .as(attack + answer.body())
                    .isTrue();
            assertThat(read.at("/errors/0/extensions/code").asString())
                    .as(attack + answer.body())
                    .isIn("INVALID_REQUEST", "LIMIT_EXCEEDED");
        }
    }

    private String tokens() {
        return attacked.ask("select count(*) from access_token");
    }

    private static Map<String, Object> document(String document) {
        return Map.of("query", document);
    }

    private static Map<String, Object> document(String document, String operation) {
        return Map.of("query", document, "operationName", operation);
    }

    private static String many(int count, IntFunction<String> part) {
        return many(count, part, " ", "", "");
    }

    private static String many(int count, IntFunction<String> part, String between, String before, String after) {
        return IntStream.range(0, count).mapToObj(part).collect(joining(between, before, after));
    }
}
