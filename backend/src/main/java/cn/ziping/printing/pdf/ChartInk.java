package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Chart;
import cn.ziping.printing.pdf.CellText.Look;
import cn.ziping.printing.shape.ChartDrawing;
import cn.ziping.printing.shape.Ink;
import cn.ziping.printing.shape.Ink.Box;
import cn.ziping.printing.shape.Ink.Dash;
import cn.ziping.printing.shape.Ink.Dot;
import cn.ziping.printing.shape.Ink.Stroke;
import cn.ziping.printing.shape.Ink.Words;
import java.awt.Color;
import java.util.List;
import net.sf.jasperreports.engine.JRDefaultStyleProvider;
import net.sf.jasperreports.engine.JRPen;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintEllipse;
import net.sf.jasperreports.engine.base.JRBasePrintGraphicElement;
import net.sf.jasperreports.engine.base.JRBasePrintLine;
import net.sf.jasperreports.engine.base.JRBasePrintRectangle;
import net.sf.jasperreports.engine.type.LineDirectionEnum;
import net.sf.jasperreports.engine.type.LineStyleEnum;
import net.sf.jasperreports.engine.type.ModeEnum;

/** Draws charts with lines, rectangles and texts of JasperReports: text stays text, and pictures stay sharp. */
final class ChartInk {

    /** How high the band of a chart is in document.jrxml. */
    static final int ROOM = 232;

    private static final float EDGE = 0.5f;
    private static final Color DARK = new Color(0x333333);

    private final CellText type;
    private final JRDefaultStyleProvider styles = new JasperPrint().getDefaultStyleProvider();

    ChartInk(CellText type) {
        this.type = type;
    }

    /** From the top left corner of its place. */
    List<JRPrintElement> drawn(Chart chart, int width) {
        return ChartDrawing.of(chart, width).stream().map(this::element).toList();
    }

    private JRPrintElement element(Ink ink) {
        if (ink instanceof Stroke stroke) {
            return line(stroke);
        }
        if (ink instanceof Box box) {
            return rectangle(box);
        }
        return ink instanceof Dot dot ? dot(dot) : words((Words) ink);
    }

    private JRPrintElement line(Stroke stroke) {
        var line = new JRBasePrintLine(styles);
        line.setX(Math.min(stroke.x(), stroke.toX()));
        line.setY(Math.min(stroke.y(), stroke.toY()));
        // A line of one point is level or upright, whatever its pen.
        line.setWidth(Math.max(1, Math.abs(stroke.toX() - stroke.x())));
        line.setHeight(Math.max(1, Math.abs(stroke.toY() - stroke.y())));
        var down = (stroke.toX() - stroke.x()) * (stroke.toY() - stroke.y()) >= 0;
        line.setDirection(down ? LineDirectionEnum.TOP_DOWN : LineDirectionEnum.BOTTOM_UP);
        pen(line.getLinePen(), (float) stroke.weight(), stroke.dash(), new Color(stroke.rgb()));
        return line;
    }

    private JRPrintElement rectangle(Box box) {
        return filled(new JRBasePrintRectangle(styles), box.x(), box.y(), box.width(), box.height(), box.rgb(), DARK);
    }

    private JRPrintElement dot(Dot dot) {
        var mark = dot.round() ? new JRBasePrintEllipse(styles) : new JRBasePrintRectangle(styles);
        var fill = dot.filled() ? dot.rgb() : 0xffffff;
        var half = dot.size() / 2;
        return filled(mark, dot.x() - half, dot.y() - half, dot.size(), dot.size(), fill, new Color(dot.rgb()));
    }

    private static JRPrintElement filled(
            JRBasePrintGraphicElement mark, int x, int y, int width, int height, int fill, Color edge) {
        mark.setX(x);
        mark.setY(y);
        mark.setWidth(width);
        mark.setHeight(height);
        mark.setMode(ModeEnum.OPAQUE);
        mark.setBackcolor(new Color(fill));
        pen(mark.getLinePen(), edge.equals(DARK) ? EDGE : 1, Dash.NONE, edge);
        return mark;
    }

    private static void pen(JRPen pen, float weight, Dash dash, Color color) {
        pen.setLineWidth(weight);
        pen.setLineColor(color);
        pen.setLineStyle(
                switch (dash) {
                    case NONE -> LineStyleEnum.SOLID;
                    case DASHED -> LineStyleEnum.DASHED;
                    case DOTTED -> LineStyleEnum.DOTTED;
                });
    }

    private JRPrintElement words(Words words) {
        var look = new Look(Face.SONG, words.size(), words.alignment(), 0, 0);
        var text = type.set(StyledText.markup(words.text(), Face.SONG), look, words.width());
        text.setX(words.x());
        text.setY(words.y());
        return text;
    }
}
