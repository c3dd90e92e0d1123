package cn.ziping.account;

import static cn.ziping.platform.graphql.UserError.Code.INVALID;
import static cn.ziping.platform.graphql.UserError.Code.NOT_FOUND;

import cn.ziping.department.Department;
import cn.ziping.department.Region;
import cn.ziping.platform.graphql.UserError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Which roles can be held for what: clerks and heads for a department, reviewers and analysts for a region. */
final class HoldingsRule {
    static final int MOST = 50;

    private HoldingsRule() {}

    /** What was meant, or what is wrong with it, each error at its row. */
    record Checked(List<Holding> holdings, List<UserError> errors) {}

    static Checked check(List<HoldingInput> wanted, Map<String, Department> departments, Map<String, Region> regions) {
        var holdings = new ArrayList<Holding>();
        var errors = new ArrayList<UserError>();
        if (wanted.size() > MOST) {
            errors.add(UserError.of(INVALID, "一个人最多有 %d 个角色。".formatted(MOST), "holdings"));
            return new Checked(holdings, errors);
        }
        var seen = new HashSet<HoldingInput>();
        for (var row = 0; row < wanted.size(); row++) {
            var input = wanted.get(row);
            var place = Integer.toString(row);
            var code = input.departmentCode();
            var regionCode = input.regionCode();
            if (input.role().isOfDepartment() != (code != null)) {
                var sentence = code == null ? "填报人和部门负责人要指定部门。" : "这个角色不属于某个部门，请去掉部门。";
                errors.add(UserError.of(INVALID, sentence, "holdings", place, "departmentCode"));
            } else if (!input.role().isOfRegion() && regionCode != null) {
                errors.add(UserError.of(INVALID, "这个角色不属于某个区划，请去掉区划。", "holdings", place, "regionCode"));
            } else if (code != null && !departments.containsKey(code)) {
                errors.add(UserError.of(NOT_FOUND, "没有这个部门编码，请从列表中选择。", "holdings", place, "departmentCode"));
            } else if (regionCode != null && !regions.containsKey(regionCode)) {
                errors.add(UserError.of(NOT_FOUND, "没有这个区划代码，请从列表中选择。", "holdings", place, "regionCode"));
            } else if (!seen.add(input)) {
                errors.add(UserError.of(INVALID, "这个角色与前面的重复，请去掉一个。", "holdings", place));
            } else {
                holdings.add(new Holding(
                        input.role(),
                        code == null ? null : departments.get(code),
                        regionCode == null ? null : regions.get(regionCode)));
            }
        }
        return new Checked(holdings, errors);
    }
}
