package cn.ziping.printing.pdf;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.DocumentText;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.document.Text.Emphasis;
import cn.ziping.printing.document.Text.Run;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every character that goes into the printer comes out of it, in its order. */
class EveryCharacterTest {
    /** Chinese, Latin, digits and signs in one another's way, as line breaks come at every possible place. */
    private static final String MIXED = "全年安排预算1,234.56万元（其中：市级资金800.00万元，县级配套434.56万元），实际支出1,198.20万元，"
            + "执行率97.05%；完成河道清淤12.5公里、护岸加固38处，PM2.5平均浓度降至28μg/m³，COD下降0.3个百分点——"
            + "好于“十四五”规划要求……服务对象满意度≥95%，受理《河湖保护条例》咨询1,024件次，办结率100%！";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8, 13, 21, 24, 25, 26, 27, 28})
    void paragraphsWhoseLinesBreakAnywhere(int shift) {
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < 12; i++) {
            var text = "河".repeat(shift) + "a".repeat(i) + MIXED.substring(i * 3) + MIXED.repeat(i % 4);
            blocks.add(new Paragraph(Text.of(text)));
        }
        assertComesOut(document(blocks));
    }

    @ParameterizedTest
    @EnumSource
    void theWholeOfGb2312InTheFaceOfText(Emphasis emphasis) {
        assertComesOut(document(List.of(new Paragraph(new Text(List.of(new Run(gb2312(), emphasis)))))));
    }

    @Test
    void theWholeOfGb2312InACell() {
        assertComesOut(document(List.of(table(List.of(List.of(Text.of(gb2312().substring(0, 900))))))));
    }

    @Test
    void theWholeOfGb2312InHeadings() {
        var characters = gb2312();
        var blocks = new ArrayList<Block>();
        for (var from = 0; from < characters.length(); from += 200) {
            var text = characters.substring(from, Math.min(characters.length(), from + 200));
            blocks.add(new Heading(1 + from / 200 % 4, "", text));
        }
        assertComesOut(Document.of(characters.substring(0, 200), "云州市", blocks));
    }

    @Test
    void charactersThatOnlyAnotherFaceHas() {
        var rare = "㐂𠮷𬭎㙍☑□面积300㎡，水量5㎥，篢与￥，①至⑳，‰，é，℃，Ⅳ，㎏，≥≤±×÷，α，—，…，“”‘’〔〕";
        assertComesOut(document(List.of(
                new Heading(1, "一、", rare),
                new Heading(2, "（一）", rare),
                new Paragraph(Text.of(rare)),
                table(List.of(List.of(Text.of(rare)))))));
    }

    @Test
    void aCharacterThatNoFaceHasLeavesItsMark() {
        var pdf = Prints.render(document(List.of(new Paragraph(Text.of("业主𪚥先生")))));
        assertThat(PdfText.text(PdfText.body(pdf))).endsWith("业主〓先生");
    }

    @Test
    void markupIsText() {
        assertComesOut(document(List.of(new Paragraph(Text.of("<b>A&B</b> &lt; \"C\" <style isBold='true'>")))));
    }

    @Test
    void longCells() {
        var rows = IntStream.range(0, 30)
                .mapToObj(i -> List.of(
                        Text.of("第" + i + "项"), Text.of(MIXED.substring(i).repeat(1 + i % 3)), Text.of("1,234." + i)))
                .toList();
        assertComesOut(document(List.of(table(rows.subList(0, 3)))));
        assertThat(bodyWithoutRepeatedHeads(table(rows))).isEqualTo(DocumentText.of(document(List.of(table(rows)))));
    }

    @Test
    void aCellLongerThanAPage() {
        var table = table(List.of(List.of(Text.of(MIXED.repeat(30)))));
        assertThat(bodyWithoutRepeatedHeads(table)).isEqualTo(DocumentText.of(document(List.of(table))));
    }

    @Test
    void fiveHundredRows() {
        var rows = IntStream.range(0, 500)
                .mapToObj(i -> List.of(Text.of("项目" + i), Text.of("说明文字" + i), Text.of(i + ",000.00")))
                .toList();
        assertThat(bodyWithoutRepeatedHeads(table(rows))).isEqualTo(DocumentText.of(document(List.of(table(rows)))));
    }

    @Test
    void moreColumnsThanThePageIsWide() {
        var cells = IntStream.range(0, 45).mapToObj(i -> Text.of("第" + i)).toList();
        var columns = cells.stream()
                .map(label -> new Column(label, Alignment.LEFT, false))
                .toList();
        var pdf = Prints.render(document(List.of(new Table("", columns, List.of(cells)))));
        var printed = PdfText.text(PdfText.body(pdf));
        cells.forEach(
                cell -> assertThat(printed.split(cell.plain() + "(?!\\d)", -1)).hasSize(3));
    }

    private static void assertComesOut(Document document) {
        assertThat(PdfText.text(PdfText.body(Prints.render(document)))).isEqualTo(DocumentText.of(document));
    }

    /** Text of a document of one table, whose head stands on each page but is said once. */
    private static String bodyWithoutRepeatedHeads(Table table) {
        var document = document(List.of(table));
        var text = new StringBuilder();
        var head = PdfText.withoutSpace(DocumentText.head(table));
        PdfText.body(Prints.render(document)).stream()
                .collect(groupingBy(PdfText.Line::page))
                .forEach((page, lines) -> {
                    var printed = PdfText.text(lines);
                    if (page > 1) {
                        assertThat(printed).startsWith(head);
                    }
                    text.append(page > 1 ? printed.substring(head.length()) : printed);
                });
        return text.toString();
    }

    private static Table table(List<List<Text>> rows) {
        var columns = IntStream.range(0, rows.get(0).size())
                .mapToObj(i -> new Column(Text.of("栏目" + i), i == 2 ? Alignment.RIGHT : Alignment.LEFT, false))
                .toList();
        return new Table("", columns, rows);
    }

    private static Document document(List<Block> blocks) {
        return Document.of("自评报告", "云州市", blocks);
    }

    private static String gb2312() {
        var bytes = new byte[2];
        var characters = new StringBuilder();
        for (var row = 0xb0; row <= 0xf7; row++) {
            for (var cell = 0xa1; cell <= 0xfe; cell++) {
                bytes[0] = (byte) row;
                bytes[1] = (byte) cell;
                var character = new String(bytes, Charset.forName("GB2312"));
                if (character.charAt(0) != '\ufffd') {
                    characters.append(character);
                }
            }
        }
        return characters.toString();
    }
}
