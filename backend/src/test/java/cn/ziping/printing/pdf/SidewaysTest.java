package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.pdf.PdfText.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/** Tables too wide for an upright sheet (GB/T 9704-2012 8). */
class SidewaysTest {

    @Test
    void aWideTableIsTurnedWithItsHeadingsAndTheTextGoesOnUpright() {
        var lines = PdfText.body(Prints.render(Prints.document(blocks())));
        assertThat(Prints.find(lines, "完成情况").turned()).isTrue();
        assertThat(Prints.find(lines, "大表").turned()).isTrue();
        assertThat(Prints.find(lines, "栏目N").turned()).isTrue();
        assertThat(Prints.find(lines, "存在问题").turned()).isFalse();
        assertThat(Prints.find(lines, "完成情况").page())
                .isEqualTo(Prints.find(lines, "栏目N").page());
    }

    @Test
    void theSheetIsTheSameAndIsTurnedToTheRightToBeRead() throws IOException {
        try (var file = Loader.loadPDF(Prints.render(Prints.document(blocks())))) {
            for (var page : file.getPages()) {
                assertThat(page.getMediaBox().getHeight())
                        .isGreaterThan(page.getMediaBox().getWidth());
                assertThat(page.getRotation()).isIn(0, 90);
            }
            assertThat(file.getPage(1).getRotation()).isEqualTo(90);
        }
    }

    @Test
    void theHeadIsAtTheBindingOnOddPagesAndAtTheCutEdgeOnEvenOnes() {
        var lines = PdfText.lines(Prints.render(Prints.document(blocks())));
        // As the sheet is read its left edge is on top: 28 mm where the binding is, 26 where it is cut.
        assertThat(head(lines, 3) / Prints.MILLIMETRE).isBetween(28.0, 36.0);
        assertThat(head(lines, 3) - head(lines, 4)).isCloseTo(2 * Prints.MILLIMETRE, within(0.7));
    }

    private static double head(List<Line> lines, int page) {
        return lines.stream()
                .filter(line -> line.page() == page && line.text().equals("栏目A"))
                .mapToDouble(Line::baseline)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNumberStaysWhereItIsOnTheSheet() {
        var foot = PdfText.foot(Prints.render(Prints.document(blocks())));
        for (var page : List.of(2, 3)) {
            var digit = foot.stream()
                    .filter(line -> line.page() == page && line.text().contains(String.valueOf(page)))
                    .findFirst()
                    .orElseThrow();
            // Turned back: the left of the page as read is the foot of the sheet, its top is the sheet's left.
            var fromFoot = digit.x();
            var fromLeft = digit.baseline();
            assertThat(fromFoot / Prints.MILLIMETRE).isBetween(35 - 7 - 5.0, 35 - 7 + 1.0);
            if (page % 2 == 0) {
                assertThat(fromLeft).isBetween(74 + 14.0, 74 + 14 + 30.0);
            } else {
                assertThat(fromLeft).isBetween(521 - 14 - 30.0, 521 - 14.0);
            }
        }
    }

    @Test
    void everyRowIsThere() {
        var document = Prints.document(blocks());
        for (var profile : Profile.values()) {
            PrintedCheck.assertComplete(Prints.render(document, profile), document, profile);
        }
    }

    @Test
    void bookmarksLeadToTurnedPages() throws IOException {
        try (var file = Loader.loadPDF(Prints.render(Prints.document(blocks())))) {
            var first = file.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("一、完成情况");
            assertThat(file.getPages().indexOf(first.findDestinationPage(file))).isEqualTo(1);
        }
    }

    private static List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(Prints.paragraph(100));
        blocks.add(new Heading(1, "一、", "完成情况"));
        blocks.add(Prints.wide(80));
        blocks.add(new Heading(1, "二、", "存在问题"));
        blocks.add(Prints.paragraph(100));
        return blocks;
    }

    @Test
    void theMarginsOfATurnedPageAreThoseOfTheSheet() {
        var lines = PdfText.body(Prints.render(Prints.document(blocks()))).stream()
                .filter(Line::turned)
                .toList();
        var left = lines.stream().mapToDouble(Line::x).min().orElseThrow();
        var right = lines.stream().mapToDouble(Line::end).max().orElseThrow();
        assertThat(left / Prints.MILLIMETRE).isCloseTo(35, within(4.0));
        assertThat((841.89 - right) / Prints.MILLIMETRE).isCloseTo(37, within(4.0));
    }
}
