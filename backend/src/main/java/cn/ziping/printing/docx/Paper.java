package cn.ziping.printing.docx;

import cn.ziping.printing.document.Profile;

/** A4 with its margins; all lengths in twentieths of a point. */
record Paper(Profile profile, boolean landscape) {
    private static final int SHORT = 11906;
    private static final int LONG = 16838;

    /** As on an upright page; turned, the head of the page is where its left was (GB/T 9704-2012, 8). */
    private record Margins(int top, int right, int bottom, int left) {

        Margins turned() {
            return new Margins(left, top, right, bottom);
        }
    }

    /** GB/T 9704-2012, 5.2.1: a type area of 156 × 225 mm. */
    private static final Margins STANDARD = new Margins(2098, 1474, 1984, 1587);

    /** 25.4 and 31.7 mm, as word processors begin with. */
    private static final Margins USUAL = new Margins(1440, 1797, 1440, 1797);

    /** Of 28.95 pt there are 22 lines in 225 mm. */
    int line() {
        return profile == Profile.STRICT ? 579 : 624;
    }

    /**
     * 28 characters of 16 pt are wider than 156 mm: each is set a quarter of a point closer. Word's character grid would
     * do the same, but LibreOffice gives a character that is wider than its cell one and a half of them.
     */
    int spacing() {
        return profile == Profile.STRICT ? -5 : 0;
    }

    Paper turned(boolean wanted) {
        return new Paper(profile, wanted);
    }

    int textWidth() {
        return width() - margins().left() - margins().right();
    }

    private int width() {
        return landscape ? LONG : SHORT;
    }

    private Margins margins() {
        var upright = profile == Profile.STRICT ? STANDARD : USUAL;
        return landscape ? upright.turned() : upright;
    }

    /** @param numbering of its pages, as an element; empty to number on in Arabic digits */
    String section(String references, String numbering) {
        var margins = margins();
        return ("<w:sectPr>" + references + "<w:type w:val=\"nextPage\"/>")
                + "<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>"
                        .formatted(width(), landscape ? SHORT : LONG, landscape ? " w:orient=\"landscape\"" : "")
                + ("<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"851\" w:footer=\"%d\""
                                + " w:gutter=\"0\"/>")
                        .formatted(margins.top(), margins.right(), margins.bottom(), margins.left(), footer())
                + numbering
                + "<w:cols w:space=\"720\"/>" + grid() + "</w:sectPr>";
    }

    /** The dashes beside the page number stand 7 mm below the type area (7.5). */
    private int footer() {
        return profile == Profile.STRICT ? margins().bottom() - 555 : 992;
    }

    private String grid() {
        return landscape ? "" : "<w:docGrid w:type=\"lines\" w:linePitch=\"%d\"/>".formatted(line());
    }
}
