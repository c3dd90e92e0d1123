package cn.ziping.printing.job;

/** Where a print job stands. */
enum PrintJobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }
}
