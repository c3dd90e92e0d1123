package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Chart;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.MadeUpChart;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.shape.ChartDrawing;
import cn.ziping.printing.shape.Ink.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Charts on the page: text as text, lines as lines. */
class ChartOnPaperTest {

    @ParameterizedTest
    @EnumSource
    void everyWordAndFigureIsTextInAFaceOfTheFile(Profile profile) throws IOException {
        var pdf = Prints.render(Prints.document(List.of(MadeUpChart.bars(), MadeUpChart.lines())), profile);
        Prints.keep("charts-" + profile, pdf);
        var text = PdfText.text(PdfText.body(pdf, profile));
        var width = TypeArea.of(profile, false).width();
        for (var chart : List.of(MadeUpChart.bars(), MadeUpChart.lines())) {
            assertThat(text).contains(chart.title());
            assertThat(words(chart, width))
                    .isNotEmpty()
                    .allSatisfy(word -> assertThat(text).contains(word));
        }
        assertThat(PdfFonts.embedded(pdf)).isNotEmpty();
        assertThat(pictures(pdf)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aChartStaysWholeWithWhatHeadsIt(Profile profile) {
        for (var above = 0; above < 24; above++) {
            var blocks = new ArrayList<Block>(Prints.paragraphs(above, 10));
            blocks.add(new Heading(1, "一、", "走势"));
            blocks.add(MadeUpChart.lines());
            blocks.add(Prints.paragraph(30));
            var lines = PdfText.body(Prints.render(Prints.document(blocks), profile), profile);
            var heading = Prints.find(lines, "一、走势").page();
            assertThat(Prints.find(lines, "预算执行率走势").page()).isEqualTo(heading);
            assertThat(Prints.find(lines, "2024").page()).isEqualTo(heading);
            assertThat(lines.stream().filter(line -> line.text().equals("年度"))).hasSize(1);
        }
    }

    private static List<String> words(Chart chart, int width) {
        return ChartDrawing.of(chart, width).stream()
                .filter(Words.class::isInstance)
                .map(ink -> PdfText.withoutSpace(((Words) ink).text()))
                .toList();
    }

    private static int pictures(byte[] pdf) throws IOException {
        var pictures = 0;
        try (var file = Loader.loadPDF(pdf)) {
            for (var page : file.getPages()) {
                for (var ignored : page.getResources().getXObjectNames()) {
                    pictures++;
                }
            }
        }
        return pictures;
    }
}
