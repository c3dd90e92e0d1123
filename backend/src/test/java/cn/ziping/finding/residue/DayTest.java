package cn.ziping.finding.residue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DayTest {
    @Test
    void datesAreReadInEveryWriting() {
        assertThat(read("2024年5月1日")).isEqualTo(new Day(2024, 5, 1));
        assertThat(read("2024 年 5 月")).isEqualTo(new Day(2024, 5, 0));
        assertThat(read("2024-05-01")).isEqualTo(new Day(2024, 5, 1));
        assertThat(read("二〇二四年十二月三十一日")).isEqualTo(new Day(2024, 12, 31));
        assertThat(Day.of("自评报告")).isNull();
    }

    @Test
    void someDaysThereAreNot() {
        assertThat(read("2024年2月29日").isPossible()).isTrue();
        assertThat(read("2023年2月29日").isPossible()).isFalse();
        assertThat(read("2023年13月").isPossible()).isFalse();
    }

    @Test
    void aMonthLastsToItsEnd() {
        assertThat(read("2024年2月").last()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    private static Day read(String written) {
        return Objects.requireNonNull(Day.of(written));
    }
}
