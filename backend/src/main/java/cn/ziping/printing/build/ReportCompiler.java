package cn.ziping.printing.build;

import cn.ziping.printing.document.Profile;
import cn.ziping.printing.pdf.TableLayout;
import cn.ziping.printing.pdf.Together;
import cn.ziping.printing.pdf.TypeArea;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.RotationEnum;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the page layouts (.jrxml) into what the server loads (.jasper). Run by the build, which brings the compiler
 * with it: compiling takes seconds, and the server has no compiler.
 */
public final class ReportCompiler {

    private ReportCompiler() {}

    /** @param args folder of the .jrxml files, folder for the .jasper files */
    public static void main(String[] args) throws Exception {
        var from = Path.of(args[0]);
        var to = Files.createDirectories(Path.of(args[1]));
        for (var profile : Profile.values()) {
            for (var landscape : List.of(false, true)) {
                var area = TypeArea.of(profile, landscape);
                var document = load(from.resolve("document.jrxml"), area);
                repeatGroup(document);
                compile(document, to.resolve(area.layout("document")));
                var sheet = load(from.resolve("sheet.jrxml"), TypeArea.of(profile, false));
                if (landscape) {
                    turn(sheet);
                }
                compile(sheet, to.resolve(area.layout("sheet")));
            }
            for (var name : List.of("cover", "contents")) {
                var area = TypeArea.of(profile, false);
                compile(load(from.resolve(name + ".jrxml"), area), to.resolve(area.layout(name)));
            }
        }
        var table = JRXmlLoader.load(from.resolve("table.jrxml").toFile());
        repeatColumn(table.getGroupsList().get(0).getGroupHeaderSection().getBands()[0]);
        repeatColumn(table.getDetailSection().getBands()[0]);
        compile(table, to.resolve("table.jasper"));
    }

    /** The layout with the figures of the type area in place of their names. */
    private static JasperDesign load(Path layout, TypeArea area) throws IOException, JRException {
        var text = Files.readString(layout);
        for (var figure : area.figures().entrySet()) {
            text = text.replace("@" + figure.getKey() + "@", String.valueOf(figure.getValue()));
        }
        return JRXmlLoader.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * GB/T 9704-2012 8: where a table lies sideways, the page number stays where it is on all pages, and the head of the
     * table is at the binding on odd pages, at the cut edge on even ones. Both are the left edge of the sheet: it is turned
     * to the right to be read, all the same which page it is, and its number turns with it.
     */
    private static void turn(JasperDesign sheet) {
        var width = sheet.getPageHeight();
        sheet.setPageHeight(sheet.getPageWidth());
        sheet.setPageWidth(width);
        sheet.setColumnWidth(width);
        sheet.setOrientation(OrientationEnum.LANDSCAPE);
        var band = (JRDesignBand) sheet.getDetailSection().getBands()[0];
        band.setHeight(sheet.getPageHeight());
        for (var element : band.getElements()) {
            var text = (JRDesignTextField) element;
            var x = text.getX();
            text.setX(width - text.getY() - text.getHeight());
            text.setY(x);
            var height = text.getWidth();
            text.setWidth(text.getHeight());
            text.setHeight(height);
            text.setRotation(RotationEnum.RIGHT);
        }
    }

    private static void compile(JasperDesign layout, Path file) throws JRException {
        JasperCompileManager.compileReportToFile(layout, file.toString());
    }

    /** A report has no group whose height is told by the record, so there is one for each height. */
    private static void repeatGroup(JasperDesign document) throws JRException {
        var first = Objects.requireNonNull(document.getGroupsMap().get("together1"));
        for (int lines = 2; lines <= Together.MOST_LINES; lines++) {
            var group = new JRDesignGroup();
            group.setName("together" + lines);
            group.setMinHeightToStartNewPage(lines * first.getMinHeightToStartNewPage());
            group.setExpression(first.getExpression());
            var band = new JRDesignBand();
            band.setPrintWhenExpression(new JRDesignExpression("$F{together} == " + lines));
            ((JRDesignSection) group.getGroupHeaderSection()).addBand(band);
            document.addGroup(group);
        }
    }

    private static void repeatColumn(JRBand band) {
        var first = band.getElements();
        for (int column = 1; column < TableLayout.MOST_COLUMNS; column++) {
            for (var element : first) {
                ((JRDesignBand) band).addElement(forColumn(column, (JRDesignElement) element.clone()));
            }
        }
    }

    private static JRDesignElement forColumn(int column, JRDesignElement element) {
        element.setUUID(UUID.randomUUID());
        element.setX(column * element.getWidth());
        element.setPrintWhenExpression(forColumn(column, element.getPrintWhenExpression()));
        if (element instanceof JRDesignTextField text) {
            text.setExpression(forColumn(column, text.getExpression()));
        }
        return element;
    }

    /** {@code $F{row}.text(0, …)} becomes {@code $F{row}.text(7, …)}. */
    private static @Nullable JRExpression forColumn(int column, @Nullable JRExpression expression) {
        return expression == null
                ? null
                : new JRDesignExpression(expression.getText().replace("(0,", "(" + column + ","));
    }
}
