package cn.ziping.report;

import static java.util.stream.Collectors.groupingBy;

import cn.ziping.template.ReportKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * <p>Each asker passes its selection along as key context, so that only the parts wanted are read.
 */
@Component
class ReportLoaders {
    private final Reports reports;
    private final Trends trends;

    ReportLoaders(Reports reports, Trends trends, BatchLoaderRegistry registry) {
        this.reports = reports;
        this.trends = trends;
        registry.<UUID, Report>forName("reportsById").registerMappedBatchLoader(this::byIds);
        registry.<ReportPlace, Report>forName("reportsAtPlaces").registerMappedBatchLoader(this::atPlaces);
        registry.<TrendKey, Trend>forName("trends").registerMappedBatchLoader(this::trends);
    }

    record TrendKey(UUID departmentId, List<Integer> years, ReportKind kind) {}

    /** One point for each year asked for, in the order asked. */
    record Trend(List<TrendPoint> points) {}

    private record Window(List<Integer> years, ReportKind kind) {}

    private Mono<Map<UUID, Report>> byIds(Set<UUID> ids, BatchLoaderEnvironment environment) {
        return reports.byIds(ids, ReportParts.union(environment.getKeyContextsList()));
    }

    private Mono<Map<ReportPlace, Report>> atPlaces(Set<ReportPlace> places, BatchLoaderEnvironment environment) {
        var parts = ReportParts.union(environment.getKeyContextsList());
        return reports.idsAt(places)
                .flatMap(ids -> reports.byIds(ids.values(), parts).map(found -> {
                    var placed = new HashMap<ReportPlace, Report>();
                    ids.forEach((place, id) -> placed.put(place, found.get(id)));
                    return placed;
                }));
    }

    private Mono<Map<TrendKey, Trend>> trends(Set<TrendKey> keys, BatchLoaderEnvironment environment) {
        var byWindow = keys.stream().collect(groupingBy(key -> new Window(key.years(), key.kind())));
        return Flux.fromIterable(byWindow.entrySet())
                .concatMap(entry -> trends(entry.getKey(), entry.getValue()))
                .reduce(new HashMap<>(), (all, some) -> {
                    all.putAll(some);
                    return all;
                });
    }

    private Mono<Map<TrendKey, Trend>> trends(Window window, List<TrendKey> keys) {
        var departments = keys.stream().map(TrendKey::departmentId).toList();
        return trends.points(departments, window.years(), window.kind())
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
