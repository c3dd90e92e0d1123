package cn.ziping.importing.reading;

import static cn.ziping.importing.reading.Refusal.PARAGRAPH;
import static cn.ziping.importing.reading.Refusal.latin;
import static cn.ziping.importing.reading.Refusal.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of another kind, damaged, locked or without words end with one sentence that says what they are. */
@Timeout(60)
class UnreadableFileTest {
    @TempDir
    Path folder;

    private String refusal(String name, byte[] bytes) throws IOException {
        return Refusal.of(folder, name, bytes);
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

    @Test
    void aNameThatSaysAnotherFormatIsRefused() throws IOException {
        assertThat(refusal("a.pdf", "这是一段文字".getBytes(StandardCharsets.UTF_8)))
                .contains("PDF")
                .contains("文本");
        assertThat(Refusal.of(OfficeFile.word(PARAGRAPH).write(folder, "b.xlsx")))
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
        assertThat(Refusal.of(file.write(folder, "a.docx"))).contains("损坏");
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
    void aDocumentWithoutWordsIsRefused() {
        assertThat(Refusal.of(OfficeFile.word("<w:p/>").write(folder, "a.docx")))
                .contains("没有文字");
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
}
