package cn.ziping.history;

import static java.util.stream.Collectors.groupingBy;

import cn.ziping.department.Sight;
import cn.ziping.history.Histories.Place;
import cn.ziping.history.Histories.Wanted;
import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.Page;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.report.Report;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The history of reports over GraphQL, asked for by many reports at once. */
@Controller
class HistoryController {
    private static final int LONGEST_PLACE = 500;

    private final Histories histories;

    HistoryController(Histories histories, BatchLoaderRegistry registry) {
        this.histories = histories;
        registry.<Asked, Page<HistoryEntry>>forName("historyPages").registerMappedBatchLoader(this::load);
    }

    /**
     * A part of a report's history.
     *
     * @param version of the report: a loader remembers what it gave, and a document may change the report again
     */
    record Asked(UUID report, int version, Wanted wanted) {}

    @SchemaMapping(typeName = "Report")
    CompletableFuture<Page<HistoryEntry>> history(
            Report report,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable HistoryFilter filter,
            DataLoader<Asked, Page<HistoryEntry>> historyPages,
            DataFetchingEnvironment asked) {
        var selection = asked.getSelectionSet();
        if (after != null) {
            Place.of(after);
        }
        var wanted = new Wanted(
                checked(Objects.requireNonNullElse(filter, HistoryFilter.ALL)),
                Page.size(first),
                after,
                selection.contains("totalCount"),
                selection.containsAnyOf("**/before", "**/after", "**/changes"));
        return historyPages.load(new Asked(report.id(), report.version(), wanted));
    }

    private static HistoryFilter checked(HistoryFilter filter) {
        var place = filter.place();
        if (place != null && (place.length() > LONGEST_PLACE || place.indexOf('\0') >= 0)) {
            throw new RequestError(ErrorCode.INVALID_ARGUMENT, "修改位置 place 的格式不对，请从修改记录里选。");
        }
        return filter;
    }

    private Mono<Map<Asked, Page<HistoryEntry>>> load(Set<Asked> asked, BatchLoaderEnvironment environment) {
        GraphQLContext context = Objects.requireNonNull(environment.getContext());
        Sight sight = Objects.requireNonNull(context.get("sight"));
        var alike = asked.stream().collect(groupingBy(Asked::wanted));
        return Flux.fromIterable(alike.entrySet())
                .concatMap(entry -> load(sight, entry.getKey(), entry.getValue()))
                .reduce(new HashMap<>(), (all, some) -> {
                    all.putAll(some);
                    return all;
                });
    }

    private Mono<Map<Asked, Page<HistoryEntry>>> load(Sight sight, Wanted wanted, List<Asked> asked) {
        var reports = asked.stream().map(Asked::report).distinct().toList();
        return histories.pages(sight, reports, wanted).map(pages -> {
            var given = new HashMap<Asked, Page<HistoryEntry>>();
            asked.forEach(one -> given.put(one, Objects.requireNonNull(pages.get(one.report()))));
            return given;
        });
    }
}
