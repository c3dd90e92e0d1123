package cn.ziping.account;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who can sign in. */
public record Account(
        UUID id,
        int version,
        String login,
        String name,
        List<Holding> holdings,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime disabledAt,
        @Nullable OffsetDateTime lastUsedAt,
        boolean hasPassword) {

    /** What a login looks like; also checked by the database. */
    public static final String LOGIN = "[a-z0-9._@-]{1,64}";

    boolean holds(Role role) {
        return holdings.stream().anyMatch(holding -> holding.role() == role);
    }
}
