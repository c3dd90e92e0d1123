package cn.ziping.comparison;

import cn.ziping.department.Sight;
import cn.ziping.platform.graphql.Page;
import cn.ziping.report.Report;
import cn.ziping.report.ReportField;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class ComparisonController {
    private final Comparisons comparisons;
    private final Outliers outliers;
    private final Achievements achievements;
    private final FrequentFindings frequent;

    ComparisonController(
            Comparisons comparisons, Outliers outliers, Achievements achievements, FrequentFindings frequent) {
        this.comparisons = comparisons;
        this.outliers = outliers;
        this.achievements = achievements;
        this.frequent = frequent;
    }

    @QueryMapping
    Comparison comparison(@Argument ComparisonFilter filter, @Argument List<Integer> years) {
        ComparisonBounds.check(filter, years);
        return new Comparison(filter, years);
    }

    @SchemaMapping
    Mono<Integer> departments(Comparison comparison, @ContextValue Sight sight) {
        return comparisons.departments(sight, comparison.filter());
    }

    @SchemaMapping
    Mono<List<String>> unknownCodes(Comparison comparison, @ContextValue Sight sight) {
        return comparisons.unknownCodes(sight, comparison.filter());
    }

    @SchemaMapping
    Mono<List<ComparedDepartment>> rows(
            Comparison comparison,
            @Argument @Nullable ComparisonOrder orderBy,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Sight sight) {
        var order = orderBy == null ? ComparisonOrder.BY_CODE : orderBy;
        ComparisonBounds.check(order, comparison.years());
        return comparisons.rows(
                sight,
                comparison.filter(),
                comparison.years(),
                order,
                Page.size(first, Comparisons.LARGEST_PAGE),
                after);
    }

    @SchemaMapping
    Mono<List<YearSummary>> summaries(Comparison comparison, @ContextValue Sight sight) {
        return comparisons.summaries(sight, comparison.filter(), comparison.years());
    }

    @SchemaMapping
    Mono<List<FrequentFinding>> frequentFindings(Comparison comparison, @ContextValue Sight sight) {
        return frequent.of(sight, comparison.filter(), comparison.years());
    }

    @SchemaMapping(typeName = "ComparisonCell", field = "report")
    CompletableFuture<@Nullable DataFetcherResult<Report>> ofCell(
            ComparisonCell cell, DataFetchingEnvironment environment) {
        return ReportField.of(cell.reportId(), environment);
    }

    @QueryMapping
    Mono<List<Outlier>> outliers(
            @Argument ComparisonFilter filter,
            @Argument List<Integer> years,
            @Argument BigDecimal threshold,
            @Argument int first,
            @ContextValue Sight sight) {
        ComparisonBounds.check(filter, years);
        ComparisonBounds.checkThreshold(threshold);
        return outliers.farthest(sight, filter, years, threshold, Page.size(first));
    }

    @QueryMapping
    Mono<List<KindAchievement>> indicatorAchievement(
            @Argument ComparisonFilter filter, @Argument List<Integer> years, @ContextValue Sight sight) {
        ComparisonBounds.check(filter, years);
        return achievements.byKind(sight, filter, years);
    }
}
