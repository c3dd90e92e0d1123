package cn.ziping.budget;

/** Where money comes from: one of the four budgets (四本预算), another source, or all together. */
public enum FundSource {
    ALL,
    GENERAL_PUBLIC,
    GOVERNMENT_FUND,
    STATE_CAPITAL,
    SOCIAL_INSURANCE,
    SPECIAL_ACCOUNT,
    UNIT_FUNDS
}
