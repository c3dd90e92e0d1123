package cn.ziping.department;

import cn.ziping.platform.graphql.Page;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Session;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The departments of the installation, as far as somebody sees them. */
@Repository
public class Departments {
    static final String BY_CODES = """
            select d.id, d.code, d.name, r.code, r.name, r.parent_code
            from {departments} d join region r on r.code = d.region_code
            where d.code = any($1)""";

    private final Database database;

    Departments(Database database) {
        this.database = database;
    }

    /** Empty when there is no such department, and when it is not seen. */
    Mono<Department> byCode(Sight sight, String code) {
        return byCodes(sight, new String[] {code})
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    /** Departments of these codes, in no order; unknown and unseen ones are left out. */
    public Mono<List<Department>> byCodes(Sight sight, String[] codes) {
        var seen = sight.reading(BY_CODES, (Object) codes);
        return database.read(session -> session.list(seen.sql(), row -> read(row, 0), seen.arguments()));
    }

    /**
     * One page; {@code withTotal} says whether the total is wanted, which costs a second statement beside the first.
     */
    Mono<Page<Department>> page(
            Sight sight,
            DepartmentFilter filter,
            DepartmentOrder order,
            int first,
            @Nullable String after,
            boolean withTotal) {
        var query = new DepartmentPageQuery(sight, filter, order);
        return database.read(session -> {
            var total = withTotal ? total(session, sight, filter, order) : Mono.just(0);
            var sql = query.pageSql(first + 1, after);
            var found = session.list(
                    sql,
                    row -> new DepartmentPageQuery.Entry(read(row, 0), row.get(6, String.class)),
                    query.arguments());
            return Mono.zip(
                    total,
                    found,
                    (count, entries) -> Page.of(count, entries, first, after, query::cursor)
                            .map(DepartmentPageQuery.Entry::department));
        });
    }

    private static Mono<Integer> total(Session session, Sight sight, DepartmentFilter filter, DepartmentOrder order) {
        var query = new DepartmentPageQuery(sight, filter, order);
        return session.one(query.countSql(), row -> row.get(0, Integer.class), query.arguments());
    }

    /** Reads a department from six columns: its id, code, name and its region's code, name, parent. */
    public static Department read(Readable row, int first) {
        var region = new Region(
                Objects.requireNonNull(row.get(first + 3, String.class)),
                Objects.requireNonNull(row.get(first + 4, String.class)),
                row.get(first + 5, String.class));
        return new Department(
                Objects.requireNonNull(row.get(first, UUID.class)),
                Objects.requireNonNull(row.get(first + 1, String.class)),
                Objects.requireNonNull(row.get(first + 2, String.class)),
                region);
    }
}
