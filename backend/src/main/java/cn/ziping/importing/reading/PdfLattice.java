package cn.ziping.importing.reading;

import cn.ziping.importing.reading.PdfRulings.Ruling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The lines of a table carried through from edge to edge, and which of the fields between them are one cell because no
 * line parts them. A side on which no line was drawn, as in open tables, ends where the other lines end.
 */
final class PdfLattice {
    private final double[] xs;
    private final double[] ys;
    private final int[] cells;

    private PdfLattice(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
        cells = new int[Math.max(0, rowCount() * columnCount())];
        for (var i = 0; i < cells.length; i++) {
            cells[i] = i;
        }
    }

    static PdfLattice of(List<Ruling> rulings, double near) {
        var upright = new ArrayList<Double>();
        var level = new ArrayList<Double>();
        for (var ruling : rulings) {
            (ruling.isLevel() ? level : upright).add(ruling.at());
            var ends = ruling.isLevel() ? upright : level;
            ends.add(ruling.from());
            ends.add(ruling.to());
        }
        var xs = distinct(rulings, false, upright, near);
        var ys = distinct(rulings, true, level, near);
        if (xs.length < 2 || ys.length < 2 || (long) xs.length * ys.length > 50_000) {
            return new PdfLattice(new double[0], new double[0]);
        }
        var lattice = new PdfLattice(xs, ys);
        lattice.merge(rulings, near);
        return lattice;
    }

    /** Where lines of a direction stand, and the outermost ends of those that cross them. */
    private static double[] distinct(List<Ruling> rulings, boolean isLevel, List<Double> all, double near) {
        var places = new ArrayList<Double>();
        rulings.stream().filter(ruling -> ruling.isLevel() == isLevel).forEach(ruling -> places.add(ruling.at()));
        all.stream().min(Double::compare).ifPresent(places::add);
        all.stream().max(Double::compare).ifPresent(places::add);
        places.sort(Double::compare);
        var distinct = new ArrayList<Double>();
        for (var place : places) {
            if (distinct.isEmpty() || place - distinct.get(distinct.size() - 1) > near) {
                distinct.add(place);
            }
        }
        return distinct.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void merge(List<Ruling> rulings, double near) {
        for (var r = 0; r < rowCount(); r++) {
            for (var c = 0; c < columnCount(); c++) {
                var middleX = (xs[c] + xs[c + 1]) / 2;
                var middleY = (ys[r] + ys[r + 1]) / 2;
                if (c + 1 < columnCount() && !isParted(rulings, false, xs[c + 1], middleY, near)) {
                    union(r * columnCount() + c, r * columnCount() + c + 1);
                }
                if (r + 1 < rowCount() && !isParted(rulings, true, ys[r + 1], middleX, near)) {
                    union(r * columnCount() + c, (r + 1) * columnCount() + c);
                }
            }
        }
    }

    private static boolean isParted(List<Ruling> rulings, boolean isLevel, double at, double middle, double near) {
        for (var ruling : rulings) {
            if (ruling.isLevel() == isLevel
                    && Math.abs(ruling.at() - at) <= near
                    && ruling.from() <= middle
                    && ruling.to() >= middle) {
                return true;
            }
        }
        return false;
    }

    /** The root of a cell is its first field in reading order. */
    private void union(int a, int b) {
        var first = PdfGrids.root(cells, a);
        var second = PdfGrids.root(cells, b);
        cells[Math.max(first, second)] = Math.min(first, second);
    }

    int rowCount() {
        return Math.max(0, ys.length - 1);
    }

    int columnCount() {
        return Math.max(0, xs.length - 1);
    }

    int cellCount() {
        var roots = new HashSet<Integer>();
        for (var i = 0; i < cells.length; i++) {
            roots.add(PdfGrids.root(cells, i));
        }
        return roots.size();
    }

    /** Which cell a field belongs to. */
    int cell(int row, int column) {
        return PdfGrids.root(cells, row * columnCount() + column);
    }

    /** The cell at a point; -1 outside of the table. */
    int cellAt(double x, double y) {
        var column = between(xs, x);
        var row = between(ys, y);
        return column < 0 || row < 0 ? -1 : cell(row, column);
    }

    private static int between(double[] places, double at) {
        for (var i = 0; i + 1 < places.length; i++) {
            if (at >= places[i] && at < places[i + 1]) {
                return i;
            }
        }
        return -1;
    }

    double width(int cell) {
        var first = cell % columnCount();
        var row = cell / columnCount();
        var last = first;
        while (last + 1 < columnCount() && cell(row, last + 1) == cell) {
            last++;
        }
        return xs[last + 1] - xs[first];
    }

    double top() {
        return ys[0];
    }

    double bottom() {
        return ys[ys.length - 1];
    }

    double area() {
        return (xs[xs.length - 1] - xs[0]) * (ys[ys.length - 1] - ys[0]);
    }
}
