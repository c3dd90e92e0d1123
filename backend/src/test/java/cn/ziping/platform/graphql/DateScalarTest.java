package cn.ziping.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateScalarTest {
    private static final Coercing<?, ?> DATE = DateScalar.TYPE.getCoercing();
    private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2023-12-31", "1999-01-01"})
    void aDayGoesInAndOutAsItIs(String text) {
        var date = LocalDate.parse(text);
        assertThat(DATE.parseValue(text, CONTEXT, Locale.CHINA)).isEqualTo(date);
        assertThat(DATE.parseLiteral(StringValue.of(text), CoercedVariables.emptyVariables(), CONTEXT, Locale.CHINA))
                .isEqualTo(date);
        assertThat(DATE.serialize(date, CONTEXT, Locale.CHINA)).isEqualTo(text);
        assertThat(DATE.valueToLiteral(date, CONTEXT, Locale.CHINA).isEqualTo(StringValue.of(text)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-31",
                "2023-02-29",
                "2023-04-31",
                "2023-13-01",
                "2023-00-10",
                "2023-01-00",
                "2023-1-1",
                "20230101",
                "+2023-01-01",
                "-2023-01-01",
                "12023-01-01",
                "2023-01-01T00:00:00Z",
                " 2023-01-01",
                "２０２３-01-01",
                ""
            })
    void aDayThatIsNotInTheCalendarIsRefused(String text) {
        assertThatExceptionOfType(CoercingParseValueException.class)
                .isThrownBy(() -> DATE.parseValue(text, CONTEXT, Locale.CHINA))
                .withMessageContaining("没有这一天");
        assertThatExceptionOfType(CoercingParseLiteralException.class)
                .isThrownBy(() -> DATE.parseLiteral(
                        StringValue.of(text), CoercedVariables.emptyVariables(), CONTEXT, Locale.CHINA))
                .withMessageContaining("没有这一天");
    }

    @Test
    void whatIsNoTextIsNoDay() {
        assertThatExceptionOfType(CoercingParseValueException.class)
                .isThrownBy(() -> DATE.parseValue(20230101, CONTEXT, Locale.CHINA));
        assertThatExceptionOfType(CoercingParseLiteralException.class)
                .isThrownBy(() -> DATE.parseLiteral(
                        IntValue.of(20230101), CoercedVariables.emptyVariables(), CONTEXT, Locale.CHINA));
        assertThatExceptionOfType(CoercingSerializeException.class)
                .isThrownBy(() -> DATE.serialize("2023-01-01", CONTEXT, Locale.CHINA));
    }
}
