package cn.ziping.printing.mark;

import cn.ziping.account.Viewer;
import cn.ziping.department.Sight;
import cn.ziping.report.Report;
import cn.ziping.report.ReportParts;
import cn.ziping.report.ReportReach;
import cn.ziping.report.Reports;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Marks over GraphQL. */
@Controller
class MarkController {
    private final Marks marks;
    private final Reports reports;

    MarkController(Marks marks, Reports reports) {
        this.marks = marks;
        this.reports = reports;
    }

    @QueryMapping
    Mono<MarkedPrint> printMark(@Argument String mark, @ContextValue Viewer viewer) {
        return marks.find(viewer.sight(), mark);
    }

    @SchemaMapping(typeName = "PrintMark")
    Mono<DataFetcherResult<Report>> report(
            MarkedPrint print, @ContextValue Sight sight, DataFetchingEnvironment environment) {
        return reports.byId(sight, print.reportId(), ReportParts.wanted(environment.getSelectionSet()))
                .map(ReportReach::around);
    }
}
