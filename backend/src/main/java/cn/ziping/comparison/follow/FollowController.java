package cn.ziping.comparison.follow;

import cn.ziping.account.Viewer;
import cn.ziping.analysis.IndicatorMappings;
import cn.ziping.department.Sight;
import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.Ids;
import cn.ziping.platform.graphql.RequestError;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Indicators and projects followed through the years. */
@Controller
class FollowController {
    private final IndicatorHistories indicators;
    private final ProjectHistories projects;
    private final IndicatorMappings mappings;

    FollowController(IndicatorHistories indicators, ProjectHistories projects, IndicatorMappings mappings) {
        this.indicators = indicators;
        this.projects = projects;
        this.mappings = mappings;
    }

    @QueryMapping
    Mono<List<IndicatorSeries>> indicatorHistory(
            @Argument IndicatorHistoryFilter filter,
            @Argument List<Integer> years,
            @ContextValue Sight sight,
            @ContextValue Viewer viewer) {
        FollowBounds.check(filter, years);
        return filter.mappingId() == null
                ? indicators.series(sight, filter, years, null)
                : mappings.names(viewer.accountId(), Ids.parse(filter.mappingId()))
                        .switchIfEmpty(Mono.error(() -> new RequestError(ErrorCode.NOT_FOUND, "没有这个指标对应，请从列表重新选择。")))
                        .flatMap(names -> indicators.series(sight, filter, years, names));
    }

    @QueryMapping
    Mono<List<ProjectSeries>> projectHistory(
            @Argument ProjectHistoryFilter filter, @Argument List<Integer> years, @ContextValue Sight sight) {
        FollowBounds.check(filter, years);
        return projects.series(sight, filter, years);
    }
}
