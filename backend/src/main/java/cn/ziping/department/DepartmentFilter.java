package cn.ziping.department;

import org.jspecify.annotations.Nullable;

/** Which departments are wanted; null does not restrict. */
record DepartmentFilter(
        @Nullable String regionCode, @Nullable String name, boolean mine) {
    static final DepartmentFilter ALL = new DepartmentFilter(null, null, false);
}
