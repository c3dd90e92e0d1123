package cn.ziping.printing.pdf;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimplePrintPageFormat;
import net.sf.jasperreports.engine.SimplePrintPart;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.export.ExporterInput;
import net.sf.jasperreports.export.ExporterInputItem;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** Writes sheets as PDF, as JasperReports does it. */
final class PdfExport {
    private final JasperReportsContext context;
    private final Layouts layouts;

    PdfExport(JasperReportsContext context, Layouts layouts) {
        this.context = context;
        this.layouts = layouts;
    }

    byte[] bytes(List<Sheet> sheets, String title, String author) throws JRException {
        var configuration = configuration(title, author);
        configuration.setTagged(true);
        configuration.setTagLanguage("zh-CN");
        var bytes = new ByteArrayOutputStream();
        write(new SimpleExporterInput(print(sheets, title)), configuration, bytes);
        return bytes.toByteArray();
    }

    /**
     * Many prints as one file, with a bookmark for each. They are not tagged: what each word is would be kept in memory until
     * the last page is written.
     *
     * @param prints asked for one after the other
     */
    void write(List<ExporterInputItem> prints, String title, String author, OutputStream out) throws JRException {
        var configuration = configuration(title, author);
        configuration.setTagLanguage("zh-CN");
        configuration.setCreatingBatchModeBookmarks(true);
        write(new SimpleExporterInput(prints), configuration, out);
    }

    private void write(ExporterInput input, SimplePdfExporterConfiguration configuration, OutputStream out)
            throws JRException {
        var exporter = new JRPdfExporter(context);
        exporter.setExporterInput(input);
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
    }

    private static SimplePdfExporterConfiguration configuration(String title, String author) {
        var configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(title);
        configuration.setMetadataAuthor(author);
        configuration.setMetadataCreator("Ziping 自评");
        configuration.setDisplayMetadataTitle(true);
        return configuration;
    }

    /** One print of all sheets, so that links find them whatever layout they come from. */
    JasperPrint print(List<Sheet> sheets, String title) throws JRException {
        var print = new JasperPrint();
        print.setName(title);
        print.setProperty("net.sf.jasperreports.export.pdf.force.linebreak.policy", "true");
        print.setProperty("net.sf.jasperreports.export.pdf.justified.letter.spacing", "true");
        // What JasperReports writes by itself must be in a face that every page has glyphs of.
        var style = layouts.page("sheet", sheets.get(0).area().upright()).getDefaultStyle();
        print.addStyle(style);
        print.setDefaultStyle(style);
        for (var i = 0; i < sheets.size(); i++) {
            var sheet = sheets.get(i);
            print.addPage(sheet.page());
            if (i == 0 || sheets.get(i - 1).area().landscape() != sheet.area().landscape()) {
                var part = new SimplePrintPart();
                part.setPageFormat(format(sheet.area()));
                print.addPart(i, part);
            }
        }
        return print;
    }

    private static SimplePrintPageFormat format(TypeArea area) {
        var format = new SimplePrintPageFormat();
        format.setPageWidth(area.sheetWidth());
        format.setPageHeight(area.sheetHeight());
        format.setLeftMargin(area.left());
        format.setTopMargin(area.top());
        format.setRightMargin(area.sheetWidth() - area.left() - area.width());
        format.setBottomMargin(area.sheetHeight() - area.top() - area.height());
        format.setOrientation(area.landscape() ? OrientationEnum.LANDSCAPE : OrientationEnum.PORTRAIT);
        return format;
    }
}
