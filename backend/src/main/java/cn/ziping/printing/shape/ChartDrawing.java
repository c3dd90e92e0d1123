package cn.ziping.printing.shape;

import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Chart.Kind;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.shape.Ink.Dash;
import cn.ziping.printing.shape.Ink.Stroke;
import cn.ziping.printing.shape.Ink.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A chart drawn in a rectangle: legend, axes and names here, the figures by {@link ChartBars} and {@link ChartLines}. */
public final class ChartDrawing {

    /** How high every chart is, in points; as wide as the page has room. */
    public static final int HEIGHT = 220;

    static final int SIZE = 9;
    static final int INK = 0x333333;
    private static final int GRID = 0xcccccc;
    private static final int LINE = 14;
    private static final int SWATCH = 22;
    private static final int GAP = 6;

    private final Chart chart;
    private final int width;
    private final List<Ink> ink = new ArrayList<>();

    private ChartDrawing(Chart chart, int width) {
        this.chart = chart;
        this.width = width;
    }

    /** @param width in points */
    public static List<Ink> of(Chart chart, int width) {
        return new ChartDrawing(chart, width).drawn();
    }

    private List<Ink> drawn() {
        var top = legend();
        ink.add(new Words(0, top, width, SIZE, Alignment.LEFT, chart.upward()));
        var figures = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .toList();
        var scale = Scale.of(figures, chart.kind() == Kind.BARS);
        var left = scale.lines().stream()
                        .mapToInt(line -> wide(Chart.written(line)))
                        .max()
                        .orElse(0)
                + GAP;
        var right = chart.kind() == Kind.LINES ? ChartLines.named(chart) : 0;
        var plot = new Plot(chart, scale, left, top + LINE + GAP, width - right, HEIGHT - 2 * LINE);
        axes(plot);
        ink.addAll(chart.kind() == Kind.BARS ? new ChartBars(plot).drawn() : new ChartLines(plot).drawn());
        return List.copyOf(ink);
    }

    /** Names beside their looks, as many lines as they need. */
    private int legend() {
        var x = 0;
        var y = 0;
        for (var i = 0; i < chart.series().size(); i++) {
            var name = chart.series().get(i).name();
            var room = SWATCH + GAP + wide(name);
            if (x > 0 && x + room > width) {
                x = 0;
                y += LINE;
            }
            ink.addAll(
                    chart.kind() == Kind.BARS
                            ? ChartBars.bar(x, y + 2, SWATCH, LINE - 4, Look.of(i))
                            : ChartLines.swatch(x, y + LINE / 2, SWATCH, Look.of(i)));
            ink.add(new Words(x + SWATCH + GAP, y + 1, wide(name), SIZE, Alignment.LEFT, name));
            x += room + 2 * GAP;
        }
        return y + LINE + GAP;
    }

    private void axes(Plot plot) {
        for (var line : plot.scale().lines()) {
            var y = plot.y(line);
            var foot = line.signum() == 0 || line.equals(plot.scale().from());
            ink.add(new Stroke(plot.left(), y, plot.right(), y, foot ? 0.75 : 0.5, Dash.NONE, foot ? INK : GRID));
            ink.add(new Words(0, y - SIZE / 2 - 1, plot.left() - GAP, SIZE, Alignment.RIGHT, Chart.written(line)));
        }
        // Where names would touch one another, each second or third place has one.
        var widest = chart.places().stream().mapToInt(ChartDrawing::wide).max().orElse(0) + GAP;
        var every = Math.max(1, (int) Math.ceil(widest / plot.slot()));
        for (var place = 0; place < chart.places().size(); place += every) {
            var name = chart.places().get(place);
            var room = wide(name);
            ink.add(new Words(plot.x(place) - room / 2, plot.bottom() + 3, room, SIZE, Alignment.CENTER, name));
        }
        ink.add(new Words(
                plot.left(),
                plot.bottom() + 3 + LINE,
                plot.right() - plot.left(),
                SIZE,
                Alignment.CENTER,
                chart.across()));
    }

    /** Room for a text in one line. */
    static int wide(String text) {
        return (int) Math.ceil(TextWidth.of(text) * SIZE) + 2;
    }

    /** Where figures are on the paper. */
    record Plot(Chart chart, Scale scale, int left, int top, int right, int bottom) {

        /** Between the middles of two places. */
        double slot() {
            return (double) (right - left) / chart.places().size();
        }

        /** The middle of a place. */
        int x(int place) {
            return (int) Math.round(left + slot() * (place + 0.5));
        }

        int y(BigDecimal figure) {
            return (int) Math.round(bottom - scale.place(figure) * (bottom - top));
        }
    }
}
