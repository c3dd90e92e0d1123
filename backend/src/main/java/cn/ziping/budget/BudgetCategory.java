package cn.ziping.budget;

/** What a budget line is about. An …_ITEM is one item of the category before it (其中). */
public enum BudgetCategory {
    INCOME,
    FISCAL_APPROPRIATION,
    CARRY_OVER,
    OTHER_INCOME,
    EXPENDITURE,
    BASIC_EXPENDITURE,
    PERSONNEL_FUNDS,
    PERSONNEL_ITEM,
    OPERATING_FUNDS,
    OPERATING_ITEM,
    PROJECT_EXPENDITURE,
    PROJECT_ITEM,
    THREE_PUBLIC_EXPENSES,
    AGENCY_OPERATING
}
