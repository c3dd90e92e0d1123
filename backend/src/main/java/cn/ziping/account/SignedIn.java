package cn.ziping.account;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A session: a place where somebody is signed in. Called so because {@code Session} is a database's. */
public record SignedIn(
        UUID id,
        OffsetDateTime createdAt,
        OffsetDateTime lastUsedAt,
        OffsetDateTime expiresAt,
        String address,
        String agent,
        boolean current) {}
