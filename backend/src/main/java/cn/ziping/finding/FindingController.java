package cn.ziping.finding;

import cn.ziping.account.Viewer;
import cn.ziping.finding.catalogue.Catalogue;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.platform.graphql.Ids;
import cn.ziping.report.Report;
import cn.ziping.report.ReportReach;
import graphql.execution.DataFetcherResult;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Findings over GraphQL. */
@Controller
class FindingController {
    private final FindingAnswering answering;

    FindingController(FindingAnswering answering) {
        this.answering = answering;
    }

    record AnswerInput(
            String reportId,
            String fingerprint,
            String answer,
            @Nullable String from) {}

    @QueryMapping
    List<RuleCard> findingRules() {
        return Catalogue.cards();
    }

    @SchemaMapping(typeName = "Report", field = "findings")
    CompletableFuture<DataFetcherResult<List<ToldFinding>>> findings(
            Report report, DataLoader<UUID, List<ToldFinding>> findings) {
        return findings.load(report.id(), report).thenApply(told -> ReportReach.around(report, told));
    }

    @SchemaMapping(typeName = "Report")
    CompletableFuture<@Nullable FindingCounts> findingCounts(
            Report report, DataLoader<UUID, FindingCounts> findingCounts) {
        return findingCounts.load(report.id());
    }

    @MutationMapping
    Mono<AnsweredFinding> answerFinding(@Argument AnswerInput input, @ContextValue Viewer viewer) {
        return answering.answer(viewer, Ids.parse(input.reportId()), input.fingerprint(), input.answer(), input.from());
    }

    @SchemaMapping(typeName = "AnswerFindingPayload", field = "finding")
    DataFetcherResult<ToldFinding> answered(AnsweredFinding answered) {
        return ReportReach.around(answered.report(), answered.finding());
    }

    @SchemaMapping(typeName = "AnswerFindingPayload", field = "report")
    DataFetcherResult<Report> changed(AnsweredFinding answered) {
        return ReportReach.around(answered.report());
    }
}
