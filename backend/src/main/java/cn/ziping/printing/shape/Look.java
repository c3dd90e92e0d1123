package cn.ziping.printing.shape;

import cn.ziping.printing.shape.Ink.Dash;

/**
 * How the series of a chart are told apart: the colours differ in brightness, so that they do on grey paper and to
 * colour-blind eyes, and hatching, dashes and marks differ as well.
 *
 * @param hatched lines across its bars
 * @param round the marks of its figures; else they are square
 */
record Look(int rgb, Hatch hatched, int line, Dash dash, boolean round, boolean filled) {

    enum Hatch {
        NONE,
        LEVEL,
        UPRIGHT
    }

    private static final Look[] LOOKS = {
        new Look(0x1f4e79, Hatch.NONE, 0x1f4e79, Dash.NONE, true, true),
        new Look(0xcfe2f3, Hatch.LEVEL, 0xb3541e, Dash.DASHED, false, false),
        new Look(0x7fa99b, Hatch.NONE, 0x3b7a57, Dash.DOTTED, true, false),
        new Look(0xffffff, Hatch.UPRIGHT, 0x000000, Dash.DASHED, false, true),
        new Look(0xf0c27b, Hatch.NONE, 0x7a5195, Dash.NONE, false, false),
        new Look(0x4d4d4d, Hatch.NONE, 0x666666, Dash.DOTTED, false, true),
    };

    /** More series than there are looks begin again; the places of their bars, and their names, still differ. */
    static Look of(int series) {
        return LOOKS[series % LOOKS.length];
    }
}
