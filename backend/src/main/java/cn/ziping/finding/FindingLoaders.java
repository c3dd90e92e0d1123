package cn.ziping.finding;

import static java.util.stream.Collectors.toMap;

import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.RequestError;
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
    /** Each is read whole with the one of the year before, and checked: seconds of work for many. */
    private static final int MOST = 100;

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
        if (ids.size() > MOST) {
            return Mono.error(
                    new RequestError(ErrorCode.LIMIT_EXCEEDED, "一次请求最多检查 %d 份报告，请分成几次请求，或者只要问题的条数。".formatted(MOST)));
        }
        var reports = environment.getKeyContextsList().stream()
                .map(Report.class::cast)
                .collect(toMap(Report::id, report -> report, (one, same) -> one));
        return database.read(session -> findings.told(session, reports.values()));
    }
}
