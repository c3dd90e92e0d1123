package cn.ziping.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What cannot be answered gets one error with a code and a sentence, and never a word of the inside. */
@ServerTest
class BadInputTest {
    private static final String PAGE =
            "query ($first: Int!, $after: String, $order: DepartmentOrder) { departments(first: $first, after: $after, orderBy: $order) { edges { cursor } } }";

    @Autowired
    Api api;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ department(code: \"000000000\") { id } }",
                "{ department(code: \"\") { id } }",
                "{ report(id: \"01a1fb76-8bb4-746c-9625-54521862a8dd\") { id } }",
                "{ region(code: \"123456\") { name } }",
                "{ region(code: \"not a code\") { name } }"
            })
    void whatDoesNotExistIsNull(String document) {
        assertThat(api.data(document).iterator().next().isNull()).isTrue();
    }

    @Test
    void anUnknownYearIsNull() {
        var department = api.data(
                        "{ department(code: \"360722001\") { report(year: 1999, kind: DEPARTMENT_WHOLE) { id } } }")
                .get("department");
        assertThat(department.get("report").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1-1-1-1-1", "01a1fb76-8bb4-746c-9625-54521862a8d", "../../etc/passwd"})
    void aMalformedId(String id) {
        var answer = api.answer("query ($id: ID!) { report(id: $id) { id } }", Map.of("id", id));
        assertOneError(answer, "INVALID_ID", "编号的格式不对");
    }

    @Test
    void anEnumThatDoesNotExist() {
        assertOneError(
                api.answer("{ department(code: \"360722001\") { report(year: 2020, kind: NOPE) { id } } }"),
                "INVALID_REQUEST",
                "请求不符合接口约定");
        assertOneError(
                api.answer("query ($kind: ReportKind) { years(kind: $kind) { year } }", Map.of("kind", "NOPE")),
                "INVALID_REQUEST",
                "请求不符合接口约定");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, 10000, Integer.MIN_VALUE})
    void aPageSizeOutOfBounds(int first) {
        assertOneError(api.answer(PAGE, Map.of("first", first)), "INVALID_PAGE_SIZE", "1 到 100");
        assertOneError(
                api.answer(
                        "query ($first: Int!) { department(code: \"360722001\") { report(year: 2020, kind: DEPARTMENT_WHOLE) { projects(first: $first) { totalCount } } } }",
                        Map.of("first", first)),
                "INVALID_PAGE_SIZE",
                "1 到 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "中文", "AAAA"})
    void aBrokenCursor(String cursor) {
        assertOneError(api.answer(PAGE, Map.of("first", 1, "after", cursor)), "INVALID_CURSOR", "翻页位置");
    }

    @ParameterizedTest
    @CsvSource({
        "LATEST_SCORE, DESC, =1e999999999, 01a1fb76-8bb4-746c-9625-54521862a8dd",
        "LATEST_SCORE, DESC, =abc, 01a1fb76-8bb4-746c-9625-54521862a8dd",
        "LATEST_SCORE, DESC, =90, not-an-id",
        "LATEST_SCORE, DESC, =90, 1-1-1-1-1",
        "LATEST_SCORE, DESC, '', 1-1-1-1-1",
        "LATEST_SCORE, ASC, =90, 01a1fb76-8bb4-746c-9625-54521862a8dd",
        "CODE, ASC, '', 01a1fb76-8bb4-746c-9625-54521862a8dd"
    })
    void aCursorThatWasTamperedWith(String field, String direction, String value, String id) {
        var cursor = Base64.getUrlEncoder()
                .encodeToString(String.join("\0", field, direction, value, id).getBytes());
        var order = Map.of(
                "field",
                field.equals("CODE") ? "CODE" : "LATEST_SCORE",
                "direction",
                field.equals("CODE") ? "ASC" : "DESC");
        assertOneError(api.answer(PAGE, Map.of("first", 1, "after", cursor, "order", order)), "INVALID_CURSOR", "翻页位置");
    }

    @Test
    void aCursorOfAnotherOrder() {
        var cursor = api.data(PAGE, Map.of("first", 1))
                .at("/departments/edges/0/cursor")
                .asString();
        var byName = Map.of("first", 1, "after", cursor, "order", Map.of("field", "NAME"));
        assertOneError(api.answer(PAGE, byName), "INVALID_CURSOR", "翻页位置");
    }

    @Test
    void aTextThatTheDatabaseCannotHold() {
        var document = "query ($code: String!) { department(code: $code) { id } }";
        assertOneError(api.answer(document, Map.of("code", "a\0b")), "INVALID_ARGUMENT", "不能接受的字符");
    }

    @Test
    void aNameThatTheDatabaseCannotHold() {
        var document = "query ($name: String) { departments(filter: {name: $name}) { totalCount } }";
        assertOneError(api.answer(document, Map.of("name", "\0")), "INVALID_ARGUMENT", "不能接受的字符");
    }

    @Test
    void aCursorOfAProjectThatIsNone() {
        var document =
                "query ($after: String) { department(code: \"360722001\") { report(year: 2023, kind: PROJECT_EXPENDITURE) { projects(first: 1, after: $after) { edges { cursor } } } } }";
        var cursor = api.data(document)
                .at("/department/report/projects/edges/0/cursor")
                .asString();
        var id = new String(Base64.getUrlDecoder().decode(cursor));
        for (var other : List.of(id + "0", "1-1-1-1-1", " " + id, "")) {
            var broken = Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes());
            assertOneError(api.answer(document, Map.of("after", broken)), "INVALID_CURSOR", "翻页位置");
        }
    }

    @Test
    void aNullByAVariableWhereNoneIsAllowed() {
        var none = new HashMap<String, Object>();
        none.put("none", null);
        for (var document : List.of(
                "query ($none: Int) { departments(first: $none) { totalCount } }",
                "query ($none: Boolean = true) { years @skip(if: $none) { year } }",
                "query ($none: OrderDirection) { departments(orderBy: {field: CODE, direction: $none}) { totalCount } }")) {
            var error = api.answer(document, none).at("/errors/0");
            assertThat(error.at("/extensions/code").asString()).isIn("INVALID_REQUEST", "INVALID_ARGUMENT");
            assertThat(error.toString()).doesNotContain("INTERNAL");
        }
    }

    @Test
    void moreThanTheMemoryHolds() {
        var years = IntStream.range(1990, 2020).boxed().toList();
        var trend = "trend(years: %s, kind: DEPARTMENT_WHOLE) { report { department { %s } } }";
        var document = "id";
        for (var level = 0; level < 4; level++) {
            document = trend.formatted(years, document);
        }
        assertOneError(
                api.answer("{ department(code: \"360722001\") { %s } }".formatted(document)),
                "LIMIT_EXCEEDED",
                "数据项最多 100,000");
    }

    @Test
    void aBodyThatIsTooLarge() {
        var response =
                api.post("{\"query\":\"{years{year}}\",\"variables\":{\"a\":\"%s\"}}".formatted("x".repeat(1_200_000)));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("内容太大");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "text/html;q=abc", "a/b/c", "/"})
    void anAcceptHeaderThatSaysNothing(String accept) {
        assertThat(api.get("/nosuch.js", accept).statusCode()).isEqualTo(404);
    }

    @Test
    void aNameThatIsTooLong() {
        var document = "query ($name: String) { departments(filter: {name: $name}) { totalCount } }";
        assertOneError(api.answer(document, Map.of("name", "高".repeat(101))), "INVALID_ARGUMENT", "最多 100 个字");
    }

    @Test
    void tooManyYears() {
        var document =
                "query ($years: [Int!]!) { department(code: \"360722001\") { trend(years: $years, kind: DEPARTMENT_WHOLE) { year } } }";
        var years = IntStream.range(1990, 2021).boxed().toList();
        assertOneError(api.answer(document, Map.of("years", years)), "INVALID_ARGUMENT", "最多查询 30 个年度");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{ nope }", "{ department(", "{ departments(first: null) { totalCount } }", "mutation { x }"})
    void aDocumentThatTheSchemaDoesNotAllow(String document) {
        assertOneError(api.answer(document), "INVALID_REQUEST", "请求不符合接口约定");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "[]", "{\"query\":\"{years{year}}\",\"variables\":\"x\"}"})
    void aBodyThatIsNoRequest(String body) {
        var response = api.post(body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("请求的格式不对").doesNotContain("Exception", "cn.ziping");
    }

    private static void assertOneError(JsonNode answer, String code, String sentence) {
        assertThat(answer.get("errors")).hasSize(1);
        var error = answer.at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).isEqualTo(code);
        assertThat(error.get("message").asString()).contains(sentence);
        assertThat(answer.toString()).doesNotContain("INTERNAL_ERROR", "Exception", "at cn.ziping", "stackTrace");
    }
}
