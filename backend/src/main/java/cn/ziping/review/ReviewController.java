package cn.ziping.review;

import cn.ziping.account.Permission;
import cn.ziping.account.Viewer;
import cn.ziping.platform.graphql.Ids;
import cn.ziping.report.Report;
import cn.ziping.report.ReportParts;
import cn.ziping.review.Review.Asked;
import cn.ziping.writing.ReportPayload;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The steps of a report over GraphQL, and which of them are open to the viewer. */
@Controller
class ReviewController {
    private final Review review;

    ReviewController(Review review) {
        this.review = review;
    }

    /** Steps that take nothing but the report as it was read. */
    record StepInput(String id, int expectedVersion) {}

    record ReturnInput(String id, int expectedVersion, String reason) {}

    @MutationMapping
    Mono<ReportPayload> submitReport(
            @Argument StepInput input, @ContextValue Viewer viewer, DataFetchingEnvironment asked) {
        return take(Step.SUBMIT, input, null, viewer, asked);
    }

    @MutationMapping
    Mono<ReportPayload> returnReport(
            @Argument ReturnInput input, @ContextValue Viewer viewer, DataFetchingEnvironment asked) {
        var step = new StepInput(input.id(), input.expectedVersion());
        return take(Step.RETURN, step, new Reason(input.reason()), viewer, asked);
    }

    @MutationMapping
    Mono<ReportPayload> approveReport(
            @Argument StepInput input, @ContextValue Viewer viewer, DataFetchingEnvironment asked) {
        return take(Step.APPROVE, input, null, viewer, asked);
    }

    @MutationMapping
    Mono<ReportPayload> publishReport(
            @Argument StepInput input, @ContextValue Viewer viewer, DataFetchingEnvironment asked) {
        return take(Step.PUBLISH, input, null, viewer, asked);
    }

    @SchemaMapping(typeName = "Report")
    CompletableFuture<List<ReportAction>> may(Report report, DataLoader<UUID, Set<Permission>> permissionsOver) {
        return permissionsOver
                .load(report.department().id())
                .thenApply(permissions -> ReportAction.of(report.status(), permissions));
    }

    private Mono<ReportPayload> take(
            Step step, StepInput input, @Nullable Reason reason, Viewer viewer, DataFetchingEnvironment asked) {
        var parts = ReportParts.ofReport(asked.getSelectionSet());
        return review.take(step, new Asked(viewer, Ids.parse(input.id()), input.expectedVersion(), reason, parts))
                .map(ReportPayload::of);
    }
}
