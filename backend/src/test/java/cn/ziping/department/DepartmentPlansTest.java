package cn.ziping.department;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.DepartmentOrder.Direction;
import cn.ziping.department.DepartmentOrder.Field;
import cn.ziping.platform.graphql.Cursor;
import cn.ziping.support.Plans;
import cn.ziping.support.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * For whoever sees all, a page of departments is the walk of one index from the cursor on: nothing is sorted, nothing
 * counted off. For whoever sees some, theirs are found through indexes first and the nation is not walked.
 */
@ServerTest
class DepartmentPlansTest {
    private static final String SOMEBODY = "01a1fb76-8bb4-746c-9625-54521862a8dd";
    private static final Sight COUNTY = new Sight(List.of(), List.of("360722"), List.of());
    private static final Sight CLERK = new Sight(List.of(UUID.fromString(SOMEBODY)), List.of(), List.of());
    private static final DepartmentOrder BEST = new DepartmentOrder(Field.LATEST_SCORE, Direction.DESC);
    private static final DepartmentFilter CITY = new DepartmentFilter("360700", null, false);

    @Autowired
    Plans plans;

    @Test
    void everyOrderHasItsIndex() {
        var found = plans.of(statements());

        assertThat(found.get("CODE ASC")).contains("department_code_key");
        assertThat(found.get("CODE DESC")).contains("department_code_key");
        assertThat(found.get("NAME ASC")).contains("department_by_name");
        assertThat(found.get("NAME DESC")).contains("department_by_name");
        assertThat(found.get("LATEST_SCORE ASC")).contains("department_by_score_up");
        assertThat(found.get("LATEST_SCORE DESC")).contains("department_by_score_down");
        assertThat(found.get("LATEST_EXECUTION_RATE ASC")).contains("department_by_rate_up");
        assertThat(found.get("LATEST_EXECUTION_RATE DESC")).contains("department_by_rate_down");
        assertThat(found.get("first page")).contains("department_by_score_down");
        assertThat(found.get("page of a region")).contains("department_by_region");
        assertThat(found.get("count of a region")).contains("department_by_region");
        assertThat(found.values()).noneMatch(plan -> plan.contains("Seq Scan on department"));
    }

    @Test
    void whoSeesSomeDoesNotWalkTheNation() {
        var found = plans.of(Map.of(
                "best", page(COUNTY, DepartmentFilter.ALL, BEST),
                "best of a city", page(COUNTY, CITY, BEST),
                "named", page(COUNTY, new DepartmentFilter(null, "局", false), BEST),
                "by code", page(COUNTY, DepartmentFilter.ALL, DepartmentOrder.BY_CODE),
                "count", new DepartmentPageQuery(COUNTY, DepartmentFilter.ALL, BEST).countSql(),
                "one", COUNTY.reading(Departments.BY_CODES, "its code").sql(),
                "regions", COUNTY.reading(Regions.ALL_IN_USE).sql(),
                "some regions",
                        COUNTY.reading(Regions.IN_USE_BY_CODES, "their codes").sql()));

        assertThat(found).allSatisfy((name, plan) -> {
            assertThat(plan).doesNotContain("Seq Scan on department").doesNotContain("Function Scan on department");
            assertThat(plan).containsAnyOf("department_by_region", "department_code_key");
            assertThat(plan)
                    .doesNotContainPattern("Index (Only )?Scan (Backward )?using department_by_(score|rate|name)");
        });
        assertThat(found.get("best")).contains("department_pkey");
        assertThat(found.get("one")).contains("department_code_key");
    }

    /** The text of a statement does not depend on what is seen, so a clerk's plan is the plan of a county's reviewer. */
    @Test
    void aClerkReadsAsACountyDoes() {
        assertThat(page(CLERK, DepartmentFilter.ALL, BEST)).isEqualTo(page(COUNTY, DepartmentFilter.ALL, BEST));
        assertThat(CLERK.reading(Regions.ALL_IN_USE).sql())
                .isEqualTo(COUNTY.reading(Regions.ALL_IN_USE).sql());
    }

    private static Map<String, String> statements() {
        var statements = new TreeMap<String, String>();
        for (var field : Field.values()) {
            for (var direction : Direction.values()) {
                var order = new DepartmentOrder(field, direction);
                var value = field.canBeMissing ? "=50" : "=8";
                var query = new DepartmentPageQuery(Sight.EVERYTHING, DepartmentFilter.ALL, order);
                var sql = query.pageSql(51, Cursor.of(field.name(), direction.name(), value, SOMEBODY));
                statements.put(field + " " + direction, sql);
            }
        }
        statements.put("page of a region", page(Sight.EVERYTHING, CITY, DepartmentOrder.BY_CODE));
        statements.put("first page", page(Sight.EVERYTHING, DepartmentFilter.ALL, BEST));
        statements.put("count of a region", new DepartmentPageQuery(Sight.EVERYTHING, CITY, BEST).countSql());
        return statements;
    }

    private static String page(Sight sight, DepartmentFilter filter, DepartmentOrder order) {
        return new DepartmentPageQuery(sight, filter, order).pageSql(51, null);
    }
}
