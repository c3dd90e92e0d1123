package cn.ziping.comparison;

import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Columns;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Departments side by side over years, as far as somebody sees them: one statement for each of these. */
@Repository
public class Comparisons {
    /** The most departments on one page for those outside. */
    public static final int LARGEST_PAGE = 500;

    static final String DEPARTMENTS = "with " + Selection.CHOSEN + " select count(*)::int from chosen c";

    static final String UNKNOWN_CODES = """
            select asked.code from unnest($1::text[]) with ordinality asked (code, place)
            where not exists (select from {departments} d where d.code = asked.code)
            group by asked.code order by min(asked.place)""";

    private final Database database;

    Comparisons(Database database) {
        this.database = database;
    }

    /**
     * One page of compared departments, each with a cell for each year; all of them when {@code first} is large enough.
     * To walk them all without holding them all, ask again after the cursor of the last one until fewer than {@code first}
     * come. Places and changes are those of the whole comparison on every page.
     *
     * @param years checked by {@link ComparisonBounds}, as is the filter
     * @throws cn.ziping.platform.graphql.RequestError INVALID_CURSOR when {@code after} is none of this order
     */
    public Mono<List<ComparedDepartment>> rows(
            Sight sight,
            ComparisonFilter filter,
            List<Integer> years,
            ComparisonOrder order,
            int first,
            @Nullable String after) {
        var page = new RowsQuery(filter, years, order).page(sight, first, after);
        return database.read(session -> session.list(page.sql(), ComparedRow::read, page.arguments()))
                .map(rows -> ComparedRow.together(rows, order, years));
    }

    /** What each year comes to, in the order of the years. */
    public Mono<List<YearSummary>> summaries(Sight sight, ComparisonFilter filter, List<Integer> years) {
        var seen = SummaryQuery.of(sight, filter, years);
        return database.read(session -> session.list(seen.sql(), SummaryQuery::read, seen.arguments()));
    }

    /** How many departments the filter chooses. */
    public Mono<Integer> departments(Sight sight, ComparisonFilter filter) {
        var seen = Selection.departments(sight, DEPARTMENTS, filter);
        return database.read(session -> session.one(seen.sql(), row -> Rows.integer(row, 0), seen.arguments()));
    }

    /** Codes of the filter that are not there, or not seen, each once, in the order asked. */
    public Mono<List<String>> unknownCodes(Sight sight, ComparisonFilter filter) {
        var codes = filter.departmentCodes();
        if (codes == null || codes.isEmpty()) {
            return Mono.just(List.of());
        }
        var seen = sight.reading(UNKNOWN_CODES, (Object) Columns.texts(codes, code -> code));
        return database.read(session -> session.list(seen.sql(), row -> Rows.text(row, 0), seen.arguments()));
    }
}
