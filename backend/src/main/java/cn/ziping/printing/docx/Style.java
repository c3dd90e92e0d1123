package cn.ziping.printing.docx;

import java.util.Locale;

/** The styles of print/docx/styles.xml. */
enum Style {
    COVER_TITLE,
    COVER_LINE,
    COVER_SEAL,
    COVER_DATE,
    CONTENTS_TITLE,
    CONTENTS_1,
    CONTENTS_2,
    CONTENTS_3,
    TITLE,
    HEADING_1,
    HEADING_2,
    HEADING_3,
    HEADING_4,
    HEADING_5,
    HEADING_6,
    BODY,
    CAPTION,
    TABLE_TEXT,
    TABLE_TEXT_SMALL,
    TABLE_HEAD,
    TABLE_HEAD_SMALL,
    ATTACHMENTS_FIRST,
    ATTACHMENTS_NEXT,
    SIGNATURE,
    DATE,
    ANNEX,
    ANNEX_TITLE,
    FORM_TITLE,
    FORM_SUBTITLE,
    NOTE,
    /** A paragraph that must be there and should not be seen. */
    GAP,
    EMPHASIS,
    STRONG;

    static Style heading(int level) {
        return values()[HEADING_1.ordinal() + level - 1];
    }

    static Style contents(int level) {
        return values()[CONTENTS_1.ordinal() + level - 1];
    }

    /** What the file knows it by, such as Heading1. */
    String id() {
        var id = new StringBuilder();
        for (var word : name().split("_")) {
            id.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return id.toString();
    }
}
