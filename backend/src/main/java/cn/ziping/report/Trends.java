package cn.ziping.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import cn.ziping.template.ReportKind;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What the years of departments come to, from the figures stored on their reports. */
@Repository
class Trends {
    static final String POINTS = """
            select r.department_id, r.id, r.year, r.initial_budget, r.adjusted_budget, r.executed, r.execution_rate,
                   r.score, r.full_score, r.grade
            from {reports} r where r.department_id = any($1) and r.year = any($2) and r.kind = $3""";

    private final Database database;

    Trends(Database database) {
        this.database = database;
    }

    private record OfDepartment(UUID departmentId, TrendPoint point) {}

    /** By department, the points of the years that have a report that is seen, in no order. */
    Mono<Map<UUID, List<TrendPoint>>> points(
            Sight sight, Collection<UUID> departments, Collection<Integer> years, ReportKind kind) {
        var ids = departments.toArray(UUID[]::new);
        var wanted = years.toArray(Integer[]::new);
        var seen = sight.reading(POINTS, ids, wanted, kind.name());
        return database.read(session -> session.list(seen.sql(), Trends::read, seen.arguments()))
                .map(rows -> rows.stream()
                        .collect(groupingBy(OfDepartment::departmentId, mapping(OfDepartment::point, toList()))));
    }

    private static OfDepartment read(Readable row) {
        var year = Objects.requireNonNull(row.get(2, Integer.class));
        return new OfDepartment(
                Objects.requireNonNull(row.get(0, UUID.class)),
                new TrendPoint(year, ReportRows.figures(row, 3), row.get(1, UUID.class)));
    }
}
