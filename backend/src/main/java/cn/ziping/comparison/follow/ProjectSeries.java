package cn.ziping.comparison.follow;

import cn.ziping.department.Department;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One project of one department through the years.
 *
 * @param name of its newest year
 * @param points one for each year asked for, in that order
 */
public record ProjectSeries(
        Department department, @Nullable String code, String name, MatchedBy matchedBy, List<ProjectPoint> points) {

    ProjectSeries with(List<ProjectPoint> points) {
        return new ProjectSeries(department, code, name, matchedBy, points);
    }
}
