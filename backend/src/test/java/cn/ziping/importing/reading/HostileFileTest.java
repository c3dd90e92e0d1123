package cn.ziping.importing.reading;

import static cn.ziping.importing.reading.Refusal.PARAGRAPH;
import static cn.ziping.importing.reading.Refusal.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bad file ends soon with one sentence, and nothing outside of it is fetched. */
@Timeout(60)
class HostileFileTest {
    @TempDir
    Path folder;

    private String refusal(String name, byte[] bytes) throws IOException {
        return Refusal.of(folder, name, bytes);
    }

    @Test
    @Timeout(10)
    void aBombIsRefusedBeforeItIsOpened() throws IOException {
        assertThat(refusal("a.docx", zip("word/document.xml", new byte[40 << 20])))
                .contains("庞大");
    }

    @Test
    @Timeout(10)
    void aBombThatIsNoXmlIsRefusedToo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (var i = 0; i < 40; i++) {
                zip.putNextEntry(new ZipEntry("word/media/" + i + ".bmp"));
                zip.write(new byte[10 << 20]);
            }
        }
        assertThat(refusal("a.docx", bytes.toByteArray())).contains("庞大");
    }

    @Test
    void thousandsOfEntriesAreRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < 11_000; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i + ".xml"));
            }
        }
        assertThat(refusal("a.docx", bytes.toByteArray())).contains("庞大");
    }

    @Test
    void deepNestingIsRefused() {
        var file = OfficeFile.word(
                "<w:sdt><w:sdtContent>".repeat(5000) + PARAGRAPH + "</w:sdtContent></w:sdt>".repeat(5000));
        assertThat(Refusal.of(file.write(folder, "a.docx"))).contains("嵌套");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml", "word/styles.xml"})
    void entitiesAreNeitherFetchedNorRead(String part) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "秘密");
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            var outside = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            var plain = OfficeFile.word(PARAGRAPH).with("styles", "styles", "");
            plain.write(folder, "plain.docx");
            for (var target : new String[] {secret.toUri().toString(), outside}) {
                var attack = OfficeFile.word(PARAGRAPH).with("styles", "styles", "");
                attack.parts.putAll(plain.parts);
                var xml = new String(attack.parts.get(part), StandardCharsets.UTF_8);
                attack.put(
                        part,
                        xml.replaceFirst(
                                        "\\?>",
                                        "?><!DOCTYPE x [<!ENTITY % p SYSTEM \"" + outside + "\">%p;<!ENTITY e SYSTEM \""
                                                + target + "\">]>")
                                .replace("正文", "&e;"));
                assertThat(Refusal.of(attack.write(folder, "a.docx"))).containsAnyOf("不安全", "损坏");
            }
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/worksheets/s1.xml", "xl/sharedStrings.xml", "xl/styles.xml"})
    void entitiesOfAWorkbookAreNotReadEither(String part) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "秘密");
        var file = OfficeFile.sheet("<sheetData><row><c t=\"inlineStr\"><is><t>正文</t></is></c></row></sheetData>")
                .withBookPart("sharedStrings", "<sst/>")
                .withBookPart("styles", "<styleSheet/>");
        file.put(
                part,
                new String(file.parts.get(part), StandardCharsets.UTF_8)
                        .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>")
                        .replace("正文", "&e;"));
        assertThat(Refusal.of(file.write(folder, "a.xlsx"))).contains("不安全");
    }

    @Test
    void threeMillionCharactersAreTheMost() {
        var texts = new StringBuilder();
        var random = new Random(7);
        for (var i = 0; i < 3_100; i++) {
            texts.append("<w:p><w:r><w:t>");
            random.ints(1000, '\u4e00', '\u9fa5').forEach(texts::appendCodePoint);
            texts.append("</w:t></w:r></w:p>");
        }
        assertThat(Refusal.of(OfficeFile.word(texts.toString()).write(folder, "a.docx")))
                .contains("太长");
    }

    @Test
    @Timeout(10)
    void aBillionLaughsAreNotLaughed() {
        var file = OfficeFile.word(PARAGRAPH);
        var laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"哈哈哈哈哈哈哈哈哈哈\">");
        for (var c = 'b'; c <= 'k'; c++) {
            laughs.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        file.put(
                "word/document.xml",
                laughs + "]><w:document xmlns:w=\"x\"><w:body><w:p>&k;</w:p></w:body></w:document>");
        assertThat(Refusal.of(file.write(folder, "a.docx"))).contains("不安全");
    }

    @Test
    void whatLeadsOutsideIsToldAndNotFollowed() throws IOException, Unreadable {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            var outside = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            var file = OfficeFile.word(PARAGRAPH + "<w:altChunk r:id=\"c\"/>")
                    .relateOutside("i", "image", outside)
                    .relateOutside("t", "attachedTemplate", outside)
                    .relateOutside("c", "aFChunk", outside)
                    .relateOutside("h", "hyperlink", "http://example.invalid/");
            var source = SourceReader.read(file.write(folder, "a.docx"), "a.docx");
            assertThat(Seen.texts(source)).containsExactly("正文");
            assertThat(Seen.doubts(source))
                    .anyMatch(doubt -> doubt.contains("3 处外部内容"))
                    .anyMatch(doubt -> doubt.contains("其他文件的内容"));
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void macrosObjectsAndPicturesAreToldAndNotRead() throws Unreadable {
        var file = OfficeFile.word(PARAGRAPH)
                .put("word/vbaProject.bin", "macro")
                .relate("v", "vbaProject", "vbaProject.bin")
                .put("word/embeddings/oleObject1.bin", "object")
                .relate("o", "oleObject", "embeddings/oleObject1.bin")
                .put("word/media/image1.png", "picture")
                .relate("p", "image", "media/image1.png");
        var source = SourceReader.read(file.write(folder, "a.docx"), "a.docx");
        assertThat(Seen.texts(source)).containsExactly("正文");
        assertThat(Seen.doubts(source))
                .hasSize(3)
                .anyMatch(doubt -> doubt.contains("宏"))
                .anyMatch(doubt -> doubt.contains("嵌入了 1 个对象"))
                .anyMatch(doubt -> doubt.contains("1 张图片"));
    }

    @Test
    void aTableOfBillionsOfColumnsIsRefused() {
        var file = OfficeFile.word("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>" + PARAGRAPH
                + "</w:tc><w:tc>" + PARAGRAPH + "</w:tc></w:tr></w:tbl>");
        assertThat(Refusal.of(file.write(folder, "a.docx"))).contains("200 列");
    }

    @Test
    void tooManyParagraphsAreRefused() {
        assertThat(Refusal.of(OfficeFile.word(PARAGRAPH.repeat(Blocks.MOST_BLOCKS + 1))
                        .write(folder, "a.docx")))
                .containsAnyOf("太长", "庞大");
    }

    @Test
    void aReadingThatTakesTooLongEnds() {
        var file = OfficeFile.word(PARAGRAPH).write(folder, "a.docx");
        assertThatThrownBy(() -> SourceReader.read(file, "a.docx", Duration.ofNanos(1)))
                .isInstanceOf(Unreadable.class)
                .hasMessage(Bounds.TOO_COMPLEX);
    }

    @Test
    void anInterruptedCallerEndsAndStaysInterrupted() {
        var file = OfficeFile.word(PARAGRAPH.repeat(1000)).write(folder, "a.docx");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> SourceReader.read(file, "a.docx")).isInstanceOf(Unreadable.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aTextOfMoreThanFiveMegabytesIsRefused() throws IOException {
        assertThat(refusal("a.txt", "文字\n".repeat(900_000).getBytes(StandardCharsets.UTF_8)))
                .contains("5 MB");
    }

    @Test
    void textInTheEncodingOfAnotherRegionIsNotReadAsRubbish() throws IOException {
        var text = "中華民國預算執行報告，單位支出與收入。\n".repeat(20);
        assertThat(refusal("a.txt", text.getBytes(Charset.forName("Big5")))).contains("编码", "UTF-8");
    }

    @Test
    void randomBytesWithTheNameOfAWordDocumentAreDamagedAndNoText() throws IOException {
        var bytes = new byte[20_000];
        new Random(7).nextBytes(bytes);
        assertThat(refusal("a.docx", bytes)).contains("损坏").doesNotContain("文本文件");
    }
}
