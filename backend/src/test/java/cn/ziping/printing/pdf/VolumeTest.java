package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.About;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Volume;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many documents as one. */
class VolumeTest {
    private static byte[] bytes;
    private static PDDocument pdf;

    @BeforeAll
    static void print() throws IOException {
        bytes = volume(IntStream.rangeClosed(1, 3).mapToObj(VolumeTest::report).toList(), Profile.STRICT);
        pdf = Loader.loadPDF(bytes);
    }

    @AfterAll
    static void close() throws IOException {
        pdf.close();
    }

    @Test
    void everyDocumentIsThereBehindTheContents() {
        var text = PdfText.text(PdfText.body(bytes));
        assertThat(text).startsWith("目录报告1");
        for (var i = 1; i <= 3; i++) {
            assertThat(text).contains("甲节" + i, "乙节" + i);
        }
    }

    @Test
    void pagesAreNumberedThroughAndContentsNameThem() throws IOException {
        var labels = pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
        var contents = PdfText.text(
                PdfText.body(bytes).stream().filter(line -> line.page() == 1).toList());
        for (var i = 1; i <= 3; i++) {
            var number = contents.replaceFirst(".*报告" + i + "\\.+(\\d+)(报告.*|$)", "$1");
            var first = Integer.parseInt(number);
            // The contents fill the first leaf; a cover is counted but shows no number.
            var page = first + 2;
            var words = PdfText.text(PdfText.body(bytes).stream()
                    .filter(line -> line.page() == page)
                    .toList());
            assertThat(words).startsWith(i == 2 ? "云州市河湖保护中心2023年度" : "报告" + i);
            assertThat(page % 2).as("on the front of a leaf").isEqualTo(1);
            if (i != 2) {
                assertThat(labels[page - 1]).isEqualTo(number);
            }
        }
    }

    @Test
    void eachDocumentIsABookmarkOverItsOwn() {
        var titles = new ArrayList<String>();
        for (var item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
            item.children().forEach(child -> titles.add(" " + child.getTitle()));
        }
        assertThat(titles)
                .containsExactly("目录", "报告1", " 一、甲节1", " 二、乙节1", "报告2", " 一、甲节2", " 二、乙节2", "报告3", " 一、甲节3", " 二、乙节3");
    }

    @Test
    void marksAreThoseOfEachDocument() {
        var foot = PdfText.foot(bytes);
        for (var i = 1; i <= 3; i++) {
            var mark = "mark" + i;
            assertThat(foot).anyMatch(line -> line.text().equals(mark));
        }
    }

    @Test
    void aVolumeOfNothingIsAnEmptyListing() throws IOException {
        assertThat(PdfText.text(PdfText.body(volume(List.of(), Profile.OFFICE), Profile.OFFICE)))
                .isEqualTo("目录");
    }

    @Test
    void nothingIsLeftOnTheDisk() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("ziping-volume" + PROCESS)))
                    .isEmpty();
        }
    }

    private static final String PROCESS = "-" + ProcessHandle.current().pid() + "-";

    private static Document report(int number) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(1, "一、", "甲节" + number));
        blocks.addAll(Prints.paragraphs(10 * number, 60));
        blocks.add(new Heading(1, "二、", "乙节" + number));
        blocks.add(Prints.paragraph(60));
        return new Document(
                new About("报告" + number, "云州市", number == 3, "mark" + number),
                number == 2 ? Prints.cover("") : null,
                number == 2,
                blocks);
    }

    private static byte[] volume(List<Document> documents, Profile profile) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Prints.RENDERER.write(new Volume("汇编", "云州市财政局", documents), profile, bytes);
        return bytes.toByteArray();
    }
}
