package cn.ziping.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import graphql.introspection.IntrospectionQuery;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents written to keep the server busy are refused at once, each with one sentence; others are served meanwhile. */
@ServerTest
class HostileDocumentsTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @Autowired
    Api api;

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefusedAtOnce(String name, String document, String code, String sentence) {
        var begun = System.nanoTime();
        var answer = api.answer(document);
        var lasted = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(answer.get("errors")).hasSize(1);
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo(code);
        assertThat(answer.at("/errors/0/message").asString()).contains(sentence).hasSizeLessThan(400);
        assertThat(answer.path("data").isMissingNode() || answer.path("data").isNull())
                .isTrue();
        assertThat(lasted).isLessThan(AT_ONCE);
    }

    static Stream<Arguments> hostile() {
        var limit = "LIMIT_EXCEEDED";
        var tooLong = "请求文档太长或嵌套太深";
        return Stream.of(
                Arguments.of("1,000 deep", deep(1_000), limit, tooLong),
                Arguments.of("60 deep", deep(60), limit, "字段的层数最多 16"),
                Arguments.of("10,000 aliases", aliases(10_000), limit, tooLong),
                Arguments.of("60 aliases", aliases(60), limit, "别名最多 50"),
                Arguments.of("30 top fields", "{ " + "__typename ".repeat(30) + "}", limit, "最上层的字段最多 20"),
                Arguments.of(
                        "fragments in circles",
                        "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }",
                        "INVALID_REQUEST",
                        "成环"),
                Arguments.of("fragments that double", doubling(), limit, "字段最多 1,000"),
                Arguments.of(
                        "directives", "{ years " + "@skip(if:false) ".repeat(100) + "{ year } }", limit, "指令最多 50"),
                Arguments.of("many directives", "{ years " + "@a".repeat(100_000) + "{ year } }", limit, tooLong),
                Arguments.of("fields", "{ years { " + "year ".repeat(1_500) + "} }", limit, "字段最多 1,000"),
                Arguments.of(
                        "a literal", "{ department(code: \"" + "x".repeat(500_000) + "\") { id } }", limit, tooLong),
                Arguments.of(
                        "a list in lists", "{ department(code: " + "[".repeat(50_000) + ") { id } }", limit, tooLong),
                Arguments.of(
                        "an object in objects",
                        "{ departments(filter: " + "{name: ".repeat(200) + "1" + "}".repeat(200) + ") { totalCount } }",
                        limit,
                        tooLong),
                Arguments.of("blanks", "{" + " ,".repeat(200_000) + "years { year } }", limit, tooLong),
                Arguments.of("comments", "#\n".repeat(59_000) + "{ years { year } }", limit, tooLong),
                Arguments.of(
                        "the same field with other arguments",
                        "{ "
                                + IntStream.range(0, 100)
                                        .mapToObj("department(code: \"%d\") { id } "::formatted)
                                        .collect(Collectors.joining())
                                + "}",
                        limit,
                        "最上层的字段"));
    }

    @Test
    void productsThatRunOver() {
        var years = IntStream.range(0, 1_000).boxed().toList();
        var trend = "trend(years: $years, kind: DEPARTMENT_WHOLE) { report { department { %s } } }";
        var document = trend.formatted(trend.formatted(trend.formatted(trend.formatted("id"))));
        var answer = api.answer(
                "query ($years: [Int!]!) { department(code: \"360722001\") { %s } }".formatted(document),
                Map.of("years", years));
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(answer.at("/errors/0/message").asString()).isEqualTo("一次请求要求的数据项最多 100,000，请分成几次请求。");
    }

    /** A thousand departments with a thousand values each, however the first thousand is asked for. */
    @ParameterizedTest
    @MethodSource("thousands")
    void aPageIsReckonedWhateverItsSizeIsWrittenAs(String departments, Map<String, ?> variables) {
        var fields = "sections { id } indicators { project { indicators { id } } }";
        var document =
                "query ($first: Int! = 100) { other: departments(first: $first) { totalCount } %s { ...page } } fragment page on DepartmentConnection { edges { node { %s } } }";
        var trend = "trend(years: %s, kind: DEPARTMENT_WHOLE) { report { %s } }"
                .formatted(IntStream.range(2000, 2030).boxed().toList(), fields);
        var answer = api.answer(document.formatted(departments, trend), variables);
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(answer.at("/errors/0/message").asString()).contains("数据项");
    }

    static Stream<Arguments> thousands() {
        return Stream.of(
                Arguments.of("departments(first: $first)", Map.of()),
                Arguments.of("departments(first: $first)", Map.of("first", 100)),
                Arguments.of("departments(first: $first)", Map.of("first", Integer.MAX_VALUE)),
                Arguments.of("departments(first: 100)", Map.of("first", 1)),
                Arguments.of("departments", Map.of("first", 1)));
    }

    @Test
    void whatIsSensibleIsAnswered() {
        assertThat(api.data(IntrospectionQuery.INTROSPECTION_QUERY)
                        .at("/__schema/types")
                        .size())
                .isGreaterThan(20);
        var code = "360722001".repeat(12_000).substring(0, 100_000);
        assertThat(api.data("{ department(code: \"" + code + "\") { id } }")
                        .get("department")
                        .isNull())
                .isTrue();
    }

    @Test
    void variablesWithinVariables() {
        var nested = "[".repeat(400) + "]".repeat(400);
        var response = api.post(
                "{\"query\":\"query ($first: Int) { departments(first: $first) { totalCount } }\",\"variables\":{\"first\":%s}}"
                        .formatted(nested));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("INVALID_REQUEST").hasSizeLessThan(1_000);
        var deeper = "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(api.post("{\"query\":\"{ years { year } }\",\"variables\":{\"a\":%s}}".formatted(deeper))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void othersAreServedMeanwhile() {
        var attacks = hostile().map(one -> (String) one.get()[1]).toList();
        var attack = CompletableFuture.runAsync(() -> IntStream.range(0, 3)
                .forEach(round -> attacks.stream()
                        .map(document -> document + " #" + round)
                        .forEach(api::answer)));
        var answered = 0;
        do {
            var begun = System.nanoTime();
            assertThat(api.data("{ years { year } }").get("years").size()).isPositive();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
            answered++;
        } while (!attack.isDone());
        attack.join();
        assertThat(answered).isGreaterThan(3);
    }

    private static String deep(int levels) {
        return "{ region(code: \"360722\") " + "{ parent ".repeat(levels) + "{ code }" + " }".repeat(levels) + " }";
    }

    private static String aliases(int count) {
        var fields = IntStream.range(0, count).mapToObj("a%d: year "::formatted).collect(Collectors.joining());
        return "{ years { " + fields + "} }";
    }

    private static String doubling() {
        var document = new StringBuilder("{ years { ...f0 } } ");
        for (var i = 0; i < 30; i++) {
            document.append("fragment f%d on BudgetYear { ...f%d ...f%d } ".formatted(i, i + 1, i + 1));
        }
        return document + "fragment f30 on BudgetYear { year }";
    }
}
