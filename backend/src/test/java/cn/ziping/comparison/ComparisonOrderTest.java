package cn.ziping.comparison;

import static cn.ziping.comparison.HandWorked.YEARS;
import static cn.ziping.comparison.HandWorked.province;
import static cn.ziping.comparison.HandWorked.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every order both ways; page by page it is the order of the whole. */
class ComparisonOrderTest extends OnHandWorked {
    /**
     * By name: bǐng, dīng, jǐ, jiǎ, wù, yǐ. Of 1996: scores 丁 70, 乙 80, 甲 and 丙 90, 戊 95; executed 乙 0, 丙 49.99,
     * 丁 50.005, 甲 60, 戊 80; budgets 丁 50, 戊 80, 甲 and 丙 100, 乙 200. Of 1997: rates 乙, 丁 and 戊 50, 丙 99.98; the changes are
     * those of {@link ComparedCellsTest}. Who is alike stands by id, which is 甲 to 己; who has no figure stands last.
     */
    @ParameterizedTest
    @CsvSource({
        "CODE, , ASC, 甲乙丙丁戊己",
        "CODE, 1996, DESC, 己戊丁丙乙甲",
        "NAME, , ASC, 丙丁己甲戊乙",
        "NAME, , DESC, 乙戊甲己丁丙",
        "SCORE, 1996, ASC, 丁乙甲丙戊己",
        "SCORE, 1996, DESC, 戊丙甲乙丁己",
        "SCORE, , ASC, 甲乙丙丁戊己",
        "SCORE, , DESC, 甲己戊丁丙乙",
        "EXECUTION_RATE, 1997, ASC, 乙丁戊丙甲己",
        "EXECUTION_RATE, 1997, DESC, 丙戊丁乙己甲",
        "EXECUTED, 1996, ASC, 乙丙丁甲戊己",
        "EXECUTED, 1996, DESC, 戊甲丁丙乙己",
        "INITIAL_BUDGET, 1996, ASC, 丁戊甲丙乙己",
        "INITIAL_BUDGET, 1996, DESC, 乙丙甲戊丁己",
        "SCORE_CHANGE, 1997, ASC, 戊乙丁甲丙己",
        "SCORE_CHANGE, 1997, DESC, 丁乙戊己丙甲",
        "EXECUTION_RATE_CHANGE, 1997, ASC, 丁戊丙乙甲己",
        "EXECUTION_RATE_CHANGE, 1997, DESC, 乙丙戊丁己甲",
        "EXECUTED_CHANGE, 1997, ASC, 戊丁丙乙甲己",
        "EXECUTED_CHANGE, 1997, DESC, 乙丙丁戊己甲"
    })
    void eachOrderBothWays(String field, @Nullable Integer year, String direction, String expected) {
        var order = new HashMap<String, Object>(Map.of("field", field, "direction", direction));
        if (year != null) {
            order.put("year", year);
        }
        assertThat(walked(order, 200)).isEqualTo(expected);
        assertThat(walked(order, 2)).isEqualTo(expected);
        assertThat(walked(order, 1)).isEqualTo(expected);
    }

    /** What is on a page does not depend on where the page begins. */
    @Test
    void placesOfAPageAreThoseOfTheWhole() {
        var whole = byHand.compared(Sight.EVERYTHING, province(), YEARS);
        var after = whole.at("/rows/3/cursor").asString();
        var page = byHand.compared(Sight.EVERYTHING, province(), YEARS, Map.of("first", 1, "after", after));
        assertThat(page.at("/rows")).hasSize(1);
        assertThat(page.at("/rows/0")).isEqualTo(whole.at("/rows/4"));
        assertThat(page.at("/departments").asInt()).isEqualTo(6);
    }

    private String walked(Map<String, Object> order, int first) {
        var variables = new HashMap<String, Object>(Map.of("order", order, "first", first));
        var walked = new StringBuilder();
        while (true) {
            var page = byHand.compared(Sight.EVERYTHING, province(), YEARS, variables);
            walked.append(sequence(page));
            var rows = page.at("/rows");
            if (rows.size() < first) {
                return walked.toString();
            }
            variables.put("after", rows.get(first - 1).at("/cursor").asString());
        }
    }
}
