package cn.ziping.comparison;

import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Columns;
import cn.ziping.platform.sql.Optionally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every statement of a comparison begins with: the departments that the filter chooses and the reports that count,
 * as far as the reader sees them.
 */
public final class Selection {
    /**
     * Whether department {@code d} is chosen; not true, but perhaps null, when it is not. Only what the filter says stands
     * in the statement: PostgreSQL plans it without knowing its arguments, and would expect next to nothing behind an "or
     * is null" of each.
     */
    static final String CHOOSES = "({codes} and {region} and {peerGroup} and {name})";

    /** Departments chosen, by $1 to $4. */
    public static final String CHOSEN = """
            of_departments as (select $1::text[], $2::text, $3::text, $4::text),
            chosen as (
                select d.id, d.code, d.name, d.region_code, d.peer_group from {departments} d
                where %s)""".formatted(CHOOSES);

    /** Reports that count whoever filed them, by $5 to $8. */
    public static final String COUNTED = """
            of_reports as (select $7::text, $8::text[]),
            counted as (
                select r.* from {reports} r
                where r.year = any ($5) and r.kind = $6 and {template} and {statuses})""";

    /** Codes are looked up in a hash: {@code = any} would go through two thousand of them for every report. */
    private static final String OF_CODES = "d.code in (select asked.code from unnest($1::text[]) asked (code))";

    private static final String OF_REGION = "d.region_code >= $2 and d.region_code < $2 || ':'";
    private static final String OF_PEER_GROUP = "d.peer_group = $3";
    private static final String OF_NAME = "d.name ilike $4";
    private static final String OF_TEMPLATE = "r.template_id in (select t.id from template t where t.code = $7)";
    private static final String OF_STATUSES = "r.status = any ($8)";

    /** How many arguments are taken: a statement's own begin with $9. */
    public static final int ARGUMENTS = 8;

    private Selection() {}

    /**
     * A statement as this person reads it.
     *
     * @param sql begins with {@link #CHOSEN} and {@link #COUNTED}
     * @param years of the reports that count
     * @param own the statement's own arguments, $9 and on
     */
    public static Sight.Reading reading(
            Sight sight, String sql, ComparisonFilter filter, Collection<Integer> years, Object... own) {
        var arguments = choosing(filter);
        arguments.addAll(List.of(
                years.toArray(Integer[]::new),
                filter.kind().name(),
                Optionally.text(filter.templateCode()),
                Optionally.of(
                        String[].class,
                        filter.statuses() == null ? null : Columns.names(filter.statuses(), status -> status))));
        arguments.addAll(Arrays.asList(own));
        return sight.reading(narrowed(sql, filter), arguments.toArray());
    }

    /** A statement on the departments chosen alone; it begins with {@link #CHOSEN}. */
    static Sight.Reading departments(Sight sight, String sql, ComparisonFilter filter) {
        return sight.reading(narrowed(sql, filter), choosing(filter).toArray());
    }

    private static String narrowed(String sql, ComparisonFilter filter) {
        return sql.replace("{codes}", condition(filter.departmentCodes(), OF_CODES))
                .replace("{region}", condition(filter.regionCode(), OF_REGION))
                .replace("{peerGroup}", condition(filter.peerGroup(), OF_PEER_GROUP))
                .replace("{name}", condition(filter.name(), OF_NAME))
                .replace("{template}", condition(filter.templateCode(), OF_TEMPLATE))
                .replace("{statuses}", condition(filter.statuses(), OF_STATUSES));
    }

    private static String condition(@Nullable Object given, String condition) {
        return given == null ? "true" : condition;
    }

    private static List<Object> choosing(ComparisonFilter filter) {
        var codes = filter.departmentCodes();
        return new ArrayList<>(List.of(
                Optionally.of(String[].class, codes == null ? null : codes.toArray(String[]::new)),
                Optionally.text(filter.regionCode() == null ? null : Sight.beginning(filter.regionCode())),
                Optionally.text(filter.peerGroup()),
                Optionally.text(filter.name() == null ? null : part(filter.name()))));
    }

    /** What is like a name that holds this: its signs stand for themselves. */
    public static String part(String name) {
        return "%" + name.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
