package cn.ziping.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ziping.importing.source.Source;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PDF files that are scanned, locked, too long or hostile say so and end in time. */
class UnreadablePdfTest {
    @TempDir
    Path folder;

    private Source read(PdfFile file) throws Exception {
        return SourceReader.read(file.write(folder, "a.pdf"), "a.pdf");
    }

    @Test
    @Timeout(20)
    void contentsThatCallEachOtherOverAndOverEndInTime() throws Exception {
        var pdf = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</F 10 0 R>>>>/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Length 4>>stream\n/F Do\nendstream endobj\n");
        var calls = "/F Do ".repeat(20);
        for (var i = 10; i < 30; i++) {
            pdf.append(i)
                    .append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ")
                    .append(i + 1)
                    .append(" 0 R>>>>/Length ")
                    .append(calls.length())
                    .append(">>stream\n")
                    .append(calls)
                    .append("\nendstream endobj\n");
        }
        Files.writeString(folder.resolve("a.pdf"), pdf.append("trailer<</Root 1 0 R>>\n%%EOF"));
        assertThatThrownBy(() -> SourceReader.read(folder.resolve("a.pdf"), "a.pdf", Duration.ofSeconds(3)))
                .isInstanceOf(Unreadable.class);
        assertThat(readersLeft()).isZero();
    }

    /** Threads that still read for nobody, after the moment that they need to notice. */
    private static long readersLeft() throws InterruptedException {
        var left = 1L;
        for (var i = 0; i < 100 && left > 0; i++) {
            Thread.sleep(50);
            left = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("import-reading"))
                    .count();
        }
        return left;
    }

    @Test
    void aScannedDocumentSaysSo() throws Exception {
        try (var document = new PDDocument()) {
            scannedPage(document);
            document.save(folder.resolve("a.pdf").toFile());
        }
        assertThatThrownBy(() -> SourceReader.read(folder.resolve("a.pdf"), "a.pdf"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("扫描件");
    }

    private static void scannedPage(PDDocument document) throws Exception {
        var page = new PDPage();
        document.addPage(page);
        var image = LosslessFactory.createFromImage(document, new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB));
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, 0, 600, 800);
        }
    }

    @Test
    void aScannedPageAmongOthersIsTold() throws Exception {
        var file = new PdfFile().text(90, 120, 16, "正文");
        scannedPage(file.document);
        assertThat(Seen.doubts(read(file)))
                .singleElement()
                .asString()
                .startsWith("第 2 页")
                .contains("手工补上");
    }

    @Test
    void aDocumentWithAPasswordSaysSo() throws Exception {
        var file = new PdfFile().text(90, 120, 16, "正文");
        file.document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        assertThatThrownBy(() -> read(file)).isInstanceOf(Unreadable.class).hasMessageContaining("密码");
    }

    @Test
    void aDocumentThatOnlyItsOwnerMayChangeIsRead() throws Exception {
        var file = new PdfFile().text(90, 120, 16, "正文");
        file.document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        assertThat(Seen.texts(read(file))).containsExactly("正文");
    }

    @Test
    void tooManyPagesAreRefused() throws Exception {
        var file = new PdfFile().text(90, 120, 16, "正文");
        for (var i = 0; i < 500; i++) {
            file.document.addPage(new PDPage());
        }
        assertThatThrownBy(() -> read(file)).isInstanceOf(Unreadable.class).hasMessageContaining("500 页");
    }

    @Test
    @Timeout(20)
    void aStreamThatInflatesBeyondAllMeasureIsRefused() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed)) {
            var spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (var i = 0; i < 300; i++) {
                deflate.write(spaces);
            }
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Length "
                        + packed.size() + "/Filter/FlateDecode>>stream\n")
                .getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(packed.toByteArray());
        bytes.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        Files.write(folder.resolve("a.pdf"), bytes.toByteArray());
        assertThatThrownBy(() -> SourceReader.read(folder.resolve("a.pdf"), "a.pdf"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("庞大");
    }
}
