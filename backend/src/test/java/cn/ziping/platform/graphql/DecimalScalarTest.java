package cn.ziping.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.BooleanValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalScalarTest {
    private static final Coercing<?, ?> DECIMAL = DecimalScalar.TYPE.getCoercing();
    private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();

    @ParameterizedTest
    @CsvSource({
        "270965.0585, 270965.0585",
        "13.00, 13.00",
        "0, 0",
        "-0.5, -0.5",
        "1E+3, 1000",
        "1E-6, 0.000001",
        "123456789012345.123456, 123456789012345.123456",
    })
    void goesOutDigitForDigitWithoutExponent(BigDecimal value, String text) {
        assertThat(DECIMAL.serialize(value, CONTEXT, Locale.CHINA)).isEqualTo(text);
        assertThat(DECIMAL.valueToLiteral(value, CONTEXT, Locale.CHINA).isEqualTo(StringValue.of(text)))
                .isTrue();
    }

    @Test
    void neverGoesOutOfABinaryFloat() {
        for (var value : List.<Object>of(0.1d, 0.1f, 1, 1L, "1")) {
            assertThatExceptionOfType(CoercingSerializeException.class)
                    .isThrownBy(() -> DECIMAL.serialize(value, CONTEXT, Locale.CHINA));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "270965.0585", "-9.5", "007", "999999999999999.999999", "13.00"})
    void comesInAsTextWithEveryDigit(String text) {
        assertThat(value(text)).isEqualTo(new BigDecimal(text));
        assertThat(literal(StringValue.of(text))).isEqualTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                ".5",
                "5.",
                "+5",
                " 5",
                "5\n",
                "1,000",
                "1e3",
                "1E-6",
                "0x10",
                "NaN",
                "Infinity",
                "５",
                "一",
                "1.2.3",
                "--1",
                "95%",
                "0.12345678901234567890123456789012345678901",
                "12345678901234567890123456789012345678901",
                "1e999999999"
            })
    void refusesTextThatIsNoDecimalOfOurs(String text) {
        assertThatExceptionOfType(CoercingParseValueException.class).isThrownBy(() -> value(text));
        assertThatExceptionOfType(CoercingParseLiteralException.class).isThrownBy(() -> literal(StringValue.of(text)));
    }

    @Test
    void refusesNumbersThatHaveLostTheirDigitsAlready() {
        for (var input : List.<Object>of(0.1d, 1, 1L, new BigDecimal("0.1"), true, List.of("1"))) {
            assertThatExceptionOfType(CoercingParseValueException.class).isThrownBy(() -> value(input));
        }
    }

    @ParameterizedTest
    @MethodSource("otherLiterals")
    void refusesLiteralsThatAreNotText(Value<?> literal) {
        assertThatExceptionOfType(CoercingParseLiteralException.class).isThrownBy(() -> literal(literal));
    }

    static Stream<Value<?>> otherLiterals() {
        return Stream.of(FloatValue.of(0.1), IntValue.of(1), BooleanValue.of(true), NullValue.of());
    }

    private static Object value(Object input) {
        return DECIMAL.parseValue(input, CONTEXT, Locale.CHINA);
    }

    private static Object literal(Value<?> input) {
        return DECIMAL.parseLiteral(input, CoercedVariables.emptyVariables(), CONTEXT, Locale.CHINA);
    }
}
