package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fonts of the office's own: here ours under the names of those that may not be passed on. */
class OfficeFontsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "小标宋, 方正小标宋简体-Regular",
        "小标宋, FZXiaoBiaoSong_B05S-Regular",
        "仿宋, 仿宋_GB2312-Regular",
        "仿宋, FangSong_GB2312-Regular",
        "楷体, 楷体_GB2312-Regular",
        "黑体, SimHei-Regular",
        "宋体, 宋体-Regular"
    })
    void areKnownByTheNamesInsideTheFiles(String face, String name) throws IOException {
        put("a.otf", named("FandolKai-Regular.otf", name));
        var found = OfficeFonts.in(folder);
        assertThat(found).containsOnlyKeys(face);
        assertThat(Objects.requireNonNull(found.get(face)).ours()).isFalse();
    }

    @Test
    void theBestOfSeveralIsTaken() throws IOException {
        put("1.otf", named("FandolKai-Regular.otf", "FangSong-Regular"));
        put("2.otf", named("FandolFang-Regular.otf", "FangSong_GB2312-Regular"));
        put("3.otf", named("FandolHei-Regular.otf", "华文仿宋-Regular"));
        assertThat(Objects.requireNonNull(OfficeFonts.in(folder).get("仿宋")).location())
                .contains("2.otf");
    }

    @Test
    void aCollectionIsTakenApart() throws IOException {
        put(
                "simsun.ttc",
                collection(
                        named("NotoSerifSC-Regular.ttf", "Unknown-Regular"),
                        named("LXGWWenKai-Regular.ttf", "SimSun-Regular")));
        var song = Objects.requireNonNull(OfficeFonts.in(folder).get("宋体"));
        // Only the second of the two has it.
        assertThat(song.awt().canDisplay('㐂')).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 0x100, 0x200})
    void whatMustNotBeEmbeddedIsLeftOut(int permissions) throws IOException {
        var font = FontTables.of(named("FandolKai-Regular.otf", "SimHei-Regular"));
        font.put(font.at("OS/2") + 8, permissions);
        put("a.otf", font.bytes());
        assertThat(OfficeFonts.in(folder)).isEmpty();
    }

    @Test
    void whatIsNoFontIsLeftOut() throws IOException {
        put("empty.ttf", new byte[0]);
        put("text.otf", "黑体".getBytes(StandardCharsets.UTF_8));
        var whole = named("FandolHei-Regular.otf", "SimHei-Regular");
        put("torn.otf", Arrays.copyOf(whole, 1000));
        put("torn.ttc", Arrays.copyOf(collection(whole), 40));
        put("latin.ttf", named("DejaVuSans.ttf", "SimHei-Regular"));
        Files.createDirectory(folder.resolve("folder.ttf"));
        assertThat(OfficeFonts.in(folder)).isEmpty();
    }

    @Test
    void takeThePlaceOfOurs(@TempDir Path prints) throws Exception {
        put("fs.otf", named("FandolFang-Regular.otf", "FangSong_GB2312-Regular"));
        put("broken.ttf", new byte[100]);
        var pdf = prints.resolve("office.pdf");
        var said = OwnProcess.run(Printer.class, prints, Map.of(), folder, pdf);
        assertThat(said).contains("broken.ttf 不能使用，改用自带字体").contains("仿宋 with " + folder);
        assertThat(PdfFonts.embedded(Files.readAllBytes(pdf)))
                .containsExactly("FangSong_GB2312-Regular", "ZipingHei-Regular", "ZipingSerif-Regular");
        assertThat(PdfText.body(Files.readAllBytes(pdf)).get(2).text()).hasSize(28);
    }

    static final class Printer {
        public static void main(String[] args) throws Exception {
            OfficeFonts.areIn(Path.of(args[0]));
            var document = Document.of(
                    "", "", List.of(new Heading(1, "一、", "概况"), new Paragraph(Text.of("水".repeat(26 + 28)))));
            Files.write(Path.of(args[1]), Prints.render(document));
        }
    }

    private void put(String name, byte[] font) throws IOException {
        Files.write(folder.resolve(name), font);
    }

    private static byte[] named(String file, String name) throws IOException {
        try (var stream = OfficeFontsTest.class.getClassLoader().getResourceAsStream("print/fonts/" + file)) {
            var font = FontTables.of(Objects.requireNonNull(stream).readAllBytes());
            FontName.replace(font, name);
            return font.bytes();
        }
    }

    /** A collection of fonts one behind another; offsets in a directory count from the start of the file. */
    private static byte[] collection(byte[]... fonts) {
        var header = 12 + 4 * fonts.length;
        var size = header;
        for (var font : fonts) {
            size += (font.length + 3) & ~3;
        }
        var file = ByteBuffer.allocate(size);
        file.put("ttcf".getBytes(StandardCharsets.US_ASCII)).putInt(0x00010000).putInt(fonts.length);
        var at = header;
        for (var i = 0; i < fonts.length; i++) {
            file.putInt(12 + 4 * i, at);
            file.put(at, fonts[i]);
            for (var record = at + 12; record < at + 12 + 16 * file.getShort(at + 4); record += 16) {
                file.putInt(record + 8, file.getInt(record + 8) + at);
            }
            at += (fonts[i].length + 3) & ~3;
        }
        return file.array();
    }
}
