package cn.ziping.printing.job;

import cn.ziping.department.Department;
import cn.ziping.department.Departments;
import cn.ziping.department.Region;
import cn.ziping.department.Regions;
import cn.ziping.department.Sight;
import cn.ziping.platform.sql.Columns;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Optionally;
import cn.ziping.platform.sql.Rows;
import cn.ziping.printing.ListedName;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Finds the reports that a filter means, as far as the asker sees them, and a name for where they are from. */
@Repository
class JobSelection {
    /** As a directory lists them: region by region, department by department, the newest year first. */
    private static final String REPORTS = """
            select r.id, r.title, d.name, r.year from {reports} r join {departments} d on d.id = r.department_id
            where ($1::text is null or (d.region_code >= $1 and d.region_code < $1 || ':'))
              and ($2::text[] is null or d.code = any ($2))
              and ($3::int[] is null or r.year = any ($3))
              and ($4::text is null or r.kind = $4)
              and ($5::text[] is null or r.status = any ($5))
            order by d.region_code, d.code, r.year desc, r.kind, r.id
            limit $6""";

    private final Database database;
    private final Regions regions;
    private final Departments departments;

    JobSelection(Database database, Regions regions, Departments departments) {
        this.database = database;
        this.regions = regions;
        this.departments = departments;
    }

    /** A report found, under its name among others. */
    record Found(UUID id, String title) {}

    /** @param most no more than these are looked for */
    Mono<List<Found>> reports(Sight sight, JobFilter filter, int most) {
        var seen = sight.reading(
                REPORTS,
                Optionally.text(filter.regionCode() == null ? null : Sight.beginning(filter.regionCode())),
                Optionally.of(String[].class, array(filter.departmentCodes())),
                Optionally.of(
                        Integer[].class,
                        filter.years() == null ? null : filter.years().toArray(Integer[]::new)),
                Optionally.text(filter.kind() == null ? null : filter.kind().name()),
                Optionally.of(
                        String[].class,
                        filter.statuses() == null ? null : Columns.names(filter.statuses(), status -> status)),
                most);
        return database.read(session -> session.list(seen.sql(), JobSelection::found, seen.arguments()));
    }

    /** Name of the one region, or of the one department, that the filter names; empty when it names no or several. */
    Mono<String> place(Sight sight, JobFilter filter) {
        var codes = filter.departmentCodes();
        if (codes != null && codes.size() == 1) {
            return departments
                    .byCodes(sight, codes.toArray(String[]::new))
                    .map(found ->
                            found.stream().findFirst().map(Department::name).orElse(""));
        }
        if (codes == null && filter.regionCode() != null) {
            return regions.byCodes(sight, new String[] {filter.regionCode()})
                    .map(found -> found.stream().findFirst().map(Region::name).orElse(""));
        }
        return Mono.just("");
    }

    private static Found found(Readable row) {
        return new Found(Rows.id(row, 0), ListedName.of(Rows.text(row, 1), Rows.text(row, 2), Rows.integer(row, 3)));
    }

    private static String @Nullable [] array(@Nullable List<String> texts) {
        return texts == null ? null : texts.toArray(String[]::new);
    }
}
