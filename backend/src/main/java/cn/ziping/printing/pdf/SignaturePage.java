package cn.ziping.printing.pdf;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import org.jspecify.annotations.Nullable;

/**
 * GB/T 9704-2012 7.3.5: the signature stands where its lengths want it, and never on a page without text: lines of the page
 * before come over to it.
 */
final class SignaturePage {

    /** Lines of text, or rows of a table, that stand above a signature at least. */
    static final int LINES = 2;

    /** How far to the right a line of a signature goes; written by document.jrxml. */
    private static final String SHIFT = "net.sf.jasperreports.export.ziping.shift";

    private final TypeArea area;
    private final JRPrintPage page;
    private final List<JRPrintElement> before;
    private final List<JRPrintElement> moved = new ArrayList<>();
    private int height;
    private int lines;

    private SignaturePage(TypeArea area, JRPrintPage page, List<JRPrintElement> before) {
        this.area = area;
        this.page = page;
        this.before = before;
    }

    /** @return false where the page of the signature is still without text, because a table ends the page before */
    static boolean settle(List<JRPrintPage> pages, TypeArea area) {
        for (var i = 0; i < pages.size(); i++) {
            var elements = pages.get(i).getElements();
            var signature =
                    elements.stream().filter(element -> shift(element) != null).toList();
            signature.forEach(SignaturePage::shiftRight);
            if (!signature.isEmpty() && i > 0) {
                var lines = elements.subList(0, elements.indexOf(signature.get(0))).stream()
                        .mapToInt(SignaturePage::lines)
                        .sum();
                if (lines < LINES) {
                    lines += new SignaturePage(
                                    area, pages.get(i), pages.get(i - 1).getElements())
                            .bring(LINES - lines);
                }
                if (lines == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Answers how many lines of text came over. */
    private int bring(int wanted) {
        var heading = false;
        while (!before.isEmpty() && (lines < wanted || heading) && take(wanted - lines)) {
            heading = !before.isEmpty() && isHeading(before.get(before.size() - 1));
        }
        for (var element : page.getElements()) {
            element.setY(element.getY() + height);
        }
        page.getElements().addAll(0, moved);
        return lines;
    }

    /** Takes the last text of the page before, or its last lines; false where no text ends that page. */
    private boolean take(int wanted) {
        if (!(before.get(before.size() - 1) instanceof JRPrintText text)) {
            return false;
        }
        if (isAttachment(text)) {
            return takeAttachments(wanted);
        }
        if (!isSet(text, "indented")) {
            return false;
        }
        if (!isHeading(text) && new PrintedLines(text).count() > wanted) {
            take(new ArrayList<>(List.of(new PrintedLines(text).divide(wanted, area.pitch()))));
        } else {
            // What went on on the next page was as high as the rest of its own.
            text.setHeight(new PrintedLines(text).count() * area.pitch());
            take(before.subList(before.size() - 1, before.size()));
        }
        return true;
    }

    /** All of them where they and the text above them have room; else the last one, unless some stand there already. */
    private boolean takeAttachments(int wanted) {
        var from = before.size() - 1;
        while (from > 0 && isAttachment(before.get(from - 1))) {
            from--;
        }
        var all = before.subList(from, before.size());
        var needed = bottom(all) - all.get(0).getY() + (1 + wanted) * area.pitch();
        if (needed <= area.top() + area.height() - bottom(page.getElements())) {
            take(all);
            // Blank, as it was between the text and them.
            moved.forEach(element -> element.setY(element.getY() + area.pitch()));
            height += area.pitch();
            return true;
        }
        if (page.getElements().stream().noneMatch(SignaturePage::isAttachment)) {
            var last = all.get(all.size() - 1).getY();
            var first = all.stream().takeWhile(element -> element.getY() < last).count();
            take(all.subList((int) first, all.size()));
        }
        return false;
    }

    private static int bottom(List<JRPrintElement> elements) {
        return elements.stream()
                .mapToInt(element -> element.getY() + element.getHeight())
                .max()
                .orElse(0);
    }

    /** Takes elements away and puts them on top of what was taken so far. */
    private void take(List<JRPrintElement> elements) {
        var top = elements.stream().mapToInt(JRPrintElement::getY).min().orElse(0);
        var high = bottom(elements) - top;
        moved.forEach(element -> element.setY(element.getY() + high));
        elements.forEach(element -> element.setY(element.getY() - top + area.top()));
        moved.addAll(0, elements);
        lines += elements.stream().mapToInt(SignaturePage::lines).sum();
        elements.clear();
        height += high;
    }

    /** The list of attachments is not yet text. */
    private static int lines(JRPrintElement element) {
        return element instanceof JRPrintText text && !isAttachment(text) ? new PrintedLines(text).count() : 0;
    }

    private static boolean isAttachment(JRPrintElement element) {
        return isSet(element, "attachment");
    }

    private static boolean isSet(JRPrintElement element, String style) {
        return element.getStyle() != null && style.equals(element.getStyle().getName());
    }

    private static boolean isHeading(JRPrintElement element) {
        return element instanceof JRPrintText text && text.getAnchorName() != null;
    }

    private static void shiftRight(JRPrintElement element) {
        var points = Integer.parseInt(String.valueOf(shift(element)));
        element.setX(element.getX() + points);
        element.setWidth(element.getWidth() - points);
    }

    private static @Nullable String shift(JRPrintElement element) {
        return element.hasProperties() ? element.getPropertiesMap().getProperty(SHIFT) : null;
    }
}
