package cn.ziping.printing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ziping.printing.document.Chart.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void itsNumbersAreATableWithTheUnitInEachHead() {
        var table = MadeUpChart.lines().numbers();
        assertThat(table.caption()).isEqualTo("预算执行率走势");
        assertThat(table.columns().stream().map(column -> column.label().plain()))
                .containsExactly("年度", "平均（%）", "中位数（%）", "合计（%）");
        assertThat(table.rows().stream()
                        .map(row -> row.stream().map(Text::plain).toList()))
                .containsExactly(
                        List.of("2020", "91.24", "93.18", "88.63"),
                        List.of("2021", "92.35", "94.29", "87.74"),
                        List.of("2022", "–", "94.30", "90.85"),
                        List.of("2023", "95.46", "96.41", "93.96"),
                        List.of("2024", "96.57", "96.52", "92.07"));
    }

    @Test
    void figuresAreWrittenDigitByDigit() {
        assertThat(Chart.written(new BigDecimal("1234567.890"))).isEqualTo("1,234,567.890");
        assertThat(Chart.written(new BigDecimal("-0.5"))).isEqualTo("-0.5");
        assertThat(Chart.written(new BigDecimal("2E+3"))).isEqualTo("2,000");
    }

    @Test
    void aSeriesIsAsLongAsThereArePlaces() {
        assertThatThrownBy(() -> new Chart(
                        "图", Kind.BARS, "年度", "部门数", List.of("2020"), List.of(MadeUpChart.series("优", "1", "2"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("《图》");
        assertThatThrownBy(() -> new Chart("图", Kind.BARS, "年度", "部门数", List.of("2020"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
