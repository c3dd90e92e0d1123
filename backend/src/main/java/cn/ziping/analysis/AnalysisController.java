package cn.ziping.analysis;

import cn.ziping.account.Viewer;
import cn.ziping.analysis.Keeping.Wanted;
import cn.ziping.analysis.Shelf.Outcome;
import cn.ziping.platform.graphql.Ids;
import cn.ziping.platform.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What the viewer keeps, over GraphQL. */
@Controller
class AnalysisController {
    private final SavedViews views;
    private final IndicatorMappings mappings;

    AnalysisController(SavedViews views, IndicatorMappings mappings) {
        this.views = views;
        this.mappings = mappings;
    }

    record SaveViewInput(@Nullable String id, @Nullable Integer expectedVersion, String name, String address) {}

    record SaveIndicatorMappingInput(
            @Nullable String id, @Nullable Integer expectedVersion, String name, List<String> names) {}

    /** Forgetting takes the same, whatever is forgotten. */
    record RemoveInput(String id, int expectedVersion) {}

    record SavedViewPayload(@Nullable SavedView view, List<SavedView> savedViews, List<UserError> errors) {
        static SavedViewPayload of(Outcome<SavedView> outcome) {
            return new SavedViewPayload(outcome.thing(), outcome.all(), outcome.errors());
        }
    }

    record IndicatorMappingPayload(
            @Nullable IndicatorMapping mapping, List<IndicatorMapping> indicatorMappings, List<UserError> errors) {
        static IndicatorMappingPayload of(Outcome<IndicatorMapping> outcome) {
            return new IndicatorMappingPayload(outcome.thing(), outcome.all(), outcome.errors());
        }
    }

    @QueryMapping
    Mono<List<SavedView>> savedViews(@ContextValue Viewer viewer) {
        return views.all(viewer.accountId());
    }

    @QueryMapping
    Mono<List<IndicatorMapping>> indicatorMappings(@ContextValue Viewer viewer) {
        return mappings.all(viewer.accountId());
    }

    @MutationMapping
    Mono<SavedViewPayload> saveView(@Argument SaveViewInput input, @ContextValue Viewer viewer) {
        var id = input.id() == null ? null : Ids.parse(input.id());
        var wanted = new Wanted<>(id, input.expectedVersion(), input.name().strip(), input.address());
        return views.save(viewer, wanted).map(SavedViewPayload::of);
    }

    @MutationMapping
    Mono<SavedViewPayload> removeView(@Argument RemoveInput input, @ContextValue Viewer viewer) {
        return views.remove(viewer, Ids.parse(input.id()), input.expectedVersion())
                .map(SavedViewPayload::of);
    }

    @MutationMapping
    Mono<IndicatorMappingPayload> saveIndicatorMapping(
            @Argument SaveIndicatorMappingInput input, @ContextValue Viewer viewer) {
        var id = input.id() == null ? null : Ids.parse(input.id());
        var names = input.names().stream().map(String::strip).toList();
        var wanted = new Wanted<>(id, input.expectedVersion(), input.name().strip(), names);
        return mappings.save(viewer, wanted).map(IndicatorMappingPayload::of);
    }

    @MutationMapping
    Mono<IndicatorMappingPayload> removeIndicatorMapping(@Argument RemoveInput input, @ContextValue Viewer viewer) {
        return mappings.remove(viewer, Ids.parse(input.id()), input.expectedVersion())
                .map(IndicatorMappingPayload::of);
    }
}
