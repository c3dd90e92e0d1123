package cn.ziping.department;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.DepartmentOrder.Direction;
import cn.ziping.department.DepartmentOrder.Field;
import cn.ziping.platform.graphql.Cursor;
import cn.ziping.support.Plans;
import cn.ziping.support.ServerTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page of departments is the walk of one index from the cursor on: nothing is sorted, nothing counted off. */
@ServerTest
class DepartmentPlansTest {
    private static final String SOMEBODY = "01a1fb76-8bb4-746c-9625-54521862a8dd";

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

    private static Map<String, String> statements() {
        var statements = new TreeMap<String, String>();
        for (var field : Field.values()) {
            for (var direction : Direction.values()) {
                var order = new DepartmentOrder(field, direction);
                var value = field.canBeMissing ? "=50" : "=8";
                var query = new DepartmentPageQuery(DepartmentFilter.ALL, order);
                var sql = query.pageSql(51, Cursor.of(field.name(), direction.name(), value, SOMEBODY));
                statements.put(field + " " + direction, sql);
            }
        }
        var region = new DepartmentPageQuery(new DepartmentFilter("360700", null), DepartmentOrder.BY_CODE);
        statements.put("page of a region", region.pageSql(51, null));
        var best = new DepartmentOrder(Field.LATEST_SCORE, Direction.DESC);
        statements.put("first page", new DepartmentPageQuery(DepartmentFilter.ALL, best).pageSql(51, null));
        region = new DepartmentPageQuery(new DepartmentFilter("360700", null), DepartmentOrder.BY_CODE);
        statements.put("count of a region", region.countSql());
        return statements;
    }
}
