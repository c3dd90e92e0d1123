package cn.ziping.reading;

import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Database;
import cn.ziping.report.ReportStatus;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the database holds, a row for each report and one for each department without any, and who may see it in plain
 * Java: the measure of what the statements let through.
 */
record Kept(List<Row> rows) {
    record Row(
            UUID departmentId,
            String department,
            String region,
            @Nullable UUID id,
            @Nullable Integer year,
            @Nullable String kind,
            @Nullable ReportStatus status) {

        boolean isOfADepartmentSeenBy(Sight sight) {
            return isWhollySeenBy(sight) || begins(sight.finished());
        }

        boolean isSeenBy(Sight sight) {
            var finished = status == ReportStatus.APPROVED || status == ReportStatus.PUBLISHED;
            return id != null && (isWhollySeenBy(sight) || (finished && begins(sight.finished())));
        }

        private boolean isWhollySeenBy(Sight sight) {
            return sight.held().contains(departmentId) || begins(sight.whole());
        }

        private boolean begins(List<String> beginnings) {
            return beginnings.stream().anyMatch(region::startsWith);
        }
    }

    static Kept of(Database database) {
        var sql = """
                select d.id, d.code, d.region_code, r.id, r.year, r.kind, r.status
                from department d left join report r on r.department_id = d.id""";
        return new Kept(Objects.requireNonNull(database.read(session -> session.list(sql, row -> {
                    var status = row.get(6, String.class);
                    return new Row(
                            Objects.requireNonNull(row.get(0, UUID.class)),
                            Objects.requireNonNull(row.get(1, String.class)),
                            Objects.requireNonNull(row.get(2, String.class)),
                            row.get(3, UUID.class),
                            row.get(4, Integer.class),
                            row.get(5, String.class),
                            status == null ? null : ReportStatus.valueOf(status));
                }))
                .block()));
    }

    UUID departmentId(String code) {
        return rows.stream()
                .filter(row -> row.department().equals(code))
                .findFirst()
                .orElseThrow()
                .departmentId();
    }

    List<String> departments() {
        return codes(rows);
    }

    List<String> departmentsSeenBy(Sight sight) {
        return codes(
                rows.stream().filter(row -> row.isOfADepartmentSeenBy(sight)).toList());
    }

    List<Row> reports() {
        return rows.stream().filter(row -> row.id() != null).toList();
    }

    List<Row> reportsSeenBy(Sight sight) {
        return rows.stream().filter(row -> row.isSeenBy(sight)).toList();
    }

    static Set<UUID> ids(List<Row> rows) {
        return rows.stream().map(Row::id).collect(java.util.stream.Collectors.toSet());
    }

    private static List<String> codes(List<Row> rows) {
        return rows.stream().map(Row::department).distinct().sorted().toList();
    }
}
