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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days of the calendar. The scalar of the library makes 2023-02-31 the last of February; here it is refused. */
final class DateScalar implements Coercing<LocalDate, String> {
    static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar()
            .name("Date")
            .coercing(new DateScalar())
            .build();

    private static final String NO_DATE = "没有这一天，日期应写成 2024-05-31 的样子，并且日历上要有。";

    private DateScalar() {}

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        throw new CoercingSerializeException("Not a date: " + value.getClass());
    }

    @Override
    public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
        var date = input instanceof String text ? date(text) : null;
        if (date == null) {
            throw new CoercingParseValueException(NO_DATE);
        }
        return date;
    }

    @Override
    public LocalDate parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        var date = input instanceof StringValue text && text.getValue() != null ? date(text.getValue()) : null;
        if (date == null) {
            throw new CoercingParseLiteralException(NO_DATE);
        }
        return date;
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }

    private static @Nullable LocalDate date(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
