package cn.ziping.change;

import cn.ziping.account.Viewer;
import cn.ziping.platform.graphql.Ids;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

@Controller
class ReportChangeController {
    private final ReportStreams streams;

    ReportChangeController(ReportStreams streams) {
        this.streams = streams;
    }

    @SubscriptionMapping
    Flux<ReportChange> reportChanged(@Argument String reportId, @ContextValue Viewer viewer) {
        return streams.of(viewer, Ids.parse(reportId));
    }
}
