package cn.ziping.printing;

import static cn.ziping.printing.FormParts.figure;
import static cn.ziping.printing.FormParts.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.indicator.Indicator;
import cn.ziping.indicator.IndicatorNature;
import cn.ziping.indicator.IndicatorOperator;
import cn.ziping.template.IndicatorField;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        var row = new Indicator(
                UUID.randomUUID(),
                1,
                null,
                "产出",
                null,
                null,
                null,
                operator,
                null,
                figure("1200"),
                null,
                figure("7"),
                "公里",
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(print(row, IndicatorField.TARGET_VALUE, columns)).isEqualTo(target);
        assertThat(print(row, IndicatorField.ACTUAL_VALUE, columns)).isEqualTo(actual);
    }

    private static String print(Indicator row, IndicatorField field, String columns) {
        var beside =
                Arrays.stream(columns.split(" ")).map(IndicatorField::valueOf).collect(Collectors.toSet());
        return IndicatorCell.of(row, field, beside);
    }
}
