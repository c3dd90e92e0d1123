package cn.ziping.year;

import cn.ziping.department.Sight;
import cn.ziping.template.ReportKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class BudgetYearController {
    private final BudgetYears years;

    BudgetYearController(BudgetYears years) {
        this.years = years;
    }

    @QueryMapping
    Mono<List<BudgetYear>> years(@Argument @Nullable ReportKind kind, @ContextValue Sight sight) {
        return years.all(sight, kind);
    }
}
