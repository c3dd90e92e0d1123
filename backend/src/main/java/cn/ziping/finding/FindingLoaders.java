package cn.ziping.finding;

import static java.util.stream.Collectors.toMap;

import cn.ziping.platform.sql.Database;
import cn.ziping.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dataloader.BatchLoaderEnvironment;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Findings and their numbers for many reports at once. */
@Component
class FindingLoaders {
    private final Database database;
    private final Findings findings;

    FindingLoaders(Database database, Findings findings, CountedFindings counted, BatchLoaderRegistry registry) {
        this.database = database;
        this.findings = findings;
        registry.<UUID, List<ToldFinding>>forName("findings").registerMappedBatchLoader(this::load);
        registry.<UUID, FindingCounts>forName("findingCounts")
                .registerMappedBatchLoader((ids, environment) -> counted.of(ids).map(found -> {
                    var counts = new HashMap<UUID, FindingCounts>();
                    ids.forEach(id -> counts.put(id, found.get(id)));
                    return counts;
                }));
    }

    private Mono<Map<UUID, List<ToldFinding>>> load(Set<UUID> ids, BatchLoaderEnvironment environment) {
        var reports = environment.getKeyContextsList().stream()
                .map(Report.class::cast)
                .collect(toMap(Report::id, report -> report, (one, same) -> one));
        return database.read(session -> findings.told(session, reports.values()));
    }
}
