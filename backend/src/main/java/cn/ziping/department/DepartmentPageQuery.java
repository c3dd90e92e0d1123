package cn.ziping.department;

import cn.ziping.platform.graphql.Cursor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statement for one keyset page of departments.
 *
 * <p>Departments without the figure they are ordered by come last. The page therefore reads two ranges of one index,
 * those with the figure after the cursor and those without it, and never counts off what lies before the page.
 */
final class DepartmentPageQuery {
    private static final String BLANK = "";

    private final DepartmentOrder order;
    private final String source;
    private final List<Object> arguments = new ArrayList<>();

    DepartmentPageQuery(Sight sight, DepartmentFilter filter, DepartmentOrder order) {
        this.order = order;
        this.source = source(sight, filter);
    }

    /** A page's departments, each with the text of the value it is ordered by. */
    record Entry(Department department, @Nullable String value) {}

    String countSql() {
        return "select count(*)::int from " + source;
    }

    String pageSql(int limit, @Nullable String after) {
        var place = after == null ? null : Place.parse(after, order);
        var size = argument(limit);
        var ranges = new ArrayList<String>();
        if (place == null) {
            ranges.add(range("true", size));
        } else if (place.value() == null) {
            ranges.add(range(field().expression + " is null and d.id " + beyond() + argument(place.id()), size));
        } else {
            var value = "$%d::%s".formatted(add(place.value()), field().type);
            ranges.add(range(
                    "(%s, d.id) %s (%s, %s)".formatted(field().expression, beyond(), value, argument(place.id())),
                    size));
            if (field().canBeMissing) {
                ranges.add(range(field().expression + " is null", size));
            }
        }
        return """
                select d.id, d.code, d.name, d.region_code, r.name, r.parent_code, d.value
                from (%s) d join region r on r.code = d.region_code
                order by d.sort_value %s, d.id %s limit %s""".formatted(String.join(" union all ", ranges), way(), direction(), size);
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    String cursor(Entry entry) {
        var value = entry.value() == null ? BLANK : "=" + entry.value();
        return Cursor.of(
                order.field().name(),
                direction(),
                value,
                entry.department().id().toString());
    }

    private String range(String condition, String size) {
        return """
                (select d.id, d.code, d.name, d.region_code, %1$s as sort_value, (%1$s)::text as value
                 from %2$s where %3$s order by %1$s %4$s, d.id %5$s limit %6$s)""".formatted(field().expression, source, condition, way(), direction(), size);
    }

    /**
     * The departments that are seen and that the filter lets through. Those of a region, one's own, and those of somebody
     * who does not see all, are taken out first ({@code offset 0} keeps them apart): walking a nation in the order asked for until
     * a county's page is full would read the whole nation.
     */
    private String source(Sight sight, DepartmentFilter wanted) {
        var seen = sight.departments(this::argument);
        var conditions = new ArrayList<String>();
        if (wanted.regionCode() != null) {
            var range = RegionRange.below(wanted.regionCode());
            conditions.add("region_code >= " + argument(range.from()) + " and region_code < " + argument(range.to()));
        }
        var name = wanted.name() == null ? "" : stripped(wanted.name());
        if (!name.isEmpty()) {
            conditions.add("position(lower(" + argument(name) + ") in lower(name)) > 0");
        }
        if (wanted.mine()) {
            conditions.add("id = any (" + argument(sight.held().toArray(UUID[]::new)) + ")");
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var narrow = wanted.regionCode() != null || wanted.mine() || !sight.isOfAllDepartments();
        var fence = narrow ? " offset 0" : "";
        return "(select * from " + seen + where + fence + ") d";
    }

    /** Without the spaces around it, those too that Java's strip leaves: documents that names are copied from have them. */
    private static String stripped(String name) {
        return name.replaceAll("(?U)^[\\s\\p{Z}\\u200B\\uFEFF]+|[\\s\\p{Z}\\u200B\\uFEFF]+$", "");
    }

    private DepartmentOrder.Field field() {
        return order.field();
    }

    private String direction() {
        return order.direction().name();
    }

    /** Said only where a value can be missing: an index on one that cannot is not walked backwards for "nulls last". */
    private String way() {
        return field().canBeMissing ? direction() + " nulls last" : direction();
    }

    private String beyond() {
        return order.direction() == DepartmentOrder.Direction.ASC ? "> " : "< ";
    }

    private String argument(Object value) {
        return "$" + add(value);
    }

    private int add(Object value) {
        arguments.add(value);
        return arguments.size();
    }

    /** What a cursor says: the order it was made for, the value and id of the last entry before the page. */
    private record Place(@Nullable Object value, UUID id) {
        static Place parse(String cursor, DepartmentOrder order) {
            var parts = Cursor.parts(cursor, 4);
            var sameOrder = parts.get(0).equals(order.field().name())
                    && parts.get(1).equals(order.direction().name());
            var value = parts.get(2);
            if (!sameOrder
                    || (!value.isEmpty() && !value.startsWith("="))
                    || (value.isEmpty() && !order.field().canBeMissing)) {
                throw Cursor.broken();
            }
            var id = Cursor.id(parts.get(3));
            if (value.isEmpty()) {
                return new Place(null, id);
            }
            var text = value.substring(1);
            return new Place(order.field().canBeMissing ? figure(text) : text, id);
        }

        /** A figure in plain digits: with an exponent a few signs could stand for more of them than the database takes. */
        private static BigDecimal figure(String text) {
            if (!text.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
                throw Cursor.broken();
            }
            return new BigDecimal(text);
        }
    }
}
