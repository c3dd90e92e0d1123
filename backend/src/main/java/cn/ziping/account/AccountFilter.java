package cn.ziping.account;

import org.jspecify.annotations.Nullable;

/** Which people are wanted; what is null does not restrict. */
record AccountFilter(
        @Nullable String text,
        @Nullable Role role,
        @Nullable Boolean disabled) {
    static final AccountFilter ALL = new AccountFilter(null, null, null);
}
