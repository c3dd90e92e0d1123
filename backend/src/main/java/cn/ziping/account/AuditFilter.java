package cn.ziping.account;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which entries of the trail are wanted; what is null does not restrict. */
record AuditFilter(List<AuditEvent> events, @Nullable String login) {
    static final AuditFilter ALL = new AuditFilter(null, null);

    AuditFilter(@Nullable List<AuditEvent> events, @Nullable String login) {
        this.events = Objects.requireNonNullElse(events, List.of());
        this.login = login;
    }
}
