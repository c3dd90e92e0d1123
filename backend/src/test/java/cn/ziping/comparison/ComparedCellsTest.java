package cn.ziping.comparison;

import static cn.ziping.comparison.HandWorked.ANALYST;
import static cn.ziping.comparison.HandWorked.YEARS;
import static cn.ziping.comparison.HandWorked.cells;
import static cn.ziping.comparison.HandWorked.province;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is worked out by hand of {@link HandWorked}, digit by digit. */
class ComparedCellsTest extends OnHandWorked {
    private static final String[] PLACES = {
        "figures/score", "rank", "rankChange", "ranked", "percentile", "peerRank", "peers"
    };
    private static final String[] CHANGES = {
        "change/executed", "change/executedPercent", "change/executionRate", "change/score"
    };

    /**
     * 1996 is 戊 95, 甲 and 丙 90, 乙 80, 丁 70: the two share place 2, and 3 is left out. Of the four others two have less
     * than 90. In 1997 丙 has no score, so that 丁 99 leads 乙 and 戊 with 85 each; 乙 came from place 4 and 丁 from 5.
     */
    @Test
    void placesByScore() {
        assertThat(cells(byHand.compared(Sight.EVERYTHING, province(), YEARS), PLACES))
                .isEqualTo("""
                甲 1998 88 1 . 1 . 1 1
                甲 1996 90 2 . 5 50 2 4
                甲 1997 . . . . . . .
                乙 1998 . . . . . . .
                乙 1996 80 4 . 5 25 4 4
                乙 1997 85 2 2 3 0 1 2
                丙 1998 . . . . . . .
                丙 1996 90 2 . 5 50 2 4
                丙 1997 . . . 3 . . 2
                丁 1998 . . . . . . .
                丁 1996 70 5 . 5 0 . .
                丁 1997 99 1 4 3 100 . .
                戊 1998 . . . . . . .
                戊 1996 95 1 . 5 100 1 4
                戊 1997 85 2 -1 3 0 1 2
                己 1998 . . . . . . .
                己 1996 . . . . . . .
                己 1997 . . . . . . .""");
    }

    /** 乙 executed nothing the year before; 丁 came from 50.005 down to 30: −20.005 ÷ 50.005 = −40.0059994…%. */
    @Test
    void changesOnTheYearBefore() {
        var compared = byHand.compared(Sight.EVERYTHING, province(), List.of(1997));
        assertThat(cells(compared, CHANGES)).isEqualTo("""
                甲 1997 . . . .
                乙 1997 105 . 50 5
                丙 1997 49.99 100 49.99 .
                丁 1997 -20.005 -40.005999 -50.01 29
                戊 1997 -40 -50 -50 -10
                己 1997 . . . .""");
        assertThat(cells(compared, "rankChange"))
                .as("the places of 1996 count though it was not asked for")
                .isEqualTo("甲 1997 .\n乙 1997 2\n丙 1997 .\n丁 1997 4\n戊 1997 -1\n己 1997 .");
    }

    /** The year between 1996 and 1998 is missing, and a missing year is no year before. */
    @Test
    void aMissingYearIsSaidAndNotLeaptOver() {
        var first =
                byHand.compared(Sight.EVERYTHING, province("name", "甲"), YEARS).at("/rows/0/cells");
        assertThat(first.at("/0/change").isNull()).isTrue();
        assertThat(first.at("/0/reportId").asString())
                .isEqualTo(Ledger.report("甲局", 1998).toString());
        var missing = first.at("/2");
        assertThat(missing.propertyNames()).hasSize(11).contains("year", "figures", "change");
        assertThat(missing.at("/year").asInt()).isEqualTo(1997);
        assertThat(missing.valueStream().filter(value -> !value.isNull())).hasSize(1);
    }

    /**
     * Within 甲县 places are those of its four; peers are all of them still, 戊 of 乙县 with 95 among them. Within 组一 丁 is not
     * there in either year, so that 乙 comes from 4 of 4 up to 1.
     */
    @Test
    void placesAreThoseAmongTheDepartmentsChosen() {
        var county = byHand.compared(Sight.EVERYTHING, Map.of("regionCode", "960101"), List.of(1996));
        assertThat(county.at("/departments").asInt()).isEqualTo(4);
        assertThat(cells(county, PLACES)).isEqualTo("""
                甲 1996 90 1 . 4 66.666667 2 4
                乙 1996 80 3 . 4 33.333333 4 4
                丙 1996 90 1 . 4 66.666667 2 4
                丁 1996 70 4 . 4 0 . .""");
        assertThat(cells(byHand.compared(Sight.EVERYTHING, province("peerGroup", "组一"), List.of(1997)), PLACES))
                .isEqualTo("甲 1997 . . . . . . .\n乙 1997 85 1 3 2 0 1 2\n丙 1997 . . . 2 . . 2\n戊 1997 85 1 0 2 0 1 2");
    }

    @Test
    void oneDepartmentAlone() {
        var codes = Map.<String, Object>of("departmentCodes", List.of("960101001", "960101001"));
        var one = byHand.compared(Sight.EVERYTHING, codes, List.of(1996));
        assertThat(one.at("/departments").asInt()).isEqualTo(1);
        assertThat(cells(one, PLACES)).isEqualTo("甲 1996 90 1 . 1 . 2 4");
    }

    /** Without the draft 乙 and 戊 lead: 乙 from place 4, 戊 from 1; and nothing tells of a third. */
    @Test
    void aDraftIsNotThereForWhoSeesFinishedReportsAlone() {
        var seen = byHand.compared(ANALYST, province(), List.of(1997));
        assertThat(cells(seen, PLACES)).isEqualTo("""
                甲 1997 . . . . . . .
                乙 1997 85 1 3 2 0 1 2
                丙 1997 . . . 2 . . 2
                丁 1997 . . . . . . .
                戊 1997 85 1 0 2 0 1 2
                己 1997 . . . . . . .""");
        assertThat(HandWorked.values(seen.at("/summaries/0"), "reports", "missing", "largest/score"))
                .isEqualTo("3 3 85");
        assertThat(seen.toString()).doesNotContain(Ledger.report("丁局", 1997).toString(), "\"99\"", "DRAFT");
    }

    /** 甲 is all there is: no peers, no places of others, and other codes are answered as unknown ones. */
    @Test
    void whoSeesOneDepartmentComparesItWithNobody() {
        var clerk = new Sight(List.of(Ledger.department("甲局")), List.of(), List.of());
        var codes = province("departmentCodes", List.of("nowhere", "960101002", "960101001", "nowhere"));
        var seen = byHand.compared(clerk, codes, List.of(1996));
        assertThat(cells(seen, PLACES)).isEqualTo("甲 1996 90 1 . 1 . 1 1");
        assertThat(seen.at("/unknownCodes").toString()).isEqualTo("[\"nowhere\",\"960101002\"]");
        assertThat(byHand.compared(clerk, province(), List.of(1996))
                        .at("/departments")
                        .asInt())
                .isEqualTo(1);
        assertThat(byHand.compared(Sight.NOTHING, province(), List.of(1996)).at("/rows"))
                .isEmpty();
    }

    @Test
    void whatTheFilterDoesNotLetThroughIsNotThere() {
        var years = List.of(1995, 1996, 1997, 1998);
        assertThat(counted(province("kind", "PROJECT_EXPENDITURE"), years)).isEqualTo("甲 1995 60");
        assertThat(counted(province("templateCode", "ledger-2"), years)).isEqualTo("甲 1998 88");
        assertThat(counted(province("statuses", List.of("DRAFT")), years)).isEqualTo("丁 1997 99");
        assertThat(counted(province("statuses", List.of("DRAFT", "PUBLISHED")), years))
                .isEqualTo("丁 1997 99\n戊 1996 95");
        assertThat(counted(province("statuses", List.of()), years)).isEmpty();
        assertThat(counted(province("templateCode", "nowhere"), years)).isEmpty();
        assertThat(counted(province(), List.of(2099))).isEmpty();
    }

    /** 丁's draft of 1997 is compared with nothing while only drafts count. */
    @Test
    void theYearBeforeCountsOnlyIfTheFilterLetsItThrough() {
        var drafts = byHand.compared(Sight.EVERYTHING, province("statuses", List.of("DRAFT")), List.of(1997));
        assertThat(cells(drafts, "rank", "rankChange", "ranked", "change/score"))
                .contains("丁 1997 1 . 1 .")
                .contains("乙 1997 . . . .");
    }

    private String counted(Map<String, Object> filter, List<Integer> years) {
        JsonNode compared = byHand.compared(Sight.EVERYTHING, filter, years);
        assertThat(compared.at("/rows")).hasSize(6);
        return String.join(
                "\n",
                cells(compared, "figures/score")
                        .lines()
                        .filter(line -> !line.endsWith("."))
                        .toList());
    }
}
