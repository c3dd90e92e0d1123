package cn.ziping.finding;

/** How many findings a report had when they were counted; the schema says what each is. */
public record FindingCounts(int block, int warn, int info, int unanswered) {}
