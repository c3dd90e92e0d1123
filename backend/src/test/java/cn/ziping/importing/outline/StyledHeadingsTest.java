package cn.ziping.importing.outline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Grid;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.ParagraphStyle;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that mark their headings, wholly, partly or wrongly. In these tests {@code 2# text} is a paragraph of that level. */
class StyledHeadingsTest {
    @Test
    void stylesAloneMakeTheOutline() {
        assertThat(headings("1# 单位情况", "主管全县林业。", "2# 职责", "护林。", "2# 人员", "二十人。", "1# 绩效", "好。"))
                .containsExactly("1 单位情况", "2 职责", "2 人员", "1 绩效");
    }

    @Test
    void levelsThatAreSkippedAreClosedUp() {
        assertThat(headings("1# 单位情况", "3# 职责", "护林。", "3# 人员", "二十人。", "1# 绩效", "好。"))
                .containsExactly("1 单位情况", "2 职责", "2 人员", "1 绩效");
    }

    @Test
    void aDocumentThatBeginsAtLevelTwoBeginsAtOne() {
        assertThat(headings("1# 青山县水务局绩效自评报告", "2# 一、概况", "3# （一）职责", "治水。", "2# 二、绩效", "好。"))
                .containsExactly("1 一、概况", "2 （一）职责", "1 二、绩效");
    }

    @Test
    void numbersBelowStyledChaptersAreHeadingsToo() {
        assertThat(headings("1# 一、概况", "（一）职责", "治水。", "（二）人员", "二十人。", "1# 二、绩效", "1.产出", "好。", "2.效益", "好。"))
                .containsExactly("1 一、概况", "2 （一）职责", "2 （二）人员", "1 二、绩效", "2 1.产出", "2 2.效益");
    }

    @Test
    void numberedSectionsBelowUnnumberedStylesAreDeeper() {
        assertThat(headings("1# 概况", "（一）职责", "治水。", "（二）人员", "二十人。", "1# 绩效", "（一）产出", "好。", "（二）效益", "好。"))
                .containsExactly("1 概况", "2 （一）职责", "2 （二）人员", "1 绩效", "2 （一）产出", "2 （二）效益");
    }

    @Test
    void whereAllStylesAreOneTheNumbersSayTheLevels() {
        assertThat(headings("1# 一、概况", "1# （一）职责", "治水。", "1# （二）人员", "二十人。", "1# 二、绩效", "好。"))
                .containsExactly("1 一、概况", "2 （一）职责", "2 （二）人员", "1 二、绩效");
    }

    @Test
    void chaptersWithoutStyleAreHeadingsBesideThoseWithOne() {
        assertThat(headings("1# 一、概况", "治水。", "二、绩效", "好。", "1# 三、建议", "无。"))
                .containsExactly("1 一、概况", "1 二、绩效", "1 三、建议");
    }

    @Test
    void aParagraphInTheStyleOfHeadingsIsText() {
        assertThat(headings("1# 一、概况", "2# 我局主管全县水利工作，内设三个股室。下属单位两个，编制二十六人，实有二十四人。", "1# 二、绩效", "好。"))
                .containsExactly("1 一、概况", "1 二、绩效");
    }

    @Test
    void emptyHeadingsAreNone() {
        assertThat(headings("1# 一、概况", "治水。", "1#  ", "1# 二、绩效", "好。")).containsExactly("1 一、概况", "1 二、绩效");
    }

    @Test
    void styledItemsOfADutyListAreHeadingsAsTheFileSays() {
        assertThat(headings("1# 一、主要职责", "2# 1.规划管理", "编制规划。", "2# 2.工程管理", "建设工程。", "1# 二、绩效", "好。"))
                .containsExactly("1 一、主要职责", "2 1.规划管理", "2 2.工程管理", "1 二、绩效");
    }

    @Test
    void aStyledHeadingThatLeadsItsTextIsParted() {
        var outline = outline("1# 一、绩效", "2# （一）数量指标：完成培训三百人。", "1# 二、建议", "无。");
        assertThat(Documents.headings(outline)).containsExactly("1 一、绩效", "2 （一）数量指标", "1 二、建议");
        assertThat(Documents.texts(outline)).contains("完成培训三百人。");
    }

    @Test
    void tablesStandBelowTheirHeading() {
        var blocks = new ArrayList<>(blocks("一、资金", "二、绩效", "好。"));
        blocks.add(1, new Grid(9, null, null, List.of(List.of(new Cell("一、金额", false, 9, 0, 0)))));
        var outline = Documents.outline(List.of(), blocks);
        assertThat(Documents.headings(outline)).containsExactly("1 一、资金", "1 二、绩效");
        assertThat(outline.headings().get(0).pieces()).singleElement().isInstanceOf(Table.class);
    }

    @Test
    void headingsKnowTheirBlocksAndTheRestItsOwn() {
        var outline = outline("一、绩效", "（一）数量指标：完成培训三百人。", "（二）质量指标：全部合格。");
        var quantity = outline.headings().get(1);
        assertThat(quantity.blocks()).containsExactly(1);
        assertThat(((Passage) quantity.pieces().get(0)).evidence("三百人").block()).isEqualTo(1);
        assertThat(quantity.number()).isEqualTo("（一）");
    }

    @Test
    void linesInStyleOfTitleAreFront() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(0, null, "一、二级单位绩效自评报告", 1, ParagraphStyle.TITLE, false));
        blocks.addAll(blocks("一、概况", "好。"));
        assertThat(Documents.outline(List.of(), blocks).front()).hasSize(1);
    }

    @Test
    void aDocumentWithoutHeadingsIsAllFront() {
        var outline = outline("本单位开展了自评。", "结果为优。");
        assertThat(outline.headings()).isEmpty();
        assertThat(outline.front()).hasSize(2);
    }

    @Test
    void anEmptyDocumentHasNothing() {
        assertThat(outline()).isEqualTo(new Outline(List.of(), List.of()));
    }

    private static List<String> headings(String... lines) {
        return Documents.headings(outline(lines));
    }

    private static Outline outline(String... lines) {
        return Documents.outline(List.of(), blocks(lines));
    }

    private static List<Block> blocks(String... lines) {
        var blocks = new ArrayList<Block>();
        for (var line : lines) {
            var isStyled = line.matches("\\d# .*");
            var level = isStyled ? Integer.valueOf(line.substring(0, 1)) : null;
            blocks.add(new Paragraph(
                    blocks.size(), null, isStyled ? line.substring(3) : line, level, ParagraphStyle.BODY, false));
        }
        return blocks;
    }
}
