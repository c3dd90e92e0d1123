package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The fonts of a file, each embedded as far as it is used. */
final class PdfFonts {

    /** Letters and a plus before the name of what is embedded in part. */
    private static final String SUBSET = "[A-Z]{6}\\+";

    private PdfFonts() {}

    /** Their names, after it was seen that nothing of them is to be found elsewhere. */
    static Set<String> embedded(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return embedded(document);
        }
    }

    static Set<String> embedded(PDDocument document) throws IOException {
        var names = new TreeSet<String>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertEmbedded(font);
                names.add(font.getName().replaceFirst(SUBSET, "").replace("-Identity-H", ""));
            }
        }
        return names;
    }

    private static void assertEmbedded(PDFont font) {
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        assertThat(font.isDamaged()).as(font.getName()).isFalse();
        assertThat(font.getName()).matches(SUBSET + ".*");
        assertThat(font.getCOSObject().getNameAsString("Encoding")).isEqualTo("Identity-H");
    }
}
