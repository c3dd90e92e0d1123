package cn.ziping.account;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened at the door. */
public record AuditEntry(
        UUID id,
        OffsetDateTime at,
        AuditEvent event,
        @Nullable Person account,
        @Nullable Person subject,
        @Nullable String address,
        @Nullable String detail) {

    public record Person(String login, String name) {}
}
