package cn.ziping.project;

/** Where a project's money comes from, in the order of the official form (项目支出绩效自评表). */
public enum FundOrigin {
    /** 当年财政拨款. */
    FISCAL_APPROPRIATION,
    /** 上年结转资金. */
    CARRY_OVER,
    /** 其他资金. */
    OTHER
}
