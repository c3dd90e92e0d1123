package cn.ziping.importing.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of a page as text.
 *
 * @param text with a tab for each wide gap
 * @param y of the line that its characters stand on
 * @param firstWordWidth room that it would have needed at the end of the line before
 */
record PdfLine(String text, double x, double right, double y, double size, double firstWordWidth) {
    /** In sizes of the font. */
    private static final double TAB = 1.9;

    private static final String NEVER_FIRST = "。，、；：？！）》」』】〕”’％%…,.;:?!)]";

    double width() {
        return right - x;
    }

    boolean hasTab() {
        return text.indexOf('\t') >= 0;
    }

    /** What stands between the end of a line and the next, which goes on: nothing, but a space between Latin words. */
    static String seam(CharSequence before, String after) {
        if (before.length() == 0 || after.isEmpty()) {
            return "";
        }
        var last = before.charAt(before.length() - 1);
        var first = after.charAt(0);
        var isWords = last < 0x250 && first < 0x250 && Character.isLetter(last) && Character.isLetter(first);
        return isWords ? " " : "";
    }

    /** Characters to lines, from top to bottom. */
    static List<PdfLine> lines(List<PdfGlyph> glyphs) {
        var spaces = glyphs.stream().filter(PdfGlyph::isSpace).toList();
        return rows(glyphs).stream().map(row -> of(row, spaces)).toList();
    }

    /** The characters of each line in reading order, without blanks. */
    static List<List<PdfGlyph>> rows(List<PdfGlyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.removeIf(PdfGlyph::isSpace);
        sorted.sort(Comparator.comparingDouble(PdfGlyph::middleY));
        var rows = new ArrayList<List<PdfGlyph>>();
        var row = new ArrayList<PdfGlyph>();
        var middle = 0.0;
        for (var glyph : sorted) {
            if (!row.isEmpty()
                    && glyph.middleY() - middle
                            > 0.45 * Math.max(glyph.size(), row.get(0).size())) {
                rows.add(distinct(row));
                row.clear();
            }
            middle = row.isEmpty() ? glyph.middleY() : middle + (glyph.middleY() - middle) / (row.size() + 1);
            row.add(glyph);
        }
        if (!row.isEmpty()) {
            rows.add(distinct(row));
        }
        return rows;
    }

    private static PdfLine of(List<PdfGlyph> glyphs, List<PdfGlyph> spaces) {
        var size = glyphs.stream().mapToDouble(PdfGlyph::size).sorted().toArray()[glyphs.size() / 2];
        var y = glyphs.stream().mapToDouble(PdfGlyph::y).sorted().toArray()[glyphs.size() / 2];
        var blanks = spaces.stream()
                .filter(space -> Math.abs(space.y() - y) < size * 0.5)
                .toList();
        var text = new StringBuilder();
        for (var i = 0; i < glyphs.size(); i++) {
            if (i > 0) {
                text.append(between(glyphs.get(i - 1), glyphs.get(i), blanks));
            }
            text.append(glyphs.get(i).text());
        }
        var right = glyphs.stream().mapToDouble(PdfGlyph::right).max().orElse(0);
        return new PdfLine(text.toString(), glyphs.get(0).x(), right, y, size, firstWordWidth(glyphs));
    }

    /** In reading order, without the copies that imitate bold by printing twice. */
    private static List<PdfGlyph> distinct(List<PdfGlyph> row) {
        var sorted = new ArrayList<>(row);
        sorted.sort(Comparator.comparingDouble(PdfGlyph::x));
        var distinct = new ArrayList<PdfGlyph>();
        for (var glyph : sorted) {
            var isCopy = false;
            for (var i = distinct.size() - 1; i >= Math.max(0, distinct.size() - 3); i--) {
                var other = distinct.get(i);
                isCopy |= other.text().equals(glyph.text())
                        && Math.abs(other.x() - glyph.x()) < 0.3 * Math.max(glyph.width(), 1);
            }
            if (!isCopy) {
                distinct.add(glyph);
            }
        }
        return distinct;
    }

    /** A tab for a wide gap, a space where one was written or words would run together, else nothing. */
    private static String between(PdfGlyph left, PdfGlyph right, List<PdfGlyph> spaces) {
        var size = Math.min(left.size(), right.size());
        var gap = (right.x() - left.right()) / size;
        if (gap >= TAB) {
            return "\t";
        }
        if (gap < 0.12) {
            return "";
        }
        var isWritten = gap > 0.2
                && spaces.stream()
                        .anyMatch(space -> space.middleX() > left.right() - 0.1 * size && space.middleX() < right.x());
        var isWide = Words.isWide(left.text().codePointBefore(left.text().length()))
                || Words.isWide(right.text().codePointAt(0));
        var isNumbers = isOfNumber(left.text()) && isOfNumber(right.text());
        return isWritten || gap > (isWide ? 0.7 : isNumbers ? 0.14 : 0.22) ? " " : "";
    }

    /** Digits stand at equal distances; those that do not belong to two numbers. */
    private static boolean isOfNumber(String text) {
        return text.length() == 1 && "0123456789.,%".contains(text);
    }

    /** With the marks that may not begin a line and take the character before them along. */
    private static double firstWordWidth(List<PdfGlyph> glyphs) {
        var first = glyphs.get(0);
        var right = first.right();
        var isWord = !Words.isWide(first.text().codePointAt(0));
        for (var i = 1; i < glyphs.size(); i++) {
            var glyph = glyphs.get(i);
            var c = glyph.text().codePointAt(0);
            if (NEVER_FIRST.indexOf(c) < 0 && (!isWord || Words.isWide(c)) || glyph.x() - right > 0.2 * glyph.size()) {
                break;
            }
            right = glyph.right();
        }
        return right - first.x();
    }
}
