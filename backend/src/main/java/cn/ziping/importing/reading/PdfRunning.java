package cn.ziping.importing.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is repeated at the top or the bottom of pages: headers, footers, page numbers. */
final class PdfRunning {
    /** Share of the height of a page, and points, that headers and footers stand in. */
    private static final double EDGE = 0.11;

    private static final double LEAST_EDGE = 76;
    private static final double SHARE = 0.4;
    private static final Pattern DIGITS = Pattern.compile("\\d+|[ivxIVX]+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－―·•~\\s]*(?:第\\s*)?(?:\\d{1,4}|[ivxIVX]{1,6})(?:\\s*页)?(?:\\s*[/／,，]?\\s*共?\\s*\\d{1,4}\\s*页?)?[-—–－―·•~\\s]*");

    private final Map<String, Integer> counts = new HashMap<>();
    private final int pages;

    PdfRunning(List<PdfPage> pages) {
        this.pages = pages.size();
        for (var page : pages) {
            Set<String> keys = new HashSet<>();
            page.lines().stream().filter(line -> isEdge(page, line)).forEach(line -> keys.add(key(page, line)));
            keys.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
    }

    boolean is(PdfPage page, PdfLine line) {
        if (!isEdge(page, line)) {
            return false;
        }
        if (PAGE_NUMBER.matcher(line.text()).matches()) {
            return true;
        }
        return counts.getOrDefault(key(page, line), 0) >= Math.max(2, pages * SHARE);
    }

    private static boolean isEdge(PdfPage page, PdfLine line) {
        var edge = Math.max(page.height() * EDGE, LEAST_EDGE);
        return line.y() < edge || line.y() > page.height() - edge;
    }

    /** The words without their numbers, and at which end they stand. */
    private static String key(PdfPage page, PdfLine line) {
        return (line.y() < page.height() / 2 ? "^" : "_")
                + DIGITS.matcher(line.text()).replaceAll("#");
    }
}
