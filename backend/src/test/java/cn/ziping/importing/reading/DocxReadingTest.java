package cn.ziping.importing.reading;

import static cn.ziping.importing.reading.WordXml.cell;
import static cn.ziping.importing.reading.WordXml.code;
import static cn.ziping.importing.reading.WordXml.mark;
import static cn.ziping.importing.reading.WordXml.p;
import static cn.ziping.importing.reading.WordXml.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Source;
import cn.ziping.importing.source.SourceFormat;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a Word document, in the order and the places that a reader sees them in. */
class DocxReadingTest {
    @TempDir
    Path folder;

    private Source read(OfficeFile file) throws Unreadable {
        return SourceReader.read(file.write(folder, "a.docx"), "a.docx");
    }

    @Test
    void paragraphsAndTablesComeInTheOrderOfTheBody() throws Unreadable {
        var source = read(OfficeFile.word(p(run("前")) + "<w:tbl><w:tr>" + cell("", "甲") + cell("", "乙")
                + "</w:tr></w:tbl>" + p("") + p(run("后"))));
        assertThat(source.format()).isEqualTo(SourceFormat.DOCX);
        assertThat(source.blocks()).extracting(block -> block.id()).containsExactly(0, 1, 2);
        assertThat(Seen.texts(source)).containsExactly("前", "后");
        assertThat(Seen.rows(Seen.grids(source).get(0))).containsExactly("甲|乙");
        assertThat(Seen.paragraphs(source)).extracting(Paragraph::isAfterGap).containsExactly(false, true);
    }

    @Test
    void tabsAndLineBreaksStay() throws Unreadable {
        var source = read(OfficeFile.word(
                p("<w:r><w:t>项目</w:t><w:tab/><w:t>金额</w:t><w:br/><w:t>第二行</w:t><w:noBreakHyphen/></w:r>")));
        assertThat(Seen.texts(source)).containsExactly("项目\t金额\n第二行-");
    }

    @Test
    void aPageBreakMakesAGap() throws Unreadable {
        var source = read(OfficeFile.word(p(run("一"))
                + p("<w:r><w:br w:type=\"page\"/></w:r>" + run("二"))
                + p(run("三"))
                + p("<w:pPr><w:pageBreakBefore/></w:pPr>" + run("四"))));
        assertThat(Seen.paragraphs(source))
                .extracting(Paragraph::text, Paragraph::isAfterGap)
                .containsExactly(tuple("一", false), tuple("二", true), tuple("三", false), tuple("四", true));
    }

    @Test
    void ofAFieldItsResultIsText() throws Unreadable {
        var source = read(OfficeFile.word(p(run("共")
                        + mark("begin")
                        + code(" MERGEFIELD 金额 ")
                        + mark("separate")
                        + run("12.5")
                        + mark("end")
                        + run("万元"))
                + p(run("单位：") + mark("begin") + code(" MERGEFIELD 单位名称 ") + mark("end"))
                + p("<w:fldSimple w:instr=\" DATE \">" + run("2024年") + "</w:fldSimple>")
                + p(run("第") + mark("begin") + code(" PAGE ") + mark("end") + run("页"))
                + p(mark("begin") + code(" EQ \\o\\ac(○,3) ") + mark("end") + run("质量"))));
        assertThat(Seen.texts(source)).containsExactly("共12.5万元", "单位：{MERGEFIELD 单位名称}", "2024年", "第页", "③质量");
    }

    @Test
    void nestedFieldsShowOnlyTheOutermostResult() throws Unreadable {
        var source = read(OfficeFile.word(p(mark("begin")
                + code(" IF ")
                + mark("begin")
                + code(" MERGEFIELD 甲 ")
                + mark("separate")
                + run("里")
                + mark("end")
                + code(" = 1 ")
                + mark("separate")
                + run("外")
                + mark("end"))));
        assertThat(Seen.texts(source)).containsExactly("外");
    }

    @Test
    void whatWasInsertedStaysAndWhatWasDeletedGoesWithADoubt() throws Unreadable {
        var source = read(OfficeFile.word(p(run("执行") + "<w:ins w:id=\"1\">" + run("98")
                + "</w:ins><w:del w:id=\"2\"><w:r>" + "<w:delText>97</w:delText></w:r></w:del>" + run("万元"))));
        assertThat(Seen.texts(source)).containsExactly("执行98万元");
        assertThat(source.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo(DoubtKind.REMOVED);
            assertThat(doubt.message()).contains("1 处修订");
        });
    }

    @Test
    void aDeletedEndOfAParagraphJoinsItToTheNext() throws Unreadable {
        var source = read(
                OfficeFile.word(p("<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + run("前半")) + p(run("后半"))));
        assertThat(Seen.texts(source)).containsExactly("前半后半");
    }

    @Test
    void hiddenTextIsLeftOutWithADoubt() throws Unreadable {
        var source = read(OfficeFile.word(p(run("看得见") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>也看得见</w:t></w:r>")));
        assertThat(Seen.texts(source)).containsExactly("看得见也看得见");
        assertThat(Seen.doubts(source)).singleElement().asString().contains("隐藏");
    }

    @Test
    void controlsLinksAndSmartTagsGiveTheirText() throws Unreadable {
        var source = read(OfficeFile.word("<w:sdt><w:sdtContent>" + p(run("甲")) + "</w:sdtContent></w:sdt>"
                + p("<w:sdt><w:sdtPr/><w:sdtContent>" + run("乙") + "</w:sdtContent></w:sdt><w:hyperlink r:id=\"x\">"
                        + run("丙") + "</w:hyperlink><w:smartTag>" + run("丁") + "</w:smartTag>")
                + p("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("单击输入")
                        + "</w:sdtContent></w:sdt>" + run("戊"))));
        assertThat(Seen.texts(source)).containsExactly("甲", "乙丙丁", "戊");
        assertThat(Seen.doubts(source)).singleElement().asString().contains("提示文字");
    }

    @Test
    void aTextBoxIsReadOnceAfterItsParagraph() throws Unreadable {
        var box = "<w:txbxContent>" + p(run("框内")) + "</w:txbxContent>";
        var source =
                read(OfficeFile.word(p(run("锚") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                                + "<wps:txbx>" + box
                                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")
                        + p(run("后"))));
        assertThat(Seen.texts(source)).containsExactly("锚", "框内", "后");
    }

    @Test
    void footnotesStandWhereTheyBelong() throws Unreadable {
        var source = read(OfficeFile.word(p(run("预算数") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run("如下")))
                .with(
                        "footnotes",
                        "footnotes",
                        "<w:footnote w:type=\"separator\" w:id=\"0\">" + p("") + "</w:footnote><w:footnote w:id=\"2\">"
                                + p(run("含结转")) + "</w:footnote>"));
        assertThat(Seen.texts(source)).containsExactly("预算数〔注：含结转〕如下");
        assertThat(Seen.doubts(source)).singleElement().asString().contains("1 条脚注");
    }

    @Test
    void headersAndFootersAreGivenOnceAsRunning() throws Unreadable {
        var section =
                "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/><w:headerReference w:type=\"first\" r:id=\"h2\"/></w:sectPr>";
        var source = read(OfficeFile.word(p(run("正文")) + section)
                .put("word/header1.xml", header("某局自评报告"))
                .put("word/header2.xml", header("某局自评报告"))
                .relate("h1", "header", "header1.xml")
                .relate("h2", "header", "header2.xml"));
        assertThat(Seen.paragraphs(source))
                .extracting(Paragraph::text, Paragraph::style)
                .containsExactly(tuple("正文", ParagraphStyle.BODY), tuple("某局自评报告", ParagraphStyle.RUNNING));
    }

    private static String header(String text) {
        return "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + p(run(text))
                + "</w:hdr>";
    }

    @Test
    void mergedCellsCoverTheirPlaces() throws Unreadable {
        var source = read(OfficeFile.word("<w:tbl><w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "项目")
                + cell("<w:gridSpan w:val=\"2\"/>", "预算") + "</w:tr><w:tr>" + cell("<w:vMerge/>", "") + cell("", "年初")
                + cell("", "调整") + "</w:tr><w:tr>" + cell("", "甲") + cell("", "1") + cell("", "2")
                + "</w:tr></w:tbl>"));
        var grid = Seen.grids(source).get(0);
        assertThat(Seen.rows(grid)).containsExactly("项目|预算|^", "^|年初|调整", "甲|1|2");
        assertThat(Seen.coveredTexts(grid)).containsExactly("预算", "项目");
        assertThat(grid.rows().get(1).get(2))
                .extracting(cell -> cell.block(), cell -> cell.row(), cell -> cell.column())
                .containsExactly(0, 1, 2);
    }

    @Test
    void raggedRowsAreFilledUp() throws Unreadable {
        var source =
                read(OfficeFile.word("<w:tbl><w:tr>" + cell("", "甲") + cell("", "乙") + cell("", "丙") + "</w:tr><w:tr>"
                        + "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("", "丁") + "</w:tr></w:tbl>"));
        assertThat(Seen.rows(Seen.grids(source).get(0))).containsExactly("甲|乙|丙", "|丁|");
    }

    @Test
    void paragraphsInACellAreLinesAndNestedTablesFlattened() throws Unreadable {
        var nested = "<w:tbl><w:tr>" + cell("", "内一") + cell("", "内二") + "</w:tr></w:tbl>";
        var source = read(OfficeFile.word("<w:tbl><w:tr><w:tc>" + p(run("一行")) + p(run("二行")) + nested + p("")
                + "</w:tc>" + cell("", "右") + "</w:tr></w:tbl>"));
        assertThat(Seen.rows(Seen.grids(source).get(0))).containsExactly("一行\n二行\n内一\t内二|右");
    }

    @Test
    void aTableOfOneCellIsAFrameAroundText() throws Unreadable {
        var source = read(
                OfficeFile.word("<w:tbl><w:tr><w:tc>" + p(run("框中第一段")) + p(run("框中第二段")) + "</w:tc></w:tr></w:tbl>"));
        assertThat(Seen.grids(source)).isEmpty();
        assertThat(Seen.texts(source)).containsExactly("框中第一段", "框中第二段");
    }

    @Test
    void deletedRowsAreLeftOut() throws Unreadable {
        var source = read(OfficeFile.word(
                "<w:tbl><w:tr>" + cell("", "甲") + cell("", "1") + "</w:tr><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>"
                        + cell("", "乙") + cell("", "2") + "</w:tr></w:tbl>"));
        assertThat(Seen.rows(Seen.grids(source).get(0))).containsExactly("甲|1");
        assertThat(Seen.doubts(source)).singleElement().asString().contains("修订");
    }

    @ParameterizedTest
    @CsvSource({"Wingdings,00FE,☑", "Wingdings,F0A8,□", "Wingdings 2,F052,☑", "Wingdings 2,00A3,□", "Symbol,F0B3,≥"})
    void symbolsAreBoxesAndTicks(String font, String code, String seen) throws Unreadable {
        var source = read(
                OfficeFile.word(p("<w:r><w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/></w:r>" + run("优"))));
        assertThat(Seen.texts(source)).containsExactly(seen + "优");
    }

    @Test
    void lettersOfAPictureFontAreTheirPictures() throws Unreadable {
        var source = read(OfficeFile.word(
                p("<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings 2\"/></w:rPr><w:t>R</w:t></w:r>" + run("优"))));
        assertThat(Seen.texts(source)).containsExactly("☑优");
    }

    @Test
    void invisibleCharactersGo() throws Unreadable {
        var source = read(OfficeFile.word(p(run("一\u200b、概\u00ad况\ufeff"))));
        assertThat(Seen.texts(source)).containsExactly("一、概况");
    }
}
