package cn.ziping.finding;

import static cn.ziping.platform.sql.Rows.id;
import static cn.ziping.platform.sql.Rows.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import cn.ziping.department.Sight;
import cn.ziping.finding.subject.Subject.Peer;
import cn.ziping.finding.subject.Subject.Surroundings;
import cn.ziping.platform.sql.Session;
import cn.ziping.report.Report;
import cn.ziping.report.Reports;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What reports are held against: the same for everybody who reads them, so that what is counted is what is told. Nothing is
 * taken of others but what is published, and of the department's own year before only what was approved.
 */
@Repository
class NeighbouringReports {
    private static final String YEAR_BEFORE = """
            select r.id, b.id
            from (select r.department_id, r.id, r.year, r.kind from {reports} r where r.id = any($1)) r
            join {reports} b on b.department_id = r.department_id and b.year = r.year - 1 and b.kind = r.kind
            where b.status in ('APPROVED', 'PUBLISHED')""";

    /** More of them say no more. */
    private static final String PEERS = """
            select r.id, p.execution_rate, p.score
            from (select r.department_id, r.id, r.year, r.kind from {reports} r where r.id = any($1)) r
            join {departments} own on own.id = r.department_id
            cross join lateral (
                select b.execution_rate, b.score
                from {departments} d join {reports} b on b.department_id = d.id and b.year = r.year and b.kind = r.kind
                where d.peer_group = own.peer_group and d.id <> own.id and b.status = 'PUBLISHED'
                order by d.id limit 200) p""";

    private static final String COPIED = """
            select distinct asked.report_id, asked.digest
            from unnest($1::uuid[], $2::uuid[], $3::text[]) as asked (report_id, department_id, digest)
            join published_paragraph p on p.digest = decode(asked.digest, 'hex') and p.department_id <> asked.department_id""";

    /** Not named: whoever reads the finding may not see that there is such a department. */
    private static final String ANOTHER = "其他部门";

    private final Reports reports;

    NeighbouringReports(Reports reports) {
        this.reports = reports;
    }

    Mono<Map<UUID, Surroundings>> of(Session session, Collection<Report> asked) {
        var ids = asked.stream().map(Report::id).toArray(UUID[]::new);
        return Mono.zip(lastYears(session, ids), peers(session, ids), copied(session, asked))
                // Texts are read: too long for an event loop.
                .publishOn(Schedulers.boundedElastic())
                .map(read -> {
                    var found = new HashMap<UUID, Surroundings>();
                    for (var id : ids) {
                        found.put(
                                id,
                                surroundings(
                                        read.getT1().get(id),
                                        read.getT3().getOrDefault(id, Map.of()),
                                        read.getT2().getOrDefault(id, List.of())));
                    }
                    return found;
                });
    }

    private static Surroundings surroundings(@Nullable Report lastYear, Map<String, String> copied, List<Peer> peers) {
        var before = lastYear == null ? null : StoredSubject.of(lastYear, Surroundings.NONE);
        return new Surroundings(before, copied, peers, null);
    }

    private Mono<Map<UUID, Report>> lastYears(Session session, UUID[] ids) {
        var reading = Sight.EVERYTHING.reading(YEAR_BEFORE, (Object) ids);
        return session.list(reading.sql(), row -> Map.entry(id(row, 0), id(row, 1)), reading.arguments())
                .flatMap(pairs -> pairs.isEmpty()
                        ? Mono.just(Map.<UUID, Report>of())
                        : reports.inside(
                                        session,
                                        Set.copyOf(pairs.stream()
                                                .map(Map.Entry::getValue)
                                                .toList()),
                                        Findings.PARTS)
                                .map(found -> pairs.stream()
                                        .filter(pair -> found.containsKey(pair.getValue()))
                                        .collect(toMap(Map.Entry::getKey, pair -> found.get(pair.getValue())))));
    }

    private record Copied(UUID report, String digest) {}

    /** Paragraphs of these reports that another department has published. */
    private static Mono<Map<UUID, Map<String, String>>> copied(Session session, Collection<Report> asked) {
        return Mono.fromCallable(() -> asked.stream().collect(toMap(Report::id, ParagraphDigests::of)))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(paragraphs -> copied(session, asked, paragraphs));
    }

    private static Mono<Map<UUID, Map<String, String>>> copied(
            Session session, Collection<Report> asked, Map<UUID, Map<String, String>> paragraphs) {
        var all = asked.stream()
                .flatMap(report -> Objects.requireNonNull(paragraphs.get(report.id())).keySet().stream()
                        .map(digest -> Map.entry(report, digest)))
                .toList();
        if (all.isEmpty()) {
            return Mono.just(Map.of());
        }
        return session.list(
                        COPIED,
                        row -> new Copied(id(row, 0), text(row, 1)),
                        all.stream().map(one -> one.getKey().id()).toArray(UUID[]::new),
                        all.stream().map(one -> one.getKey().department().id()).toArray(UUID[]::new),
                        all.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .map(rows -> {
                    var found = new HashMap<UUID, Map<String, String>>();
                    rows.forEach(row -> found.computeIfAbsent(row.report(), id -> new HashMap<>())
                            .put(
                                    Objects.requireNonNull(Objects.requireNonNull(paragraphs.get(row.report()))
                                            .get(row.digest())),
                                    ANOTHER));
                    return found;
                });
    }

    private static Mono<Map<UUID, List<Peer>>> peers(Session session, UUID[] ids) {
        var reading = Sight.EVERYTHING.reading(PEERS, (Object) ids);
        return session.list(
                        reading.sql(),
                        row -> Map.entry(
                                id(row, 0), new Peer(row.get(1, BigDecimal.class), row.get(2, BigDecimal.class))),
                        reading.arguments())
                .map(rows ->
                        rows.stream().collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
    }
}
