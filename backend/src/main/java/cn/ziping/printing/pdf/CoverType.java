package cn.ziping.printing.pdf;

import cn.ziping.printing.shape.TitleLines;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.JasperReport;

/**
 * How large a cover is set, in points.
 *
 * @param title size of the title
 * @param size of all else
 * @param pitch from line to line
 */
record CoverType(float title, float size, float pitch) {

    /** 一号, 二号 and 小二. */
    private static final List<Float> TITLES = List.of(26f, 22f, 18f);

    private static final int TITLE_LINES = 3;

    /** 三号, and what names need that are too long for it. */
    private static final int LARGEST = 16;

    private static final int SMALLEST = 5;

    /** A title is at most this many times as large as all else. */
    private static final float TITLE_SCALE = 26 / 16f;

    private static final float TITLE_PITCH = 38 / 26f;

    /** Where names are long, lines are closer. */
    private static final float CLOSER_PITCH = 1.5f;

    private static final int INDENT = 32;

    /** From the largest down; the first one that leaves a page is the one to print in. */
    static Stream<CoverType> of(String title, TypeArea area) {
        var largest = TITLES.stream()
                .filter(size -> lines(title, area.width(), size).lines().count() <= TITLE_LINES)
                .findFirst()
                .orElse(TITLES.get(TITLES.size() - 1));
        var usual = new CoverType(largest, LARGEST, area.pitch());
        var closer = IntStream.iterate(LARGEST, size -> size >= SMALLEST, size -> size - 1)
                .mapToObj(size -> new CoverType(Math.min(largest, size * TITLE_SCALE), size, size * CLOSER_PITCH));
        return Stream.concat(Stream.of(usual), closer);
    }

    /** Lines of about the same length, in faces whose full width is a little less than an em. */
    static String lines(String text, int room, float size) {
        return TitleLines.of(text, (room - 1) / (size * PaperMetrics.FULL_WIDTH));
    }

    /** Gives a layout places and sizes; labels are as wide as they need to be as far as that leaves room for values. */
    void fit(JasperReport layout, TypeArea area, double labels) {
        var line = layout.getDetailSection().getBands()[0].getElements();
        var room = area.width() - INDENT;
        line[0].setX(INDENT);
        line[0].setWidth((int) Math.min(Math.ceil(labels) + 1, room / 2.0));
        line[1].setX(INDENT + line[0].getWidth());
        line[1].setWidth(room - line[0].getWidth());
        for (var element : line) {
            set(element, size, pitch, size * 1.125f);
        }
        var heading = (JRTextField) layout.getTitle().getElements()[0];
        set(heading, title, title * TITLE_PITCH, size * 5.6f);
        heading.getLineBox().setBottomPadding(Math.round(size * 3.2f));
        var foot = layout.getSummary().getElements();
        set(foot[0], size, pitch, size * 1.875f);
        set(foot[1], size, pitch, size * 1.25f);
    }

    private static void set(JRElement element, float size, float pitch, float above) {
        var text = (JRTextField) element;
        text.setFontSize(size);
        // What JasperReports adds to the pitch of further lines is 1.92 pt at 16 pt.
        text.getParagraph().setLineSpacingSize(pitch - 0.12f * size);
        text.getLineBox().setTopPadding(Math.round(above));
    }
}
