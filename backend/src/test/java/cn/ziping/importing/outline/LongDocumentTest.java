package cn.ziping.importing.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
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
        for (var piece : new String[] {
            " ",
            "\t",
            "（",
            "。",
            "，",
            "：",
            "1.",
            "一、",
            "- ",
            "[bookmark: ",
            "甲",
            "{ MERGEFIELD ",
            "<a id=\"",
            "....",
            "简称（"
        }) {
            var line = "甲" + piece.repeat(20_000 / piece.length()) + "乙";
            assertThatCode(() -> Identities.read(
                            Documents.outline(Documents.templates(), Documents.lines("目录", line, "一、概况", line, line)),
                            "a.txt"))
                    .as("of %s", piece)
                    .doesNotThrowAnyException();
        }
    }

    /** Each line again for each line would take minutes. */
    @Test
    @Timeout(30)
    void aDocumentFourHundredTimesAsLongTakesAboutFourHundredTimesAsLong() {
        var lines = new ArrayList<String>();
        for (var part = 0; part < 400; part++) {
            lines.add("目录");
            lines.addAll(List.of("一、部门情况" + part + "………" + (part % 90 + 1), "二、资金情况" + part + "……… 2"));
            for (var item = 1; item <= 40; item++) {
                lines.add("部门基本情况说明" + item);
                lines.add(item % 9 + 1 + ".主要工作第" + item + "项");
                lines.add("（" + "一二三四五六七八九".charAt(item % 9) + "）资金使用情况");
                lines.add("本年完成投资" + item + "万元，群众满意度95%，各项任务按计划推进。");
                lines.add(String.valueOf(item));
            }
        }
        var outline = Documents.outline(Documents.templates(), Documents.lines(lines.toArray(String[]::new)));
        assertThat(Identities.read(outline, "a.txt").title()).isNull();
        assertThat(outline.headings()).isNotEmpty();
    }

    @Test
    @Timeout(30)
    void runsThatBeginAnewWithoutEndAreBounded() {
        var lines = new ArrayList<String>();
        for (var i = 0; i < 40_000; i++) {
            lines.add(i % 2 + 1 + ".工作完成情况");
            lines.add("按计划完成了第" + i + "项工作。");
        }
        assertThat(Documents.outline(lines.toArray(String[]::new)).headings()).hasSize(40_000);
    }

    @Test
    void aDocumentIsUnderstoodTheSameEveryTime() {
        var lines = new String[] {"绩效自评报告", "一、概况", "（一）职责：治水。", "二、绩效", "好。"};
        assertThat(Documents.outline(lines)).isEqualTo(Documents.outline(lines));
    }
}
