package cn.ziping.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Source;
import cn.ziping.importing.source.SourceFormat;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The paragraphs, tables and headings of a PDF file, by where its words and lines stand. */
class PdfReadingTest {
    /** 26 characters of 16 points fill the 416 points between the margins; this has 24, to stand behind an indent. */
    private static final String FIRST = "本年度我单位紧紧围绕年初确定的各项工作目标任务抓落实";

    private static final String FULL = "坚持先有预算后有支出的原则严格执行各项财务管理制度规定";

    @TempDir
    Path folder;

    private Source read(PdfFile file) throws Exception {
        return SourceReader.read(file.write(folder, "a.pdf"), "a.pdf");
    }

    private static String first() {
        return FIRST.substring(0, 24);
    }

    private static String full() {
        return FULL.substring(0, 26);
    }

    @Test
    void linesThatFillTheMeasureAreOneParagraph() throws Exception {
        var source = read(new PdfFile()
                .text(90, 120, 16, "一、预算执行情况")
                .paragraph(148, first(), full(), "取得较好成效。")
                .paragraph(232, first(), "完成。"));
        assertThat(source.format()).isEqualTo(SourceFormat.PDF);
        assertThat(Seen.texts(source)).containsExactly("一、预算执行情况", first() + full() + "取得较好成效。", first() + "完成。");
        assertThat(source.blocks()).extracting(Block::page).containsOnly(1);
    }

    @Test
    void aFullLastLineEndsWhereTheNextIsIndented() throws Exception {
        var source = read(new PdfFile()
                .paragraph(148, first(), full(), full().substring(1) + "。")
                .paragraph(232, first(), "完成。"));
        assertThat(Seen.texts(source)).containsExactly(first() + full() + full().substring(1) + "。", first() + "完成。");
    }

    @Test
    void aWideGapIsATabAndALargeOneBetweenLinesAGap() throws Exception {
        var source = read(new PdfFile()
                .text(90, 120, 16, "项目")
                .text(200, 120, 16, "1,234.56")
                .text(90, 148, 16, "甲")
                .text(200, 148, 16, "20")
                .text(90, 176, 16, "乙")
                .text(200, 176, 16, "30")
                .text(90, 260, 16, "后"));
        assertThat(Seen.paragraphs(source))
                .extracting(Paragraph::text, Paragraph::isAfterGap)
                .containsExactly(
                        tuple("项目\t1,234.56", true), tuple("甲\t20", false), tuple("乙\t30", false), tuple("后", true));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ruledLinesMakeAGridWithMergedCells(boolean isFilled) throws Exception {
        var file = new PdfFile().text(90, 110, 16, "附表").text(90, 300, 16, "说明");
        // Three columns at 90, 190, 290, 390; rows at 120, 150, 180, 210; the head's last two columns are one cell.
        for (var y : new int[] {120, 150, 180, 210}) {
            if (isFilled) {
                file.bar(90, y, 300, 0.5);
            } else {
                file.line(90, y, 390, y);
            }
        }
        file.line(90, 120, 90, 210)
                .line(190, 120, 190, 210)
                .line(390, 120, 390, 210)
                .line(290, 150, 290, 210);
        file.text(100, 140, 12, "项目").text(200, 140, 12, "预算（万元）");
        file.text(100, 170, 12, "甲").text(200, 170, 12, "12.5").text(300, 170, 12, "11");
        file.text(100, 200, 12, "乙").text(300, 200, 12, "9");
        var source = read(file);
        assertThat(Seen.rows(Seen.grids(source).get(0))).containsExactly("项目|预算（万元）|^", "甲|12.5|11", "乙||9");
        assertThat(Seen.texts(source)).containsExactly("附表", "说明");
        assertThat(source.blocks().get(1).page()).isEqualTo(1);
        assertThat(Seen.grids(source).get(0).id()).isEqualTo(1);
    }

    @Test
    void aCellMergedDownwardsCoversTheRowsBelow() throws Exception {
        var file = new PdfFile();
        file.line(90, 120, 290, 120).line(190, 150, 290, 150).line(90, 180, 290, 180);
        file.line(90, 120, 90, 180).line(190, 120, 190, 180).line(290, 120, 290, 180);
        file.text(100, 155, 12, "产出指标").text(200, 140, 12, "数量").text(200, 170, 12, "质量");
        assertThat(Seen.rows(Seen.grids(read(file)).get(0))).containsExactly("产出指标|数量", "^|质量");
    }

    @Test
    void anOpenTableEndsWhereItsLinesEnd() throws Exception {
        var file = new PdfFile();
        file.line(90, 120, 290, 120)
                .line(90, 150, 290, 150)
                .line(90, 180, 290, 180)
                .line(190, 120, 190, 180);
        file.text(100, 140, 12, "项目")
                .text(200, 140, 12, "得分")
                .text(100, 170, 12, "甲")
                .text(200, 170, 12, "9");
        assertThat(Seen.rows(Seen.grids(read(file)).get(0))).containsExactly("项目|得分", "甲|9");
    }

    @Test
    void aLineThatFillsItsCellGoesOnInTheNext() throws Exception {
        var file = new PdfFile();
        file.line(90, 120, 190, 120)
                .line(90, 200, 190, 200)
                .line(90, 120, 90, 200)
                .line(140, 120, 140, 200);
        file.line(190, 120, 190, 200);
        file.text(96, 140, 12, "农村饮")
                .text(96, 156, 12, "水")
                .text(146, 140, 12, "甲")
                .text(146, 156, 12, "乙丙丁");
        assertThat(Seen.rows(Seen.grids(read(file)).get(0))).containsExactly("农村饮水|甲\n乙丙丁");
    }

    @Test
    void aFrameAroundTextIsNoTable() throws Exception {
        var file = new PdfFile().text(100, 140, 12, "框中文字");
        file.line(90, 120, 290, 120)
                .line(90, 180, 290, 180)
                .line(90, 120, 90, 180)
                .line(290, 120, 290, 180);
        var source = read(file);
        assertThat(Seen.grids(source)).isEmpty();
        assertThat(Seen.texts(source)).containsExactly("框中文字");
    }

    @Test
    void whatIsRepeatedAtTheEdgesOfPagesIsRunning() throws Exception {
        var file = new PdfFile();
        for (var i = 1; i <= 4; i++) {
            file.text(90, 50, 10, "某县水利局自评报告").text(290, 800, 10, "— " + i + " —");
            file.text(90, 120, 16, "第" + "一二三四".charAt(i - 1) + "页的话");
            if (i < 4) {
                file.nextPage();
            }
        }
        var source = read(file);
        assertThat(Seen.paragraphs(source).stream().filter(p -> p.style() == ParagraphStyle.BODY))
                .extracting(Paragraph::text, Paragraph::page, Paragraph::isAfterGap)
                .containsExactly(
                        tuple("第一页的话", 1, true),
                        tuple("第二页的话", 2, true),
                        tuple("第三页的话", 3, true),
                        tuple("第四页的话", 4, true));
        assertThat(Seen.paragraphs(source).stream().filter(p -> p.style() == ParagraphStyle.RUNNING))
                .hasSize(8);
    }

    @Test
    void aTurnedPageReadsTheSame() throws Exception {
        // Drawn upright on the sheet and turned for reading twice by 180 degrees is drawn and turned once.
        var source = read(new PdfFile().text(90, 120, 16, "横排的表").rotate(90));
        assertThat(Seen.texts(source)).containsExactly("横排的表");
    }

    @Test
    void aWatermarkIsLeftOutWithADoubt() throws Exception {
        var source = read(new PdfFile().text(90, 120, 16, "正文").slanted("内部资料"));
        assertThat(Seen.texts(source)).containsExactly("正文");
        assertThat(Seen.doubts(source))
                .singleElement()
                .asString()
                .contains("水印")
                .contains("4 个字");
    }

    @Test
    void boldThatIsPrintedTwiceIsReadOnce() throws Exception {
        var source = read(new PdfFile().text(90, 120, 16, "绩效自评").text(90.4, 120, 16, "绩效自评"));
        assertThat(Seen.texts(source)).containsExactly("绩效自评");
    }

    @Test
    void bookmarksTellWhichParagraphsAreHeadings() throws Exception {
        var file = new PdfFile()
                .text(90, 120, 16, "部门概况")
                .text(122, 148, 16, "机构设置")
                .text(122, 176, 16, "部门概况如下")
                .text(90, 204, 16, "工作成效");
        var outline = new PDDocumentOutline();
        var first = item("部门 概况");
        first.addLast(item("机构设置"));
        outline.addLast(first);
        outline.addLast(item("工作成效"));
        file.document.getDocumentCatalog().setDocumentOutline(outline);
        assertThat(Seen.paragraphs(read(file)))
                .extracting(Paragraph::text, Paragraph::outlineLevel)
                .containsExactly(tuple("部门概况", 1), tuple("机构设置", 2), tuple("部门概况如下", null), tuple("工作成效", 1));
    }

    private static PDOutlineItem item(String title) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        return item;
    }

    @Test
    @Timeout(60)
    void threeHundredPagesAreReadInTime() throws Exception {
        var file = new PdfFile();
        for (var i = 1; i <= 300; i++) {
            for (var line = 0; line < 22; line++) {
                file.text(90, 100 + 28 * line, 16, full());
            }
            file.text(290, 800, 10, String.valueOf(i));
            if (i < 300) {
                file.nextPage();
            }
        }
        var source = read(file);
        assertThat(source.blocks().get(source.blocks().size() - 1).page()).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"⼀、部⻔概况|一、部门概况", "2023年⻚⾯|2023年页面", "ﬁnal 自评|final 自评", "豈|豈", "正常|正常"})
    void radicalsAreBroughtBackToCharacters(String pair) {
        var parts = pair.split("\\|");
        assertThat(PdfRadicals.plain(parts[0])).isEqualTo(parts[1]);
    }
}
