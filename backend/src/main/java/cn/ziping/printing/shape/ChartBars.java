package cn.ziping.printing.shape;

import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.shape.ChartDrawing.Plot;
import cn.ziping.printing.shape.Ink.Box;
import cn.ziping.printing.shape.Ink.Dash;
import cn.ziping.printing.shape.Ink.Stroke;
import cn.ziping.printing.shape.Ink.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bars side by side, each with its figure where all figures have room; a missing one has a dash at the foot. */
final class ChartBars {
    private static final int WIDEST = 30;
    private static final double FILLED = 0.8;
    private static final int HATCH = 4;

    private final Plot plot;
    private final List<Ink> ink = new ArrayList<>();

    ChartBars(Plot plot) {
        this.plot = plot;
    }

    List<Ink> drawn() {
        var series = plot.chart().series();
        var pitch = Math.max(1, (int) Math.min(WIDEST, plot.slot() * FILLED / series.size()));
        var named = series.stream()
                .flatMap(one -> one.values().stream())
                .filter(Objects::nonNull)
                .allMatch(figure -> ChartDrawing.wide(Chart.written(figure)) <= pitch);
        for (var i = 0; i < series.size(); i++) {
            for (var place = 0; place < plot.chart().places().size(); place++) {
                var x = plot.x(place) - pitch * series.size() / 2 + i * pitch;
                one(series.get(i).values().get(place), x, pitch, Look.of(i), named);
            }
        }
        return ink;
    }

    private void one(@Nullable BigDecimal figure, int x, int pitch, Look look, boolean named) {
        var foot = plot.y(BigDecimal.ZERO);
        var end = figure == null ? foot : plot.y(figure);
        if (end != foot) {
            ink.addAll(bar(x, Math.min(foot, end), Math.max(1, pitch - 2), Math.abs(foot - end), look));
        }
        if (named) {
            var text = figure == null ? Table.MISSING.plain() : Chart.written(figure);
            var y = end > foot ? end + 1 : end - ChartDrawing.SIZE - 3;
            ink.add(new Words(x - 1, y, pitch, ChartDrawing.SIZE, Alignment.CENTER, text));
        }
    }

    static List<Ink> bar(int x, int y, int width, int height, Look look) {
        var bar = new ArrayList<Ink>();
        bar.add(new Box(x, y, width, height, look.rgb()));
        var level = look.hatched() == Look.Hatch.LEVEL;
        for (var at = HATCH; look.hatched() != Look.Hatch.NONE && at < (level ? height : width); at += HATCH) {
            bar.add(
                    level
                            ? new Stroke(
                                    x, y + height - at, x + width, y + height - at, 0.5, Dash.NONE, ChartDrawing.INK)
                            : new Stroke(x + at, y, x + at, y + height, 0.5, Dash.NONE, ChartDrawing.INK));
        }
        return bar;
    }
}
