package cn.ziping.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import cn.ziping.support.Plans;
import cn.ziping.support.ServerTest;
import cn.ziping.template.ReportKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Comparing reads every report once and sorts it: what is worked out on the way is walked by nobody a second time. Two
 * thousand departments compared row by row with themselves took two minutes.
 */
@ServerTest
class ComparisonPlansTest {
    private static final ComparisonFilter ALL =
            new ComparisonFilter(null, null, null, null, ReportKind.DEPARTMENT_WHOLE, null, null);
    private static final List<Integer> YEARS = List.of(2001, 2002);
    private static final Map<String, Sight> READERS = Map.of(
            "everything", Sight.EVERYTHING,
            "analyst", new Sight(List.of(), List.of(), List.of("")),
            "county", new Sight(List.of(), List.of("360722"), List.of()));

    @Autowired
    Plans plans;

    @Test
    void nothingIsWalkedForEveryRowOfAnother() {
        var statements = new TreeMap<String, String>();
        READERS.forEach((who, sight) -> {
            for (var field : ComparisonOrder.Field.values()) {
                var order = new ComparisonOrder(field, null, ComparisonOrder.Direction.DESC);
                var query = new RowsQuery(ALL, YEARS, order);
                var after = new RowPlace("50", Ledger.department("甲局")).cursor(order, YEARS);
                statements.put(who + " " + field, query.page(sight, 500, after).sql());
            }
            statements.put(
                    who + " outliers",
                    Selection.reading(sight, Outliers.SQL, ALL, YEARS, YEARS.toArray(), BigDecimal.ONE, 50)
                            .sql());
        });
        var found = plans.of(statements);

        assertThat(found).hasSize(3 * 10).allSatisfy((what, plan) -> {
            assertThat(plan).contains("WindowAgg").doesNotContain("Function Scan on report");
            assertThat(plan)
                    .as("the departments chosen are looked up in a hash, the spreads of groups read once")
                    .doesNotContainPattern("CTE Scan on (?!chosen|middles|spreads)");
        });
    }
}
