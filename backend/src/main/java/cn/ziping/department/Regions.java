package cn.ziping.department;

import cn.ziping.platform.sql.Database;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The administrative divisions that departments belong to. */
@Repository
public class Regions {
    private static final String ALL_IN_USE = """
            with recursive used as (
                select r.code, r.name, r.parent_code from region r
                where exists (select from department d where d.region_code = r.code)
                union
                select r.code, r.name, r.parent_code from region r join used u on r.code = u.parent_code
            )
            select code, name, parent_code from used order by code""";

    private final Database database;

    Regions(Database database) {
        this.database = database;
    }

    /** Regions that hold a department, with all regions above them, by code. */
    Mono<List<Region>> inUse() {
        return database.read(session -> session.list(ALL_IN_USE, Regions::read));
    }

    /** The regions of these codes, in no order; an unknown code has none. */
    Mono<List<Region>> byCodes(String[] codes) {
        var sql = "select code, name, parent_code from region where code = any($1)";
        return database.read(session -> session.list(sql, Regions::read, (Object) codes));
    }

    public Mono<List<Region>> byCodes(Sight sight, String[] codes) {
        return byCodes(codes);
    }

    private static Region read(Readable row) {
        return new Region(
                Objects.requireNonNull(row.get(0, String.class)),
                Objects.requireNonNull(row.get(1, String.class)),
                row.get(2, String.class));
    }
}
