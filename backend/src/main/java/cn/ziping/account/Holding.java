package cn.ziping.account;

import cn.ziping.department.Department;
import cn.ziping.department.Region;
import org.jspecify.annotations.Nullable;

/** A role with what it is held for: a department, a region (null: the whole country), or the installation. */
public record Holding(
        Role role,
        @Nullable Department department,
        @Nullable Region region) {

    /** The role and the code of what it is held for, if there is one. */
    String inShort() {
        return department != null
                ? role + " " + department.code()
                : region != null ? role + " " + region.code() : role.name();
    }
}
