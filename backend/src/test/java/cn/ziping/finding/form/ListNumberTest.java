package cn.ziping.finding.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.finding.form.ListNumber.Style;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ListNumberTest {
    @Test
    void everyWayOfNumberingIsRead() {
        assertThat(read("一、部门概况")).isEqualTo(new ListNumber(Style.HAN, 1, "一、", "部门概况"));
        assertThat(read("（十二）其他")).isEqualTo(new ListNumber(Style.HAN_IN_BRACKETS, 12, "（十二）", "其他"));
        assertThat(read("(3) 效益")).isEqualTo(new ListNumber(Style.ARABIC_IN_BRACKETS, 3, "(3)", "效益"));
        assertThat(read("2. 组织架构")).isEqualTo(new ListNumber(Style.ARABIC, 2, "2.", "组织架构"));
        assertThat(read("④满意度")).isEqualTo(new ListNumber(Style.CIRCLED, 4, "④", "满意度"));
        assertThat(read("三是加强管理").style()).isEqualTo(Style.IN_WORDS);
    }

    @Test
    void numbersOfOtherThingsAreNone() {
        assertThat(ListNumber.of("3.5万元用于维修")).isNull();
        assertThat(ListNumber.of("2023年预算")).isNull();
        assertThat(ListNumber.of("一般公共预算")).isNull();
        assertThat(ListNumber.of("（以下简称管委会）")).isNull();
    }

    @Test
    void aNumberIsWrittenInItsOwnWay() {
        assertThat(read("（四）建设").writtenAs(3)).isEqualTo("（三）");
        assertThat(read("十、公开").writtenAs(21)).isEqualTo("二十一、");
        assertThat(read("4、财务科").writtenAs(10)).isEqualTo("10、");
        assertThat(read("④管护").writtenAs(3)).isEqualTo("③");
    }

    private static ListNumber read(String line) {
        return Objects.requireNonNull(ListNumber.of(line));
    }
}
