package cn.ziping.printing.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.About;
import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.docx.DocxRenderer;
import cn.ziping.printing.shape.Ems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordFileTest {
    private static final DocxRenderer RENDERER = new DocxRenderer();
    private static final Pattern WORDS = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>");
    private static final Pattern PARAGRAPH = Pattern.compile("<w:p>.*?</w:p>");

    static Stream<Document> documents() {
        return Trials.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyWordInItsOrder(Document document) {
        for (var profile : Profile.values()) {
            assertThat(said(print(document, profile))).isEqualTo(Expected.of(document, true));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void wordTakesIt(Document document) throws IOException {
        for (var profile : Profile.values()) {
            var file = print(document, profile);
            assertValid(file);
            try (var opened = new XWPFDocument(new ByteArrayInputStream(file))) {
                assertThat(opened.getStyles().getStyleWithName("heading 1")).isNotNull();
                assertThat(Expected.seen(
                                opened.getProperties().getCoreProperties().getTitle()))
                        .isEqualTo(Expected.seen(document.title()));
            }
        }
    }

    private static void assertValid(byte[] file) {
        Parts.of(file).forEach((name, part) -> {
            if (name.startsWith("word/") && name.endsWith(".xml")) {
                assertThat(Schemas.WORD.complaint(part)).as(name).isEmpty();
            }
        });
    }

    @Test
    void theSameDocumentMakesTheSameBytes() {
        assertThat(print(Trials.stress(), Profile.STRICT)).isEqualTo(print(Trials.stress(), Profile.STRICT));
    }

    @Test
    void contentsLeadToTheirHeadings() {
        var text = body(print(Trials.stress(), Profile.STRICT));
        var places = Pattern.compile("w:name=\"(_Toc\\d+)\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
        var links = Pattern.compile("w:anchor=\"(_Toc\\d+)\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
        // Of the hundred headings those of three levels, one without a word, and two annexes.
        assertThat(links).hasSize(51 + 1 + 2).isEqualTo(places).doesNotHaveDuplicates();
    }

    @Test
    void headsAreRepeatedAndRowsWhole() {
        var table = Document.of("表", "市", List.of(Trials.table(500, 4)));
        var text = body(print(table, Profile.OFFICE));
        assertThat(text.split("<w:tblHeader/>", -1)).hasSize(2);
        assertThat(text.split("<w:cantSplit/>", -1)).hasSize(502);
    }

    /** Snapped to the grid of the page, they would be as high as lines of the text and need a second sheet. */
    @Test
    void whatStandsAroundAFormKeepsItsOwnPitch() {
        var styles = new String(
                Parts.of(print(Trials.onlyForms(), Profile.STRICT)).get("word/styles.xml"), StandardCharsets.UTF_8);
        for (var style : List.of("FormTitle", "FormSubtitle", "Note")) {
            var from = styles.indexOf("w:styleId=\"" + style + "\"");
            assertThat(styles.substring(from, styles.indexOf("</w:style>", from)))
                    .as(style)
                    .contains("<w:snapToGrid w:val=\"0\"/>");
        }
    }

    @Test
    void aColumnWithRoomToSpareHoldsItsWordsInOneLine() {
        var column = List.of(
                new Column(Text.of("项目"), Alignment.LEFT, false),
                new Column(Text.of("全年执行数（万元）"), Alignment.RIGHT, false));
        var row = List.of(Text.of("园区项目资金"), Text.of("32,584"));
        assertThat(widths(new Table("", column, List.of(row))).get(0)).isGreaterThan(6 * 210 + 120);
    }

    @Test
    void paddingIsLeftToNarrowColumnsToo() {
        assertThat(widths(Trials.narrow())).allMatch(width -> width >= 2 * 210 + 120);
    }

    /** Digits of 9 pt are half as wide; what is left and right of them takes 6 pt. */
    @Test
    void aFigureOfAFormIsNotTorn() {
        assertThat(widths(Trials.narrow("1,234,567.89")).get(0)).isGreaterThan(12 * 90 + 120);
    }

    private static List<Integer> widths(Block block) {
        return Pattern.compile("<w:gridCol w:w=\"(\\d+)\"")
                .matcher(body(print(Document.of("表", "市", List.of(block)), Profile.STRICT)))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    @Test
    void wideTablesTurnThePage() {
        var document = Document.of("表", "市", List.of(Trials.table(3, 14), Trials.formulas()));
        assertThat(body(print(document, Profile.STRICT)))
                .containsSubsequence("w:orient=\"landscape\"", "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>");
    }

    /** GB/T 9704-2012, 7.3.5. */
    @Test
    void theSignatureTakesTheEndOfTheTextWithIt() {
        var signature = new Signature("市财政局", "2025年5月1日");
        var attachments = new Attachments(List.of("甲表", "乙表"));

        assertThat(kept(new Paragraph(Text.of("前")), new Paragraph(Text.of("末")), signature))
                .containsExactly("末");
        assertThat(kept(new Paragraph(Text.of("前")), new Paragraph(Text.of("末")), attachments, signature))
                .containsExactly("末", "附件：1.甲表", "2.乙表");
        var rows = kept(Trials.table(3, 4), signature);
        // The head with the first row, and the last row with the blank line behind the table.
        assertThat(rows).hasSize(4 + 4 + 1).endsWith("");
        // Its first cell goes on from the row above.
        assertThat(rows.subList(4, 8)).containsExactly("", "2,001.50", "2,002.50", "2,003.50");
        assertThat(kept(Trials.table(3, 4), new Paragraph(Text.of("末")))).hasSize(4);
    }

    /** The words of the paragraphs that go with what follows them, by themselves and not by their style. */
    private static List<String> kept(Block... blocks) {
        return PARAGRAPH
                .matcher(body(print(Document.of("表", "市", List.of(blocks)), Profile.STRICT)))
                .results()
                .map(found -> found.group())
                .filter(paragraph -> paragraph.contains("<w:keepNext/>"))
                .map(paragraph -> WORDS.matcher(paragraph)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.joining()))
                .toList();
    }

    /** Where the label reaches to the very place, a tab would go on to the next one. */
    @Test
    void valuesOfTheCoverBeginBehindTheWidestLabel() {
        var cover = Trials.samples()
                .map(Document::cover)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        var widest = cover.lines().stream()
                .mapToDouble(line -> Ems.of(line.labelled()))
                .max()
                .orElseThrow();
        var document = new Document(new About("表", "市", false, ""), cover, false, List.of());
        var hangs = Pattern.compile("w:hangingChars=\"(\\d+)\"")
                .matcher(body(print(document, Profile.OFFICE)))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        assertThat(hangs).hasSameSizeAs(cover.lines()).allMatch(hang -> hang > 100 * widest + 25);
    }

    /** Word refuses tables of more than 63 columns. */
    @Test
    void moreColumnsThanWordHasGoBelow() {
        var file = print(Document.of("表", "市", List.of(Trials.table(2, 70))), Profile.STRICT);
        assertThat(body(file).split("<w:tbl>", -1)).hasSize(3);
        assertThat(said(file)).contains("栏目59（万元）", "栏目69（万元）", "1,0069.50");
        assertValid(file);
    }

    @Test
    void manyAsOne() {
        var documents = Trials.samples().toList();
        var file = Parts.print(RENDERER, documents);
        assertValid(file);
        var titles = documents.stream().map(Document::listed).collect(Collectors.joining());
        var words =
                documents.stream().map(document -> Expected.of(document, true)).collect(Collectors.joining());
        assertThat(said(file)).isEqualTo("汇编" + words);
        assertThat(contents(file)).isEqualTo(Expected.seen("目录" + titles));
        var ids = Pattern.compile("<w:bookmarkStart w:id=\"(\\d+)\"")
                .matcher(body(file))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    private static byte[] print(Document document, Profile profile) {
        return Parts.print(RENDERER, document, profile);
    }

    private static String body(byte[] file) {
        return new String(Parts.of(file).get("word/document.xml"), StandardCharsets.UTF_8);
    }

    private static String said(byte[] file) {
        return words(body(file), false);
    }

    private static String contents(byte[] file) {
        return words(body(file), true);
    }

    private static String words(String body, boolean ofContents) {
        return Expected.seen(PARAGRAPH
                .matcher(body)
                .results()
                .map(found -> found.group())
                .filter(paragraph -> paragraph.contains("<w:pStyle w:val=\"Contents") == ofContents)
                .flatMap(paragraph -> WORDS.matcher(paragraph).results())
                .map(found -> found.group(1))
                .collect(Collectors.joining())
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&"));
    }
}
