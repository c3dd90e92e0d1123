package cn.ziping.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.util.Locale;

/** Exact decimals as JSON strings. Numbers are refused as input: a client that sends one has already lost digits. */
final class DecimalScalar implements Coercing<BigDecimal, String> {
    static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar()
            .name("Decimal")
            .coercing(new DecimalScalar())
            .build();

    private DecimalScalar() {}

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        throw new CoercingSerializeException("Not a decimal: " + value.getClass());
    }

    @Override
    public BigDecimal parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String text && isDecimal(text)) {
            return new BigDecimal(text);
        }
        throw new CoercingParseValueException("A Decimal is a string such as \"270965.0585\"");
    }

    @Override
    public BigDecimal parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text && text.getValue() != null && isDecimal(text.getValue())) {
            return new BigDecimal(text.getValue());
        }
        throw new CoercingParseLiteralException("A Decimal is a string such as \"270965.0585\"");
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }

    private static boolean isDecimal(String text) {
        // Longer than any column takes: what is too long is told at its place, in words. Endless digits are nobody's
        // slip.
        return text.matches("-?[0-9]{1,40}(\\.[0-9]{1,40})?");
    }
}
