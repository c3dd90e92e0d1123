package cn.ziping.account;

import org.jspecify.annotations.Nullable;

/** A role to be held, as it comes in. */
record HoldingInput(
        Role role,
        @Nullable String departmentCode,
        @Nullable String regionCode) {}
