package cn.ziping.printing.build;

import cn.ziping.printing.pdf.TableLayout;
import cn.ziping.printing.pdf.Together;
import java.nio.file.Files;
import java.nio.file.Path;
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

        var document = JRXmlLoader.load(from.resolve("document.jrxml").toFile());
        repeatGroup(document);
        JasperCompileManager.compileReportToFile(
                document, to.resolve("document.jasper").toString());

        var table = JRXmlLoader.load(from.resolve("table.jrxml").toFile());
        repeatColumn(table.getGroupsList().get(0).getGroupHeaderSection().getBands()[0]);
        repeatColumn(table.getDetailSection().getBands()[0]);
        JasperCompileManager.compileReportToFile(
                table, to.resolve("table.jasper").toString());
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
