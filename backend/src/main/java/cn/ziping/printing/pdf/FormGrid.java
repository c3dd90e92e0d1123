package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Form;
import cn.ziping.printing.shape.Grid;
import cn.ziping.printing.shape.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Size of type and widths of columns for a form, and where its cells stand.
 *
 * @param size of type, a whole number: a fraction displaces punctuation
 * @param edges left edge of each column, and the right edge of the last
 * @param rows the cells that begin in each row
 */
record FormGrid(int size, List<Integer> edges, List<List<Place>> rows) {

    /** @param column where the cell begins, counted from 0 */
    record Place(Form.Cell cell, int row, int column) {

        boolean endsIn(int row) {
            return this.row + cell.rows() - 1 == row;
        }
    }

    static final int PADDING = 3;
    private static final int LARGEST = 10;
    private static final int SMALLEST = 9;

    /** Of all that a column may ask others for. */
    private static final double MOST = 0.4;

    /** As many characters have the words that are served with the figures, before all longer ones. */
    private static final int SHORT = 8;

    private static final Pattern WORD = Pattern.compile("[（〔《“]*[\\x21-\\x7e]+[）〕》”]*");

    static FormGrid of(Form form, int width) {
        var rows = places(form);
        for (var size = LARGEST; ; size--) {
            var shares = shares(form, width);
            var fits = fit(asked(form, rows, size, width, cell -> TableLayout.unbreakable(cell.text())), shares);
            if (size == SMALLEST || fits) {
                var first = asked(form, rows, size, width, cell -> longest(cell, FormGrid::isFirst));
                var all = asked(form, rows, size, width, cell -> longest(cell, word -> true));
                return new FormGrid(size, edges(widened(all, widened(first, shares))), rows);
            }
        }
    }

    int left(Place place) {
        return edges.get(place.column());
    }

    int width(Place place) {
        return edges.get(place.column() + place.cell().columns()) - left(place);
    }

    private static List<List<Place>> places(Form form) {
        var rows = Grid.of(form).rows();
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rows.get(row).stream()
                        .map(placed -> new Place(placed.cell(), row, placed.column()))
                        .toList())
                .toList();
    }

    private static double[] shares(Form form, int width) {
        var all = form.grid().stream().mapToInt(Integer::intValue).sum();
        return form.grid().stream()
                .mapToDouble(share -> (double) width * share / all)
                .toArray();
    }

    /** What each column needs so that its words are not broken, and two characters stand side by side. */
    private static double[] asked(
            Form form, List<List<Place>> rows, int size, int width, ToDoubleFunction<Form.Cell> unbroken) {
        var asked = new double[form.grid().size()];
        rows.stream().flatMap(List::stream).forEach(place -> {
            var two = Math.min(2, TextWidth.of(place.cell().text().plain()));
            var least = Math.max(two, unbroken.applyAsDouble(place.cell()));
            var each = (least * size + 2 * PADDING + 1) / place.cell().columns();
            for (var i = 0; i < place.cell().columns(); i++) {
                var column = place.column() + i;
                asked[column] = Math.max(asked[column], Math.min(each, width * MOST));
            }
        });
        return asked;
    }

    /** Of these words and figures, each with the brackets around it: none of them stands in a line by itself. */
    private static double longest(Form.Cell cell, Predicate<String> words) {
        var face = cell.head() ? Face.HEI : Face.SONG;
        return WORD.matcher(cell.text().plain())
                .results()
                .map(MatchResult::group)
                .filter(words)
                .mapToDouble(word -> Advance.of(word, face, 1))
                .reduce(0, Math::max);
    }

    /** A figure that is torn is misread; a long word, such as an address, can wait. */
    private static boolean isFirst(String word) {
        return word.length() <= SHORT || word.chars().noneMatch(Character::isLetter);
    }

    private static boolean fit(double[] asked, double[] shares) {
        for (var i = 0; i < asked.length; i++) {
            if (asked[i] > shares[i]) {
                return false;
            }
        }
        return true;
    }

    /** Columns that ask for more get it from those that need less than they have. */
    private static double[] widened(double[] asked, double[] shares) {
        var wanted = 0.0;
        var spare = 0.0;
        for (var i = 0; i < asked.length; i++) {
            wanted += Math.max(0, asked[i] - shares[i]);
            spare += Math.max(0, shares[i] - asked[i]);
        }
        var given = spare == 0 ? 0 : Math.min(1, wanted / spare);
        var granted = wanted == 0 ? 0 : Math.min(1, spare / wanted);
        var widths = new double[asked.length];
        for (var i = 0; i < asked.length; i++) {
            var more = asked[i] - shares[i];
            widths[i] = shares[i] + (more > 0 ? more * granted : more * given);
        }
        return widths;
    }

    private static List<Integer> edges(double[] widths) {
        var edges = new ArrayList<Integer>();
        var at = 0.0;
        edges.add(0);
        for (var width : widths) {
            at += width;
            edges.add((int) Math.round(at));
        }
        return edges;
    }
}
