package cn.ziping.finding;

import static cn.ziping.platform.sql.Rows.id;
import static cn.ziping.platform.sql.Rows.text;
import static cn.ziping.platform.sql.Rows.time;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.ziping.department.Sight;
import cn.ziping.finding.rule.Finding;
import cn.ziping.platform.sql.Session;
import cn.ziping.report.Report;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What was answered to findings. */
@Repository
class FindingAnswers {
    /** Those who ask have the reports already. The newest first, for what was said at a spot before. */
    private static final String OF_REPORTS = """
            select a.report_id, a.fingerprint, a.spot, a.answer, p.name, a.answered_at
            from (select r.department_id, r.id from {reports} r where r.id = any($1)) r
            join finding_answer a on a.department_id = r.department_id and a.report_id = r.id
            join account p on p.id = a.answered_by
            order by a.answered_at desc, a.fingerprint""";

    private static final String KEEP = """
            insert into finding_answer
                (department_id, report_id, fingerprint, spot, rule, answer, answered_by, answered_at)
            values ($1, $2, $3, $4, $5, $6, $7, statement_timestamp())
            on conflict (department_id, report_id, fingerprint)
            do update set answer = excluded.answer, answered_by = excluded.answered_by, answered_at = excluded.answered_at""";

    private static final String TAKE_BACK =
            "delete from finding_answer where department_id = $1 and report_id = $2 and fingerprint = $3";

    /** @param by name of whoever answered */
    record Answer(String fingerprint, String spot, String answer, String by, OffsetDateTime at) {}

    Mono<Map<UUID, List<Answer>>> of(Session session, Collection<UUID> reports) {
        var reading = Sight.EVERYTHING.reading(OF_REPORTS, (Object) reports.toArray(UUID[]::new));
        return session.list(
                        reading.sql(),
                        row -> Map.entry(
                                id(row, 0),
                                new Answer(text(row, 1), text(row, 2), text(row, 3), text(row, 4), time(row, 5))),
                        reading.arguments())
                .map(rows ->
                        rows.stream().collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
    }

    /** @param answer empty to take it back */
    Mono<Void> keep(Session session, Report report, Finding finding, String answer, UUID account) {
        var department = report.department().id();
        var kept = answer.isEmpty()
                ? session.change(TAKE_BACK, department, report.id(), finding.fingerprint())
                : session.change(
                        KEEP,
                        department,
                        report.id(),
                        finding.fingerprint(),
                        finding.spot(),
                        finding.rule(),
                        answer,
                        account);
        return kept.then();
    }
}
