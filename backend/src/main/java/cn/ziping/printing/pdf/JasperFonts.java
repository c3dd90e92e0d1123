package cn.ziping.printing.pdf;

import java.awt.Font;
import java.util.Arrays;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;

/** Makes our faces known to JasperReports, each to be embedded as far as it is used. */
final class JasperFonts {

    private JasperFonts() {}

    static JasperReportsContext context() {
        var context = new SimpleJasperReportsContext();
        context.setExtensions(
                FontFamily.class,
                Arrays.stream(Face.values()).map(face -> family(context, face)).toList());
        return context;
    }

    private static FontFamily family(JasperReportsContext context, Face face) {
        var family = new SimpleFontFamily(context);
        family.setName(face.family());
        family.setNormalFace(new EmbeddedFace(context, face));
        family.setPdfEncoding(FontProgram.ENCODING);
        family.setPdfEmbedded(true);
        return family;
    }

    /** Measures with the font that was loaded once for all, embeds the file. */
    private static final class EmbeddedFace extends SimpleFontFace {
        private final Face face;

        EmbeddedFace(JasperReportsContext context, Face face) {
            super(context);
            this.face = face;
        }

        @Override
        public String getName() {
            return face.awt().getName();
        }

        @Override
        public Font getFont() {
            return face.awt();
        }

        @Override
        public String getPdf() {
            return face.program().location();
        }
    }
}
