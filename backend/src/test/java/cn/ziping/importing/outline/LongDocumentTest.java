package cn.ziping.importing.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three hundred pages, and files made to keep a reader busy. */
class LongDocumentTest {
    @Test
    @Timeout(60)
    void threeHundredPagesAreOutlined() {
        var lines = new ArrayList<String>();
        lines.add("2023年度青山县水务局部门整体支出绩效自评报告");
        for (var chapter = 1; chapter <= 9; chapter++) {
            lines.add("一二三四五六七八九".charAt(chapter - 1) + "、第" + chapter + "类工作情况");
            for (var item = 1; item <= 90; item++) {
                lines.add(item + ".分项工作情况");
                for (var text = 0; text < 8; text++) {
                    lines.add("完成投资320万元，带动就业1200人，群众满意度95%，各项任务按计划推进。".repeat(2));
                }
            }
        }
        var outline = Documents.outline(Documents.templates(), Documents.lines(lines.toArray(String[]::new)));
        assertThat(outline.headings()).hasSize(9 + 9 * 90);
        assertThat(Identities.read(outline, "a.txt").year()).isEqualTo(2023);
    }

    @Test
    @Timeout(60)
    void numbersWithoutEndAreBounded() {
        var lines = new ArrayList<String>();
        for (var i = 0; i < 20_000; i++) {
            lines.add(String.valueOf(i % 900 + 1));
        }
        var blocks = Documents.lines(lines.toArray(String[]::new));
        assertThat(Residue.remove(blocks).pieces()).hasSize(20_000);
    }

    @Test
    @Timeout(60)
    void endlessLinesAreBounded() {
        for (var piece : new String[] {" ", "\t", "（", "。", "，", "：", "1.", "一、", "- ", "[bookmark: ", "甲", "{ MERGEFIELD ", "<a id=\"", "....", "简称（"}) {
            var line = "甲" + piece.repeat(20_000 / piece.length()) + "乙";
            assertThatCode(() -> Identities.read(
                            Documents.outline(Documents.templates(), Documents.lines("目录", line, "一、概况", line, line)), "a.txt"))
                    .as("of %s", piece)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aDocumentIsUnderstoodTheSameEveryTime() {
        var lines = new String[] {"绩效自评报告", "一、概况", "（一）职责：治水。", "二、绩效", "好。"};
        assertThat(Documents.outline(lines)).isEqualTo(Documents.outline(lines));
    }
}
