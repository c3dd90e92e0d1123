package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Size of type and widths of columns for a table.
 *
 * @param size of type, a whole number: a fraction displaces punctuation
 * @param widths in points; together the width of the page
 * @param start about how high the head and the beginning of the first row are, in points
 * @param rowsSplit whether rows may go on on the next page
 */
public record TableLayout(int size, List<Integer> widths, double start, boolean rowsSplit) {

    /** More columns than this are narrower than two characters; wider tables are printed in pieces. */
    public static final int MOST_COLUMNS = 20;

    static final int PAGE_WIDTH = 442;
    private static final int PAGE_HEIGHT = 638;

    /** As much of a split row as stays below its head at least. */
    private static final double SPLIT = 60;

    private static final int LARGEST = 12;
    private static final int SMALLEST = 9;

    /** Left and right of the text in a cell, with a little for rounding. */
    private static final double PADDING = 7;

    /** A column of words reads well from this width on, in ems. */
    private static final double COMFORTABLE = 8;

    /** A head over figures breaks before its unit, and otherwise only when it is longer than this, in ems. */
    private static final double HEAD = 5;

    /**
     * What a column asks for, in ems.
     *
     * @param least so that nothing is torn
     * @param comfortable so that it reads well
     * @param most so that nothing breaks
     */
    private record Wish(double least, double comfortable, double most, boolean words) {

        /** Figures have no use for more than they need. */
        double more() {
            return words ? most : comfortable;
        }
    }

    static TableLayout of(Table table) {
        var wishes = new ArrayList<Wish>();
        for (var i = 0; i < table.columns().size(); i++) {
            wishes.add(wish(table, i));
        }
        var size = LARGEST;
        while (size > SMALLEST && width(wishes, Wish::comfortable, size) > PAGE_WIDTH) {
            size--;
        }
        return of(table, size, widths(wishes, size));
    }

    private static TableLayout of(Table table, int size, List<Integer> widths) {
        var labels = table.columns().stream().map(Column::label).toList();
        var heights = table.rows().stream()
                .mapToDouble(row -> height(row, size, widths))
                .toArray();
        // A row goes to the next page whole, unless that could leave half a page empty.
        var rowsSplit = Arrays.stream(heights).anyMatch(height -> height > PAGE_HEIGHT / 2.0);
        var first = heights.length == 0 ? 0 : rowsSplit ? Math.min(heights[0], SPLIT) : heights[0];
        return new TableLayout(size, widths, height(labels, size, widths) + first, rowsSplit);
    }

    private static double height(List<Text> cells, int size, List<Integer> widths) {
        var lines = 1.0;
        for (var i = 0; i < cells.size(); i++) {
            var wide = TextWidth.of(cells.get(i).plain()) * size;
            lines = Math.max(lines, Math.ceil(wide / (widths.get(i) - PADDING)));
        }
        return lines * size * 1.2 + PADDING;
    }

    private static Wish wish(Table table, int index) {
        var column = table.columns().get(index);
        var label = column.label().plain();
        var widest = 0.0;
        var unbreakable = 0.0;
        for (var row : table.rows()) {
            widest = Math.max(widest, TextWidth.of(row.get(index).plain()));
            unbreakable = Math.max(unbreakable, unbreakable(row.get(index)));
        }
        var most = Math.max(widest, TextWidth.of(label));
        if (column.alignment() == Alignment.RIGHT) {
            var least = Math.max(widest, Math.min(TextWidth.of(withoutUnit(label)), HEAD));
            return new Wish(least, least, most, false);
        }
        var least = Math.max(unbreakable, Math.min(most, 3));
        return new Wish(least, Math.max(least, Math.min(most, COMFORTABLE)), most, true);
    }

    /** A head that does not fit into its column breaks before its unit. */
    Text head(Table table, int index) {
        var label = table.columns().get(index).label();
        var fits = TextWidth.of(label.plain()) * size <= widths.get(index) - PADDING;
        return fits || withoutUnit(label.plain()).isEmpty()
                ? label
                : Text.of(label.plain().replace("（", "\n（"));
    }

    private static String withoutUnit(String label) {
        return label.replaceFirst("（[^）]*）$", "");
    }

    /** Width of the longest Latin word or number, which must not be broken. */
    private static double unbreakable(Text text) {
        return Arrays.stream(text.plain().split("[^\\x21-\\x7e]+"))
                .mapToDouble(TextWidth::of)
                .max()
                .orElse(0);
    }

    private static double width(List<Wish> wishes, ToDoubleFunction<Wish> ems, int size) {
        return wishes.stream()
                .mapToDouble(wish -> ems.applyAsDouble(wish) * size + PADDING)
                .sum();
    }

    private static List<Integer> widths(List<Wish> wishes, int size) {
        if (width(wishes, Wish::most, size) <= PAGE_WIDTH) {
            return widths(wishes, size, Wish::most, Wish::most);
        }
        if (width(wishes, Wish::comfortable, size) <= PAGE_WIDTH) {
            return widths(wishes, size, Wish::comfortable, Wish::more);
        }
        return widths(wishes, size, Wish::least, Wish::comfortable);
    }

    /** Everybody gets what is granted; what is left goes by how much more each asks for, and else to all alike. */
    private static List<Integer> widths(
            List<Wish> wishes, int size, ToDoubleFunction<Wish> granted, ToDoubleFunction<Wish> asked) {
        var taken = width(wishes, granted, size);
        var left = Math.max(0, PAGE_WIDTH - taken);
        var narrowed = Math.min(1, PAGE_WIDTH / taken);
        ToDoubleFunction<Wish> more = wish -> Math.sqrt(asked.applyAsDouble(wish) - granted.applyAsDouble(wish));
        var all = wishes.stream().mapToDouble(more).sum();
        return whole(wishes.stream()
                .mapToDouble(wish -> (granted.applyAsDouble(wish) * size + PADDING) * narrowed
                        + left * (all > 0 ? more.applyAsDouble(wish) / all : 1.0 / wishes.size()))
                .toArray());
    }

    /** Rounded so that they still add up. */
    private static List<Integer> whole(double[] widths) {
        var whole = new ArrayList<Integer>();
        var exact = 0.0;
        var given = 0;
        for (var width : widths) {
            exact += width;
            var rounded = (int) Math.round(exact) - given;
            whole.add(rounded);
            given += rounded;
        }
        return whole;
    }
}
