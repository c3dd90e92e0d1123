package cn.ziping.printing.shape;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.printing.document.Text;
import cn.ziping.printing.document.Text.Emphasis;
import cn.ziping.printing.document.Text.Run;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            中共某县委 某县人民政府,中共某县委 某县人民政府
            张三  李四,张三 李四
            张　三,张　三
            张三 　李四,张三　李四
            plan A,plan A
            plan  A,plan A
            2023 年 12 月,2023年12月
            使用 Excel 汇总,使用Excel汇总
            完成率 100 ％,完成率100％
            （ 一 ）目标 ：好,（一）目标：好
             前后 ,前后
            𠮷 㐂,𠮷 㐂
            """)
    void spacesStandBetweenWords(String typed, String set) {
        assertThat(Wording.of(typed)).isEqualTo(set);
    }

    @Test
    void aSpaceStandsBetweenTwoEmphasesToo() {
        var text = new Text(List.of(new Run("甲 ", Emphasis.NONE), new Run("乙", Emphasis.STRONG)));

        assertThat(Wording.of(text).plain()).isEqualTo("甲 乙");
    }

    @Test
    void linesStayAndHaveNoSpaceAtTheirEnds() {
        assertThat(Wording.of("甲 \n 乙")).isEqualTo("甲\n乙");
        assertThat(Wording.line("甲\r\n乙")).isEqualTo("甲 乙");
    }

    @Test
    void whatCannotBeSeenIsGoneAndWhatIsNoCharacterIsMarked() {
        assertThat(Wording.of("甲\u200b乙\u0007丙")).isEqualTo("甲乙丙");
        assertThat(Wording.of("甲\ufffe乙\ud800丙")).isEqualTo("甲〓乙〓丙");
    }
}
