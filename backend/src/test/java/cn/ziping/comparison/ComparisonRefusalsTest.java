package cn.ziping.comparison;

import static cn.ziping.comparison.HandWorked.YEARS;
import static cn.ziping.comparison.HandWorked.cells;
import static cn.ziping.comparison.HandWorked.province;
import static cn.ziping.comparison.HandWorked.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import cn.ziping.platform.graphql.Cursor;
import cn.ziping.support.Api;
import cn.ziping.support.StatementCounter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What cannot be meant gets one sentence, what is not there an honest nothing; either at once. */
class ComparisonRefusalsTest extends OnHandWorked {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Autowired
    Api api;

    @Autowired
    StatementCounter counter;

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        Map.of("departmentCodes", codes(10_000)), YEARS, "一次最多指定 2,000 个部门，收到的是 10,000 个；请改用区划或同类组。"),
                Arguments.of(
                        Map.of("departmentCodes", codes(2_001)), YEARS, "一次最多指定 2,000 个部门，收到的是 2,001 个；请改用区划或同类组。"),
                Arguments.of(Map.of("departmentCodes", List.of("9".repeat(65))), YEARS, "部门代码最多 64 个字。"),
                Arguments.of(Map.of("departmentCodes", List.of("1\0")), YEARS, "部门代码里有不可见的控制字符，请删去。"),
                Arguments.of(Map.of("name", "局\0"), YEARS, "按名称查找里有不可见的控制字符，请删去。"),
                Arguments.of(Map.of("name", "局".repeat(101)), YEARS, "按名称查找最多 100 个字。"),
                Arguments.of(Map.of("peerGroup", "\0"), YEARS, "同类组名称里有不可见的控制字符，请删去。"),
                Arguments.of(Map.of("peerGroup", "组".repeat(51)), YEARS, "同类组名称最多 50 个字。"),
                Arguments.of(Map.of("templateCode", "\0"), YEARS, "模板代码里有不可见的控制字符，请删去。"),
                Arguments.of(Map.of("peerGroup", "甲\u0001"), YEARS, "同类组名称里有不可见的控制字符，请删去。"),
                Arguments.of(Map.of("departmentCodes", List.of("\r1")), YEARS, "部门代码里有不可见的控制字符，请删去。"),
                Arguments.of(Map.of("name", "\uffff"), YEARS, "按名称查找里有不可见的控制字符，请删去。"),
                Arguments.of(Map.of("peerGroup", "𠮷".repeat(51)), YEARS, "同类组名称最多 50 个字。"),
                Arguments.of(Map.of("regionCode", "96"), YEARS, "区划代码是六位数字（GB/T 2260）。"),
                Arguments.of(Map.of("regionCode", "96000\0"), YEARS, "区划代码是六位数字（GB/T 2260）。"),
                Arguments.of(Map.of(), List.of(), "一次比较 1 到 30 个年度，收到的是 0 个。"),
                Arguments.of(
                        Map.of(), IntStream.rangeClosed(1990, 2020).boxed().toList(), "一次比较 1 到 30 个年度，收到的是 31 个。"),
                Arguments.of(Map.of(), List.of(1989), "年度应在 1990 到 2100 之间，收到的是 1989。"),
                Arguments.of(Map.of(), List.of(2101), "年度应在 1990 到 2100 之间，收到的是 2101。"),
                Arguments.of(Map.of(), List.of(1996, 1997, 1996), "同一个年度只能写一次。"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Map<String, Object> filter, List<Integer> years, String sentence) {
        var sent = counter.during(() -> {
            var begun = System.nanoTime();
            for (var field : List.of(
                    "comparison(filter: $filter, years: $years) { rows { cursor } summaries { reports } }",
                    "outliers(filter: $filter, years: $years) { value }",
                    "indicatorAchievement(filter: $filter, years: $years) { reached }")) {
                var document = "query ($filter: ComparisonFilter!, $years: [Int!]!) { %s }".formatted(field);
                var answer = api.answer(document, Map.of("filter", filter, "years", years));
                assertError(answer, "INVALID_ARGUMENT", sentence);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE.multipliedBy(3));
            return sentence;
        });
        assertThat(sent).as("nothing is read for it").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 501, Integer.MAX_VALUE})
    void aPageOutOfBounds(int first) {
        assertError(
                asked(Map.of("first", first)),
                "INVALID_PAGE_SIZE",
                "每页条数 first 应在 1 到 500 之间，收到的是 %d。".formatted(first));
    }

    @Test
    void anOrderByAYearThatIsNotCompared() {
        var byScore = Map.of("field", "SCORE", "year", 1995);
        assertError(asked(Map.of("order", byScore)), "INVALID_ARGUMENT", "排序的年度 1995 不在所比较的年度之中，请改为其中一个。");
        assertThat(asked(Map.of("order", Map.of("field", "CODE", "year", 1995))).has("errors"))
                .as("of no meaning there")
                .isFalse();
    }

    static Stream<String> brokenCursors() {
        var id = Ledger.department("甲局").toString();
        return Stream.of(
                "",
                "!!!",
                "中文",
                Cursor.of("SCORE", "ASC", "1996", "=90"),
                Cursor.of("SCORE", "DESC", "1996", "=90", id),
                Cursor.of("SCORE", "ASC", "1997", "=90", id),
                Cursor.of("EXECUTED", "ASC", "1996", "=90", id),
                Cursor.of("SCORE", "ASC", "1996", "90", id),
                Cursor.of("SCORE", "ASC", "1996", "=1e999999", id),
                Cursor.of("SCORE", "ASC", "1996", "=90); select 1", id),
                Cursor.of("SCORE", "ASC", "1996", "=90", "1-1-1-1-1"));
    }

    @ParameterizedTest
    @MethodSource("brokenCursors")
    void aBrokenOrForeignCursor(String cursor) {
        var order = Map.of("field", "SCORE", "year", 1996);
        assertError(
                asked(Map.of("order", order, "after", cursor)), "INVALID_CURSOR", "翻页位置 after 无效或与当前排序不符，请从第一页重新开始。");
    }

    @Test
    void whatContradictsItselfOrIsNotThereIsEmpty() {
        var elsewhere = province("regionCode", "960102", "departmentCodes", List.of("960101001"));
        for (var filter : List.of(
                elsewhere,
                province("departmentCodes", List.of()),
                province("departmentCodes", List.of("nowhere")),
                province("peerGroup", "没有这一组"),
                // Fifty signs, though each takes two places in Java.
                province("peerGroup", "𠮷".repeat(50)),
                province("name", "%"),
                province("name", "_局"),
                province("peerGroup", "组一", "departmentCodes", List.of("960101004")),
                Map.<String, Object>of("regionCode", "123456"))) {
            var compared = byHand.compared(Sight.EVERYTHING, filter, YEARS);
            assertThat(compared.at("/rows")).as(filter.toString()).isEmpty();
            assertThat(compared.at("/departments").asInt()).isZero();
            assertThat(compared.at("/summaries")).hasSize(3);
            assertThat(compared.at("/summaries/1/reports").asInt()).isZero();
            assertThat(compared.at("/summaries/1/missing").asInt()).isZero();
        }
        assertThat(byHand.compared(Sight.EVERYTHING, elsewhere, YEARS).at("/unknownCodes"))
                .as("the code is there, if elsewhere")
                .isEmpty();
    }

    @Test
    void unknownCodesAreNamedAndTheOthersCompared() {
        var codes = province("departmentCodes", List.of("x", "960101002", "y", "960101001", "x", "960101001"));
        var compared = byHand.compared(Sight.EVERYTHING, codes, List.of(1996));
        assertThat(compared.at("/unknownCodes").toString()).isEqualTo("[\"x\",\"y\"]");
        assertThat(sequence(compared)).isEqualTo("甲乙");
        assertThat(compared.at("/departments").asInt()).isEqualTo(2);
        assertThat(cells(compared, "rank", "ranked")).isEqualTo("甲 1996 1 2\n乙 1996 2 2");
    }

    /** The whole nation, a page at a time: everything that there is once, and nothing twice. */
    @Test
    void anEmptyFilterIsTheWholeNation() {
        var variables = new HashMap<String, Object>(Map.of("first", 3));
        var walked = new StringBuilder();
        JsonNode page;
        do {
            page = byHand.compared(Sight.EVERYTHING, Map.of(), List.of(1996), variables);
            page.at("/rows")
                    .valueStream()
                    .forEach(row ->
                            walked.append(row.at("/department/code").asString()).append('\n'));
            if (!page.at("/rows").isEmpty()) {
                variables.put(
                        "after",
                        page.at("/rows/" + (page.at("/rows").size() - 1) + "/cursor")
                                .asString());
            }
        } while (page.at("/rows").size() == 3);
        var codes = walked.toString().lines().toList();
        assertThat(codes)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(page.at("/departments").asInt());
        assertThat(codes).contains("360722001", "960101001", "960102002", "990000060");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | years",
                "1 | departments",
                "0 | unknownCodes",
                "1 | summaries { reports mean { score } grades { grade } bands { reports } }",
                "1 | rows(first: %d) { department { code region { code } } cells { figures { score } change { score } rank } }",
                "2 | rows(first: %d) { department { peerGroup } }",
                "2 | rows(first: %d) { cells { report { title } } }"
            })
    void oneRowOrSixTheSameNumberOfStatements(int statements, String fields) {
        // Templates are read once and kept.
        ask("rows(first: 60) { cells { report { title } } }", 60);
        assertThat(ask(fields, 1)).hasSize(statements);
        assertThat(ask(fields, 60)).hasSize(statements);
    }

    @Test
    void theContractsOwnOperation() throws IOException {
        var document = Files.readString(Path.of("src/test/resources/contract/compare.graphql"));
        var variables = Map.of("filter", province("peerGroup", "组一"), "years", List.of(1996, 1997));
        api.data(document, variables);
        var sent = counter.during(() -> {
            var compared = api.data(document, variables).at("/comparison");
            assertThat(compared.at("/rows")).hasSize(4);
            assertThat(compared.at("/rows/1/cells/1/report/status").asString()).isEqualTo("APPROVED");
            assertThat(compared.at("/rows/1/cells/1/change/score").asString()).isEqualTo("5");
            assertThat(compared.at("/rows/0/cells/1/report").isNull()).isTrue();
            assertThat(compared.at("/summaries/0/median/score").asString()).isEqualTo("90");
            return compared;
        });
        assertThat(sent)
                .as("after templates are known: rows, their reports, summaries")
                .hasSize(3);
    }

    private List<String> ask(String fields, int first) {
        var document = "query ($filter: ComparisonFilter!) { comparison(filter: $filter, years: [1996, 1998]) { %s } }"
                .formatted(fields.replace("%d", "" + first));
        return counter.during(() -> api.data(document, Map.of("filter", province())));
    }

    private JsonNode asked(Map<String, Object> more) {
        return byHand.answer(Sight.EVERYTHING, province(), YEARS, more);
    }

    private static void assertError(JsonNode answer, String code, String sentence) {
        assertThat(answer.at("/errors")).as(answer.toString()).hasSize(1);
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo(code);
        assertThat(answer.at("/errors/0/message").asString()).isEqualTo(sentence);
    }

    private static List<String> codes(int number) {
        return IntStream.range(0, number).mapToObj("code-%d"::formatted).toList();
    }
}
