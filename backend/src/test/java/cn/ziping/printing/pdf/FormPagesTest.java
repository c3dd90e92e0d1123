package cn.ziping.printing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Document;
import cn.ziping.printing.document.Document.Annex;
import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Heading;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.DocumentText;
import cn.ziping.printing.document.Form;
import cn.ziping.printing.document.Form.Cell;
import cn.ziping.printing.document.MadeUpForm;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.pdf.PdfText.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Official forms on paper: everything is said, labels on each page, and no row is torn without need. */
class FormPagesTest {
    @Test
    void aFormThatFitsIsSaidOnce() throws IOException {
        var form = MadeUpForm.of(5);
        var pdf = print("form-5", Profile.STRICT, new Annex("附件1", "自评表"), form);
        assertThat(body(pdf)).isEqualTo("附件1" + PdfText.withoutSpace(DocumentText.of(form)));
        var lines = PdfText.body(pdf);
        assertThat(lines.stream().map(Line::page).distinct()).containsExactly(1);
        var title = line(lines, "项目支出绩效自评表");
        // In the middle of the type area, 79 to 521 pt from the left; five less on left-hand pages.
        assertThat((title.x() + title.end()) / 2).isBetween(298.0, 302.0);
    }

    @ParameterizedTest
    @EnumSource
    void rowsStayWholeAndLabelsAreRepeated(Profile profile) throws IOException {
        var form = MadeUpForm.of(60);
        var lines = PdfText.lines(print("form-60-" + profile, profile, form));
        var last = lines.get(lines.size() - 1).page();
        assertThat(last).isGreaterThan(3);
        for (var page = 2; page <= last; page++) {
            var on = page;
            assertThat(lines.stream()
                            .filter(line -> line.page() == on)
                            .map(Line::text)
                            .toList())
                    .contains("绩效", "指标")
                    .containsSubsequence("分值", "得分");
        }
        // Each indicator and its figures stand on one page.
        for (var i = 1; i <= 60; i++) {
            var name = "指标" + i + "：";
            assertThat(lines.stream().filter(line -> line.text().startsWith(name)))
                    .as(name)
                    .hasSize(1);
        }
        assertThat(lines.stream().filter(line -> line.text().equals("4.85"))).hasSize(60);
        assertThat(lines.stream().filter(line -> line.text().equals("项目支出绩效自评表")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 2_000, 20_000})
    void longTextGoesOnOverThePages(int characters) throws IOException {
        var text = words(characters);
        var form = form(List.of(
                List.of(cell("目标", 1, 1, true), cell(text, 1, 1, false)),
                List.of(cell("完成", 1, 1, true), cell("完", 1, 1, false))));
        assertThat(body(print("form-long-" + characters, Profile.STRICT, form))).isEqualTo("自评表目标" + text + "完成完");
    }

    /** A long text beside several rows goes on with them. */
    @Test
    void longTextBesideManyRows() throws IOException {
        var rows = new ArrayList<List<Cell>>();
        var text = words(3_000);
        rows.add(List.of(cell(text, 1, 60, false), cell("第0行", 1, 1, false)));
        IntStream.range(1, 60).forEach(i -> rows.add(List.of(cell("第" + i + "行", 1, 1, false))));
        var body = body(print("form-beside", Profile.STRICT, form(rows)));
        assertThat(body.replaceAll("第\\d+行", "")).isEqualTo("自评表" + text);
        assertThat(body.split("第\\d+行", -1)).hasSize(61);
    }

    @Test
    void whatCannotBeBrokenIsBroken() throws IOException {
        var digits = "1234567890".repeat(20);
        var form = new Form(
                "自评表",
                "",
                List.of(1, 1, 20),
                List.of(List.of(cell(digits, 1, 1, false), cell("水", 1, 1, false), cell("A".repeat(200), 1, 1, false))),
                List.of(Text.of("注：" + digits)));
        assertThat(body(print("form-words", Profile.STRICT, form)))
                .isEqualTo("自评表" + digits + "水" + "A".repeat(200) + "注：" + digits);
    }

    @Test
    void longNotesGoOnOverThePages() throws IOException {
        var note = words(5_000);
        var form = new Form(
                "自评表", "（2023年度）", List.of(1), List.of(List.of(cell("水", 1, 1, false))), List.of(Text.of(note)));
        assertThat(body(print("form-notes", Profile.STRICT, form))).isEqualTo("自评表（2023年度）水" + note);
    }

    @Test
    void textBehindAFormBeginsANewPage() throws IOException {
        var lines = PdfText.body(
                print("form-text", Profile.STRICT, MadeUpForm.of(5), new Paragraph(Text.of("后文")), MadeUpForm.of(5)));
        assertThat(line(lines, "后文").page()).isEqualTo(2);
        assertThat(lines.get(lines.size() - 1).page()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void theTotalAndTheNotesTakeTwoRowsWithThem(Profile profile) throws IOException {
        for (var high = 1; high <= 24; high++) {
            var form = MadeUpForm.of(25);
            var rows = new ArrayList<>(form.rows());
            rows.add(0, List.of(cell("项目内容", 1, 1, true), cell(words(40 * high), 9, 1, false)));
            var lines = PdfText.body(
                    print("form-end", profile, new Form("表", "", form.grid(), rows, form.notes())), profile);
            var last = lines.get(lines.size() - 1).page();
            assertThat(line(lines, "总分").page()).as("%d lines", high).isEqualTo(last);
            assertThat(find(lines, "指标25：").page()).as("%d lines", high).isEqualTo(last);
            assertThat(find(lines, "指标24：").page()).as("%d lines", high).isEqualTo(last);
        }
    }

    @Test
    void aHeadingGoesWithItsForm() throws IOException {
        for (var before = 0; before < 22; before++) {
            var blocks = new ArrayList<Block>(Prints.paragraphs(before, 5));
            blocks.add(new Heading(1, "一、", "完成情况".repeat(8)));
            blocks.add(new Heading(2, "（一）", "自评表"));
            blocks.add(MadeUpForm.of(60));
            var lines = PdfText.body(print("form-headed", Profile.STRICT, blocks.toArray(Block[]::new)));
            var form = line(lines, "项目支出绩效自评表");
            assertThat(find(lines, "一、").page()).as("%d lines", before).isEqualTo(form.page());
            assertThat(find(lines, "（一）").page()).as("%d lines", before).isEqualTo(form.page());
            assertThat(lines).allSatisfy(line -> assertThat(line.baseline()).isLessThan(105 + 638));
        }
    }

    /** What stands above the columns is never the last of a page, and is said once on each page. */
    @Test
    void headsStandAboveRows() throws IOException {
        for (var high = 1; high <= 24; high++) {
            var form = MadeUpForm.of(25);
            var rows = new ArrayList<>(form.rows());
            rows.add(0, List.of(cell("项目内容", 1, 1, true), cell(words(90 * high), 9, 1, false)));
            var lines = PdfText.body(
                    print("form-heads", Profile.STRICT, new Form("表", "", form.grid(), rows, form.notes())));
            var heads =
                    lines.stream().filter(line -> line.text().equals("三级指标")).toList();
            assertThat(heads).extracting(Line::page).doesNotHaveDuplicates();
            assertThat(heads)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(head -> assertThat(lines.stream()
                                    .filter(line -> line.page() == head.page()
                                            && line.text().startsWith("指标")))
                            .anySatisfy(line -> assertThat(line.baseline()).isGreaterThan(head.baseline() + 20)));
        }
    }

    private static Line find(List<Line> lines, String text) {
        return Prints.find(lines, text);
    }

    private static String words(int characters) {
        var words = IntStream.range(0, characters / 8).mapToObj(i -> "完成第%d处护岸，".formatted(i));
        return words.reduce("", String::concat);
    }

    private static Form form(List<List<Cell>> rows) {
        return new Form("自评表", "", List.of(1, 6), rows, List.of());
    }

    private static Cell cell(String text, int columns, int rows, boolean head) {
        return new Cell(Text.of(text), columns, rows, head ? Alignment.CENTER : Alignment.LEFT, head, null);
    }

    private static Line line(List<Line> lines, String text) {
        return lines.stream()
                .filter(line -> line.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static String body(byte[] pdf) {
        return PdfText.text(PdfText.body(pdf));
    }

    private static byte[] print(String name, Profile profile, Block... blocks) throws IOException {
        var pdf = Prints.render(Document.of("报告", "云州市", List.of(blocks)), profile);
        Prints.keep(name, pdf);
        return pdf;
    }
}
