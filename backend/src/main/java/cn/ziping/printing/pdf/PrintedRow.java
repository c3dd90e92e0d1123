package cn.ziping.printing.pdf;

import java.util.List;

/**
 * A row of a table as the page layout reads it.
 *
 * @param cells styled text, one for each column
 * @param joined how many columns from the left say the same as in the row above and are joined with it
 */
public record PrintedRow(List<String> cells, int joined) {

    /** What the cell prints; a joined cell says its text once, and again on the top of each page. */
    public String text(int column, boolean firstOnPage) {
        return opens(column, firstOnPage) ? cells.get(column) : "";
    }

    /** Whether a line separates the cell from the one above. */
    public boolean opens(int column, boolean firstOnPage) {
        return firstOnPage || column >= joined;
    }
}
