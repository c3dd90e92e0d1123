package cn.ziping.comparison.follow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.account.People;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Keys;
import cn.ziping.support.Api;
import cn.ziping.support.ServerTest;
import cn.ziping.writing.Desks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What cannot be meant is told in one sentence; what is not there is an empty answer. */
@ServerTest
class FollowBoundsTest {
    private static final String INDICATORS =
            "query ($filter: IndicatorHistoryFilter!, $years: [Int!]!) { history: indicatorHistory(filter: $filter, years: $years) { level3 points { year name } } }";
    private static final String PROJECTS =
            "query ($filter: ProjectHistoryFilter!, $years: [Int!]!) { history: projectHistory(filter: $filter, years: $years) { name points { year name } } }";

    private static final List<Integer> YEAR = List.of(2023);
    private static final List<String> TEN_THOUSAND =
            IntStream.range(0, 10_000).mapToObj(n -> "3607220" + n).toList();

    @Autowired
    Api api;

    @Autowired
    Database database;

    static Stream<Arguments> refused() {
        var named = Map.of("name", "合格率");
        return Stream.of(
                Arguments.of(INDICATORS, Map.of(), YEAR, "指标名称、项目代码或指标对应"),
                Arguments.of(INDICATORS, ofDepartments("360722001", "441721001"), YEAR, "指标名称、项目代码或指标对应"),
                Arguments.of(INDICATORS, Map.of("departments", Map.of("name", "信丰")), YEAR, "指标名称、项目代码或指标对应"),
                Arguments.of(INDICATORS, Map.of("name", " \u3000"), YEAR, "指标名称不能是空白"),
                Arguments.of(INDICATORS, Map.of("name", "率".repeat(201)), YEAR, "指标名称最多 200 个字"),
                Arguments.of(INDICATORS, Map.of("name", "a\0b"), YEAR, "不可见的控制字符"),
                Arguments.of(INDICATORS, Map.of("projectCode", "1".repeat(33)), YEAR, "项目代码最多 32 个字"),
                Arguments.of(INDICATORS, Map.of("projectCode", ""), YEAR, "项目代码不能是空白"),
                Arguments.of(INDICATORS, named, List.of(), "1 到 30 个年度"),
                Arguments.of(
                        INDICATORS, named, IntStream.range(1990, 2021).boxed().toList(), "1 到 30 个年度"),
                Arguments.of(INDICATORS, named, List.of(2023, 2023), "同一个年度只能写一次"),
                Arguments.of(INDICATORS, named, List.of(2101), "1990 到 2100"),
                Arguments.of(
                        INDICATORS,
                        Map.of("name", "合格率", "departments", Map.of("departmentCodes", TEN_THOUSAND)),
                        YEAR,
                        "最多指定 2,000 个部门，收到的是 10,000 个"),
                Arguments.of(
                        INDICATORS,
                        Map.of("name", "合格率", "departments", Map.of("regionCode", "3607")),
                        YEAR,
                        "区划代码是六位数字"),
                Arguments.of(PROJECTS, Map.of(), YEAR, "请写明项目代码或名称"),
                Arguments.of(PROJECTS, ofDepartments("360722001", "441721001"), YEAR, "请写明项目代码或名称"),
                Arguments.of(PROJECTS, Map.of("name", " "), YEAR, "项目名称不能是空白"),
                Arguments.of(PROJECTS, Map.of("name", "路".repeat(101)), YEAR, "项目名称最多 100 个字"),
                Arguments.of(PROJECTS, Map.of("code", "1".repeat(33)), YEAR, "项目代码最多 32 个字"),
                Arguments.of(PROJECTS, Map.of("code", "a\0"), YEAR, "不可见的控制字符"),
                Arguments.of(PROJECTS, ofDepartments(TEN_THOUSAND.toArray(String[]::new)), YEAR, "收到的是 10,000 个"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String document, Map<String, ?> filter, List<Integer> years, String sentence) {
        var begun = Instant.now();
        oneError(api.answer(document, Map.of("filter", filter, "years", years)), "INVALID_ARGUMENT", sentence);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    static Stream<Arguments> nothing() {
        return Stream.of(
                Arguments.of(INDICATORS, ofDepartments("nosuch"), YEAR),
                Arguments.of(INDICATORS, Map.of("name", "没有这样的指标"), YEAR),
                Arguments.of(INDICATORS, Map.of("name", "……"), YEAR),
                Arguments.of(INDICATORS, Map.of("name", "合格率"), List.of(2100)),
                Arguments.of(
                        INDICATORS, Map.of("name", "合格率", "departments", Map.of("departmentCodes", List.of())), YEAR),
                Arguments.of(INDICATORS, Map.of("name", "合格率", "departments", Map.of("statuses", List.of())), YEAR),
                Arguments.of(PROJECTS, ofDepartments("nosuch"), YEAR),
                Arguments.of(PROJECTS, Map.of("code", "nosuch"), YEAR),
                Arguments.of(PROJECTS, Map.of("name", "%"), List.of(2099)));
    }

    @ParameterizedTest
    @MethodSource
    void nothing(String document, Map<String, ?> filter, List<Integer> years) {
        assertThat(api.data(document, Map.of("filter", filter, "years", years)).at("/history"))
                .isEmpty();
    }

    @Test
    void aMappingThatIsNotThere() {
        oneError(mapped("x"), "INVALID_ID", "编号的格式不对");
        oneError(mapped(UUID.randomUUID().toString()), "NOT_FOUND", "没有这个指标对应");
    }

    /** Somebody else's is answered as one that is not there. */
    @Test
    void aMappingOfSomebodyElse() {
        var people = new People(database, api);
        var owner = people.with("ANALYST", null, null);
        var id = Keys.next();
        people.change(
                "insert into indicator_mapping (id, account_id, name, names) values ($1, $2, '我的', '{合格率}')",
                id,
                owner.id());
        assertThat(mapped(id.toString())).isEqualTo(mapped(UUID.randomUUID().toString()));
        var own = people.signedIn(owner)
                .data(INDICATORS, Map.of("filter", Map.of("mappingId", id.toString()), "years", YEAR));
        assertThat(own.at("/history").isArray()).isTrue();
    }

    /** The contract's own document, answered for the sample of 信丰. */
    @Test
    void theContractsOwnDocument() {
        var filter = Map.of("departments", Map.of("departmentCodes", List.of("360722001")), "name", "开工（在建）项目");
        var answer =
                api.data(Desks.contract("indicator-history"), Map.of("filter", filter, "years", List.of(2019, 2020)));
        assertThat(answer.toString())
                .isEqualTo(
                        "{\"indicatorHistory\":[{\"department\":{\"code\":\"360722001\","
                                + "\"name\":\"江西信丰高新技术产业园区管理委员会\"},\"level1\":\"履职完成情况\",\"level2\":\"数量指标\","
                                + "\"level3\":\"开工在建项目\",\"unit\":\"个\",\"points\":["
                                + "{\"year\":2019,\"target\":null,\"actual\":null,\"achievementRate\":null,\"weight\":null,\"score\":null},"
                                + "{\"year\":2020,\"target\":null,\"actual\":\"182个\",\"achievementRate\":null,\"weight\":null,\"score\":null}]}]}");
    }

    private JsonNode mapped(String id) {
        return api.answer(INDICATORS, Map.of("filter", Map.of("mappingId", id), "years", YEAR));
    }

    private static Map<String, Object> ofDepartments(String... codes) {
        return Map.of("departments", Map.of("departmentCodes", List.of(codes)));
    }

    private static void oneError(JsonNode answer, String code, String sentence) {
        assertThat(answer.get("errors")).hasSize(1);
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo(code);
        assertThat(answer.at("/errors/0/message").asString()).contains(sentence).endsWith("。");
        assertThat(answer.at("/data/history").isArray())
                .as("an answer beside the error")
                .isFalse();
    }
}
