package cn.ziping.printing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.template.FormRules.Part;
import cn.ziping.template.FundField;
import cn.ziping.template.IndicatorField;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The columns of the national form, in thousandths of its width. */
class ColumnWidthsTest {

    @Test
    void reasonsAndTheRateHaveRoomAndMostLinesAreLinesOfBoth() {
        var rules = MadeUp.report().build().template().print().formOfProject();
        var indicators = rules.indicators().stream().map(Part::field).toList();
        var funds = rules.funds().stream().map(Part::field).toList();
        var layout = FormLayout.of(
                ColumnWidths.ofIndicators(rules.indicators()),
                indicators.indexOf(IndicatorField.SCORE),
                ColumnWidths.ofFunds(rules.funds()),
                funds.indexOf(FundField.SCORE));

        assertThat(width(layout.indicators(), indicators.indexOf(IndicatorField.REASON) + 1))
                .isGreaterThan(180);
        assertThat(width(layout.indicators(), indicators.indexOf(IndicatorField.WEIGHT) + 1))
                .isLessThan(70);
        assertThat(width(layout.funds(), funds.indexOf(FundField.EXECUTION_RATE) + 2))
                .isGreaterThan(90);
        assertThat(layout.indicators()).filteredOn(layout.funds()::contains).hasSizeGreaterThanOrEqualTo(6);
    }

    private static int width(List<Integer> ends, int column) {
        return ends.get(column) - ends.get(column - 1);
    }
}
