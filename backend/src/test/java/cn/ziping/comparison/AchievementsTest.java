package cn.ziping.comparison;

import static cn.ziping.comparison.HandWorked.ANALYST;
import static cn.ziping.comparison.HandWorked.province;
import static cn.ziping.comparison.HandWorked.values;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import cn.ziping.support.Eyes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How far the indicators of {@link HandWorked} were reached, by kind; the kinds in pinyin order: chanchu, xiaoyi; chengben, shixiao, shuliang. */
class AchievementsTest extends OnHandWorked {
    private static final String DOCUMENT = """
            query ($filter: ComparisonFilter!, $years: [Int!]!) {
              indicatorAchievement(filter: $filter, years: $years) {
                year level1 level2 indicators reports measured reached achievementRate scoreRate } }""";

    @Autowired
    Ledger ledger;

    @Autowired
    Eyes eyes;

    @BeforeAll
    void open() {
        ledger.change(
                "insert into project (department_id, id, report_id, position, name) values ($1, gen_random_uuid(), $2, 1, '工程')",
                Ledger.department("乙局"),
                Ledger.report("乙局", 1997));
        ledger.indicators("""
                甲局 1996 产出指标                -        -   -  -      50 45
                甲局 1996 产出指标/数量指标       -        -   -  -      20 16
                甲局 1996 产出指标/数量指标/建设  AT_LEAST 100 -  110    10 10
                甲局 1996 产出指标/数量指标/培训  AT_LEAST 3   -  2      10 6
                甲局 1996 产出指标/成本指标/成本  AT_MOST  50  -  60     10 8
                甲局 1996 产出指标/时效指标       EQUAL    100 -  100    10 10
                甲局 1996 效益指标                -        -   -  -      10 9
                丙局 1996 产出指标/数量指标/面积  BETWEEN  5   10 7      10 10
                丙局 1996 产出指标/数量指标/人次  AT_LEAST 100 -  99.999 10 9.5
                丙局 1996 产出指标/成本指标/零    AT_MOST  0   -  0      10 -
                乙局 1997 *产出指标               AT_LEAST 10  -  10     5  5
                乙局 1997 产出指标/数量指标/工时  LESS_THAN 10 -  8      10 10
                乙局 1997 效益指标/社会效益/就业  MORE_THAN 5  -  5      10 -
                丁局 1997 效益指标/社会效益/环境  -        4   -  5      10 10""");
    }

    /**
     * 数量指标 of 1996: 110, 2 ÷ 3 = 66.67 and 99.999 ÷ 100, which is written 100.00 but is not reached; 5 to 10 has no rate, but
     * is reached; 35.5 of 40 points. 成本指标: 50 ÷ 60; that of nothing has neither rate nor score. The totals of 产出指标 and of
     * 数量指标 are not counted; a level without any below it is. 产出指标 of the project of 1997 is the only one it has.
     */
    @Test
    void byYearAndKind() {
        assertThat(achieved(ANALYST, province(), List.of(1998, 1997, 1996))).isEqualTo("""
                1996 产出指标 成本指标 2 2 2 1 83.33 80
                1996 产出指标 时效指标 1 1 1 1 100 100
                1996 产出指标 数量指标 4 2 4 2 100 88.75
                1996 效益指标 . 1 1 0 0 . 90
                1997 产出指标 . 1 1 1 1 100 100
                1997 产出指标 数量指标 1 1 1 1 125 100
                1997 效益指标 社会效益 1 1 1 0 100 .""");
    }

    /** With the draft there are two, of 100% and 125%; only it has a score. */
    @Test
    void draftsCountForWhoSeesThem() {
        assertThat(achieved(Sight.EVERYTHING, province(), List.of(1997))).contains("1997 效益指标 社会效益 2 2 2 1 112.5 100");
        assertThat(achieved(Sight.EVERYTHING, province("departmentCodes", List.of("960101004")), List.of(1997)))
                .isEqualTo("1997 效益指标 社会效益 1 1 1 1 125 100");
        assertThat(achieved(Sight.NOTHING, province(), List.of(1997))).isEmpty();
    }

    @Test
    void theTwoHundredKindsWithTheMostIndicators() {
        ledger.change("""
                insert into indicator (department_id, id, report_id, position, level1)
                select $1, gen_random_uuid(), $2, n, '种类' || n / 2 from generate_series(2, 401) n""", Ledger.department("戊局"), Ledger.report("戊局", 1996));
        try {
            var lines =
                    achieved(ANALYST, province(), List.of(1996, 1997)).lines().toList();
            assertThat(lines).hasSize(201);
            assertThat(lines)
                    .contains("1996 产出指标 数量指标 4 2 4 2 100 88.75", "1997 产出指标 数量指标 1 1 1 1 125 100")
                    .noneMatch(line -> line.contains("时效指标"));
        } finally {
            ledger.change("delete from indicator where level1 like '种类%'");
        }
    }

    private String achieved(Sight sight, Map<String, Object> filter, List<Integer> years) {
        return eyes.data(sight, DOCUMENT, Map.of("filter", filter, "years", years))
                .at("/indicatorAchievement")
                .valueStream()
                .map(kind -> values(
                        kind,
                        "year",
                        "level1",
                        "level2",
                        "indicators",
                        "reports",
                        "measured",
                        "reached",
                        "achievementRate",
                        "scoreRate"))
                .collect(joining("\n"));
    }
}
