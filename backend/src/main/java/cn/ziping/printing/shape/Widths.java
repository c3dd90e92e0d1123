package cn.ziping.printing.shape;

import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.shape.Grid.Placed;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the columns of a grid ask for, in ems.
 *
 * @param least so that nothing is torn
 * @param good so that it reads well
 * @param most so that nothing breaks
 * @param official the widths that the form prescribes, in comparison; empty where none does
 */
public record Widths(List<Double> least, List<Double> good, List<Double> most, List<Integer> official) {

    /** A column of words reads well from this width on. */
    private static final double COMFORTABLE = 8;

    /** What is longer without a break is broken all the same, before it leaves nothing for its neighbours. */
    private static final double LONG = 20;

    /** An official form is at least this wide. */
    private static final double FORM = 48;

    /** A head over figures breaks before its unit, and otherwise only when it is longer than this. */
    private static final double HEAD = 5;

    /** Or than this, where there is no room. */
    private static final double NARROW_HEAD = 3;

    public static Widths of(Table table) {
        return of(Grid.of(table));
    }

    /** What is in a cell over several columns is asked of each of them, by how wide they are. */
    public static Widths of(Form form) {
        var grid = Grid.of(form);
        var least = new double[grid.columns()];
        for (var row : grid.rows()) {
            for (var placed : row) {
                var columns = form.grid()
                        .subList(
                                placed.column(), placed.column() + placed.cell().columns());
                var whole = columns.stream().mapToInt(width -> width).sum();
                var asked = asked(placed);
                for (var i = 0; i < columns.size(); i++) {
                    var column = placed.column() + i;
                    least[column] = Math.max(least[column], asked * columns.get(i) / whole);
                }
            }
        }
        var all = Arrays.stream(least).boxed().toList();
        return new Widths(all, all, all, form.grid());
    }

    /** Words give way to figures. */
    private static double asked(Placed placed) {
        var least = least(placed, NARROW_HEAD);
        return placed.cell().alignment() == Alignment.RIGHT ? least : Math.min(least, COMFORTABLE);
    }

    private static Widths of(Grid grid) {
        var least = new Double[grid.columns()];
        var most = new Double[grid.columns()];
        var good = new Double[grid.columns()];
        Arrays.fill(least, 2.0);
        Arrays.fill(good, 2.0);
        Arrays.fill(most, 2.0);
        grid.rows().stream().flatMap(List::stream).forEach(placed -> {
            var column = placed.column();
            var widest = Ems.of(placed.cell().text());
            least[column] = Math.max(least[column], least(placed, NARROW_HEAD));
            good[column] = Math.max(
                    good[column],
                    Math.max(least(placed, HEAD), placed.cell().head() ? 0 : Math.min(widest, COMFORTABLE)));
            most[column] = Math.max(most[column], widest);
        });
        return new Widths(List.of(least), List.of(good), List.of(most), List.of());
    }

    private static double least(Placed placed, double head) {
        var text = placed.cell().text();
        if (placed.cell().head()) {
            return Math.min(Ems.of(text.plain().replaceFirst("（[^）]*）$", "")), head);
        }
        return placed.cell().alignment() == Alignment.RIGHT
                ? Math.min(Ems.of(text), LONG)
                : Math.max(Math.min(Ems.unbreakable(text), LONG), Math.min(Ems.of(text), 3));
    }

    /** How wide the grid must be for its columns to read well. */
    public double comfortable() {
        if (official.isEmpty()) {
            return Arrays.stream(each(good::get)).sum();
        }
        // The narrowest official column for what is in it decides.
        var prescribed = prescribed(1);
        return Arrays.stream(each(column -> least.get(column) / prescribed[column]))
                .max()
                .orElse(0);
    }

    /** How wide each would be if paper had no end, but none wider than this. */
    public List<Double> free(double widest) {
        if (official.isEmpty()) {
            return IntStream.range(0, least.size())
                    .mapToObj(column -> Math.max(good.get(column), Math.min(most.get(column), widest)))
                    .toList();
        }
        var whole = Arrays.stream(each(least::get)).sum();
        return Arrays.stream(given(Math.max(FORM, whole))).boxed().toList();
    }

    /**
     * The whole shared out among the columns, in whole numbers that add up to it. Padding takes as much of a narrow column as
     * of a wide one; in a form only the widths that it prescribes count.
     *
     * @param padding left and right of a column together, in the unit of {@code whole}
     * @param room the whole without padding, in ems
     */
    public List<Integer> padded(int whole, int padding, double room) {
        if (!official.isEmpty()) {
            return shared(whole, room);
        }
        var own = Math.min(padding, whole / 2 / least.size());
        return shared(whole - own * least.size(), room).stream()
                .map(text -> text + own)
                .toList();
    }

    private List<Integer> shared(int whole, double room) {
        return rounded(official.isEmpty() ? wanted(room) : given(room), whole);
    }

    private double[] prescribed(double room) {
        var all = official.stream().mapToInt(width -> width).sum();
        return each(column -> room * official.get(column) / all);
    }

    /** As prescribed, but columns that would tear what is in them get more from those that have more than they need. */
    private double[] given(double room) {
        var prescribed = prescribed(room);
        var wanted = Arrays.stream(each(column -> Math.max(0, least.get(column) - prescribed[column])))
                .sum();
        var spare = Arrays.stream(each(column -> Math.max(0, prescribed[column] - least.get(column))))
                .sum();
        var moved = Math.min(wanted, spare);
        return each(column -> {
            var lacking = least.get(column) - prescribed[column];
            return prescribed[column] + (moved == 0 ? 0 : lacking * moved / (lacking > 0 ? wanted : spare));
        });
    }

    /** Everybody gets what reads well, or else what tears nothing; what is left goes by how much more each would like. */
    private double[] wanted(double room) {
        var spare = room - most.stream().mapToDouble(width -> width).sum();
        if (spare >= 0) {
            return each(column -> most.get(column) + spare / most.size());
        }
        var wide = comfortable() <= room;
        var granted = each(column -> wide ? good.get(column) : least.get(column));
        var asked = each(column -> wide ? most.get(column) : good.get(column));
        var left = Math.max(0, room - Arrays.stream(granted).sum());
        var more = each(column -> Math.sqrt(Math.max(0, asked[column] - granted[column])));
        var all = Arrays.stream(more).sum();
        return each(column -> granted[column] + left * (all > 0 ? more[column] / all : 1.0 / more.length));
    }

    private double[] each(IntToDoubleFunction column) {
        return IntStream.range(0, least.size()).mapToDouble(column).toArray();
    }

    private static List<Integer> rounded(double[] shares, int whole) {
        var all = Arrays.stream(shares).sum();
        var ends = new int[shares.length + 1];
        var sum = 0.0;
        for (var i = 0; i < shares.length; i++) {
            sum += shares[i];
            ends[i + 1] = (int) Math.round(whole * sum / all);
        }
        return IntStream.range(0, shares.length)
                .map(i -> ends[i + 1] - ends[i])
                .boxed()
                .toList();
    }
}
