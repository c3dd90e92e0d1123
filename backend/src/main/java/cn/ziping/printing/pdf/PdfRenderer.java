package cn.ziping.printing.pdf;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Renderer;
import cn.ziping.printing.document.Volume;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;

/** Renders documents to PDF. */
public final class PdfRenderer implements Renderer {
    private final Typesetter typesetter;
    private final PdfExport export;
    private final Clock clock;

    public PdfRenderer() {
        this(Clock.systemDefaultZone());
    }

    /** @param clock tells when a file was made */
    public PdfRenderer(Clock clock) {
        this(JasperFonts.context(), clock);
    }

    private PdfRenderer(JasperReportsContext context, Clock clock) {
        var layouts = new Layouts(context);
        this.typesetter = new Typesetter(context, layouts);
        this.export = new PdfExport(context, layouts);
        this.clock = clock;
    }

    @Override
    public void write(Document document, Profile profile, OutputStream out) throws IOException {
        try {
            var sheets = typesetter.alone(document, profile);
            try (var file = PdfFile.of(export.bytes(sheets, document.title(), document.author()))) {
                var drafts = IntStream.range(0, document.about().draft() ? sheets.size() : 0)
                        .filter(page -> !sheets.get(page).empty());
                file.finish(sheets.stream().map(Sheet::number).toList(), drafts, clock.instant());
                file.save(out);
            }
        } catch (JRException e) {
            throw new IllegalStateException("Cannot print 《" + document.title() + "》", e);
        }
    }

    @Override
    public void write(Volume volume, Profile profile, OutputStream out) throws IOException {
        try (var print = new VolumePrint(typesetter, export, volume, profile)) {
            print.write(out, clock.instant());
        } catch (JRException e) {
            throw new IllegalStateException("Cannot print 《" + volume.title() + "》", e);
        }
    }
}
