package cn.ziping.printing.pdf;

import net.sf.jasperreports.engine.JRPrintPage;

/**
 * One side of a leaf.
 *
 * @param number as printed; empty where none is
 * @param plain whether it has neither number nor mark, as covers and empty pages
 */
record Sheet(JRPrintPage page, TypeArea area, String number, boolean plain) {

    /** A side that is left empty, so that what follows begins on the front of a leaf. */
    boolean empty() {
        return page.getElements().isEmpty();
    }
}
