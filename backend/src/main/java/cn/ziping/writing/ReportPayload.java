package cn.ziping.writing;

import cn.ziping.platform.graphql.UserError;
import cn.ziping.report.Report;
import cn.ziping.report.ReportReach;
import cn.ziping.writing.ReportWriting.Written;
import graphql.execution.DataFetcherResult;
import java.util.List;

/** A report after a change of it, as the schema answers it. */
public record ReportPayload(DataFetcherResult<Report> report, List<UserError> errors) {
    public static ReportPayload of(Written written) {
        return new ReportPayload(ReportReach.around(written.report()), written.errors());
    }
}
