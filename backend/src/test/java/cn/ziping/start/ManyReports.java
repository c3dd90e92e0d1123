package cn.ziping.start;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Copies of the five samples under other departments, all parts included: as many reports as a test wants. */
final class ManyReports {
    /** Each id of a copy is made of the id of what it is a copy of, so that parts find one another. */
    private static final String COPY = """
            insert into %1$s select (jsonb_populate_record(t, jsonb_strip_nulls(jsonb_build_object(
                'id', md5(t.id || ' ' || n)::uuid, 'department_id', md5(t.department_id || ' ' || n)::uuid,
                'report_id', md5(to_jsonb(t)->>'report_id' || ' ' || n)::uuid,
                'project_id', md5(to_jsonb(t)->>'project_id' || ' ' || n)::uuid)))).*
            from %1$s t, generate_series(1, %2$d) n""";

    private static final String DEPARTMENTS = """
            insert into department (id, code, name, region_code)
            select md5(d.id || ' ' || n)::uuid, left(d.code, 6) || (100 + n), d.name || '第' || n || '分局', d.region_code
            from department d, generate_series(1, %2$d) n""";

    private ManyReports() {}

    /** @param copies of each of the five */
    static void add(Path data, int copies) throws IOException, SQLException {
        var postgres = Postmaster.of(data);
        // Rows of all tables at once, or the second would copy what the first has copied.
        var statements = new StringBuilder("begin;" + DEPARTMENTS.formatted("", copies) + ";");
        for (var table : List.of("report", "section", "staff_line", "budget_line", "project", "indicator")) {
            statements.append(COPY.formatted(table, copies)).append(";");
        }
        postgres.change(statements.append("commit").toString());
    }
}
