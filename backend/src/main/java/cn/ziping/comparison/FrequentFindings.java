package cn.ziping.comparison;

import static cn.ziping.platform.sql.Rows.integer;
import static cn.ziping.platform.sql.Rows.text;

import cn.ziping.department.Sight;
import cn.ziping.finding.catalogue.Catalogue;
import cn.ziping.platform.sql.Database;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which rules most of the reports compared have findings of. */
@Repository
class FrequentFindings {
    /** What is counted is that of the report as it was then; a moment later it is counted anew. */
    private static final String BY_RULE = """
            found as (
                select c.year, f.rule, count(distinct c.id)::int as reports, sum(f.findings)::int as findings
                from chosen d
                join counted c on c.department_id = d.id
                join finding_count f on f.department_id = c.department_id and f.report_id = c.id
                where f.severity in ('BLOCK', 'WARN')
                group by c.year, f.rule),
            placed as (
                select f.*, row_number() over (partition by f.year order by f.reports desc, f.findings desc, f.rule) as place
                from found f)
            select p.year, p.rule, p.reports, p.findings from placed p where p.place <= $9
            order by array_position($5::int[], p.year), p.place""";

    static final String SQL = "with " + String.join(",\n", Selection.CHOSEN, Selection.COUNTED, BY_RULE);

    private static final int MOST = 10;

    private final Database database;

    FrequentFindings(Database database) {
        this.database = database;
    }

    /** By year as asked, most reports first; rules that there are no more are left out. */
    Mono<List<FrequentFinding>> of(Sight sight, ComparisonFilter filter, List<Integer> years) {
        var seen = Selection.reading(sight, SQL, filter, years, MOST);
        return database.read(session -> session.list(
                        seen.sql(),
                        row -> Catalogue.card(text(row, 1))
                                .map(card ->
                                        new FrequentFinding(integer(row, 0), card, integer(row, 2), integer(row, 3)))
                                .stream(),
                        seen.arguments()))
                .map(found -> found.stream().flatMap(Stream::sequential).toList());
    }
}
