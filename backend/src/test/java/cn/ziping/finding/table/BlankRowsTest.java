package cn.ziping.finding.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.finding.subject.Place;
import cn.ziping.finding.subject.Writing;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlankRowsTest {
    @Test
    void rowsThatBlanksPartHaveTabs() {
        assertThat(joined(
                        "各单位情况见表1。",
                        "序号 单位 编制数 实有数 支出",
                        "1 局本级 52 49 1986.40",
                        "2 图书馆 及 分馆 68 64 1846.22",
                        "- 3 -",
                        "3 文化馆 45 43 1203.18",
                        "合计 165 156 5035.80",
                        "以上支出均已审核。"))
                .containsExactly(
                        "各单位情况见表1。",
                        "序号\t单位\t编制数\t实有数\t支出",
                        "1\t局本级\t52\t49\t1986.40",
                        "2\t图书馆 及 分馆\t68\t64\t1846.22",
                        "3\t文化馆\t45\t43\t1203.18",
                        "\t合计\t165\t156\t5035.80",
                        "以上支出均已审核。");
    }

    @Test
    void whatIsNoTableStaysAsItIs() {
        var lines =
                new String[] {"单位 名称 和 其他 说明", "本局设 5 个科室，编制 30 名。", "甲 乙 丙 丁", "1 甲 20 30", "2 乙 20", "2024 年 3 月 28 日"
                };
        assertThat(joined(lines)).containsExactly(lines);
    }

    private static Stream<String> joined(String... lines) {
        var writings = Stream.of(lines)
                .map(line -> new Writing(Writing.Kind.PARAGRAPH, Place.REPORT, line))
                .toList();
        return BlankRows.joined(writings).stream().map(Writing::text);
    }
}
