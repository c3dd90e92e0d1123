package cn.ziping.printing.job;

/** How many reports are put together. */
enum PrintLayout {
    /** A ZIP archive with a file for each report. */
    ARCHIVE,
    /** One document with common contents. */
    ONE_DOCUMENT
}
