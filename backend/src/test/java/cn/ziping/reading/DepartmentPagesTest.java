package cn.ziping.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.platform.sql.Database;
import cn.ziping.support.Api;
import cn.ziping.support.MadeUpRegion;
import cn.ziping.support.ServerTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Keyset pages of departments: in every order, in both directions, with ties and with departments without a score. */
@ServerTest
class DepartmentPagesTest {
    private static final String PAGE = """
            query ($first: Int!, $after: String, $filter: DepartmentFilter, $order: DepartmentOrder) {
              departments(first: $first, after: $after, filter: $filter, orderBy: $order) {
                totalCount
                nodes { code }
                edges { cursor node { code } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }""";

    @Autowired
    Api api;

    @Autowired
    Database database;

    @ParameterizedTest
    @CsvSource({
        "CODE, ASC, code, 7",
        "CODE, DESC, code, 7",
        "NAME, ASC, name collate \"zh-x-icu\", 7",
        "NAME, DESC, name collate \"zh-x-icu\", 1",
        "LATEST_SCORE, ASC, latest_score, 7",
        "LATEST_SCORE, DESC, latest_score, 7",
        "LATEST_SCORE, DESC, latest_score, 1",
        "LATEST_EXECUTION_RATE, ASC, latest_execution_rate, 59",
        "LATEST_EXECUTION_RATE, DESC, latest_execution_rate, 60",
        "LATEST_EXECUTION_RATE, DESC, latest_execution_rate, 100"
    })
    void allPagesTogetherAreTheOrderedWhole(String field, String direction, String column, int first) {
        var expected = database.read(session -> session.list(
                        "select code from department where region_code = $1 order by %s %s nulls last, id %s"
                                .formatted(column, direction, direction),
                        row -> row.get(0, String.class),
                        MadeUpRegion.CODE))
                .block();
        assertThat(walk(field, direction, first)).isEqualTo(expected).hasSize(MadeUpRegion.DEPARTMENTS);
    }

    private List<String> walk(String field, String direction, int first) {
        var codes = new ArrayList<String>();
        String after = null;
        for (var page = 1; ; page++) {
            var variables = new HashMap<String, Object>();
            variables.put("first", first);
            variables.put("after", after);
            variables.put("filter", Map.of("regionCode", MadeUpRegion.CODE));
            variables.put("order", Map.of("field", field, "direction", direction));
            var departments = api.data(PAGE, variables).get("departments");
            var info = departments.get("pageInfo");
            departments.get("nodes").forEach(node -> codes.add(node.get("code").asString()));
            assertThat(departments.get("totalCount").asInt()).isEqualTo(MadeUpRegion.DEPARTMENTS);
            assertThat(departments.get("edges")).hasSameSizeAs(departments.get("nodes"));
            assertThat(info.get("hasPreviousPage").asBoolean()).isEqualTo(page > 1);
            assertThat(info.get("hasNextPage").asBoolean()).isEqualTo(codes.size() < MadeUpRegion.DEPARTMENTS);
            if (!info.get("hasNextPage").asBoolean()) {
                return codes;
            }
            after = info.get("endCursor").asString();
        }
    }

    @Test
    void aRegionHoldsEverythingBelowIt() {
        assertThat(codes(Map.of("regionCode", "360000"))).containsExactly("360104001", "360722001");
        assertThat(codes(Map.of("regionCode", "360700"))).containsExactly("360722001");
        assertThat(codes(Map.of("regionCode", "360722"))).containsExactly("360722001");
        assertThat(codes(Map.of("regionCode", "360100"))).containsExactly("360104001");
        assertThat(codes(Map.of("regionCode", "369999"))).isEmpty();
        assertThat(codes(Map.of("regionCode", "36"))).isEmpty();
        assertThat(codes(Map.of("regionCode", "%"))).isEmpty();
    }

    @Test
    void aNameIsFoundByAnyPartOfIt() {
        assertThat(codes(Map.of("name", "高新技术产业开发区"))).containsExactly("431025001", "441721001");
        assertThat(codes(Map.of("name", " 信丰 "))).containsExactly("360722001");
        assertThat(codes(Map.of("name", "\u00A0\u3000\uFEFF信丰\u200B\u2007\t"))).containsExactly("360722001");
        assertThat(codes(Map.of("name", "高新", "regionCode", "440000"))).containsExactly("441721001");
        assertThat(codes(Map.of("name", "%"))).isEmpty();
        assertThat(codes(Map.of("name", "_"))).isEmpty();
    }

    @Test
    void anEmptyPageSaysSo() {
        var page = api.data(PAGE, Map.of("first", 5, "filter", Map.of("name", "没有这样的单位")))
                .get("departments");
        assertThat(page.get("totalCount").asInt()).isZero();
        assertThat(page.get("edges")).isEmpty();
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(page.at("/pageInfo/endCursor").isNull()).isTrue();
    }

    private List<String> codes(Map<String, String> filter) {
        var nodes = api.data(PAGE, Map.of("first", 100, "filter", filter)).at("/departments/nodes");
        return nodes.valueStream().map(node -> node.get("code").asString()).toList();
    }
}
