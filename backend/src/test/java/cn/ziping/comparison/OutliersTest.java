package cn.ziping.comparison;

import static cn.ziping.comparison.HandWorked.ANALYST;
import static cn.ziping.comparison.HandWorked.province;
import static cn.ziping.comparison.HandWorked.values;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import cn.ziping.support.Eyes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Ten departments: 甲 to 己 in one group, 庚 to 癸 in none.
 *
 * <p>Of 1996 the scores of the group are 40, 80, 82, 84, 86, 88: median 83, deviations 1, 1, 3, 3, 5, 43, MAD 3: 甲 is
 * 0.6745 × −43 ÷ 3 = −9.6678 away. The rates are 90 five times and 50: MAD is 0, the mean deviation 40 ÷ 6, and 己 is
 * −40 × 6 ÷ (1.2533 × 40) = −4.7874 away. In 1997 all executed 10 more than 100 the year before, but 乙, who executed ten
 * times as much: growth 10% five times and 900%: 890 × 6 ÷ (1.2533 × 890) = 4.7874. Those in no group are four.
 */
@LedgerTest
class OutliersTest {
    private static final String DOCUMENT = """
            query ($filter: ComparisonFilter!, $years: [Int!]!, $threshold: Decimal! = "3.5", $first: Int! = 50) {
              outliers(filter: $filter, years: $years, threshold: $threshold, first: $first) {
                department { name region { name } } year reportId measure value peerGroup peers median zScore reason } }""";

    @Autowired
    Ledger ledger;

    @Autowired
    Eyes eyes;

    @BeforeAll
    void open() {
        ledger.open();
        ledger.departments("""
                960101001 甲局 组一
                960101002 乙局 组一
                960101003 丙局 组一
                960101004 丁局 组一
                960102001 戊局 组一
                960102002 己局 组一
                960102003 庚局 -
                960102004 辛局 -
                960102005 壬局 -
                960102006 癸局 -""").reports("""
                甲局 1996 整体 APPROVED  - - 100  90 40 -
                乙局 1996 整体 APPROVED  - - 100  90 80 -
                丙局 1996 整体 APPROVED  - - 100  90 82 -
                丁局 1996 整体 APPROVED  - - 100  90 84 -
                戊局 1996 整体 PUBLISHED - - 100  90 86 -
                己局 1996 整体 APPROVED  - - 100  50 88 -
                甲局 1997 整体 APPROVED  - - 110  -  80 -
                乙局 1997 整体 APPROVED  - - 1000 -  80 -
                丙局 1997 整体 APPROVED  - - 110  -  80 -
                丁局 1997 整体 APPROVED  - - 110  -  80 -
                戊局 1997 整体 DRAFT     - - 110  -  80 -
                己局 1997 整体 APPROVED  - - 110  -  80 -
                庚局 1996 整体 APPROVED  - - 1    90 80 -
                辛局 1996 整体 APPROVED  - - 1    90 80 -
                壬局 1996 整体 APPROVED  - - 1    90 80 -
                癸局 1996 整体 APPROVED  - - 1    10 10 -""");
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    @Test
    void farthestFirstWithTheReason() {
        assertThat(found(Sight.EVERYTHING, province(), Map.of())).isEqualTo("""
                甲局 1996 SCORE 40 组一 6 83 -9.67
                乙局 1997 EXECUTED_GROWTH 900 组一 6 10 4.79
                己局 1996 EXECUTION_RATE 50 组一 6 90 -4.79""");
        var first = eyes.data(
                        Sight.EVERYTHING, DOCUMENT, Map.of("filter", province(), "years", List.of(1996), "first", 1))
                .at("/outliers");
        assertThat(first).hasSize(1);
        assertThat(first.at("/0/reason").asString()).isEqualTo("自评总分 40 分，远低于同类组“组一”6 个部门的中位数 83 分（稳健 z 值 −9.67）。");
        assertThat(first.at("/0/reportId").asString())
                .isEqualTo(Ledger.report("甲局", 1996).toString());
        assertThat(first.at("/0/department/region/name").asString()).isEqualTo("甲县");
    }

    /** 9.66783… is not yet 9.67, though it is written so; nobody's score but 甲's is farther than 1.124 away. */
    @Test
    void theThresholdIsMetByTheScoreItself() {
        assertThat(found(Sight.EVERYTHING, province(), Map.of("threshold", "9.67")))
                .isEmpty();
        assertThat(found(Sight.EVERYTHING, province(), Map.of("threshold", "9.66")))
                .isEqualTo("甲局 1996 SCORE 40 组一 6 83 -9.67");
        assertThat(found(Sight.EVERYTHING, province(), Map.of("threshold", "1.1241"))
                        .lines())
                .hasSize(4)
                .anyMatch(line -> line.equals("己局 1996 SCORE 88 组一 6 83 1.12"));
    }

    /** Peers are the whole group still; who stands out elsewhere is not told of. */
    @Test
    void onlyDepartmentsChosenAreTold() {
        assertThat(found(Sight.EVERYTHING, province("regionCode", "960102"), Map.of()))
                .isEqualTo("己局 1996 EXECUTION_RATE 50 组一 6 90 -4.79");
        assertThat(found(Sight.EVERYTHING, province("departmentCodes", List.of("960101002")), Map.of()))
                .isEqualTo("乙局 1997 EXECUTED_GROWTH 900 组一 6 10 4.79");
    }

    /** Without the draft of 戊 five have grown: 890 × 5 ÷ (1.2533 × 890) = 3.9895. */
    @Test
    void aDraftIsNoPeer() {
        assertThat(found(ANALYST, province(), Map.of())).isEqualTo("""
                甲局 1996 SCORE 40 组一 6 83 -9.67
                己局 1996 EXECUTION_RATE 50 组一 6 90 -4.79
                乙局 1997 EXECUTED_GROWTH 900 组一 5 10 3.99""");
    }

    /** Four in no group say nothing, whatever 癸 has; with 甲 of 1997 there are not five either, for 甲 is in a group. */
    @Test
    void tooFewPeersSayNothing() {
        assertThat(found(Sight.EVERYTHING, province("name", "癸"), Map.of("threshold", "1")))
                .isEmpty();
        assertThat(found(new Sight(List.of(), List.of("960101"), List.of()), province(), Map.of("threshold", "1")))
                .as("four of the group are seen")
                .isEmpty();
    }

    /** 丙 as a fifth: of 80, 80, 80, 82 and 10 the last is 70 × 5 ÷ (1.2533 × 72) away, of 90 four times and 10 5 ÷ 1.2533. */
    @Test
    void thoseInNoGroupArePeersWhenChosen() {
        ledger.change("update department set peer_group = null where code = '960101003'");
        try {
            assertThat(found(Sight.EVERYTHING, province("regionCode", "960102"), Map.of("threshold", "3.8")))
                    .as("丙 of the other county is in no group, but not chosen")
                    .doesNotContain("癸局");
            assertThat(found(Sight.EVERYTHING, province(), Map.of("threshold", "3.8")))
                    .contains("癸局 1996 EXECUTION_RATE 10 . 5 90 -3.99")
                    .contains("癸局 1996 SCORE 10 . 5 80 -3.88");
        } finally {
            ledger.change("update department set peer_group = '组一' where code = '960101003'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.99", "0", "-3.5", "100.01", "1000000"})
    void aThresholdOutOfBounds(String threshold) {
        var answer = eyes.answer(
                Sight.EVERYTHING,
                DOCUMENT,
                Map.of("filter", province(), "years", List.of(1996), "threshold", threshold));
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INVALID_ARGUMENT");
        assertThat(answer.at("/errors/0/message").asString()).isEqualTo("离群的界限 threshold 应在 1 到 100 之间。");
    }

    private String found(Sight sight, Map<String, Object> filter, Map<String, Object> more) {
        var variables = new HashMap<String, Object>(more);
        variables.put("filter", filter);
        variables.put("years", List.of(1996, 1997));
        return eyes.data(sight, DOCUMENT, variables)
                .at("/outliers")
                .valueStream()
                .map(one -> values(
                        one, "department/name", "year", "measure", "value", "peerGroup", "peers", "median", "zScore"))
                .collect(joining("\n"));
    }
}
