package cn.ziping.review;

import cn.ziping.account.Viewer;
import cn.ziping.finding.Findings;
import cn.ziping.finding.rule.Finding;
import cn.ziping.history.Change;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.report.Report;
import cn.ziping.report.Report.Part;
import cn.ziping.report.ReportStatus;
import cn.ziping.writing.Draft.Outcome;
import cn.ziping.writing.ReportWriting;
import cn.ziping.writing.ReportWriting.Wish;
import cn.ziping.writing.ReportWriting.Written;
import cn.ziping.writing.Stale;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes the steps of a report; the history keeps who took each, when, with which version and why. */
@Component
class Review {
    private final ReportWriting writing;

    Review(ReportWriting writing) {
        this.writing = writing;
    }

    /**
     * Who wants to take a report a step further.
     *
     * @param expectedVersion of the report as they read it
     * @param reason null where the step asks for none
     * @param answered parts that the answer shows
     */
    record Asked(
            Viewer viewer,
            UUID id,
            int expectedVersion,
            @Nullable Reason reason,
            Set<Part> answered) {}

    Mono<Written> take(Step step, Asked asked) {
        // Every state is let through: what is wrong with one is the step's own to say.
        var wish = new Wish(
                asked.viewer(),
                asked.id(),
                step.needs(),
                EnumSet.allOf(ReportStatus.class),
                step == Step.SUBMIT ? Findings.PARTS : Set.of(),
                asked.answered(),
                "id");
        return writing.change(
                wish,
                // Checking takes too long for an event loop.
                draft -> Mono.fromCallable(() -> outcome(step, asked, draft.report()))
                        .subscribeOn(Schedulers.boundedElastic()));
    }

    private static String blocked(List<Finding> blocking) {
        return "报告还有%d处必须改正的问题，改正以后才能提交。第一处：%s"
                .formatted(blocking.size(), blocking.get(0).message());
    }

    private static Outcome outcome(Step step, Asked asked, Report report) {
        var refusal = step.refusal(report.status());
        if (refusal.isPresent()) {
            return Outcome.refused(report, UserError.of(Code.NOT_NOW, refusal.get(), "id"));
        }
        var stale = Stale.report(report, asked.expectedVersion());
        if (stale.isPresent()) {
            return Outcome.refused(report, stale.get());
        }
        var reason = asked.reason();
        if (reason != null && reason.fault().isPresent()) {
            return Outcome.refused(
                    report, UserError.of(Code.INVALID, reason.fault().get(), "reason"));
        }
        var blocking = step == Step.SUBMIT ? Findings.blocking(report) : List.<Finding>of();
        if (!blocking.isEmpty()) {
            return Outcome.refused(report, UserError.of(Code.NOT_NOW, blocked(blocking), "id"));
        }
        var change = new Change(
                step.action(),
                "report",
                report.title(),
                Map.of("status", report.status().name()),
                Map.of("status", step.to().name()),
                reason == null ? null : reason.text());
        return new Outcome(report.with(step.to()), List.of(change), List.of());
    }
}
