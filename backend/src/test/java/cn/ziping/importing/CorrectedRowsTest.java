package cn.ziping.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.understanding.WrittenNumbers;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stood in a column of its own holds when the target beside it is written anew. */
class CorrectedRowsTest {
    private static final Map<String, Evidence> COLUMN = Map.of("operator", new Evidence(3, null, null, "≥"));

    private static DraftIndicator row(
            @Nullable IndicatorNature nature,
            @Nullable IndicatorOperator operator,
            String target,
            Map<String, Evidence> evidence) {
        return new DraftIndicator(
                "i1", null, "产出指标", "数量指标", "堤防长度", nature, operator, target, null, null, null, null, null, null, null,
                null, evidence);
    }

    private static DraftIndicator again(DraftIndicator row, String target) {
        return WrittenNumbers.read(row(OwnColumns.ownNature(row), OwnColumns.ownOperator(row), target, Map.of()));
    }

    @Test
    void anOperatorOfItsOwnColumnStays() {
        var row = row(IndicatorNature.QUANTITATIVE, IndicatorOperator.AT_LEAST, "≥90", COLUMN);
        assertThat(again(row, "95").operator()).isEqualTo(IndicatorOperator.AT_LEAST);
        assertThat(again(row, "95").nature()).isEqualTo(IndicatorNature.QUANTITATIVE);
    }

    @Test
    void anOperatorThatTheTargetDidNotTellStays() {
        var row = row(IndicatorNature.QUANTITATIVE, IndicatorOperator.AT_MOST, "90", Map.of());
        assertThat(again(row, "95").operator()).isEqualTo(IndicatorOperator.AT_MOST);
    }

    @Test
    void anOperatorOfTheOldTargetGoesWithIt() {
        var row = WrittenNumbers.read(row(null, null, "≥90", Map.of()));
        assertThat(row.operator()).isEqualTo(IndicatorOperator.AT_LEAST);
        assertThat(again(row, "≤95").operator()).isEqualTo(IndicatorOperator.AT_MOST);
        assertThat(again(row, "95").operator())
                .isEqualTo(WrittenNumbers.read(row(null, null, "95", Map.of())).operator());
    }

    @Test
    void whatIsWrittenInTheNewTargetWins() {
        var row = row(IndicatorNature.QUANTITATIVE, IndicatorOperator.AT_LEAST, "90", COLUMN);
        assertThat(again(row, "≤95").operator()).isEqualTo(IndicatorOperator.AT_MOST);
    }

    @Test
    void whetherItIsCountedStaysWithItsColumn() {
        var row = row(IndicatorNature.QUALITATIVE, null, "良好", COLUMN);
        assertThat(again(row, "90").nature()).isEqualTo(IndicatorNature.QUALITATIVE);
        assertThat(again(row, "90").operator()).isNull();
    }
}
