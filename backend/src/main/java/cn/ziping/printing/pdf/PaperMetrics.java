package cn.ziping.printing.pdf;

import java.nio.ByteBuffer;

/**
 * Makes a face fit the paper: all of one height, so that a single character lent by another face does not push the lines
 * below it out of their places, and as wide that 28 characters fill a line.
 */
final class PaperMetrics {

    /**
     * GB/T 9704-2012 sets 28 characters of 16 pt, which are 448 pt, into 156 mm, which are 442: word processors put them on
     * a grid of 15.8 pt. Set without a grid, full-width characters are this much narrower, 15.75 pt, with the same glyph.
     */
    static final double FULL_WIDTH = 63 / 64.0;

    private PaperMetrics() {}

    static void fit(FontTables font) {
        var em = font.em();
        var header = font.at("hhea");
        // One em from ascent to descent and a fifth between lines, as Fandol does.
        font.put(header + 4, 0.88 * em);
        font.put(header + 6, -0.12 * em);
        font.put(header + 8, 0.2 * em);
        narrow(font, em, (int) Math.round(em * FULL_WIDTH));
    }

    private static void narrow(FontTables font, int em, int width) {
        // CFF says widths twice: Java measures with those inside, PDF places by the table.
        if (font.has("CFF ") && !CffWidths.replaceDefault(cff(font), em, width)) {
            return;
        }
        var count = font.unsigned(font.at("hhea") + 34);
        for (int i = 0, at = font.at("hmtx"); i < count; i++, at += 4) {
            if (font.unsigned(at) == em) {
                font.put(at, width);
            }
        }
    }

    private static ByteBuffer cff(FontTables font) {
        return font.buffer().slice(font.at("CFF "), font.length("CFF "));
    }
}
