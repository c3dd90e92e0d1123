package cn.ziping.support;

import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Session;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What PostgreSQL plans for a statement, whatever its arguments (as the server runs them), among many rows: 10,000
 * departments in 1,000 counties, 600 of them with seven reports each, the reports of 30 of these with sections, projects
 * and indicators. The rows live in a transaction that is rolled back.
 */
@TestComponent
public class Plans {
    private static final List<String> MANY_ROWS = List.of(
            """
            insert into region (code, name) select '98' || lpad(n::text, 4, '0'), '县' || n
            from generate_series(1, 1000) n""", """
            insert into department (id, code, name, region_code, latest_year, latest_score, latest_execution_rate)
            select gen_random_uuid(), '8' || n, '单位' || n, '98' || lpad((n % 1000 + 1)::text, 4, '0'),
                   case when n <= 600 then 2002 end, n % 100, case when n % 9 > 0 then n % 97 end
            from generate_series(1, 10000) n""", """
            insert into report (department_id, id, year, kind, status, title, template_id, score)
            select d.id, gen_random_uuid(), y.year, 'DEPARTMENT_WHOLE', 'APPROVED', '报告', (select id from template limit 1), 90
            from department d cross join budget_year y where d.latest_year = 2002 and d.region_code like '98%'""", """
            insert into section (department_id, id, report_id, position, level, heading, body)
            select r.department_id, gen_random_uuid(), r.id, n, 1, '章', repeat('文', 500)
            from report r join department d on d.id = r.department_id and d.latest_year = 2002 and d.code ~ '^8[1-3].$'
            cross join generate_series(1, 12) n""", """
            insert into project (department_id, id, report_id, position, name)
            select r.department_id, gen_random_uuid(), r.id, n, '项目'
            from report r join department d on d.id = r.department_id and d.latest_year = 2002 and d.code ~ '^8[1-3].$'
            cross join generate_series(1, 30) n""", """
            insert into indicator (department_id, id, report_id, position, level1)
            select r.department_id, gen_random_uuid(), r.id, n, '产出'
            from report r join department d on d.id = r.department_id and d.latest_year = 2002 and d.code ~ '^8[1-3].$'
            cross join generate_series(1, 60) n""", "analyze region, department, report, section, project, indicator", """
            create function plan_of(statement text) returns setof text language plpgsql as
            'begin return query execute ''explain (generic_plan) '' || statement; end'""");

    private final Database database;

    Plans(Database database) {
        this.database = database;
    }

    /** The plan of each statement, by the same key; arguments are left open. */
    public Map<String, String> of(Map<String, String> statements) {
        try {
            database.change(session -> Flux.fromIterable(MANY_ROWS)
                            .concatMap(session::change)
                            .thenMany(Flux.fromIterable(statements.entrySet()))
                            .concatMap(entry ->
                                    explain(session, entry.getValue()).map(plan -> Map.entry(entry.getKey(), plan)))
                            .collectMap(Map.Entry::getKey, Map.Entry::getValue, TreeMap::new)
                            .flatMap(plans -> Mono.error(new RollBack(plans))))
                    .block();
            throw new AssertionError("The rows were to be rolled back");
        } catch (RollBack done) {
            return done.plans;
        }
    }

    private static Mono<String> explain(Session session, String statement) {
        return session.list("select * from plan_of($1)", row -> row.get(0, String.class), statement)
                .map(lines -> String.join("\n", lines));
    }

    private static final class RollBack extends RuntimeException {
        private final transient Map<String, String> plans;

        private RollBack(Map<String, String> plans) {
            this.plans = plans;
        }
    }
}
