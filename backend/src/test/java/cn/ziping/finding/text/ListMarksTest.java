package cn.ziping.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListMarksTest {
    @ParameterizedTest
    @CsvSource({
        "1、办公室；2、财务股；3、业务股, 3",
        "1.办公室。2.财务股，经费1.5万元。3.业务股, 3",
        "（1）办公室；（2）财务股, 2",
        "（一）抓生产。（二）抓安全。, 2",
        "①办公室②财务股③业务股, 3",
        "一是抓生产；二是抓安全，三是抓队伍, 3",
        "第一，抓生产。第二，抓安全。, 2",
        "一是责任，一是措施；二是落实, 1"
    })
    void countsOneBehindTheOther(String text, int count) {
        assertThat(ListMarks.count(text, count)).contains(count);
    }

    @ParameterizedTest
    @CsvSource({"办公室、财务股", "1.5万元和2.5万元", "一是抓生产；三是抓队伍；四是抓安全", "2、财务股；3、业务股"})
    void saysNothingOfOthers(String text) {
        assertThat(ListMarks.count(text, 4)).isEmpty();
    }

    /** A mark without a sign before it: the list may be longer than what can be told for certain. */
    @ParameterizedTest
    @CsvSource({"一是抓生产；二是抓安全三是抓队伍, 3", "1、办公室；2、财务股 3、业务股, 3"})
    void saysNothingWhereAMarkMayHide(String text, int stated) {
        assertThat(ListMarks.count(text, stated)).isEmpty();
    }
}
