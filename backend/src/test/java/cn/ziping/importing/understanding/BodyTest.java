package cn.ziping.importing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.importing.source.Passage;
import cn.ziping.importing.source.Piece;
import cn.ziping.importing.source.Table;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.OrderedList;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年完成水渠清淤12条，惠及群众3万人。",
                "1.编制全县水利规划。",
                "1. 编制全县水利规划。",
                "3) 第三项工作",
                "- (1) 保障灌溉用水。",
                "+ 新增两处",
                "# 不是标题",
                "###",
                "> 引用的话",
                "---",
                "- - -",
                "===",
                "***",
                "___",
                "~~~",
                "-",
                "投资*2和产值*3都有增长",
                "**重点**工作",
                "文件名_一览_表",
                "_开头的下划线_",
                "<b>粗体</b>与<!-- 注 -->",
                "a < b 且 c > d",
                "A&amp;B 与 A&B 公司",
                "反斜杠 \\ 与 \\* 星号",
                "`代码`和``两个``",
                "见[附件](http://example.org/x)",
                "[1]: 脚注",
                "[一]甲[二]乙",
                "![图](a.png)",
                "{{executed}} 是花括号",
                "    缩进四格的话",
                "\t制表符开头",
                "a|b|c",
            })
    void wordsComeOutAsTheyAre(String words) {
        var seen = new Seen(Body.paragraph(words));

        assertThat(seen.words).isEqualTo(words.replaceAll("\\s", ""));
        assertThat(seen.marks).isZero();
    }

    @Test
    void noReferenceToAFigureComesAbout() {
        assertThat(Body.paragraph("全年{{executed}}万元")).isEqualTo("全年\\{{executed}}万元");
    }

    @Test
    void linesAndPiecesAreParagraphsOfTheirOwn() {
        var pieces =
                List.<Piece>of(Passage.of(Paragraph.plain(0, "第一句。\n第二句。")), Passage.of(Paragraph.plain(1, "  第三句。")));

        assertThat(Body.of(pieces)).isEqualTo("第一句。\n\n第二句。\n\n第三句。");
    }

    @Test
    void aTableStaysATableAndACoveredPlaceIsEmpty() {
        var table = new Table(
                null,
                List.of(
                        List.of(cell("名称", 0, 0), new Cell("名称", true, 0, 0, 1)),
                        List.of(cell("甲|乙", 1, 0), cell("两行\n的话", 1, 1))));

        assertThat(Body.of(List.of(table))).isEqualTo("| 名称 |  |\n| --- | --- |\n| 甲\\|乙 | 两行 的话 |");
    }

    private static Cell cell(String text, int row, int column) {
        return new Cell(text, false, 0, row, column);
    }

    /** What a reader of CommonMark sees: words without blanks, and how much else. */
    private static final class Seen extends AbstractVisitor {
        private String words = "";
        private int marks;

        Seen(String body) {
            PARSER.parse(body).accept(this);
        }

        @Override
        public void visit(Text text) {
            words += text.getLiteral().replaceAll("\\s", "");
        }

        @Override
        public void visit(Emphasis emphasis) {
            marks++;
            visitChildren(emphasis);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            marks++;
            visitChildren(strong);
        }

        @Override
        public void visit(Heading heading) {
            marks++;
            visitChildren(heading);
        }

        @Override
        public void visit(OrderedList list) {
            marks++;
            visitChildren(list);
        }

        @Override
        public void visit(BulletList list) {
            marks++;
            visitChildren(list);
        }

        @Override
        public void visit(ThematicBreak rule) {
            marks++;
        }
    }
}
