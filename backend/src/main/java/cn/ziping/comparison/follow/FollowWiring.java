package cn.ziping.comparison.follow;

import cn.ziping.platform.graphql.RecordFields;
import graphql.schema.idl.RuntimeWiring;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Points of series: thousands in one answer, each field read from its record. */
@Component
class FollowWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("IndicatorSeries", type -> type.dataFetchers(RecordFields.of(IndicatorSeries.class)));
        wiring.type("IndicatorPoint", type -> type.dataFetchers(RecordFields.of(IndicatorPoint.class)));
        wiring.type("ProjectSeries", type -> type.dataFetchers(RecordFields.of(ProjectSeries.class)));
        wiring.type("ProjectPoint", type -> type.dataFetchers(RecordFields.of(ProjectPoint.class)));
    }
}
