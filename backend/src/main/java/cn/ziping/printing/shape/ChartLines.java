package cn.ziping.printing.shape;

import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Chart.Series;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.shape.ChartDrawing.Plot;
import cn.ziping.printing.shape.Ink.Dot;
import cn.ziping.printing.shape.Ink.Stroke;
import cn.ziping.printing.shape.Ink.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines from figure to figure, each named with its last figure where it ends at the right. */
final class ChartLines {
    private static final double WEIGHT = 1.5;
    private static final int MARK = 5;
    private static final int GAP = 6;

    /** From one name to the next, where lines end close together. */
    private static final int NAME = 12;

    /** A name and where it should stand. */
    private record End(int y, String text) {}

    private final Plot plot;
    private final List<Ink> ink = new ArrayList<>();

    ChartLines(Plot plot) {
        this.plot = plot;
    }

    /** How much room the names at the right take, in points. */
    static int named(Chart chart) {
        return GAP
                + chart.series().stream()
                        .mapToInt(series -> ChartDrawing.wide(name(series)))
                        .max()
                        .orElse(0);
    }

    List<Ink> drawn() {
        var series = plot.chart().series();
        for (var i = 0; i < series.size(); i++) {
            line(series.get(i), Look.of(i));
        }
        names();
        return ink;
    }

    private void line(Series series, Look look) {
        var values = series.values();
        for (var place = 1; place < values.size(); place++) {
            var before = values.get(place - 1);
            var value = values.get(place);
            if (before != null && value != null) {
                ink.add(new Stroke(
                        plot.x(place - 1),
                        plot.y(before),
                        plot.x(place),
                        plot.y(value),
                        WEIGHT,
                        look.dash(),
                        look.line()));
            }
        }
        for (var place = 0; place < values.size(); place++) {
            var value = values.get(place);
            if (value != null) {
                ink.add(dot(plot.x(place), plot.y(value), look));
            }
        }
    }

    /** From the top down, none nearer to the one above it than it can be read, and none so low that others have no room. */
    private void names() {
        var ends = ends();
        var free = 0;
        for (var i = 0; i < ends.size(); i++) {
            var end = ends.get(i);
            var lowest = plot.bottom() - NAME * (ends.size() - i);
            free = Math.max(free, Math.min(end.y() - NAME / 2, lowest));
            var room = ChartDrawing.wide(end.text());
            ink.add(new Words(plot.right() + GAP, free, room, ChartDrawing.SIZE, Alignment.LEFT, end.text()));
            free += NAME;
        }
    }

    /** A line that has no figure in the last place ends without a name; the legend has it. */
    private List<End> ends() {
        var ends = new ArrayList<End>();
        for (var series : plot.chart().series()) {
            var last = last(series);
            if (last != null) {
                ends.add(new End(plot.y(last), name(series)));
            }
        }
        ends.sort(Comparator.comparingInt(End::y));
        return ends;
    }

    private static String name(Series series) {
        var last = last(series);
        return last == null ? series.name() : series.name() + "：" + Chart.written(last);
    }

    private static @Nullable BigDecimal last(Series series) {
        return series.values().get(series.values().size() - 1);
    }

    static List<Ink> swatch(int x, int y, int width, Look look) {
        return List.of(new Stroke(x, y, x + width, y, WEIGHT, look.dash(), look.line()), dot(x + width / 2, y, look));
    }

    private static Dot dot(int x, int y, Look look) {
        return new Dot(x, y, MARK, look.round(), look.filled(), look.line());
    }
}
