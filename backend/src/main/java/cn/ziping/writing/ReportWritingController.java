package cn.ziping.writing;

import cn.ziping.account.Viewer;
import cn.ziping.platform.graphql.Ids;
import cn.ziping.report.ReportParts;
import cn.ziping.writing.Draft.Outcome;
import cn.ziping.writing.ReportWriting.Wish;
import cn.ziping.writing.TakeBack.Side;
import cn.ziping.writing.TakeBack.Wanted;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.Set;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Changes of a report's head, and taking earlier states back, over GraphQL. */
@Controller
class ReportWritingController {
    private final ReportWriting writing;
    private final TakeBack takeBack;

    ReportWritingController(ReportWriting writing, TakeBack takeBack) {
        this.writing = writing;
        this.takeBack = takeBack;
    }

    @MutationMapping
    Mono<ReportPayload> updateReport(@ContextValue Viewer viewer, DataFetchingEnvironment asked) {
        var given = WritingController.input(asked);
        var expected = (Integer) Objects.requireNonNull(given.get("expectedVersion"));
        var wish = Wish.toWrite(
                        viewer, Ids.parse(given.id("id")), Set.of(), ReportParts.ofReport(asked.getSelectionSet()))
                .saidBy("id");
        return writing.change(
                        wish,
                        draft -> Mono.just(Stale.report(draft.report(), expected)
                                .map(stale -> Outcome.refused(draft.report(), stale))
                                .orElseGet(() -> ReportFields.edit(draft.report(), given))))
                .map(ReportPayload::of);
    }

    @MutationMapping
    Mono<ReportPayload> takeBack(@ContextValue Viewer viewer, DataFetchingEnvironment asked) {
        var given = WritingController.input(asked);
        return takeBack.take(new Wanted(
                        viewer,
                        Ids.parse(given.id("reportId")),
                        Ids.parse(given.id("entryId")),
                        Side.valueOf(given.id("state")),
                        (Integer) given.get("expectedVersion"),
                        ReportParts.ofReport(asked.getSelectionSet())))
                .map(ReportPayload::of);
    }
}
