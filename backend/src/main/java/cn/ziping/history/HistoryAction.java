package cn.ziping.history;

/** What was done to a report or a part of it; the schema says what each is. */
public enum HistoryAction {
    CREATED,
    IMPORTED,
    ADDED,
    CHANGED,
    REMOVED,
    MOVED,
    SUBMITTED,
    RETURNED,
    APPROVED,
    PUBLISHED,
    ANSWERED
}
