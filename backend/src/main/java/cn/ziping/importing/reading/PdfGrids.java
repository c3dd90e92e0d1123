package cn.ziping.importing.reading;

import cn.ziping.importing.reading.PdfRulings.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds tables by their ruling lines, and which character stands in which of their cells. */
final class PdfGrids {
    /** Lines nearer than this are one: double borders, borders of neighbouring cells. */
    private static final double NEAR = 3;

    private static final double SHORTEST = 4;
    /** Word keeps 5.4 points free on either side of a cell. */
    static final double MARGINS = 11;

    private static final int MOST_CELLS = 20_000;
    /** A page with more is a map or a chart. */
    private static final int MOST_LINES = 4_000;

    /** A table on a page, with the characters that it took. */
    record Found(double top, double bottom, Blocks.GridRows rows) {}

    private PdfGrids() {}

    /**
     * @param glyphs of the page; those that stand in cells are taken out
     * @return from top to bottom
     */
    static List<Found> find(List<Ruling> rulings, List<PdfGlyph> glyphs) {
        var joined = joined(rulings);
        if (joined.size() > MOST_LINES) {
            return List.of();
        }
        var lattices = new ArrayList<PdfLattice>();
        for (var group : connected(joined)) {
            var lattice = PdfLattice.of(group, NEAR);
            if (lattice.rowCount() * (long) lattice.columnCount() <= MOST_CELLS && lattice.cellCount() >= 2) {
                lattices.add(lattice);
            }
        }
        // A table within the frame of another takes its characters first.
        lattices.sort(Comparator.comparingDouble(PdfLattice::area));
        var found = new ArrayList<Found>();
        for (var lattice : lattices) {
            var rows = rows(lattice, glyphs);
            found.add(new Found(lattice.top(), lattice.bottom(), rows));
        }
        found.sort(Comparator.comparingDouble(Found::top));
        return found;
    }

    private static Blocks.GridRows rows(PdfLattice lattice, List<PdfGlyph> glyphs) {
        var byCell = new HashMap<Integer, List<PdfGlyph>>();
        glyphs.removeIf(glyph -> {
            var cell = lattice.cellAt(glyph.middleX(), glyph.middleY());
            if (cell >= 0) {
                byCell.computeIfAbsent(cell, key -> new ArrayList<>()).add(glyph);
            }
            return cell >= 0;
        });
        var grid = new Blocks.GridRows();
        var seen = new LinkedHashMap<Integer, String>();
        for (var r = 0; r < lattice.rowCount(); r++) {
            for (var c = 0; c < lattice.columnCount(); c++) {
                var cell = lattice.cell(r, c);
                var isCovered = seen.containsKey(cell);
                var text = seen.computeIfAbsent(
                        cell, key -> text(byCell.getOrDefault(key, List.of()), lattice.width(key)));
                grid.set(r, c, text, isCovered);
            }
        }
        return grid;
    }

    /** Lines that fill the cell go on in the next; after a shorter one the writer began a new line. */
    static String text(List<PdfGlyph> glyphs, double width) {
        var lines = PdfLine.lines(glyphs);
        var text = new StringBuilder();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (i > 0) {
                var before = lines.get(i - 1);
                var room = width - before.width() - MARGINS;
                var isFull = room < line.firstWordWidth() + 0.35 * line.size();
                text.append(isFull ? PdfLine.seam(text, line.text()) : "\n");
            }
            text.append(line.text());
        }
        return text.toString();
    }

    /** Pieces of the same line made one; dashes and borders of single cells are pieces. */
    private static List<Ruling> joined(List<Ruling> rulings) {
        var sorted = new ArrayList<>(rulings);
        sorted.sort(Comparator.comparing(Ruling::isLevel)
                .thenComparingDouble(ruling -> Math.round(ruling.at()))
                .thenComparingDouble(Ruling::from));
        var joined = new ArrayList<Ruling>();
        for (var ruling : sorted) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && last.isLevel() == ruling.isLevel()
                    && Math.abs(last.at() - ruling.at()) <= 1
                    && ruling.from() - last.to() <= NEAR) {
                joined.set(
                        joined.size() - 1,
                        new Ruling(last.isLevel(), last.at(), last.from(), Math.max(last.to(), ruling.to())));
            } else {
                joined.add(ruling);
            }
        }
        joined.removeIf(ruling -> ruling.to() - ruling.from() < SHORTEST);
        return joined;
    }

    /** Lines that cross or touch, directly or through others. */
    private static Iterable<List<Ruling>> connected(List<Ruling> rulings) {
        var parents = new int[rulings.size()];
        for (var i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        for (var i = 0; i < rulings.size(); i++) {
            for (var j = i + 1; j < rulings.size(); j++) {
                if (isCrossing(rulings.get(i), rulings.get(j))) {
                    parents[root(parents, i)] = root(parents, j);
                }
            }
        }
        Map<Integer, List<Ruling>> groups = new LinkedHashMap<>();
        for (var i = 0; i < rulings.size(); i++) {
            groups.computeIfAbsent(root(parents, i), key -> new ArrayList<>()).add(rulings.get(i));
        }
        return groups.values();
    }

    static int root(int[] parents, int i) {
        var here = i;
        while (parents[here] != here) {
            parents[here] = parents[parents[here]];
            here = parents[here];
        }
        return here;
    }

    private static boolean isCrossing(Ruling a, Ruling b) {
        return a.isLevel() != b.isLevel()
                && a.at() >= b.from() - NEAR
                && a.at() <= b.to() + NEAR
                && b.at() >= a.from() - NEAR
                && b.at() <= a.to() + NEAR;
    }
}
