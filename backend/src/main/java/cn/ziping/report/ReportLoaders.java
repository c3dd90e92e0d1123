package cn.ziping.report;

import static java.util.stream.Collectors.groupingBy;

import cn.ziping.department.Sight;
import cn.ziping.report.Report.Part;
import cn.ziping.template.ReportKind;
import graphql.GraphQLContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.BatchLoaderEnvironment;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reports asked for by many parents at once: one set of statements, however many departments.
 *
 * <p>The parts wanted belong to the key: a loader remembers what it gave for a key and would hand a report that was read
 * for its title to whoever asks for its sections.
 */
@Component
class ReportLoaders {
    static final String BY_ID = "reportsById";

    private final Reports reports;
    private final Trends trends;

    ReportLoaders(Reports reports, Trends trends, BatchLoaderRegistry registry) {
        this.reports = reports;
        this.trends = trends;
        registry.<Asked<UUID>, Report>forName(BY_ID).registerMappedBatchLoader(this::byIds);
        registry.<Asked<ReportPlace>, Report>forName("reportsAtPlaces").registerMappedBatchLoader(this::atPlaces);
        registry.<TrendKey, Trend>forName("trends").registerMappedBatchLoader(this::trends);
    }

    record TrendKey(UUID departmentId, List<Integer> years, ReportKind kind) {}

    /** One point for each year asked for, in the order asked. */
    record Trend(List<TrendPoint> points) {}

    private record Window(List<Integer> years, ReportKind kind) {}

    /** A report that somebody wants these parts of. */
    record Asked<K>(K where, Set<Part> parts) {}

    private Mono<Map<Asked<UUID>, Report>> byIds(Set<Asked<UUID>> asked, BatchLoaderEnvironment environment) {
        var ids = asked.stream().map(Asked::where).collect(Collectors.toSet());
        return reports.byIds(sight(environment), ids, union(asked)).map(found -> given(asked, found));
    }

    private Mono<Map<Asked<ReportPlace>, Report>> atPlaces(
            Set<Asked<ReportPlace>> asked, BatchLoaderEnvironment environment) {
        var places = asked.stream().map(Asked::where).collect(Collectors.toSet());
        var sight = sight(environment);
        return reports.idsAt(sight, places)
                .flatMap(ids -> reports.byIds(sight, ids.values(), union(asked)).map(found -> {
                    var placed = new HashMap<ReportPlace, Report>();
                    ids.forEach((place, id) -> placed.put(place, found.get(id)));
                    return given(asked, placed);
                }));
    }

    /** Whose request it is: without it nothing is read. */
    private static Sight sight(BatchLoaderEnvironment environment) {
        GraphQLContext context = Objects.requireNonNull(environment.getContext());
        return Objects.requireNonNull(context.get("sight"));
    }

    private static <K> Set<Part> union(Set<Asked<K>> asked) {
        return asked.stream().flatMap(one -> one.parts().stream()).collect(Collectors.toSet());
    }

    private static <K> Map<Asked<K>, Report> given(Set<Asked<K>> asked, Map<K, Report> found) {
        var given = new HashMap<Asked<K>, Report>();
        asked.forEach(one -> given.put(one, found.get(one.where())));
        return given;
    }

    private Mono<Map<TrendKey, Trend>> trends(Set<TrendKey> keys, BatchLoaderEnvironment environment) {
        var sight = sight(environment);
        var byWindow = keys.stream().collect(groupingBy(key -> new Window(key.years(), key.kind())));
        return Flux.fromIterable(byWindow.entrySet())
                .concatMap(entry -> trends(sight, entry.getKey(), entry.getValue()))
                .reduce(new HashMap<>(), (all, some) -> {
                    all.putAll(some);
                    return all;
                });
    }

    private Mono<Map<TrendKey, Trend>> trends(Sight sight, Window window, List<TrendKey> keys) {
        var departments = keys.stream().map(TrendKey::departmentId).toList();
        return trends.points(sight, departments, window.years(), window.kind())
                .map(found -> keys.stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                key -> trend(window.years(), found.getOrDefault(key.departmentId(), List.of())))));
    }

    private static Trend trend(List<Integer> years, List<TrendPoint> found) {
        var points = new ArrayList<TrendPoint>(years.size());
        for (var year : years) {
            points.add(found.stream()
                    .filter(point -> point.year() == year)
                    .findFirst()
                    .orElseGet(() -> new TrendPoint(year, null, null)));
        }
        return new Trend(points);
    }
}
