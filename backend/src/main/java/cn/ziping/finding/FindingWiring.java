package cn.ziping.finding;

import cn.ziping.finding.rule.Fix;
import cn.ziping.finding.rule.RuleCard;
import cn.ziping.platform.graphql.RecordFields;
import graphql.schema.idl.RuntimeWiring;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields of findings that were worked out already. */
@Component
class FindingWiring implements RuntimeWiringConfigurer {
    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Finding", type -> type.dataFetchers(RecordFields.of(ToldFinding.class)));
        wiring.type("FindingRule", type -> type.dataFetchers(RecordFields.of(RuleCard.class)));
        wiring.type("FindingFix", type -> type.dataFetchers(RecordFields.of(Fix.class)));
        wiring.type("FindingCounts", type -> type.dataFetchers(RecordFields.of(FindingCounts.class)));
    }
}
