package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.document.Text.Emphasis;
import cn.ziping.printing.document.Text.Run;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaceTest {
    private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);

    /** 28 characters of 16 pt fill 156 mm (GB/T 9704-2012 5.2.3). */
    @ParameterizedTest
    @EnumSource(names = "SIGNS", mode = EnumSource.Mode.EXCLUDE)
    void twentyEightCharactersAreMeasuredAsALine(Face face) {
        var line = face.awt().deriveFont(16f).getStringBounds("水".repeat(28), PAPER);
        assertThat(line.getWidth()).isBetween(440.0, 442.0);
    }

    @ParameterizedTest
    @EnumSource
    void theyAreALineOnPaper(Emphasis emphasis) {
        var text = new Text(List.of(new Run("水".repeat(26 + 28 * 3), emphasis)));
        var pdf = Prints.render(Document.of("", "", List.of(new Paragraph(text))));
        var lines = PdfText.body(pdf);
        // The first line begins two characters in; a line is set without space between its characters.
        assertThat(lines.stream().map(line -> line.text().length())).containsExactly(26, 28, 28, 28);
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.end() - line.x()).isCloseTo(line.text().length() * 15.75, within(1.5)));
    }

    /** Viewers place by one width and PDF/A compares it with the other. */
    @Test
    void theFontInTheFileSaysTheSameWidthsAsThePage() throws IOException {
        var text = new Text(
                List.of(new Run("水", Emphasis.NONE), new Run("水", Emphasis.SOME), new Run("水𠮷", Emphasis.STRONG)));
        var pdf = Prints.render(Document.of("水", "", List.of(new Paragraph(text))));
        try (var document = Loader.loadPDF(pdf)) {
            var page = document.getPage(0).getResources();
            var compared = 0;
            for (var name : page.getFontNames()) {
                var font = page.getFont(name);
                for (var code : codes((PDType0Font) font)) {
                    assertThat(font.getWidthFromFont(code))
                            .as(font.getName() + " " + font.toUnicode(code))
                            .isCloseTo(font.getWidth(code), within(1f));
                    compared++;
                }
            }
            assertThat(compared).isGreaterThanOrEqualTo(5);
        }
    }

    /** Those that the file states a width of: the used ones. */
    private static List<Integer> codes(PDType0Font font) {
        var codes = new ArrayList<Integer>();
        for (var entry :
                Objects.requireNonNull(font.getDescendantFont().getCOSObject().getCOSArray(COSName.W))) {
            if (entry instanceof COSInteger code) {
                codes.add(code.intValue());
            }
        }
        return codes;
    }
}
