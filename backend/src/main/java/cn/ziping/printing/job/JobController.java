package cn.ziping.printing.job;

import cn.ziping.account.Viewer;
import cn.ziping.platform.graphql.Ids;
import cn.ziping.printing.PrintFormat;
import cn.ziping.printing.PrintOrder;
import cn.ziping.printing.PrintOrder.Part;
import cn.ziping.printing.document.Profile;
import cn.ziping.printing.job.JobOrders.PrintJobPayload;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Print jobs over GraphQL. */
@Controller
class JobController {
    private final Jobs jobs;
    private final JobOrders orders;
    private final JobProgress progress;

    JobController(Jobs jobs, JobOrders orders, JobProgress progress) {
        this.jobs = jobs;
        this.orders = orders;
        this.progress = progress;
    }

    record PrintBatchInput(
            JobFilter filter,
            PrintFormat format,
            PrintLayout layout,
            @Nullable Profile profile,
            Part part) {}

    record CancelPrintJobInput(String id) {}

    @QueryMapping
    Mono<List<PrintJob>> printJobs(@ContextValue Viewer viewer) {
        return jobs.all(viewer.accountId());
    }

    @QueryMapping
    Mono<PrintJob> printJob(@Argument String id, @ContextValue Viewer viewer) {
        return jobs.one(viewer.accountId(), Ids.parse(id));
    }

    @MutationMapping
    Mono<PrintJobPayload> printBatch(@Argument PrintBatchInput input, @ContextValue Viewer viewer) {
        var order = new PrintOrder(input.format(), input.profile(), input.part(), null);
        return orders.begin(viewer, new NewJob(input.filter(), input.layout(), order));
    }

    @MutationMapping
    Mono<PrintJobPayload> cancelPrintJob(@Argument CancelPrintJobInput input, @ContextValue Viewer viewer) {
        return orders.cancel(viewer, Ids.parse(input.id()));
    }

    @SubscriptionMapping
    Flux<PrintJob> printProgress(@Argument String id, @ContextValue Viewer viewer) {
        return progress.of(viewer, Ids.parse(id));
    }
}
