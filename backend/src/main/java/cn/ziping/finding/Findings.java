package cn.ziping.finding;

import cn.ziping.finding.FindingAnswers.Answer;
import cn.ziping.finding.catalogue.Checking;
import cn.ziping.finding.rule.Finding;
import cn.ziping.finding.subject.Subject.Surroundings;
import cn.ziping.platform.sql.Session;
import cn.ziping.report.Report;
import cn.ziping.report.Report.Part;
import cn.ziping.template.Severity;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What the rules find in stored reports, worked out of what is stored now. */
@Component
public class Findings {
    /** Rules read all of a report. */
    public static final Set<Part> PARTS = Set.copyOf(EnumSet.allOf(Part.class));

    private final NeighbouringReports neighbours;
    private final FindingAnswers answers;

    Findings(NeighbouringReports neighbours, FindingAnswers answers) {
        this.neighbours = neighbours;
        this.answers = answers;
    }

    /** Those that block it, without what is beside it: nothing of that blocks. */
    public static List<Finding> blocking(Report report) {
        return check(report, Surroundings.NONE).stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .toList();
    }

    /** @param reports with all their parts; the same ones come back, by their ids */
    public Mono<Map<UUID, List<ToldFinding>>> told(Session session, Collection<Report> reports) {
        var ids = reports.stream().map(Report::id).toList();
        return Mono.zip(neighbours.of(session, reports), answers.of(session, ids))
                // Tens of milliseconds for each: too long for an event loop.
                .publishOn(Schedulers.boundedElastic())
                .map(read -> {
                    var told = new HashMap<UUID, List<ToldFinding>>();
                    for (var report : reports) {
                        var around = Objects.requireNonNull(read.getT1().get(report.id()));
                        var said = read.getT2().getOrDefault(report.id(), List.<Answer>of());
                        told.put(
                                report.id(),
                                check(report, around).stream()
                                        .map(finding -> ToldFinding.of(finding, report, said))
                                        .toList());
                    }
                    return told;
                });
    }

    /** The finding of a report that has this fingerprint; empty when it is not there any more. */
    Mono<Finding> found(Session session, Report report, String fingerprint) {
        return neighbours
                .of(session, List.of(report))
                .publishOn(Schedulers.boundedElastic())
                .mapNotNull(around -> check(report, Objects.requireNonNull(around.get(report.id()))).stream()
                        .filter(finding -> finding.fingerprint().equals(fingerprint))
                        .findFirst()
                        .orElse(null));
    }

    private static List<Finding> check(Report report, Surroundings around) {
        return Checking.check(
                StoredSubject.of(report, around), report.template().severities());
    }
}
