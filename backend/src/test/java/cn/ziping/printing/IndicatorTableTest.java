package cn.ziping.printing;

import static cn.ziping.printing.FormParts.measured;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.printing.document.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorTableTest {

    @Test
    void whatTheTargetSaysItselfGetsNoColumn() {
        assertThat(print(measured(IndicatorOperator.AT_LEAST, "95%以上", null, null, null, "%")))
                .isEqualTo("一级指标 指标性质 年度指标值 | 产出指标 定量 95%以上");
    }

    @Test
    void aBareNumberNeedsSignAndUnit() {
        assertThat(print(measured(IndicatorOperator.AT_MOST, "20", null, null, null, "名")))
                .isEqualTo("一级指标 指标性质 计算符号 年度指标值 度量单位 | 产出指标 定量 ≤ 20 名");
    }

    @Test
    void aTargetKnownOnlyAsANumberIsPrinted() {
        assertThat(print(measured(null, null, "1200.50", null, null, "万元")))
                .isEqualTo("一级指标 指标性质 年度指标值 度量单位 | 产出指标 定量 1,200.50 万元");
    }

    private static String print(Indicator indicator) {
        var table = IndicatorTable.of("", List.of(indicator));
        return String.join(
                        " ",
                        table.columns().stream()
                                .map(column -> column.label().plain())
                                .toList())
                + " | "
                + String.join(" ", table.rows().get(0).stream().map(Text::plain).toList());
    }
}
