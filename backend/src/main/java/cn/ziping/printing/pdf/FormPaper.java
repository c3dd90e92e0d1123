package cn.ziping.printing.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;

/** The pages that a form fills from the top, and how far it is on the last of them. */
final class FormPaper {
    private final List<List<JRPrintElement>> pages = new ArrayList<>();
    private final int height;
    private int limit;
    private int y;
    private int rows;

    /**
     * @param first height that is left on the first page
     * @param height of all others
     */
    FormPaper(int first, int height) {
        this.height = height;
        this.limit = first;
        pages.add(new ArrayList<>());
    }

    int height() {
        return height;
    }

    /** Where this page ends. */
    int limit() {
        return limit;
    }

    /** Where on this page the next line or row begins. */
    int y() {
        return y;
    }

    /** Rows that ended on this page. */
    int rows() {
        return rows;
    }

    boolean fits(int high) {
        return y + high <= limit;
    }

    void add(JRPrintElement element) {
        pages.get(pages.size() - 1).add(element);
    }

    void goDown(int points) {
        y += points;
    }

    void endRow(int bottom) {
        y = bottom;
        rows++;
    }

    void turn() {
        pages.add(new ArrayList<>());
        limit = height;
        y = 0;
        rows = 0;
    }

    boolean turned() {
        return pages.size() > 1;
    }

    /** As it is read: a cell beside several rows before those rows. */
    List<List<JRPrintElement>> pages() {
        var reading = Comparator.comparingInt(JRPrintElement::getY).thenComparingInt(JRPrintElement::getX);
        pages.forEach(page -> page.sort(reading));
        return pages;
    }
}
