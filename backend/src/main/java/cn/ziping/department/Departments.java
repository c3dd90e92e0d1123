package cn.ziping.department;

import cn.ziping.platform.graphql.Page;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Session;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The departments of the installation. */
@Repository
public class Departments {
    private static final String BY_CODE = """
            select d.id, d.code, d.name, r.code, r.name, r.parent_code
            from department d join region r on r.code = d.region_code
            where d.code = $1""";

    private final Database database;

    Departments(Database database) {
        this.database = database;
    }

    /** Empty when there is no such department. */
    public Mono<Department> byCode(String code) {
        return database.read(session -> session.one(BY_CODE, row -> read(row, 0), code));
    }

    /** Departments of these codes, in no order; unknown and unseen ones are left out. */
    public Mono<java.util.List<Department>> byCodes(Sight sight, String[] codes) {
        var sql = """
                select d.id, d.code, d.name, r.code, r.name, r.parent_code
                from department_seen($2, $3, $4) d join region r on r.code = d.region_code where d.code = any($1)""";
        return database.read(session -> session.list(sql, row -> read(row, 0), sight.after((Object) codes)));
    }

    /**
     * One page; {@code withTotal} says whether the total is wanted, which costs a second statement beside the first.
     */
    Mono<Page<Department>> page(
            DepartmentFilter filter, DepartmentOrder order, int first, @Nullable String after, boolean withTotal) {
        var query = new DepartmentPageQuery(filter, order);
        return database.read(session -> {
            var total = withTotal ? total(session, filter, order) : Mono.just(0);
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

    private static Mono<Integer> total(Session session, DepartmentFilter filter, DepartmentOrder order) {
        var query = new DepartmentPageQuery(filter, order);
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
