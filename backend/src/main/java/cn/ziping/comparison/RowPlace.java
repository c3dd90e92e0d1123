package cn.ziping.comparison;

import cn.ziping.platform.graphql.Cursor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the cursor of a compared department says: the order it was made for, the value it has under this order, its id.
 *
 * @param value null where the department has no such figure
 */
record RowPlace(@Nullable String value, UUID id) {
    private static final String NO_YEAR = "";

    String cursor(ComparisonOrder order, List<Integer> years) {
        return Cursor.of(
                order.field().name(),
                order.direction().name(),
                year(order, years),
                value == null ? "" : "=" + value,
                id.toString());
    }

    /** @throws cn.ziping.platform.graphql.RequestError INVALID_CURSOR for one of another order, or of none */
    static RowPlace parse(String cursor, ComparisonOrder order, List<Integer> years) {
        var parts = Cursor.parts(cursor, 5);
        var value = parts.get(3);
        var isOfThisOrder = parts.get(0).equals(order.field().name())
                && parts.get(1).equals(order.direction().name())
                && parts.get(2).equals(year(order, years));
        if (!isOfThisOrder || !isValue(value, order.field())) {
            throw Cursor.broken();
        }
        return new RowPlace(value.isEmpty() ? null : value.substring(1), Cursor.id(parts.get(4)));
    }

    /** A figure in plain digits: with an exponent a few signs could stand for more of them than the database takes. */
    private static boolean isValue(String value, ComparisonOrder.Field field) {
        return field.isFigure
                ? value.isEmpty() || value.matches("=-?[0-9]{1,13}(\\.[0-9]{1,6})?")
                : value.startsWith("=");
    }

    private static String year(ComparisonOrder order, List<Integer> years) {
        return order.field().isFigure ? String.valueOf(order.yearOf(years)) : NO_YEAR;
    }
}
