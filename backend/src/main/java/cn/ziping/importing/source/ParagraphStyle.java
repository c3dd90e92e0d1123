package cn.ziping.importing.source;

/** What a file itself says of a paragraph. */
public enum ParagraphStyle {
    BODY,
    TITLE,
    /** A line of a table of contents. */
    CONTENTS,
    /** Repeated at the top or the bottom of pages. */
    RUNNING
}
