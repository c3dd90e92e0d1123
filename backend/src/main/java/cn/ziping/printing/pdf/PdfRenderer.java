package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Document;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** Renders documents to PDF. Blocks its thread; may be called by several at a time. */
public final class PdfRenderer {
    private final JasperReportsContext context = JasperFonts.context();
    private final Layouts layouts = new Layouts(context);

    public byte[] render(Document document) {
        try {
            var records = new JRMapCollectionDataSource(PageRecords.of(document, layouts));
            return export(
                    document,
                    JasperFillManager.getInstance(context).fill(layouts.document(), new HashMap<>(), records));
        } catch (JRException e) {
            throw new IllegalStateException("Cannot print 《" + document.title() + "》", e);
        }
    }

    private byte[] export(Document document, JasperPrint pages) throws JRException {
        var configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(document.title());
        configuration.setMetadataAuthor(document.author());
        configuration.setMetadataCreator("Ziping 自评");
        configuration.setDisplayMetadataTitle(true);
        configuration.setTagged(true);
        configuration.setTagLanguage("zh-CN");

        var bytes = new ByteArrayOutputStream();
        var exporter = new JRPdfExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
        return bytes.toByteArray();
    }
}
