package cn.ziping.comparison;

import cn.ziping.department.Department;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department with its years.
 *
 * @param cursor place of this row under the order asked for
 * @param peerGroup name of the group it is fairly compared with; null for none
 * @param cells one for each year asked for, in that order
 */
public record ComparedDepartment(
        String cursor, Department department, @Nullable String peerGroup, List<ComparisonCell> cells) {}
