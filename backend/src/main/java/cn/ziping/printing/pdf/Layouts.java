package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.util.JRLoader;

/** The page layouts, compiled by the build. */
final class Layouts {

    /** Width of a column in table.jrxml, before it is fitted. */
    private static final int COLUMN = 15;

    private final JasperReportsContext context;
    private final Map<String, JasperReport> pages = new ConcurrentHashMap<>();
    private final byte[] table;

    Layouts(JasperReportsContext context) {
        this.context = context;
        this.table = bytes("print/table.jasper");
    }

    /** The layout of this name for the type area. */
    JasperReport page(String name, TypeArea area) {
        return pages.computeIfAbsent(area.layout(name), file -> load(bytes("print/" + file)));
    }

    /** The layout of a cover, a copy of its own to be fitted. */
    JasperReport cover(TypeArea area) {
        return load(bytes("print/" + area.layout("cover")));
    }

    /** The layout of one table: a copy of its own, with as many columns as it has and as wide as they need to be. */
    JasperReport fitted(Table shown, TableLayout layout) {
        var report = load(table);
        fit(report.getGroups()[0].getGroupHeaderSection().getBands()[0], shown, layout, false);
        var row = report.getDetailSection().getBands()[0];
        fit(row, shown, layout, true);
        row.setSplitType(layout.rowsSplit() ? SplitTypeEnum.STRETCH : SplitTypeEnum.PREVENT);
        var foot = report.getColumnFooter().getElements()[0];
        foot.setWidth(layout.widths().stream().mapToInt(width -> width).sum());
        return report;
    }

    private static void fit(JRBand band, Table shown, TableLayout layout, boolean aligned) {
        var columns = layout.widths().size();
        band.getChildren().removeIf(child -> column(child) >= columns);
        for (var element : band.getElements()) {
            var column = column(element);
            element.setX(layout.widths().subList(0, column).stream()
                    .mapToInt(width -> width)
                    .sum());
            element.setWidth(layout.widths().get(column));
            if (element instanceof JRTextField text) {
                text.setFontSize((float) layout.size());
                if (aligned) {
                    text.setHorizontalTextAlign(
                            alignment(shown.columns().get(column).alignment()));
                }
            }
        }
    }

    private static int column(Object child) {
        return ((JRElement) child).getX() / COLUMN;
    }

    static HorizontalTextAlignEnum alignment(Alignment alignment) {
        return switch (alignment) {
            case LEFT -> HorizontalTextAlignEnum.LEFT;
            case CENTER -> HorizontalTextAlignEnum.CENTER;
            case RIGHT -> HorizontalTextAlignEnum.RIGHT;
        };
    }

    private JasperReport load(byte[] compiled) {
        try {
            return (JasperReport) JRLoader.loadObject(context, new ByteArrayInputStream(compiled));
        } catch (JRException e) {
            throw new IllegalStateException("The page layouts of this build cannot be read", e);
        }
    }

    private static byte[] bytes(String name) {
        try (var stream = Layouts.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The build did not compile the page layout " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
