package cn.ziping.department;

import cn.ziping.platform.sql.Database;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The administrative divisions that departments belong to, as far as somebody sees the departments. */
@Repository
public class Regions {
    private static final String USED = """
            with recursive used as (
                select r.code, r.name, r.parent_code from region r
                where exists (select from {departments} d where d.region_code = r.code)
                union
                select r.code, r.name, r.parent_code from region r join used u on r.code = u.parent_code
            )
            select code, name, parent_code from used""";

    static final String ALL_IN_USE = USED + " order by code";
    static final String IN_USE_BY_CODES = USED + " where code = any($1)";

    private final Database database;

    Regions(Database database) {
        this.database = database;
    }

    /** Regions that hold a department that is seen, with all regions above them, by code. */
    Mono<List<Region>> inUse(Sight sight) {
        var seen = sight.reading(ALL_IN_USE);
        return database.read(session -> session.list(seen.sql(), Regions::read, seen.arguments()));
    }

    /**
     * The regions of these codes, in no order: those of {@link #inUse}, and for somebody who sees all departments every
     * region there is. An unknown code has none.
     */
    public Mono<List<Region>> byCodes(Sight sight, String[] codes) {
        if (sight.isOfAllDepartments()) {
            var sql = "select code, name, parent_code from region where code = any($1)";
            return database.read(session -> session.list(sql, Regions::read, (Object) codes));
        }
        var seen = sight.reading(IN_USE_BY_CODES, (Object) codes);
        return database.read(session -> session.list(seen.sql(), Regions::read, seen.arguments()));
    }

    private static Region read(Readable row) {
        return new Region(
                Objects.requireNonNull(row.get(0, String.class)),
                Objects.requireNonNull(row.get(1, String.class)),
                row.get(2, String.class));
    }
}
