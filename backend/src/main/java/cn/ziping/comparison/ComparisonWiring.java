package cn.ziping.comparison;

import cn.ziping.platform.graphql.RecordFields;
import graphql.schema.idl.RuntimeWiring;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Cells of a comparison: thousands in one answer, each field read from its record. */
@Component
class ComparisonWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("ComparedDepartment", type -> type.dataFetchers(RecordFields.of(ComparedDepartment.class)));
        wiring.type("ComparisonCell", type -> type.dataFetchers(RecordFields.of(ComparisonCell.class)));
        wiring.type("ComparisonChange", type -> type.dataFetchers(RecordFields.of(ComparisonChange.class)));
    }
}
