package cn.ziping.account;

import java.time.Instant;
import java.util.UUID;

/**
 * What a request proves itself with.
 *
 * @param id of the session or of the access token
 * @param readOnly true for a token that may only read
 * @param expiresAt when it ends at the latest
 */
public record Credential(Kind kind, UUID id, boolean readOnly, Instant expiresAt) {
    public enum Kind {
        SESSION,
        ACCESS_TOKEN
    }
}
