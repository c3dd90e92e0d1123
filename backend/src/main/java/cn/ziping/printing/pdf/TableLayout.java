package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.shape.TextWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Size of type and widths of columns for a table.
 *
 * @param size of type, a whole number: a fraction displaces punctuation
 * @param widths in points; together the width of the page
 * @param start about how high the head and the beginning of the first row are, in points
 * @param rowsSplit whether rows may go on on the next page
 */
public record TableLayout(int size, List<Integer> widths, double start, boolean rowsSplit) {

    /** As many columns as the page layout has. */
    public static final int MOST_COLUMNS = 28;

    /** Narrower columns have no room for a character; wider tables are printed in pieces. */
    static final int LEAST_WIDTH = 22;

    static final int PAGE_WIDTH = 442;

    /** From line to line in a cell, in ems. */
    static final double LINE = 1.2;

    /** As much of a split row as stays below its head at least. */
    private static final double SPLIT = 60;

    private static final int LARGEST = 12;
    private static final int SMALLEST = 9;

    /** Left and right of the text in a cell, with a little for rounding. */
    private static final double PADDING = 7;

    /** A word or figure that is longer breaks where its column ends, in ems. */
    private static final double LONGEST = 16;

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

    /** Whether the table reads well only on a sheet that is turned: upright it would be too small or torn. */
    public static boolean wide(Table table) {
        return width(wishes(table), Wish::least, SMALLEST + 1) > PAGE_WIDTH;
    }

    /**
     * @param width of the page, in points
     * @param height of the page
     */
    static TableLayout of(Table table, int width, int height) {
        var wishes = wishes(table);
        var size = LARGEST;
        while (size > SMALLEST && width(wishes, Wish::comfortable, size) > width) {
            size--;
        }
        return of(table, size, widths(wishes, size, width), height);
    }

    private static List<Wish> wishes(Table table) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(column -> wish(table, column))
                .toList();
    }

    private static TableLayout of(Table table, int size, List<Integer> widths, int page) {
        var labels = table.columns().stream().map(Column::label).toList();
        var heights = table.rows().stream()
                .mapToDouble(row -> height(row, size, widths))
                .toArray();
        // A row goes to the next page whole, unless that could leave half a page empty.
        var rowsSplit = Arrays.stream(heights).anyMatch(height -> height > page / 2.0);
        var first = heights.length == 0 ? 0 : rowsSplit ? Math.min(heights[0], SPLIT) : heights[0];
        return new TableLayout(size, widths, height(labels, size, widths) + first, rowsSplit);
    }

    private static double height(List<Text> cells, int size, List<Integer> widths) {
        var lines = 1.0;
        for (var i = 0; i < cells.size(); i++) {
            var room = (widths.get(i) - PADDING) / size;
            var needed = cells.get(i).plain().split("\n", -1);
            lines = Math.max(
                    lines,
                    Arrays.stream(needed)
                            .mapToDouble(line -> Math.max(1, Math.ceil(TextWidth.of(line) / room)))
                            .sum());
        }
        return lines * size * LINE + PADDING;
    }

    private static Wish wish(Table table, int index) {
        var column = table.columns().get(index);
        var label = column.label().plain();
        var widest = 0.0;
        var unbreakable = 0.0;
        for (var row : table.rows()) {
            widest = Math.max(widest, TextWidth.of(row.get(index).plain()));
            unbreakable = Math.max(unbreakable, Math.min(unbreakable(row.get(index)), LONGEST));
        }
        var most = Math.max(widest, TextWidth.of(label));
        if (column.alignment() == Alignment.RIGHT) {
            var least = Math.max(Math.min(widest, LONGEST), Math.min(TextWidth.of(withoutUnit(label)), HEAD));
            return new Wish(least, least, Math.max(least, most), false);
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
    static double unbreakable(Text text) {
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

    private static List<Integer> widths(List<Wish> wishes, int size, int page) {
        if (width(wishes, Wish::most, size) <= page) {
            return widths(wishes, size, page, Wish::most, Wish::most);
        }
        if (width(wishes, Wish::comfortable, size) <= page) {
            return widths(wishes, size, page, Wish::comfortable, Wish::more);
        }
        if (width(wishes, Wish::least, size) <= page) {
            return widths(wishes, size, page, Wish::least, Wish::comfortable);
        }
        return narrowed(wishes, size, page);
    }

    /** Everybody gets what is granted; what is left goes by how much more each asks for, and else to all alike. */
    private static List<Integer> widths(
            List<Wish> wishes, int size, int page, ToDoubleFunction<Wish> granted, ToDoubleFunction<Wish> asked) {
        var left = page - width(wishes, granted, size);
        ToDoubleFunction<Wish> more = wish -> Math.sqrt(asked.applyAsDouble(wish) - granted.applyAsDouble(wish));
        var all = wishes.stream().mapToDouble(more).sum();
        return whole(wishes.stream()
                .mapToDouble(wish -> granted.applyAsDouble(wish) * size
                        + PADDING
                        + left * (all > 0 ? more.applyAsDouble(wish) / all : 1.0 / wishes.size()))
                .toArray());
    }

    /** Where not even the least fits, words break; two characters stay side by side as long as that is possible. */
    private static List<Integer> narrowed(List<Wish> wishes, int size, int page) {
        var floor = Math.min(2 * size + PADDING, (double) page / wishes.size());
        ToDoubleFunction<Wish> above = wish -> Math.max(0, wish.least() * size + PADDING - floor);
        var share = (page - floor * wishes.size())
                / wishes.stream().mapToDouble(above).sum();
        return whole(wishes.stream()
                .mapToDouble(wish -> floor + share * above.applyAsDouble(wish))
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
