package cn.ziping.report;

/** How far a section is. */
public enum SectionState {
    EMPTY,
    TOO_SHORT,
    DONE
}
