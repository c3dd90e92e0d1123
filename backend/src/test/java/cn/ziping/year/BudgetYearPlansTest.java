package cn.ziping.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.department.Sight;
import cn.ziping.support.Plans;
import cn.ziping.support.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The years of a county are summed over the reports of departments that were found first. */
@ServerTest
class BudgetYearPlansTest {
    @Autowired
    Plans plans;

    @Test
    void departmentsThatAreSeenAreFoundThroughIndexes() {
        var county = new Sight(List.of(), List.of("360722"), List.of());
        var plan = plans.of(Map.of(
                        "years", county.reading(BudgetYears.FILED, "kinds").sql()))
                .get("years");

        assertThat(plan).contains("department_by_region", "department_pkey");
        assertThat(plan).doesNotContain("Seq Scan on department", "Function Scan on report");
    }
}
