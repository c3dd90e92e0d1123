package cn.ziping.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bad file ends soon with one sentence, and nothing outside of it is fetched. */
@Timeout(60)
class HostileFileTest {
    private static final String PARAGRAPH = "<w:p><w:r><w:t>正文</w:t></w:r></w:p>";

    @TempDir
    Path folder;

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static String refusal(Path file) {
        var refused = catchThrowableOfType(
                Unreadable.class,
                () -> SourceReader.read(file, file.getFileName().toString()));
        assertThat(refused).as("refusal of %s", file).isNotNull();
        assertThat(refused.getMessage()).isNotBlank().endsWith("。").doesNotContain("Exception", "\n");
        return Objects.requireNonNull(refused.getMessage());
    }

    private String refusal(String name, byte[] bytes) throws IOException {
        return refusal(write(name, bytes));
    }

    private static byte[] latin(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "a.docx,\u0089PNGxx",
        "a.pdf,\u00ff\u00d8\u00ff\u00e0",
        "a.txt,GIF89a",
        "a.xlsx,II*\0a",
        "a.docx,RIFF1234WEBP",
        "a.jpg,\u00ff\u00d8\u00ff\u00e1",
        "a.docx,1234ftypheic"
    })
    void aPictureIsAPictureWhateverItIsCalled(String name, String start) throws IOException {
        assertThat(refusal(name, latin(start + "x".repeat(100)))).contains("图片");
    }

    @Test
    void anEmptyFileIsEmpty() throws IOException {
        assertThat(refusal("a.docx", new byte[0])).contains("空");
    }

    @ParameterizedTest
    @CsvSource({"EncryptedPackage,密码", "WordDocument,docx", "Workbook,xlsx", "PowerPoint Document,演示", "Anything,另存为"})
    void oldOfficeFilesAreToldWhatToDo(String stream, String word) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
        bytes.writeBytes(new byte[2000]);
        bytes.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        bytes.writeBytes(new byte[2000]);
        assertThat(refusal("a.docx", bytes.toByteArray())).contains(word);
    }

    @ParameterizedTest
    @CsvSource({
        "{\\rtf1 x},RTF",
        "<html><body>x,网页",
        "MIME-Version: 1.0,网页",
        "<?xml version='1.0'?><a/>,XML",
        "MZxxxx,程序"
    })
    void otherFormatsAreNamed(String start, String word) throws IOException {
        assertThat(refusal("a.doc", latin(start))).contains(word);
    }

    @ParameterizedTest
    @CsvSource({"ppt/slides/slide1.xml,演示", "OFD.xml,OFD", "xl/workbook.bin,xlsb", "readme.txt,压缩包"})
    void otherPackagesAreNamed(String entry, String word) throws IOException {
        assertThat(refusal("a.docx", zip(entry, new byte[10]))).contains(word);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void aNameThatSaysAnotherFormatIsRefused() throws IOException {
        assertThat(refusal("a.pdf", "这是一段文字".getBytes(StandardCharsets.UTF_8)))
                .contains("PDF")
                .contains("文本");
        assertThat(refusal(OfficeFile.word(PARAGRAPH).write(folder, "b.xlsx")))
                .contains("xlsx")
                .contains("docx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.docx", "a", "a.docm", "a.doc", "a.wps", "A.DOCX"})
    void aNameThatSaysNothingElseIsRead(String name) throws Unreadable {
        var file = OfficeFile.word(PARAGRAPH).write(folder, name);
        assertThat(Seen.texts(SourceReader.read(file, name))).containsExactly("正文");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 200, 600})
    void aTruncatedDocumentIsDamaged(int length) throws IOException {
        var whole = Files.readAllBytes(OfficeFile.word(PARAGRAPH).write(folder, "whole.docx"));
        assertThat(refusal("a.docx", Arrays.copyOf(whole, Math.min(length, whole.length - 5))))
                .contains("损坏");
    }

    @Test
    void aDamagedPartIsDamaged() {
        var file = OfficeFile.word(PARAGRAPH);
        file.put("word/document.xml", "<w:document xmlns:w=\"x\"><w:body><w:p>");
        assertThat(refusal(file.write(folder, "a.docx"))).contains("损坏");
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
        assertThat(refusal(file.write(folder, "a.docx"))).contains("嵌套");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml", "word/styles.xml"})
    void entitiesAreNeitherFetchedNorRead(String part) throws IOException {
        var secret = write("secret.txt", "秘密".getBytes(StandardCharsets.UTF_8));
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
                assertThat(refusal(attack.write(folder, "a.docx"))).containsAnyOf("不安全", "损坏");
            }
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/worksheets/s1.xml", "xl/sharedStrings.xml", "xl/styles.xml"})
    void entitiesOfAWorkbookAreNotReadEither(String part) throws IOException {
        var secret = write("secret.txt", "秘密".getBytes(StandardCharsets.UTF_8));
        var file = OfficeFile.sheet("<sheetData><row><c t=\"inlineStr\"><is><t>正文</t></is></c></row></sheetData>")
                .withBookPart("sharedStrings", "<sst/>")
                .withBookPart("styles", "<styleSheet/>");
        file.put(
                part,
                new String(file.parts.get(part), StandardCharsets.UTF_8)
                        .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>")
                        .replace("正文", "&e;"));
        assertThat(refusal(file.write(folder, "a.xlsx"))).contains("不安全");
    }

    @Test
    void aZipWithAPasswordSaysSo() throws IOException {
        var bytes = zip("word/document.xml", new byte[10]);
        for (var i = 0; i + 9 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1;
            }
        }
        assertThat(refusal("a.docx", bytes)).contains("密码");
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
        assertThat(refusal(OfficeFile.word(texts.toString()).write(folder, "a.docx")))
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
        assertThat(refusal(file.write(folder, "a.docx"))).contains("不安全");
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
    void aDocumentWithoutWordsIsRefused() {
        assertThat(refusal(OfficeFile.word("<w:p/>").write(folder, "a.docx"))).contains("没有文字");
    }

    @Test
    void aTableOfBillionsOfColumnsIsRefused() {
        var file = OfficeFile.word("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>" + PARAGRAPH
                + "</w:tc><w:tc>" + PARAGRAPH + "</w:tc></w:tr></w:tbl>");
        assertThat(refusal(file.write(folder, "a.docx"))).contains("200 列");
    }

    @Test
    void tooManyParagraphsAreRefused() {
        assertThat(refusal(OfficeFile.word(PARAGRAPH.repeat(Blocks.MOST_BLOCKS + 1))
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7\n",
                "%PDF-1.7\n1 0 obj <</Type/Catalog",
                "%PDF-1.4\nxref\n0 0\ntrailer<<>>\nstartxref\n9\n%%EOF"
            })
    void aTruncatedPdfIsDamaged(String text) throws IOException {
        assertThat(refusal("a.pdf", latin(text))).containsAnyOf("损坏", "没有可读的文字");
    }

    @Test
    void randomBytesAreNoText() throws IOException {
        var bytes = new byte[5000];
        new Random(7).nextBytes(bytes);
        assertThat(refusal("a.txt", bytes)).contains("二进制");
    }

    @Test
    void bytesOfNothingAreNoText() throws IOException {
        assertThat(refusal("a.txt", new byte[5000])).contains("二进制");
    }

    @Test
    void aTextOfMoreThanFiveMegabytesIsRefused() throws IOException {
        assertThat(refusal("a.txt", "文字\n".repeat(900_000).getBytes(StandardCharsets.UTF_8)))
                .contains("5 MB");
    }

    @Test
    void textInTheEncodingOfAnotherRegionIsNotReadAsRubbish() throws IOException {
        var text = "中華民國預算執行報告，單位支出與收入。\n".repeat(20);
        assertThat(refusal("a.txt", text.getBytes(Charset.forName("Big5"))))
                .contains("编码", "UTF-8");
    }

    @Test
    void randomBytesWithTheNameOfAWordDocumentAreDamagedAndNoText() throws IOException {
        var bytes = new byte[20_000];
        new Random(7).nextBytes(bytes);
        assertThat(refusal("a.docx", bytes)).contains("损坏").doesNotContain("文本文件");
    }
}
