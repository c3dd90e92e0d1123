package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.About;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.document.Text.Emphasis;
import cn.ziping.printing.document.Text.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the file carries besides its words. */
class FileTest {
    private static PDDocument pdf;

    @BeforeAll
    static void print() throws IOException {
        var emphasis = new Text(List.of(new Run("强调", Emphasis.STRONG), new Run("着重", Emphasis.SOME)));
        pdf = Loader.loadPDF(Prints.render(Document.of(
                "2023年度绩效自评报告",
                "云州市河湖保护中心",
                List.of(
                        new Heading(1, "一、", "概况"),
                        new Heading(2, "（一）", "职责"),
                        new Paragraph(emphasis),
                        new Paragraph(Text.of("面积300㎡")),
                        new Heading(2, "（二）", "人员"),
                        new Heading(1, "二、", "结果"),
                        new Annex("附表", "")))));
    }

    @AfterAll
    static void close() throws IOException {
        pdf.close();
    }

    @Test
    void everyFontIsEmbeddedAsASubset() throws IOException {
        assertThat(PdfFonts.embedded(pdf))
                .containsExactlyInAnyOrder(
                        "ZipingSong-Bold",
                        "ZipingHei-Regular",
                        "ZipingKai-Regular",
                        "ZipingFang-Regular",
                        "ZipingSerif-Regular");
    }

    @Test
    void noFontIsEmbeddedThatNothingIsSetIn() throws IOException {
        assertThat(PdfFonts.embedded(Prints.render(Document.of("报告", "云州市", List.of()))))
                .containsExactlyInAnyOrder("ZipingSong-Bold", "ZipingSerif-Regular");
    }

    @Test
    void thePaperIsA4() {
        for (var page : pdf.getPages()) {
            assertThat(page.getMediaBox().getWidth()).isBetween(595f, PDRectangle.A4.getWidth());
            assertThat(page.getMediaBox().getHeight()).isBetween(PDRectangle.A4.getHeight() - 0.5f, 842f);
        }
    }

    @Test
    void titleAuthorAndLanguageAreTold() {
        assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("2023年度绩效自评报告");
        assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("云州市河湖保护中心");
        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }

    @Test
    void twoPrintsOfOneMomentAreTheSameFile() {
        var clock = Clock.fixed(Instant.parse("2024-05-01T08:00:00Z"), ZoneOffset.UTC);
        var document = Prints.whole(List.of(new Heading(1, "一、", "概况"), Prints.wide(30), Prints.paragraph(99)));
        var first = Prints.render(new PdfRenderer(clock), document, Profile.STRICT);
        assertThat(Prints.render(new PdfRenderer(clock), document, Profile.STRICT))
                .isEqualTo(first);
        var later = Prints.render(new PdfRenderer(Clock.offset(clock, Duration.ofDays(1))), document, Profile.STRICT);
        assertThat(later).isNotEqualTo(first);
    }

    @Test
    void theFileSaysWhatItIsAndWhichColoursItMeans() throws IOException {
        var information = pdf.getDocumentInformation();
        var catalog = pdf.getDocumentCatalog();
        var metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        assertThat(metadata)
                .contains(">2023年度绩效自评报告<", ">云州市河湖保护中心<")
                .contains("<pdf:Producer>" + information.getProducer() + "<");
        assertThat(catalog.getOutputIntents()).hasSize(1);
        assertThat(information.getCreationDate()).isEqualTo(information.getModificationDate());
    }

    @Test
    void aDraftSaysSoUnderEveryPageButNotInItsText() throws IOException {
        var blocks = List.<Block>of(Prints.wide(3), new Heading(1, "一、", "概况"), Prints.paragraph(20));
        var draft = new Document(new About("报告", "云州市", true, ""), null, false, blocks);
        var bytes = Prints.render(draft);
        assertThat(PdfText.text(PdfText.lines(bytes)))
                .isEqualTo(PdfText.text(PdfText.lines(Prints.render(Document.of("报告", "云州市", blocks)))))
                .doesNotContain("草稿");
        try (var file = Loader.loadPDF(bytes)) {
            assertThat(file.getNumberOfPages()).isEqualTo(2);
            for (var page : file.getPages()) {
                var content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(content.indexOf("/Artifact BMC")).isBetween(0, content.indexOf("BT"));
            }
        }
    }

    @Test
    void theMarkStandsAtTheInnerSideWhereNoNumberIs() {
        var document =
                new Document(new About("报告", "云州市", false, "v7-3F2A91C0"), null, false, Prints.paragraphs(40, 50));
        for (var foot : PdfText.foot(Prints.render(document))) {
            var number = foot.text().startsWith("—");
            var right = foot.page() % 2 == 1 == number;
            assertThat(foot.x() > 297).as(foot.toString()).isEqualTo(right);
        }
    }

    @Test
    void headingsAndTitleAreTagged() {
        var tags = new ArrayList<String>();
        tags(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
        assertThat(tags).contains("H1", "H2", "H3", "Text");
        assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getRoleMap()).containsEntry("Text", "P");
    }

    private static void tags(PDStructureNode node, List<String> tags) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags(element, tags);
            }
        }
    }

    @Test
    void headingsAreBookmarks() {
        assertThat(outline(pdf.getDocumentCatalog().getDocumentOutline(), ""))
                .containsExactly("一、概况", " （一）职责", " （二）人员", "二、结果", "附表");
    }

    private static List<String> outline(PDOutlineNode parent, String indent) {
        var titles = new ArrayList<String>();
        for (var item : parent.children()) {
            titles.add(indent + item.getTitle());
            titles.addAll(outline(item, indent + " "));
        }
        return titles;
    }
}
