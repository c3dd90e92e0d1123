package cn.ziping.report;

import cn.ziping.department.Department;
import cn.ziping.department.Sight;
import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.Ids;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.report.ReportLoaders.Asked;
import cn.ziping.report.ReportLoaders.Trend;
import cn.ziping.report.ReportLoaders.TrendKey;
import cn.ziping.template.ReportKind;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class ReportController {
    private static final int MOST_YEARS = 30;

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    @QueryMapping
    Mono<DataFetcherResult<Report>> report(
            @Argument String id, @ContextValue Sight sight, DataFetchingEnvironment environment) {
        var wanted = Ids.parse(id);
        return reports.byIds(sight, List.of(wanted), ReportParts.wanted(environment.getSelectionSet()))
                .mapNotNull(found -> found.get(wanted))
                .map(ReportReach::around);
    }

    @SchemaMapping(typeName = "Department", field = "report")
    CompletableFuture<DataFetcherResult<Report>> ofDepartment(
            Department department,
            @Argument int year,
            @Argument ReportKind kind,
            DataLoader<Asked<ReportPlace>, Report> reportsAtPlaces,
            DataFetchingEnvironment environment) {
        var place = new ReportPlace(department.id(), year, kind);
        return reportsAtPlaces
                .load(new Asked<>(place, ReportParts.wanted(environment.getSelectionSet())))
                .thenApply(ReportReach::around);
    }

    @SchemaMapping(typeName = "Department")
    CompletableFuture<List<TrendPoint>> trend(
            Department department,
            @Argument List<Integer> years,
            @Argument ReportKind kind,
            DataLoader<TrendKey, Trend> trends) {
        if (years.size() > MOST_YEARS) {
            throw new RequestError(
                    ErrorCode.INVALID_ARGUMENT, "一次最多查询 %d 个年度，收到 %d 个。".formatted(MOST_YEARS, years.size()));
        }
        return trends.load(new TrendKey(department.id(), years, kind)).thenApply(Trend::points);
    }

    @SchemaMapping(typeName = "TrendPoint", field = "report")
    CompletableFuture<@Nullable DataFetcherResult<Report>> ofPoint(
            TrendPoint point, DataFetchingEnvironment environment) {
        return ReportField.of(point.reportId(), environment);
    }

    /** Read as any other report: whoever sees this year's need not see last year's. */
    @SchemaMapping(typeName = "Report")
    CompletableFuture<DataFetcherResult<Report>> lastYear(
            Report report,
            DataLoader<Asked<ReportPlace>, Report> reportsAtPlaces,
            DataFetchingEnvironment environment) {
        var place = new ReportPlace(report.department().id(), report.year() - 1, report.kind());
        return reportsAtPlaces
                .load(new Asked<>(place, ReportParts.wanted(environment.getSelectionSet())))
                .thenApply(ReportReach::around);
    }
}
