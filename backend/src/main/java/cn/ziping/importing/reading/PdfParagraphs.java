package cn.ziping.importing.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines together that were one paragraph before they were set: a line that fills the measure goes on in the next,
 * if that begins at the margin and not indented.
 */
final class PdfParagraphs {
    /** How sentences end; a line that ends so may be the last of its paragraph however full it is. */
    private static final Pattern END = Pattern.compile(".*[。；：！？;:!?][”’」』）)]?\\s*$", Pattern.DOTALL);

    private static final Pattern MARKER = Pattern.compile(
            "^(?:第[一二三四五六七八九十百\\d]+[章节条部分篇]|[（(]?[一二三四五六七八九十]{1,3}[）)、．.]|[（(]?\\d{1,2}[）)、．.](?!\\d)|[①-⑳]|\\d{1,2}(?:\\.\\d{1,2}){1,3}[^\\d]).*",
            Pattern.DOTALL);

    private static final double NARROW = 0.12;

    /** How a page of this width is set. */
    private static final class Measure {
        double left;
        double right;
        double leading;
        boolean isIndented;
    }

    private final Map<Long, Measure> measures = new HashMap<>();

    PdfParagraphs(List<PdfPage> pages, PdfRunning running) {
        Map<Long, List<List<PdfLine>>> byWidth = new HashMap<>();
        for (var page : pages) {
            var lines = page.lines().stream()
                    .filter(line -> !running.is(page, line))
                    .toList();
            byWidth.computeIfAbsent(Math.round(page.width()), key -> new ArrayList<>())
                    .add(lines);
        }
        byWidth.forEach((width, lines) -> measures.put(width, measure(lines, width)));
    }

    private static Measure measure(List<List<PdfLine>> pages, long width) {
        var lines = pages.stream().flatMap(List::stream).toList();
        var measure = new Measure();
        var starts = new HashMap<Long, Integer>();
        lines.forEach(line -> starts.merge(Math.round(line.x() / 3), 1, Integer::sum));
        var enough = Math.max(2, lines.size() * 0.08);
        measure.left = starts.entrySet().stream()
                .filter(start -> start.getValue() >= enough)
                .mapToDouble(start -> start.getKey() * 3.0)
                .min()
                .orElse(lines.stream().mapToDouble(PdfLine::x).min().orElse(0));
        var rights = lines.stream().mapToDouble(PdfLine::right).sorted().toArray();
        measure.right = rights.length == 0 ? 0 : rights[(int) Math.floor((rights.length - 1) * 0.95)];
        // Where no line comes near the right margin, as on a cover, it is taken to be as wide as the left one.
        if (measure.right < width - measure.left - NARROW * width) {
            measure.right = width - measure.left;
        }
        var gaps = new ArrayList<Double>();
        for (var page : pages) {
            for (var i = 1; i < page.size(); i++) {
                gaps.add(page.get(i).y() - page.get(i - 1).y());
            }
        }
        gaps.sort(Double::compare);
        measure.leading = gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 2);
        var indented = lines.stream()
                .filter(line ->
                        line.x() - measure.left > 1.4 * line.size() && line.x() - measure.left < 2.6 * line.size())
                .count();
        measure.isIndented = indented >= lines.size() * 0.08;
        return measure;
    }

    /** Lines that stand together; the first may be alone. */
    record Paragraph(String text, boolean isAfterGap) {}

    /** @param lines of one page that follow each other, without tables or running lines between */
    List<Paragraph> together(PdfPage page, List<PdfLine> lines) {
        var measure = measures.getOrDefault(Math.round(page.width()), new Measure());
        var paragraphs = new ArrayList<Paragraph>();
        var text = new StringBuilder();
        PdfLine first = null;
        PdfLine last = null;
        var isAfterGap = false;
        var count = 0;
        for (var line : lines) {
            if (last != null && first != null && isGoingOn(measure, first, last, line, count)) {
                text.append(PdfLine.seam(text, line.text())).append(line.text());
                count++;
            } else {
                if (last != null) {
                    paragraphs.add(new Paragraph(text.toString(), isAfterGap));
                }
                isAfterGap = last != null && isGap(measure, last, line);
                text.setLength(0);
                text.append(line.text());
                first = line;
                count = 1;
            }
            last = line;
        }
        if (last != null) {
            paragraphs.add(new Paragraph(text.toString(), isAfterGap));
        }
        return paragraphs;
    }

    private static boolean isGap(Measure measure, PdfLine last, PdfLine line) {
        return measure.leading > 0 && line.y() - last.y() > 1.7 * Math.max(measure.leading, line.size() * 1.2);
    }

    private static boolean isGoingOn(Measure measure, PdfLine first, @Nullable PdfLine last, PdfLine line, int count) {
        if (last == null || line.hasTab() || last.hasTab() && count == 1 && isRow(last)) {
            return false;
        }
        var size = Math.max(last.size(), line.size());
        var room = measure.right - last.right();
        var isFull = room < Math.max(1.7 * size, line.firstWordWidth() + 0.3 * size);
        var isNear =
                line.y() - last.y() <= Math.max(1.4 * measure.leading, 1.5 * size) && line.y() - last.y() < 3.2 * size;
        var isAlike = Math.abs(last.size() - line.size()) <= 0.12 * size;
        if (!isFull || !isNear || !isAlike) {
            return false;
        }
        if (last.width() < 0.4 * (measure.right - measure.left)) {
            // Who signs and when stand below each other at the right margin.
            return false;
        }
        var indent = line.x() - measure.left;
        var ends = END.matcher(last.text()).matches();
        var isMarked = MARKER.matcher(line.text()).matches();
        if (indent > 1.2 * size) {
            // A block that is indented as a whole, or a hanging indent, if not the first line of the next paragraph.
            var isLikeBefore = Math.abs(line.x() - last.x()) < 0.6 * size;
            var isHanging = count == 1 && line.x() > first.x() + 0.6 * size;
            return !ends && !isMarked && (isLikeBefore || isHanging);
        }
        if (ends && isMarked) {
            return false;
        }
        var isFirstIndented = first.x() - measure.left > 1.2 * size;
        // Where paragraphs are not indented, a full line that ends a sentence is still more often one in the middle.
        return measure.isIndented || isFirstIndented || !last.text().matches("(?s).*[：:]\\s*");
    }

    /** Several parts with wide gaps: a line of a table without rulings. */
    private static boolean isRow(PdfLine line) {
        return line.text().chars().filter(c -> c == '\t').count() >= 2;
    }
}
