package cn.ziping.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files under low limits, which do what big ones would do under the real ones. */
@Timeout(20)
class PdfMeasureTest {
    private static final PdfMeasure.Limits LOW = new PdfMeasure.Limits(100_000, 250_000, 400_000);

    @TempDir
    Path folder;

    private static byte[] packed(int bytes) {
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed)) {
            deflate.write(" ".repeat(bytes).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** A page that draws the form of object 5. */
    private static String pdf(String contents, String filter, String data) {
        return "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
                + "/Resources<</XObject<</I 5 0 R>>>>>>endobj\n"
                + "4 0 obj<</Length " + contents.length() + ">>stream\n" + contents + "\nendstream endobj\n"
                + "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</I 5 0 R>>>>" + filter
                + "/Length " + data.length() + ">>stream\n" + data + "\nendstream endobj\n"
                + "6 0 obj/FlateDecode endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
    }

    private void read(String pdf) throws Exception {
        var file = Files.write(folder.resolve("a.pdf"), pdf.getBytes(StandardCharsets.ISO_8859_1));
        var bounds = Bounds.in(Duration.ofSeconds(20));
        PdfReading.read(file, new Blocks(bounds), bounds, LOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter/FlateDecode",
                "/Filter 6 0 R",
                "/Filter[6 0 R]",
                "/Filter/#46lateDecode",
                "/Filter/Fl",
                "/Filter/FlateDecode/X/Image",
                "/Filter/FlateDecode/X( obj)"
            })
    void aFormThatUnpacksBeyondTheLimitIsRefusedHoweverItsPackingIsWritten(String filter) {
        assertThatThrownBy(() -> read(pdf("/I Do", filter, latin(packed(150_000)))))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("庞大");
    }

    @Test
    void blanksBetweenThePackingAndTheStreamHideNothing() {
        assertThatThrownBy(() -> read(pdf("/I Do", "/Filter/FlateDecode" + " ".repeat(2000), latin(packed(150_000)))))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("庞大");
    }

    @Test
    void aPackingWithinAnotherIsCounted() {
        var hex = HexFormat.of().formatHex(packed(150_000)) + ">";
        assertThatThrownBy(() -> read(pdf("/I Do", "/Filter[/AHx/FlateDecode]", hex)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("庞大");
    }

    @Test
    void aFormThatIsDrawnOverAndOverIsCountedEachTime() {
        assertThatThrownBy(() -> read(pdf("/I Do ".repeat(20), "/Filter/FlateDecode", latin(packed(50_000)))))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("庞大");
    }

    @Test
    void whatKeepsTheLimitIsRead() {
        assertThatThrownBy(() -> read(pdf("/I Do", "/Filter/FlateDecode", latin(packed(50_000)))))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("没有可读的文字");
    }

    @Test
    void aFormThatDrawsItselfIsRefused() {
        assertThatThrownBy(() -> read(pdf("/I Do", "", "/I Do /I Do")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("嵌套");
    }

    @Test
    void aPageThatDrawsThousandsOfFormsIsRefused() {
        assertThatThrownBy(() -> read(pdf("/I Do ".repeat(2_001), "", " ")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("嵌套");
    }

    @Test
    void aFileThatBrokeOffIsSaidToBeDamaged() {
        var whole = pdf("/I Do", "", " ");
        assertThatThrownBy(() -> read(whole.substring(0, whole.length() - 8)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("损坏");
        assertThat(whole).endsWith("%%EOF");
    }
}
