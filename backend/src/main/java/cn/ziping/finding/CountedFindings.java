package cn.ziping.finding;

import static cn.ziping.platform.sql.Rows.id;
import static cn.ziping.platform.sql.Rows.integer;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import cn.ziping.department.Sight;
import cn.ziping.finding.catalogue.Catalogue;
import cn.ziping.platform.sql.Database;
import cn.ziping.platform.sql.Session;
import cn.ziping.report.Report;
import cn.ziping.report.ReportStatus;
import cn.ziping.template.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How many findings reports have: counted apart from them, and told only of a report as it is now. */
@Repository
class CountedFindings {
    private static final String OF_REPORTS = """
            select r.id, c.block, c.warn, c.info, c.unanswered
            from (select r.department_id, r.id, r.version from {reports} r where r.id = any($1)) r
            join finding_check c on c.department_id = r.department_id and c.report_id = r.id
            where c.report_version = r.version""";

    /** The newest reports first: those are looked at. */
    private static final String UNCOUNTED = """
            select r.id from {reports} r
            left join finding_check c on c.department_id = r.department_id and c.report_id = r.id
            where (c.report_id is null or c.report_version <> r.version or c.catalogue <> $1) and r.id <> all ($2)
            order by r.year desc, r.id desc limit $3""";

    private static final String KEEP = """
            insert into finding_check
                (department_id, report_id, report_version, catalogue, block, warn, info, unanswered)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (department_id, report_id) do update set
                report_version = excluded.report_version, catalogue = excluded.catalogue, block = excluded.block,
                warn = excluded.warn, info = excluded.info, unanswered = excluded.unanswered""";

    private static final String FORGET = "delete from finding_count where department_id = $1 and report_id = $2";

    private static final String ADD = """
            insert into finding_count (department_id, report_id, rule, severity, findings)
            select $1, $2, c.rule, c.severity, c.findings
            from unnest($3::text[], $4::text[], $5::int[]) as c (rule, severity, findings)""";

    private static final String FORGET_PARAGRAPHS =
            "delete from published_paragraph where department_id = $1 and report_id = $2";

    private static final String ADD_PARAGRAPHS = """
            insert into published_paragraph (department_id, report_id, digest)
            select $1, $2, decode(unnest($3::text[]), 'hex')""";

    /**
     * What the year after was counted with is another one now: its numbers are those of no catalogue. Unless this report
     * is still the one that was counted, which is counted again for its own year before.
     */
    private static final String NEXT_YEAR = """
            update finding_check c set catalogue = 0 from {reports} r
            where r.department_id = $1 and r.year = $2 + 1 and r.kind = $3
              and c.department_id = r.department_id and c.report_id = r.id
              and not exists (
                  select from finding_check own
                  where own.department_id = $1 and own.report_id = $4 and own.report_version = $5)""";

    private final Database database;

    CountedFindings(Database database) {
        this.database = database;
    }

    Mono<Map<UUID, FindingCounts>> of(Collection<UUID> reports) {
        // Those who ask have the reports already.
        var reading = Sight.EVERYTHING.reading(OF_REPORTS, (Object) reports.toArray(UUID[]::new));
        return database.read(session -> session.list(
                        reading.sql(),
                        row -> Map.entry(
                                id(row, 0),
                                new FindingCounts(integer(row, 1), integer(row, 2), integer(row, 3), integer(row, 4))),
                        reading.arguments()))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Some of the reports that are not counted as they are now. */
    Mono<List<UUID>> uncounted(Collection<UUID> without, int most) {
        var reading = Sight.EVERYTHING.reading(UNCOUNTED, Catalogue.VERSION, without.toArray(UUID[]::new), most);
        return database.read(session -> session.list(reading.sql(), row -> id(row, 0), reading.arguments()));
    }

    /** Keeps what was counted of a report as it was read. */
    Mono<Void> keep(Session session, Report report, List<ToldFinding> findings) {
        var department = report.department().id();
        var bySeverity = findings.stream().collect(groupingBy(ToldFinding::severity, counting()));
        var byRule = findings.stream()
                .collect(groupingBy(finding -> Map.entry(finding.rule(), finding.severity()), counting()));
        var rules = List.copyOf(byRule.entrySet());
        return session.change(
                        KEEP,
                        department,
                        report.id(),
                        report.version(),
                        Catalogue.VERSION,
                        count(bySeverity, Severity.BLOCK),
                        count(bySeverity, Severity.WARN),
                        count(bySeverity, Severity.INFO),
                        Math.toIntExact(
                                findings.stream().filter(ToldFinding::isOpen).count()))
                .then(session.change(FORGET, department, report.id()))
                .then(session.change(
                        ADD,
                        department,
                        report.id(),
                        rules.stream().map(one -> one.getKey().getKey()).toArray(String[]::new),
                        rules.stream()
                                .map(one -> one.getKey().getValue().name())
                                .toArray(String[]::new),
                        rules.stream().map(one -> one.getValue().intValue()).toArray(Integer[]::new)))
                .then();
    }

    /** What others may be found to have copied: of what is published, and of nothing else. */
    Mono<Void> keepParagraphs(Session session, Report report) {
        var department = report.department().id();
        var digests = report.status() == ReportStatus.PUBLISHED
                ? ParagraphDigests.of(report).keySet().toArray(String[]::new)
                : new String[0];
        return session.change(FORGET_PARAGRAPHS, department, report.id())
                .then(
                        digests.length == 0
                                ? Mono.empty()
                                : session.change(ADD_PARAGRAPHS, department, report.id(), digests))
                .then();
    }

    /** The report of the year after is to be counted again. To be said before this one is {@link #keep kept}. */
    Mono<Void> forgetNextYear(Session session, Report report) {
        var reading = Sight.EVERYTHING.reading(
                NEXT_YEAR,
                report.department().id(),
                report.year(),
                report.kind().name(),
                report.id(),
                report.version());
        return session.change(reading.sql(), reading.arguments()).then();
    }

    private static int count(Map<Severity, Long> counts, Severity severity) {
        return counts.getOrDefault(severity, 0L).intValue();
    }
}
