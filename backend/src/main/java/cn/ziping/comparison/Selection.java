package cn.ziping.comparison;

import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Columns;
import cn.ziping.platform.sql.Optionally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What every statement of a comparison begins with: the departments that the filter chooses and the reports that count,
 * as far as the reader sees them.
 */
final class Selection {
    /**
     * Whether department {@code d} is chosen, by $1 to $4; not true, but perhaps null, when it is not. Codes are looked up in a
     * hash: {@code = any} would go through two thousand of them for every report.
     */
    static final String CHOOSES = """
            (($1::text[] is null or d.code in (select asked.code from unnest($1::text[]) asked (code)))
             and ($2::text is null or (d.region_code >= $2 and d.region_code < $2 || ':'))
             and ($3::text is null or d.peer_group = $3)
             and ($4::text is null or d.name ilike $4))""";

    /** Departments chosen. */
    static final String CHOSEN = """
            chosen as (
                select d.id, d.code, d.name, d.region_code, d.peer_group from {departments} d
                where %s)""".formatted(CHOOSES);

    /** Reports that count whoever filed them, by $5 to $8. */
    static final String COUNTED = """
            counted as (
                select r.* from {reports} r
                where r.year = any ($5) and r.kind = $6
                  and ($7::text is null or r.template_id in (select t.id from template t where t.code = $7))
                  and ($8::text[] is null or r.status = any ($8)))""";

    /** How many arguments are taken: a statement's own begin with $9. */
    static final int ARGUMENTS = 8;

    private Selection() {}

    /**
     * A statement as this person reads it.
     *
     * @param sql begins with {@link #CHOSEN} and {@link #COUNTED}
     * @param years of the reports that count
     * @param own the statement's own arguments, $9 and on
     */
    static Sight.Reading reading(
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
        return sight.reading(sql, arguments.toArray());
    }

    /** A statement on the departments chosen alone; it begins with {@link #CHOSEN}. */
    static Sight.Reading departments(Sight sight, String sql, ComparisonFilter filter) {
        return sight.reading(sql, choosing(filter).toArray());
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
    static String part(String name) {
        return "%" + name.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
