package cn.ziping.printing;

import static cn.ziping.printing.FormParts.measured;
import static cn.ziping.printing.FormParts.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.template.IndicatorField;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number sheds its sign and its unit only where columns of the form have them. */
class IndicatorCellTest {

    @ParameterizedTest(name = "{0} beside {5}: {6}")
    @CsvSource({
        "95%以上, AT_LEAST, 95, , %, OPERATOR UNIT, 95",
        "95%以上, AT_LEAST, 95, , %, UNIT, 95以上",
        "95%以上, AT_LEAST, 95, , %, OPERATOR, 95%",
        "95%以上, AT_LEAST, 95, , %, TARGET_VALUE, 95%以上",
        "≥95％, AT_LEAST, 95, , %, OPERATOR UNIT, 95",
        "≥95%, AT_LEAST, 95, , , OPERATOR UNIT, 95%",
        "≥95%, , 95, , %, OPERATOR UNIT, ≥95",
        "≥1200公里, AT_LEAST, 1200, , 公里, OPERATOR UNIT, '1,200'",
        "≥1200公里, AT_LEAST, 1200, , 公里, TARGET_VALUE, ≥1200公里",
        "10-12公里, BETWEEN, 10, 12, 公里, OPERATOR UNIT, 10—12",
        "10-12公里, BETWEEN, 10, 12, 公里, OPERATOR, 10-12公里",
        "'3处，其中一处新建', EQUAL, 3, , 处, OPERATOR UNIT, '3处，其中一处新建'",
        "明显提高, , , , , OPERATOR UNIT, 明显提高",
    })
    void aTargetAsWritten(
            String written,
            @Nullable IndicatorOperator operator,
            @Nullable String value,
            @Nullable String upper,
            @Nullable String unit,
            String columns,
            String printed) {
        var row = read("产出/数量/甲", IndicatorNature.QUANTITATIVE, operator, written, value, upper, unit);
        assertThat(print(row, IndicatorField.TARGET_VALUE, columns)).isEqualTo(printed);
    }

    @ParameterizedTest(name = "{0} beside {1}: {2}, {3}")
    @CsvSource({
        "AT_LEAST, OPERATOR UNIT, '1,200', 7",
        "AT_LEAST, UNIT, '≥1,200', 7",
        "AT_LEAST, OPERATOR, '1,200公里', 7公里",
        "AT_LEAST, TARGET_VALUE, '≥1,200公里', 7公里",
        ", TARGET_VALUE, '1,200公里', 7公里",
    })
    void aNumberAlone(@Nullable IndicatorOperator operator, String columns, String target, String actual) {
        var row = measured(operator, null, "1200", null, "7", "公里");
        assertThat(print(row, IndicatorField.TARGET_VALUE, columns)).isEqualTo(target);
        assertThat(print(row, IndicatorField.ACTUAL_VALUE, columns)).isEqualTo(actual);
    }

    /** What a form has no column for stands with the number, or it would not stand on paper at all. */
    @ParameterizedTest(name = "{0} and {3} beside {4}: {5}, {6}")
    @CsvSource({
        "20, AT_MOST, 名, 18, TARGET, ≤20名, 18名",
        "20, AT_MOST, 名, 18, OPERATOR, 20名, 18名",
        "20, AT_MOST, 名, 18, UNIT, ≤20, 18",
        "20, AT_MOST, 名, 18, OPERATOR UNIT, 20, 18",
        "10-12, BETWEEN, 公里, 11, TARGET, 10-12公里, 11公里",
        "95%, AT_LEAST, %, 96%, TARGET, ≥95%, 96%",
        "95%以上, AT_LEAST, %, 0.96, TARGET, 95%以上, 0.96",
        "≤20名, AT_MOST, 名, 18, TARGET, ≤20名, 18",
        "'3处，其中一处新建', EQUAL, 处, 两处, TARGET, '3处，其中一处新建', 两处",
        "明显提高, AT_LEAST, %, 已提高, TARGET, 明显提高, 已提高",
        "20, , , 18, TARGET, 20, 18",
    })
    void aBareNumberAsWritten(
            String target,
            @Nullable IndicatorOperator operator,
            @Nullable String unit,
            String actual,
            String columns,
            String printedTarget,
            String printedActual) {
        var row = measured(operator, target, null, actual, null, unit);
        assertThat(print(row, IndicatorField.TARGET, columns)).isEqualTo(printedTarget);
        assertThat(print(row, IndicatorField.ACTUAL, columns)).isEqualTo(printedActual);
    }

    @Test
    void aNumberAloneStandsWithSignAndUnitAmongWordsToo() {
        var row = measured(IndicatorOperator.AT_LEAST, null, "1200", null, "7", "公里");
        assertThat(print(row, IndicatorField.TARGET, "TARGET")).isEqualTo("≥1,200公里");
        assertThat(print(row, IndicatorField.ACTUAL, "TARGET")).isEqualTo("7公里");
        var written = read("产出/数量/甲", IndicatorNature.QUANTITATIVE, IndicatorOperator.AT_MOST, "20", "20", null, "名");
        assertThat(print(written, IndicatorField.TARGET_VALUE, "TARGET_VALUE")).isEqualTo("≤20名");
        assertThat(print(written, IndicatorField.ACTUAL_VALUE, "TARGET_VALUE")).isEqualTo("20名");
    }

    private static String print(Indicator row, IndicatorField field, String columns) {
        var beside =
                Arrays.stream(columns.split(" ")).map(IndicatorField::valueOf).collect(Collectors.toSet());
        return IndicatorCell.of(row, field, beside);
    }
}
