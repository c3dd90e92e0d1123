package cn.ziping.printing.html;

import cn.ziping.printing.document.Chart;
import cn.ziping.printing.shape.ChartDrawing;
import cn.ziping.printing.shape.Ink;
import cn.ziping.printing.shape.Ink.Box;
import cn.ziping.printing.shape.Ink.Dot;
import cn.ziping.printing.shape.Ink.Stroke;
import cn.ziping.printing.shape.Ink.Words;
import cn.ziping.printing.shape.Markup;
import cn.ziping.printing.shape.Wording;

/** Draws a chart as SVG, which runs nothing and asks for nothing. */
final class ChartMarkup {

    /** Room of the page, in points, as on paper. */
    private static final int WIDTH = 442;

    private static final String EDGE = "#333333";

    private final Markup markup;

    ChartMarkup(Markup markup) {
        this.markup = markup;
    }

    void write(Chart chart) {
        markup.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 %d %d".formatted(WIDTH, ChartDrawing.HEIGHT),
                "role",
                "img",
                "aria-label",
                Wording.line(chart.title()));
        ChartDrawing.of(chart, WIDTH).forEach(this::write);
        markup.close();
    }

    private void write(Ink ink) {
        if (ink instanceof Stroke stroke) {
            line(stroke);
        } else if (ink instanceof Box box) {
            rectangle(box.x(), box.y(), box.width(), box.height(), colour(box.rgb()), EDGE);
        } else if (ink instanceof Dot dot) {
            dot(dot);
        } else {
            words((Words) ink);
        }
    }

    private void line(Stroke stroke) {
        markup.empty(
                "line",
                "x1",
                "" + stroke.x(),
                "y1",
                "" + stroke.y(),
                "x2",
                "" + stroke.toX(),
                "y2",
                "" + stroke.toY(),
                "stroke",
                colour(stroke.rgb()),
                "stroke-width",
                "" + stroke.weight(),
                "stroke-dasharray",
                switch (stroke.dash()) {
                    case NONE -> "";
                    case DASHED -> "6 4";
                    case DOTTED -> "1.5 3";
                });
    }

    private void rectangle(int x, int y, int width, int height, String fill, String edge) {
        markup.empty(
                "rect",
                "x",
                "" + x,
                "y",
                "" + y,
                "width",
                "" + width,
                "height",
                "" + height,
                "fill",
                fill,
                "stroke",
                edge,
                "stroke-width",
                "0.5");
    }

    private void dot(Dot dot) {
        var fill = dot.filled() ? colour(dot.rgb()) : "#ffffff";
        var half = dot.size() / 2;
        if (dot.round()) {
            markup.empty(
                    "circle",
                    "cx",
                    "" + dot.x(),
                    "cy",
                    "" + dot.y(),
                    "r",
                    "" + dot.size() / 2.0,
                    "fill",
                    fill,
                    "stroke",
                    colour(dot.rgb()));
        } else {
            rectangle(dot.x() - half, dot.y() - half, dot.size(), dot.size(), fill, colour(dot.rgb()));
        }
    }

    private void words(Words words) {
        markup.element(
                "text",
                Wording.line(words.text()),
                "x",
                ""
                        + switch (words.alignment()) {
                            case LEFT -> words.x();
                            case CENTER -> words.x() + words.width() / 2;
                            case RIGHT -> words.x() + words.width();
                        },
                "y",
                "" + words.baseline(),
                "font-size",
                "" + words.size(),
                "text-anchor",
                switch (words.alignment()) {
                    case LEFT -> "start";
                    case CENTER -> "middle";
                    case RIGHT -> "end";
                });
    }

    private static String colour(int rgb) {
        return "#%06x".formatted(rgb);
    }
}
