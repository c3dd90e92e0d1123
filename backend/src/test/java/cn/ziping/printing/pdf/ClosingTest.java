package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.MadeUpForm;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.pdf.PdfText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The end of the text: what is attached, who signs, and the attachments themselves. */
class ClosingTest {
    private static final double LEFT = 79;
    private static final double RIGHT = 79 + 442;
    private static final double PITCH = 29;
    private static final double TOP = 37 * Prints.MILLIMETRE;

    @Test
    void severalAttachmentsAreNumberedAndHangBelowTheirFirstCharacter() {
        var lines = lines(Prints.paragraph(10), new Attachments(List.of("项目支出绩效自评表", "佐证材料".repeat(10))));
        var text = Prints.find(lines, "水");
        var first = Prints.find(lines, "项目支出绩效自评表");
        var second = lines.stream().filter(line -> line.text().contains("佐证")).toList();
        // 7.3.4: a blank line below the text, two characters in.
        assertThat(first.baseline() - text.baseline()).isCloseTo(2 * PITCH, within(0.5));
        assertThat(Prints.find(lines, "附").x() - LEFT).isCloseTo(32, within(1.0));
        assertThat(second).hasSizeGreaterThan(1);
        assertThat(second.get(0).x()).isCloseTo(LEFT + 80, within(1.0));
        assertThat(second.get(1).x()).isCloseTo(LEFT + 80 + 26, within(1.0));
        assertThat(second.get(1).baseline() - second.get(0).baseline()).isCloseTo(PITCH, within(0.5));
        assertThat(PdfText.text(lines)).contains("附件：1.项目支出绩效自评表2.佐证材料");
    }

    @Test
    void oneAttachmentHasNoNumber() {
        assertThat(PdfText.text(lines(Prints.paragraph(10), new Attachments(List.of("自评表")))))
                .endsWith("附件：自评表");
    }

    @ParameterizedTest
    @CsvSource({"云州市水土保持中心, 2024年5月1日", "云州市河湖保护和水利工程管理服务中心, 2024年12月31日"})
    void theDateBeginsTwoCharactersFurtherInThanTheName(String name, String date) {
        var lines = lines(Prints.paragraph(10), new Signature(name, date));
        var signed = Prints.find(lines, name);
        var dated = Prints.find(lines, date.substring(0, 5));
        assertThat(RIGHT - signed.end()).isCloseTo(2 * 16, within(1.5));
        assertThat(dated.x() - signed.x()).isCloseTo(2 * 16, within(1.5));
        assertThat(dated.baseline() - signed.baseline()).isCloseTo(PITCH, within(0.5));
        assertThat(signed.baseline() - Prints.find(lines, "水").baseline()).isCloseTo(2 * PITCH, within(0.5));
    }

    @Test
    void aDateLongerThanTheNameIsTwoCharactersFromTheRight() {
        var lines = lines(Prints.paragraph(10), new Signature("水利局", "2024年12月31日"));
        var dated = Prints.find(lines, "2024");
        var last = lines.get(lines.size() - 1);
        assertThat(RIGHT - last.end()).isCloseTo(2 * 16, within(1.5));
        assertThat(dated.x() - Prints.find(lines, "水利局").x()).isCloseTo(2 * 16, within(1.5));
    }

    static IntStream places() {
        return IntStream.rangeClosed(15, 23);
    }

    /** 7.3.5.5: wherever the text ends, the page of the signature has lines of it. */
    @ParameterizedTest
    @MethodSource("places")
    void theSignatureIsNeverOnAPageWithoutText(int linesBefore) {
        for (var shape : List.of(1, 2, 4)) {
            for (var attached : List.of(false, true)) {
                var blocks = new ArrayList<Block>(Prints.paragraphs(linesBefore - shape, 5));
                blocks.add(Prints.paragraph(28 * shape - 4));
                if (attached) {
                    blocks.add(new Attachments(List.of("甲表", "乙表")));
                }
                blocks.add(new Signature("云州市河湖保护中心", "2024年5月1日"));
                var document = Prints.document(blocks);
                var pdf = Prints.render(document);
                var lines = PdfText.body(pdf);
                var page = lines.get(lines.size() - 1).page();
                var text = lines.stream()
                        .filter(line -> line.page() == page && line.text().contains("水"))
                        .toList();
                assertThat(text)
                        .as("%d lines, the last %d, attachments %s", linesBefore, shape, attached)
                        .hasSizeGreaterThanOrEqualTo(2);
                PrintedCheck.assertComplete(pdf, document);
                assertPitch(lines);
            }
        }
    }

    /** Lines that came over to the page of the signature stand in the lines of that page. */
    private static void assertPitch(List<Line> lines) {
        for (var line : lines) {
            if (line.page() > 1) {
                var places = (line.baseline()
                                - lines.stream()
                                        .filter(other -> other.page() == line.page())
                                        .mapToDouble(Line::baseline)
                                        .min()
                                        .orElseThrow())
                        / PITCH;
                assertThat(places - Math.round(places)).isCloseTo(0, within(0.05));
            }
        }
    }

    @Test
    void headingsComeOverWithTheirText() {
        var blocks = new ArrayList<Block>(Prints.paragraphs(16, 5));
        blocks.add(new Heading(1, "九、", "其他"));
        blocks.add(Prints.paragraph(5));
        blocks.add(Prints.paragraph(5));
        blocks.add(new Signature("云州市河湖保护中心", "2024年5月1日"));
        var lines = PdfText.body(Prints.render(Prints.document(blocks)));
        assertThat(Prints.find(lines, "九、").page())
                .isEqualTo(lines.get(lines.size() - 1).page());
    }

    @Test
    void anAttachmentBeginsOnANewPageWithItsLabelAndItsNameOnTheThirdLine() {
        var lines = PdfText.body(Prints.render(
                Prints.document(List.of(Prints.paragraph(10), new Annex("附件1", "有关情况说明"), Prints.paragraph(10)))));
        var label = lines.stream().filter(line -> line.page() == 2).findFirst().orElseThrow();
        assertThat(label.text()).startsWith("附件");
        // Page 2 is a left-hand page.
        assertThat(label.x()).isCloseTo(LEFT - 5, within(1.0));
        assertThat(label.baseline() - TOP).isBetween(14.0, 24.0);
        var name = Prints.find(lines, "有关情况说明");
        assertThat(name.baseline() - label.baseline()).isCloseTo(2 * PITCH, within(7.0));
        assertThat(name.x() - (LEFT - 5)).isCloseTo(RIGHT - 5 - name.end(), within(3.0));
    }

    /** A form and a table have titles of their own. */
    @Test
    void whatAnAttachmentShowsHasItsTitleOnTheThirdLine() {
        var captioned = new Table("预算执行情况表", List.of(new Column(Text.of("名称"), Alignment.LEFT, false)), List.of());
        for (var shown : List.of(MadeUpForm.of(5), captioned)) {
            var lines = lines(Prints.paragraph(10), new Annex("附件1", "自评表"), shown);
            var label =
                    lines.stream().filter(line -> line.page() == 2).findFirst().orElseThrow();
            var title = Prints.find(lines, "表");
            assertThat(label.baseline() - TOP).isBetween(14.0, 24.0);
            assertThat(title.baseline() - label.baseline()).as(title.text()).isCloseTo(2 * PITCH, within(7.0));
            assertThat(title.x() - (LEFT - 5)).isCloseTo(RIGHT - 5 - title.end(), within(3.0));
        }
    }

    private static List<Line> lines(Block... blocks) {
        return PdfText.body(Prints.render(Prints.document(List.of(blocks))));
    }
}
