package cn.ziping.account;

/** What somebody may do, each for what the role that grants it is held for. */
public enum Permission {
    READ_REPORTS,
    WRITE_REPORTS,
    SUBMIT_REPORTS,
    REVIEW_REPORTS,
    DEFINE_PEER_GROUPS,
    MANAGE_ACCOUNTS,
    READ_AUDIT,
    MANAGE_OWN_ACCOUNT
}
