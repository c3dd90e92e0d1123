package cn.ziping.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Source;
import cn.ziping.importing.source.SourceFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxReadingTest {
    @TempDir
    Path folder;

    private Source read(OfficeFile file) throws Unreadable {
        return SourceReader.read(file.write(folder, "a.docx"), "a.docx");
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String p(String inside) {
        return "<w:p>" + inside + "</w:p>";
    }

    private static String styled(String style, String text) {
        return p("<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text));
    }

    private static String numbered(int list, int level, String text) {
        return p("<w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr>"
                + run(text));
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(run(text)) + "</w:tc>";
    }

    private static String mark(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    private static String code(String code) {
        return "<w:r><w:instrText xml:space=\"preserve\">" + code + "</w:instrText></w:r>";
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
    void headingsAreKnownByLevelNameAndBase() throws Unreadable {
        var styles = """
                <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
                <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/></w:style>
                <w:style w:type="paragraph" w:styleId="mine"><w:name w:val="我的小标题"/><w:basedOn w:val="2"/></w:style>
                <w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
                <w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style>
                <w:style w:type="paragraph" w:styleId="loop"><w:name w:val="loop"/><w:basedOn w:val="loop"/></w:style>
                """;
        var source = read(OfficeFile.word(styled("t", "报告")
                        + styled("toc1", "部门概况\t1")
                        + styled("1", "部门概况")
                        + styled("2", "职能")
                        + styled("mine", "机构")
                        + styled("loop", "正文")
                        + p("<w:pPr><w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/></w:pPr>" + run("不是标题"))
                        + p("<w:pPr><w:outlineLvl w:val=\"3\"/></w:pPr>" + run("四级")))
                .with("styles", "styles", styles));
        assertThat(Seen.paragraphs(source))
                .extracting(Paragraph::text, Paragraph::outlineLevel, Paragraph::style)
                .containsExactly(
                        tuple("报告", null, ParagraphStyle.TITLE),
                        tuple("部门概况\t1", null, ParagraphStyle.CONTENTS),
                        tuple("部门概况", 1, ParagraphStyle.BODY),
                        tuple("职能", 2, ParagraphStyle.BODY),
                        tuple("机构", 2, ParagraphStyle.BODY),
                        tuple("正文", null, ParagraphStyle.BODY),
                        tuple("不是标题", null, ParagraphStyle.BODY),
                        tuple("四级", 4, ParagraphStyle.BODY));
    }

    private static String level(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/>" + more + "</w:lvl>";
    }

    private static OfficeFile withLists(OfficeFile file, String levels) {
        return file.with(
                "numbering",
                "numbering",
                "<w:abstractNum w:abstractNumId=\"7\">" + levels + "</w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
                        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>");
    }

    @Test
    void automaticNumbersStandInFront() throws Unreadable {
        var levels = level(0, "chineseCountingThousand", "%1、", "")
                + level(1, "chineseCounting", "（%2）", "")
                + level(2, "decimal", "%3.", "");
        var source = read(withLists(
                OfficeFile.word(numbered(1, 0, "概况")
                        + numbered(1, 1, "职能")
                        + numbered(1, 1, "机构")
                        + numbered(1, 2, "办公室")
                        + numbered(1, 0, "情况")
                        + numbered(1, 1, "预算")
                        + numbered(1, 2, "收入")
                        + numbered(2, 1, "接着五")
                        + numbered(1, 1, "再接着")),
                levels));
        assertThat(Seen.texts(source))
                .containsExactly("一、概况", "（一）职能", "（二）机构", "1. 办公室", "二、情况", "（一）预算", "1. 收入", "（五）接着五", "（六）再接着");
    }

    @Test
    void numbersOfSeveralLevelsAndLegalOnes() throws Unreadable {
        var levels = level(0, "chineseCounting", "第%1章", "")
                + level(1, "decimal", "%1.%2", "<w:isLgl/>")
                + level(2, "decimalEnclosedCircle", "%3", "");
        var source = read(withLists(
                OfficeFile.word(
                        numbered(1, 0, "总") + numbered(1, 1, "2023年") + numbered(1, 2, "甲") + numbered(1, 2, "乙")),
                levels));
        assertThat(Seen.texts(source)).containsExactly("第一章总", "1.1 2023年", "①甲", "②乙");
    }

    @Test
    void aStyleMayNumberAndANumberOfZeroTakesItAway() throws Unreadable {
        var styles = """
                <w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
                """;
        var levels = level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"h1\"/>")
                + level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"h2\"/>");
        var source = read(withLists(
                        OfficeFile.word(styled("h1", "概况")
                                + styled("h2", "职能")
                                + p("<w:pPr><w:pStyle w:val=\"h2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>"
                                        + run("没有号"))
                                + styled("h2", "机构")),
                        levels)
                .with("styles", "styles", styles));
        assertThat(Seen.texts(source)).containsExactly("一、概况", "（一）职能", "没有号", "（二）机构");
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
    void linesOfATableOfContentsAreContents() throws Unreadable {
        var source = read(OfficeFile.word(p(mark("begin") + code(" TOC \\o ") + mark("separate") + run("一、概况\t1"))
                + p(run("二、情况\t3")) + p(mark("end")) + p(run("正文。"))
                + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
                + "<w:sdtContent>" + p(run("目录")) + "</w:sdtContent></w:sdt>"));
        assertThat(Seen.paragraphs(source))
                .extracting(Paragraph::style)
                .containsExactly(
                        ParagraphStyle.CONTENTS, ParagraphStyle.CONTENTS, ParagraphStyle.BODY, ParagraphStyle.CONTENTS);
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

    @Test
    void aStrictDocumentReadsTheSame() throws Unreadable {
        var file = OfficeFile.word(styled("1", "概况"))
                .with("styles", "styles", "<w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>");
        file.parts.replaceAll((name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .replace(
                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "http://purl.oclc.org/ooxml/wordprocessingml/main")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(Seen.paragraphs(read(file)).get(0).outlineLevel()).isEqualTo(1);
    }
}
