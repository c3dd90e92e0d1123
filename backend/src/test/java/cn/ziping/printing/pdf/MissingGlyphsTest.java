package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Cover;
import cn.ziping.printing.document.Cover.Choice;
import cn.ziping.printing.document.Cover.Entry;
import cn.ziping.printing.document.Cover.Option;
import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.About;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Form.Cell;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.pdf.MissingGlyphs.Missing;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What no face has is marked on the paper and told with its place; nothing is dropped without a word. */
class MissingGlyphsTest {

    /** Of Unicode 3.1, with 64 strokes: not in our widest font. */
    private static final String LACKING = "𪚥";

    @Test
    void eachPlaceIsNamed() {
        var text = Text.of("业主" + LACKING + "先生");
        var cover =
                new Cover("报告", List.of(new Choice("类型", List.of(new Option(LACKING, true)))), new Entry("单位", ""), "");
        var blocks = List.<Block>of(
                new Paragraph(text),
                new Heading(1, "一、", "概况" + LACKING),
                new Paragraph(text),
                new Paragraph(text),
                new Table("表题", List.of(new Column(text, Alignment.LEFT, false)), List.of()),
                new Attachments(List.of("名单" + LACKING)),
                new Signature(LACKING, ""),
                new Annex("附件1", ""),
                new Form(
                        "自评表",
                        "",
                        List.of(1),
                        List.of(List.of(new Cell(text, 1, 1, Alignment.LEFT, false, null))),
                        List.of()));
        var missing = MissingGlyphs.of(new Document(new About("自评报告", "云州市", false, ""), cover, false, blocks));
        assertThat(missing).extracting(Missing::place).containsExactly("封面", "自评报告", "一、概况" + LACKING, "表题", "自评表");
        assertThat(missing).allSatisfy(glyph -> {
            assertThat(glyph.character()).isEqualTo(LACKING);
            assertThat(glyph.codePoint()).isEqualTo(0x2a6a5);
            assertThat(glyph.excerpt()).contains(LACKING);
        });
    }

    @Test
    void theExcerptIsShortAndAroundTheCharacter() {
        var missing = missing("水".repeat(100) + LACKING + "山".repeat(100));
        assertThat(missing)
                .singleElement()
                .satisfies(glyph -> assertThat(glyph.excerpt()).isEqualTo("水".repeat(20) + LACKING + "山".repeat(19)));
    }

    @Test
    void atMostAHundredAreListed() {
        assertThat(missing("𐀀"
                        .codePoints()
                        .flatMap(first -> IntStream.range(first, first + 200))
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining())))
                .hasSize(MissingGlyphs.MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"𪚥", "\ue000", "\uf8ff", "\udb80\udc00", "🫠", "ꦄ", "\ud840", "\uffff"})
    void whatNoFaceHasIsMarkedAndTold(String character) {
        assertThat(printed("业主" + character + "先生")).isEqualTo("业主〓先生");
        assertThat(missing("业主" + character + "先生"))
                .extracting(Missing::codePoint)
                .containsExactly(character.codePointAt(0));
    }

    /** The form of a hanzi that was asked for is told; a choice between two looks of a sign is not. */
    @ParameterizedTest
    @CsvSource({"葛\udb40\udd00城, 葛城, 0xe0100", "☑\ufe0f是, ☑是, 0"})
    void variants(String text, String onPaper, String told) {
        assertThat(printed(text)).isEqualTo(onPaper);
        var expected = Integer.decode(told) == 0 ? List.of() : List.of(Integer.decode(told));
        assertThat(missing(text)).extracting(Missing::codePoint).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "cafe\u0301, café",
        "\u0141o\u0301dz\u0301, Łódź",
        "x\u0302水, x\u0302水",
        "㐂𠮷𬭎㙍, 㐂𠮷𬭎㙍",
        "☑□☒✓, ☑□☒✓",
        "שלום, םולש",
        "a\u200bb\u00adc, abc"
    })
    void whatSomeFaceHasIsPrinted(String text, String onPaper) {
        assertThat(missing(text)).isEmpty();
        assertThat(printed(text)).isEqualTo(onPaper);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theLogSaysItOnceForAPrint(CapturedOutput log) {
        var text = Text.of("业主" + LACKING + "先生\ue000");
        var cell = new Cell(text, 1, 1, Alignment.LEFT, false, null);
        Prints.render(Document.of(
                LACKING,
                "",
                List.of(
                        new Paragraph(text),
                        new Paragraph(text),
                        new Form("自评表", "", List.of(1), List.of(List.of(cell)), List.of()))));
        assertThat(log.getAll().lines().filter(line -> line.contains("No face has")))
                .singleElement()
                .asString()
                .contains("U+2A6A5 U+E000")
                .doesNotContain("业主");
    }

    private static List<Missing> missing(String text) {
        return MissingGlyphs.of(document(text));
    }

    private static String printed(String text) {
        return PdfText.text(PdfText.body(Prints.render(document(text))));
    }

    private static Document document(String text) {
        return Document.of("", "", List.of(new Paragraph(Text.of(text))));
    }
}
