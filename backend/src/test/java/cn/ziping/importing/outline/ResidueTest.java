package cn.ziping.importing.outline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Grid;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidueTest {
    private static final String PAGE = "全县水利工程按计划推进，各项任务基本完成。".repeat(8);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [bookmark: _Toc100]一、部门概况|一、部门概况
            1. [bookmark: _Toc3][bookmark: _Toc4_WPSOffice_Level2]主要职责|1. 主要职责
            一、概况[]{#_Toc12 .anchor}|一、概况
            MERGEFIELD ${page1.ds2_V_BGT}收入总额为820万元。|收入总额为820万元。
            收入{ MERGEFIELD 金额 \\* MERGEFORMAT }万元。|收入万元。
            支出 MERGEFIELD "total_amount" 万元。|支出  万元。
            «DeptName»部门整体支出绩效自评报告|部门整体支出绩效自评报告
            支出${ds.total}万元。|支出万元。
            见附表错误!未定义书签。|见附表
            一\u200b、部门\ufeff概况|一、部门概况
            """)
    void marksOfWordProcessorsGoAndTheWordsStay(String line, String left) {
        var cleaned = Residue.remove(Documents.lines(line));
        assertThat(texts(cleaned)).containsExactly(left);
        assertThat(cleaned.doubts()).isNotEmpty().allMatch(doubt -> doubt.kind() == DoubtKind.REMOVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "根据«预算法»的规定，单位开展自评。",
                "[说明]本表由单位填写。",
                "附件：1.自评表 2.佐证材料",
                "目录管理工作有序开展。",
                "3月底前完成，共计3项。",
                "第3页所列项目已完成。",
                "全年完成12/15项任务。",
                "本单位无附件材料。"
            })
    void wordsThatLookLikeMarksStay(String line) {
        var cleaned = Residue.remove(Documents.lines("部门整体支出绩效自评报告", line));
        assertThat(texts(cleaned)).contains(line);
        assertThat(cleaned.doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- 3 -",
                "-3-",
                "— 3 —",
                "－3－",
                "第3页",
                "第 3 页 共 10 页",
                "第3页/共10页",
                "- III -",
                "·3·",
                "Page 3 of 10"
            })
    void lineThatSaysItIsPageNumberGoes(String line) {
        var cleaned = Residue.remove(Documents.lines("前一页的文字。", line, "后一页的文字。"));
        assertThat(texts(cleaned)).containsExactly("前一页的文字。", "后一页的文字。");
        assertThat(cleaned.doubts()).extracting(Doubt::message).containsExactly("去掉了1处页码：“" + line + "”；如果是正文，请补回。");
    }

    @Test
    void bareNumbersThatCountPagesGo() {
        var cleaned = Residue.remove(Documents.lines(PAGE, "1", PAGE, "2", PAGE, "3", PAGE));
        assertThat(texts(cleaned)).containsExactly(PAGE, PAGE, PAGE, PAGE);
        assertThat(cleaned.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.message()).contains("3处页码：“1”、“2”、“3”");
            assertThat(doubt.evidence()).isNotNull();
        });
    }

    @Test
    void pagesOfAllPagesGo() {
        assertThat(texts(Residue.remove(Documents.lines(PAGE, "1/3", PAGE, "2/3", PAGE, "3/3"))))
                .containsExactly(PAGE, PAGE, PAGE);
    }

    @Test
    void bareNumbersThatAreCellsStay() {
        var lines = new String[] {"序号", "1", "设备购置", "20", "2", "人员培训", "21"};
        assertThat(texts(Residue.remove(Documents.lines(lines)))).containsExactly(lines);
    }

    @Test
    void aNumberAloneStays() {
        assertThat(texts(Residue.remove(Documents.lines(PAGE, "5", PAGE)))).contains("5");
    }

    @Test
    void aNumberAtTheEdgeOfItsPageGoes() {
        var blocks = List.<Block>of(
                paged(0, 1, "封面"), paged(1, 2, PAGE), paged(2, 2, "1"), paged(3, 3, PAGE), paged(4, 3, "2"));
        assertThat(texts(Residue.remove(blocks))).containsExactly("封面", PAGE, PAGE);
    }

    @Test
    void runningLinesGo() {
        var blocks = List.<Block>of(
                new Paragraph(0, 1, "某县财政局", null, ParagraphStyle.RUNNING, false), Paragraph.plain(1, "正文。"));
        var cleaned = Residue.remove(blocks);
        assertThat(texts(cleaned)).containsExactly("正文。");
        assertThat(cleaned.doubts()).extracting(Doubt::message).containsExactly("去掉了1处页眉页脚：“某县财政局”；如果是正文，请补回。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "……", "....................", " . . . . . . . ", "·········", "    ", "------"})
    void contentsWithPagesGo(String leader) {
        var cleaned = Residue.remove(Documents.lines(
                "绩效自评报告",
                "目  录",
                "一、部门概况" + leader + "1",
                "（一）主要职责" + leader + "1",
                "二、自评结论" + leader + "12",
                "绩效自评报告正文",
                "一、部门概况",
                "（一）主要职责",
                "负责防汛。",
                "二、自评结论",
                "优。"));
        assertThat(texts(cleaned)).containsExactly("绩效自评报告", "绩效自评报告正文", "一、部门概况", "（一）主要职责", "负责防汛。", "二、自评结论", "优。");
        assertThat(cleaned.doubts())
                .singleElement()
                .satisfies(
                        doubt -> assertThat(doubt.message()).contains("4处目录行").contains("二、自评结论"));
    }

    @Test
    void contentsWithoutPagesGoUpToTheFirstHeading() {
        var cleaned = Residue.remove(
                Documents.lines("目录", "一、概况", "二、结论", "三、建议", "一、概况", "有二十人。", "二、结论", "优。", "三、建议", "无。"));
        assertThat(texts(cleaned)).containsExactly("一、概况", "有二十人。", "二、结论", "优。", "三、建议", "无。");
    }

    @Test
    void contentsLinesMayBreak() {
        var cleaned =
                Residue.remove(Documents.lines("目录", "一、概况\t1", "二、偏离绩效目标的原因和下一步改进措施以及有关的", "建议\t9", "一、概况", "有二十人。"));
        assertThat(texts(cleaned)).containsExactly("一、概况", "有二十人。");
    }

    @Test
    void contentsWithoutTheWordGo() {
        var cleaned = Residue.remove(Documents.lines(
                "一、概况......1", "二、结论......3", "三、建议......5", "一、概况", "有二十人。", "二、结论", "优。", "三、建议", "无。"));
        assertThat(texts(cleaned)).startsWith("一、概况", "有二十人。");
    }

    @Test
    void linesInStyleOfContentsGo() {
        var blocks = List.<Block>of(
                new Paragraph(0, null, "一、概况 1", null, ParagraphStyle.CONTENTS, false), Paragraph.plain(1, "一、概况"));
        assertThat(texts(Residue.remove(blocks))).containsExactly("一、概况");
    }

    @Test
    void theWordContentsAloneStays() {
        assertThat(texts(Residue.remove(Documents.lines("目录", "本目录由档案科编制，共收录文件三百件。"))))
                .contains("目录");
    }

    @ParameterizedTest
    @ValueSource(strings = {"附件8：", "附件 2", "附件", "附表1", "附件1-2："})
    void markOfAnAttachmentAboveTheTitleGoes(String line) {
        var cleaned = Residue.remove(Documents.lines(line, "部门整体支出绩效自评报告"));
        assertThat(texts(cleaned)).containsExactly("部门整体支出绩效自评报告");
        assertThat(cleaned.doubts()).extracting(Doubt::message).containsExactly("去掉了1处附件标记：“" + line + "”；如果是正文，请补回。");
    }

    @Test
    void markOfAnAttachmentBelowTheTextStays() {
        assertThat(texts(Residue.remove(Documents.lines("一", "二", "三", "四", "五", "附件1"))))
                .contains("附件1");
    }

    @Test
    void emptyLinesGoUnsaidAndLinesOfTabsAreTold() {
        var cleaned = Residue.remove(Documents.lines("甲。", "   ", "\t\t\t", "乙。"));
        assertThat(texts(cleaned)).containsExactly("甲。", "乙。");
        assertThat(cleaned.doubts()).extracting(Doubt::message).containsExactly("去掉了1处只有制表符的空行：“⇥⇥⇥”；如果是正文，请补回。");
    }

    @Test
    void fieldInTheMiddleOfSentenceJoinsIt() {
        var cleaned = Residue.remove(Documents.lines("2022年东山县教育局", "MERGEFIELD ${a.b_C}收入预算总额为910万元;", "下一段。"));
        assertThat(texts(cleaned)).containsExactly("2022年东山县教育局收入预算总额为910万元;", "下一段。");
    }

    @Test
    void manyOfAKindAreToldInTwenties() {
        var lines = new ArrayList<String>();
        for (var i = 0; i < 45; i++) {
            lines.add("[bookmark: _Toc" + i + "]第" + i + "条内容。");
        }
        var cleaned = Residue.remove(Documents.lines(lines.toArray(String[]::new)));
        assertThat(cleaned.doubts()).hasSize(3);
        assertThat(cleaned.doubts().get(2).message()).startsWith("去掉了5处书签标记").contains("_Toc44");
    }

    @Test
    void marksInCellsGoToo() {
        var cell = new Cell("[bookmark: _Toc1]项目名称", false, 0, 0, 0);
        var cleaned = Residue.remove(List.of(new Grid(0, null, null, List.of(List.of(cell)))));
        assertThat(((Table) cleaned.pieces().get(0)).rows().get(0).get(0).text())
                .isEqualTo("项目名称");
        assertThat(cleaned.doubts()).hasSize(1);
    }

    private static Paragraph paged(int id, int page, String text) {
        return new Paragraph(id, page, text, null, ParagraphStyle.BODY, false);
    }

    private static List<String> texts(Cleaned cleaned) {
        return cleaned.pieces().stream()
                .map(piece -> Blank.strip(((Passage) piece).text()))
                .toList();
    }
}
