package cn.ziping.importing.reading;

import java.util.List;

/**
 * A page as found: its tables, and the lines that stand in none, from top to bottom.
 *
 * @param number from 1
 * @param aside lines that are printed in another direction than the rest
 */
record PdfPage(
        int number,
        double width,
        double height,
        List<PdfLine> lines,
        List<PdfGrids.Found> grids,
        List<PdfLine> aside) {}
