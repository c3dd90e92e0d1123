package cn.ziping.printing.pdf;

import cn.ziping.printing.Table;
import cn.ziping.printing.Table.Alignment;
import cn.ziping.printing.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Size of type and widths of columns for a table.
 *
 * @param size of type, a whole number: a fraction displaces punctuation
 * @param widths in points; together the width of the page
 */
public record TableLayout(int size, List<Integer> widths) {

    /** More columns than this are narrower than two characters; wider tables are printed in pieces. */
    public static final int MOST_COLUMNS = 20;

    static final int PAGE_WIDTH = 442;

    private static final int LARGEST = 12;
    private static final int SMALLEST = 9;

    /** Left and right of the text in a cell, with a little for rounding. */
    private static final double PADDING = 7;

    /** A column of words reads well from this width on, in ems. */
    private static final double COMFORTABLE = 7;

    /** What a column asks for, in ems. */
    private record Wish(double least, double comfortable, double most) {}

    static TableLayout of(Table table) {
        var wishes = new ArrayList<Wish>();
        for (var i = 0; i < table.columns().size(); i++) {
            wishes.add(wish(table, i));
        }
        for (var size = LARGEST; size > SMALLEST; size--) {
            if (width(wishes.stream().mapToDouble(Wish::comfortable).toArray(), size) <= PAGE_WIDTH) {
                return new TableLayout(size, widths(wishes, size));
            }
        }
        return new TableLayout(SMALLEST, widths(wishes, SMALLEST));
    }

    private static Wish wish(Table table, int index) {
        var column = table.columns().get(index);
        var least = 2.0;
        var most = TextWidth.of(column.label().plain());
        var widest = 0.0;
        for (var row : table.rows()) {
            var text = row.get(index);
            widest = Math.max(widest, TextWidth.of(text.plain()));
            least = Math.max(least, unbreakable(text));
        }
        if (column.alignment() == Alignment.RIGHT) {
            // A head of two lines over the figures: 年初预算数 and （万元）.
            least = Math.max(Math.max(least, widest), Math.min(most, 4));
            return new Wish(least, least, Math.max(widest, most));
        }
        least = Math.max(least, Math.min(Math.max(widest, most), 3));
        most = Math.max(most, widest);
        return new Wish(least, Math.max(least, Math.min(most, COMFORTABLE)), most);
    }

    /** Width of the longest Latin word or number, which must not be broken. */
    private static double unbreakable(Text text) {
        return Arrays.stream(text.plain().split("[^\\x21-\\x7e]+"))
                .mapToDouble(TextWidth::of)
                .max()
                .orElse(0);
    }

    private static double width(double[] ems, int size) {
        return Arrays.stream(ems).map(em -> em * size + PADDING).sum();
    }

    /** Everybody gets the least; what is left goes to those who ask for more, by how much more they ask for. */
    private static List<Integer> widths(List<Wish> wishes, int size) {
        var least = wishes.stream().mapToDouble(Wish::least).toArray();
        var left = PAGE_WIDTH - width(least, size);
        if (left < 0) {
            var scale = PAGE_WIDTH / width(least, size);
            return whole(Arrays.stream(least).map(em -> (em * size + PADDING) * scale).toArray());
        }
        var more = wishes.stream()
                .mapToDouble(wish -> wish.most() - wish.least())
                .map(Math::sqrt)
                .toArray();
        var all = Arrays.stream(more).sum();
        var widths = new double[least.length];
        for (var i = 0; i < least.length; i++) {
            widths[i] = least[i] * size + PADDING + (all > 0 ? left * more[i] / all : left / least.length);
        }
        return whole(widths);
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
