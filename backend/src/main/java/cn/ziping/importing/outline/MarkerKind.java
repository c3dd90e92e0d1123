package cn.ziping.importing.outline;

/** Ways to number headings and items. Full-width and half-width forms of one way are the same kind. */
enum MarkerKind {
    /** 第一部分 */
    PART,
    /** 第一章 */
    CHAPTER,
    /** 第一节 */
    DIVISION,
    /** Ⅰ、 */
    ROMAN,
    /** 一、 */
    HAN_COMMA,
    /** （一） */
    HAN_PAREN,
    /** 1. and 1、, which documents mix within one list */
    ARABIC,
    /** 1.1 */
    DECIMAL2,
    /** 1.1.1 */
    DECIMAL3,
    /** 1.1.1.1 */
    DECIMAL4,
    /** （1） */
    ARABIC_PAREN,
    /** 1） */
    ARABIC_HALF_PAREN,
    /** ① */
    CIRCLED;

    /** Chapters are headings whatever stands below them. */
    boolean isTop() {
        return compareTo(HAN_COMMA) <= 0;
    }

    boolean isDecimal() {
        return this == DECIMAL2 || this == DECIMAL3 || this == DECIMAL4;
    }
}
