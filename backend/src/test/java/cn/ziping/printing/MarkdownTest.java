package cn.ziping.printing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Document.Block;
import cn.ziping.printing.document.Document.Paragraph;
import cn.ziping.printing.document.Table;
import cn.ziping.printing.document.Table.Alignment;
import cn.ziping.printing.document.Table.Column;
import cn.ziping.printing.document.Text;
import cn.ziping.printing.document.Text.Emphasis;
import cn.ziping.printing.document.Text.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void paragraphsAndLinesBrokenByHand() {
        assertThat(plain("第一段\n接着写\n\n第二段  \n另起一行")).containsExactly("第一段 接着写", "第二段", "另起一行");
    }

    @Test
    void listsKeepTheirNumbersAndDepth() {
        assertThat(plain("""
                        3. 第三
                        4. 第四

                           第四的续段
                           1. 其一
                           2. 其二
                        5. 第五

                        - 点
                          - 下级点
                        """)).containsExactly("3.第三", "4.第四", "第四的续段", "（1）其一", "（2）其二", "5.第五", "•点", "•下级点");
    }

    @Test
    void listsAreNumberedOneLevelBelowTheirHeading() {
        var list = "1. 甲\n   1. 乙\n      1. 丙\n2. 丁";
        assertThat(plain(list, "（一）")).containsExactly("1.甲", "（1）乙", "①丙", "2.丁");
        assertThat(plain(list, "1.")).containsExactly("（1）甲", "①乙", "①丙", "（2）丁");
        assertThat(plain(list, "（12）")).containsExactly("①甲", "①乙", "①丙", "②丁");
        assertThat(plain("20. 甲\n21. 乙", "(1)")).containsExactly("⑳甲", "21）乙");
    }

    @Test
    void emphasisInsideEmphasis() {
        var paragraph = (Paragraph) blocks("平**重*又着重*重**平*着重*").get(0);
        assertThat(paragraph.text().runs())
                .containsExactly(
                        new Run("平", Emphasis.NONE),
                        new Run("重", Emphasis.STRONG),
                        new Run("又着重", Emphasis.STRONG),
                        new Run("重", Emphasis.STRONG),
                        new Run("平", Emphasis.NONE),
                        new Run("着重", Emphasis.SOME));
    }

    @Test
    void tablesKeepAlignmentAndEmptyCells() {
        var table = (Table) blocks("""
                | 项目 | 金额 | 备注 |
                |---|--:|:-:|
                | 清淤 | **12.30** | |
                | 护岸 | 4 |
                """).get(0);
        assertThat(table.columns())
                .containsExactly(
                        new Column(Text.of("项目"), Alignment.LEFT, false),
                        new Column(Text.of("金额"), Alignment.RIGHT, false),
                        new Column(Text.of("备注"), Alignment.CENTER, false));
        assertThat(table.rows().stream()
                        .map(row -> row.stream().map(Text::plain).toList()))
                .containsExactly(List.of("清淤", "12.30", ""), List.of("护岸", "4", ""));
    }

    @Test
    void aColumnOfFiguresStandsAtTheRightUnlessTheAuthorSaysOtherwise() {
        var table = (Table) blocks("""
                | 序号 | 年度 | 项目 | 预算 | 执行率 | 编码 | 结余 | 备注 | 得分 |
                |---|---|---|---|---|---|---|---|:-:|
                | 1 | 2023 | 清淤 | 1,234.50 | 98.5% | 0012 | – | | 9 |
                | 2 | 2024 | 12 | **0.5** | 100% | 0013 | -3 | | 8 |
                """).get(0);
        assertThat(table.columns().stream()
                        .filter(column -> column.alignment() == Alignment.RIGHT)
                        .map(column -> column.label().plain()))
                .containsExactly("预算", "执行率", "结余");
    }

    @Test
    void whatPaperHasNoFormForComesOutAsText() {
        assertThat(plain("""
                        ## 小标题

                        > 引文

                        ```sql
                        select 1;
                        ```

                            缩进的原文

                        <p>网页</p>

                        见[办法](https://example.cn/a "第三条")、![图一](a.png)、<https://example.cn>，`代码`，&lt;5%，<b>粗</b>[1]

                        ---

                        [1]: 数据来自决算
                        """))
                .containsExactly(
                        "小标题",
                        "引文",
                        "sql",
                        "select 1;",
                        "缩进的原文",
                        "<p>网页</p>",
                        "见办法（https://example.cn/a 第三条）、图一（a.png）、https://example.cn，代码，<5%，<b>粗</b>1（数据来自决算）",
                        "[1]：数据来自决算");
    }

    @Test
    void nothingMakesNoBlock() {
        assertThat(blocks("")).isEmpty();
        assertThat(blocks(" \n\n ")).isEmpty();
    }

    private static List<Block> blocks(String body) {
        return blocks(body, "");
    }

    private static List<String> plain(String body) {
        return plain(body, "");
    }

    private static List<String> plain(String body, String heading) {
        return blocks(body, heading).stream().map(MarkdownTest::plain).toList();
    }

    private static List<Block> blocks(String body, String heading) {
        return Markdown.blocks(MadeUp.report().build().liveFigures().read(body), heading);
    }

    private static String plain(Block block) {
        return ((Paragraph) block).text().plain();
    }
}
