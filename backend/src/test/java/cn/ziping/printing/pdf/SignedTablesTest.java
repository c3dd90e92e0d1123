package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Document.Attachments;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Signature;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.pdf.PdfText.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The signature of a text that ends with a table (GB/T 9704-2012 7.3.5.5). */
class SignedTablesTest {
    private static final String DATE = "2024年5月1日";
    private static final Signature SIGNATURE = new Signature("云州市河湖保护中心", DATE);

    static IntStream rows() {
        return IntStream.rangeClosed(18, 31);
    }

    /** Wherever the table ends, its last rows stand above the signature, below the head again. */
    @ParameterizedTest
    @MethodSource("rows")
    void theSignatureFollowsTheLastRows(int rows) {
        for (var attached : List.of(false, true)) {
            var blocks = new ArrayList<Block>(List.of(new Heading(1, "一、", "完成情况"), table(rows, "水")));
            if (attached) {
                blocks.add(new Attachments(List.of("甲表", "乙表")));
            }
            blocks.add(SIGNATURE);
            for (var profile : Profile.values()) {
                var lines = assertSigned(blocks, profile);
                assertThat(last(lines)).as("%d rows", rows).contains("第" + rows + "行", "名称", "说明");
                assertThat(find(lines, "完成情况").page()).isEqualTo(1);
            }
        }
    }

    @Test
    void columnsStayInTheirPlaces() {
        for (var rows : rows().toArray()) {
            var lines = assertSigned(List.of(table(rows, "水"), SIGNATURE), Profile.OFFICE);
            assertThat(lines.stream().filter(line -> line.text().equals("说明")).map(line -> Math.round(line.x())))
                    .as("%d rows", rows)
                    .hasSizeLessThanOrEqualTo(2)
                    .containsOnly(Math.round(find(lines, "说明").x()));
        }
    }

    /** A table of one row has no rows to spare: it goes over as a whole, with its headings. */
    @ParameterizedTest
    @EnumSource
    void aTableOfOneRowComesOverWithItsHeadings(Profile profile) {
        for (var before = 10; before <= 18; before++) {
            var blocks = new ArrayList<Block>(Prints.paragraphs(before, 5));
            blocks.add(new Heading(1, "一、", "完成情况"));
            blocks.add(new Heading(2, "（一）", "指标"));
            blocks.add(table(1, "水"));
            blocks.add(SIGNATURE);
            var lines = assertSigned(blocks, profile);
            var page = find(lines, "第1行").page();
            assertThat(find(lines, DATE).page()).as("%d lines", before).isEqualTo(page);
            assertThat(find(lines, "完成情况").page()).isEqualTo(page);
        }
    }

    @Test
    void aTableWithoutRowsStandsBelowItsText() {
        var lines = assertSigned(List.of(Prints.paragraph(10), table(0, ""), SIGNATURE), Profile.STRICT);
        assertThat(lines).extracting(Line::page).containsOnly(1);
    }

    @Test
    void rowsAsHighAsThePageAllowsComeOverOneAtATime() {
        for (var length = 20; length <= 400; length += 20) {
            var lines = assertSigned(List.of(table(6, "水".repeat(length)), SIGNATURE), Profile.STRICT);
            assertThat(last(lines)).as("%d characters", length).contains("第6行");
        }
    }

    /** Where the last row leaves no room below it on any page, its last lines stand above the signature. */
    @ParameterizedTest
    @EnumSource
    void linesOfARowAsHighAsAPageComeOver(Profile profile) {
        for (var length = 1_150; length <= 1_300; length += 25) {
            for (var above : List.of(List.<String>of(), List.of("水"))) {
                var words = new ArrayList<>(above);
                words.add("山".repeat(length));
                var blocks = new ArrayList<Block>(Prints.paragraphs(18, 5));
                blocks.add(table(words));
                blocks.add(SIGNATURE);
                var lines = PdfText.body(Prints.render(Prints.document(blocks), profile), profile);
                assertThat(last(lines).get(0))
                        .as("%s, %d characters", profile, length)
                        .isEqualTo("名称");
                assertThat(last(lines).stream().filter(line -> line.matches("山+")))
                        .as("%s, %d characters", profile, length)
                        .hasSizeGreaterThanOrEqualTo(SignaturePage.LINES);
                assertThat(PdfText.text(lines).chars().filter(character -> character == '山'))
                        .hasSize(length);
            }
        }
    }

    /** A list of attachments that would not fit above the signature goes on there. */
    @Test
    void longListsOfAttachmentsStayOnTheirPages() {
        var names = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> "第" + i + "个项目支出绩效自评表及有关佐证材料的说明")
                .toList();
        for (var before = 0; before < 22; before++) {
            var blocks = new ArrayList<Block>(Prints.paragraphs(before, 5));
            blocks.add(new Attachments(names));
            blocks.add(SIGNATURE);
            for (var line : assertSigned(blocks, Profile.STRICT)) {
                assertThat(line.baseline()).as(line.text()).isLessThan(105 + 638);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void attachmentsAndSignatureBehindAWideTableStandUpright(Profile profile) {
        var lines = assertSigned(
                List.of(Prints.paragraph(60), Prints.wide(20), new Attachments(List.of("甲表")), SIGNATURE), profile);
        assertThat(find(lines, "栏目N").turned()).isTrue();
        assertThat(find(lines, "甲表").turned()).isFalse();
        assertThat(find(lines, DATE).page()).isEqualTo(find(lines, "甲表").page());
    }

    /** Nothing else of the text could stand with it on an upright page. */
    @Test
    void theSignatureAloneStaysWithTheWideTable() {
        for (var rows = 10; rows <= 40; rows++) {
            var lines = assertSigned(List.of(Prints.wide(rows), SIGNATURE), Profile.STRICT);
            assertThat(last(lines)).as("%d rows", rows).contains("栏目N", "123,456.", DATE);
        }
    }

    private static List<Line> assertSigned(List<Block> blocks, Profile profile) {
        var document = Prints.document(blocks);
        var pdf = Prints.render(document, profile);
        PrintedCheck.assertComplete(pdf, document, profile);
        var lines = PdfText.body(pdf, profile);
        assertThat(last(lines)).contains("云州市河湖保护中心", DATE).hasSizeGreaterThan(2);
        return lines;
    }

    /** What the last page says. */
    private static List<String> last(List<Line> lines) {
        var page = lines.get(lines.size() - 1).page();
        return lines.stream()
                .filter(line -> line.page() == page)
                .map(Line::text)
                .toList();
    }

    private static Line find(List<Line> lines, String text) {
        return Prints.find(lines, text);
    }

    private static Table table(int rows, String words) {
        return table(Collections.nCopies(rows, words));
    }

    private static Table table(List<String> words) {
        var columns = List.of(
                new Column(Text.of("名称"), Alignment.LEFT, false), new Column(Text.of("说明"), Alignment.LEFT, false));
        return new Table(
                "",
                columns,
                IntStream.range(0, words.size())
                        .mapToObj(i -> List.of(Text.of("第" + (i + 1) + "行"), Text.of(words.get(i))))
                        .toList());
    }
}
