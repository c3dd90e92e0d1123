package cn.ziping.account;

/** What can happen at the door; the schema says what each means. */
public enum AuditEvent {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGN_IN_LIMITED,
    SIGNED_OUT,
    SESSION_ENDED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    ACCESS_TOKEN_CREATED,
    ACCESS_TOKEN_REVOKED,
    ACCOUNT_CREATED,
    ACCOUNT_UPDATED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    REFUSED
}
