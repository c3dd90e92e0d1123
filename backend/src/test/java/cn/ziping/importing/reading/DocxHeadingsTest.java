package cn.ziping.importing.reading;

import static cn.ziping.importing.reading.WordXml.code;
import static cn.ziping.importing.reading.WordXml.mark;
import static cn.ziping.importing.reading.WordXml.numbered;
import static cn.ziping.importing.reading.WordXml.p;
import static cn.ziping.importing.reading.WordXml.run;
import static cn.ziping.importing.reading.WordXml.styled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Styles, outline levels and automatic numbers of a Word document tell its headings. */
class DocxHeadingsTest {
    @TempDir
    Path folder;

    private Source read(OfficeFile file) throws Unreadable {
        return SourceReader.read(file.write(folder, "a.docx"), "a.docx");
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
