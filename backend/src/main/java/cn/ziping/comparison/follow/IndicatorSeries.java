package cn.ziping.comparison.follow;

import cn.ziping.department.Department;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of one department through the years; names and unit are those of its newest year.
 *
 * @param projectCode code of the project it belongs to; null for an indicator of the report itself, too
 * @param points one for each year asked for, in that order
 */
public record IndicatorSeries(
        Department department,
        MatchedBy matchedBy,
        String level1,
        @Nullable String level2,
        @Nullable String level3,
        @Nullable String unit,
        @Nullable String projectCode,
        @Nullable String projectName,
        List<IndicatorPoint> points) {

    IndicatorSeries with(List<IndicatorPoint> points) {
        return new IndicatorSeries(
                department, matchedBy, level1, level2, level3, unit, projectCode, projectName, points);
    }
}
