package cn.ziping.writing;

import cn.ziping.budget.BudgetLine;
import cn.ziping.indicator.Indicator;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.project.Project;
import cn.ziping.report.Report;
import cn.ziping.report.ReportReach;
import cn.ziping.report.StaffLine;
import cn.ziping.writing.RowWriting.Saved;
import graphql.execution.DataFetcherResult;
import java.util.List;

/** What saving rows answers, in the shapes of the schema: the rows that were sent, and the report. */
final class RowPayloads {
    private RowPayloads() {}

    record StaffLinesPayload(
            DataFetcherResult<List<StaffLine>> staffLines, DataFetcherResult<Report> report, List<UserError> errors) {
        static StaffLinesPayload of(Saved<StaffLine> saved) {
            return new StaffLinesPayload(rows(saved), ReportReach.around(saved.report()), saved.errors());
        }
    }

    record BudgetLinesPayload(
            DataFetcherResult<List<BudgetLine>> budgetLines, DataFetcherResult<Report> report, List<UserError> errors) {
        static BudgetLinesPayload of(Saved<BudgetLine> saved) {
            return new BudgetLinesPayload(rows(saved), ReportReach.around(saved.report()), saved.errors());
        }
    }

    record ProjectsPayload(
            DataFetcherResult<List<Project>> projects, DataFetcherResult<Report> report, List<UserError> errors) {
        static ProjectsPayload of(Saved<Project> saved) {
            return new ProjectsPayload(rows(saved), ReportReach.around(saved.report()), saved.errors());
        }
    }

    record IndicatorsPayload(
            DataFetcherResult<List<Indicator>> indicators, DataFetcherResult<Report> report, List<UserError> errors) {
        static IndicatorsPayload of(Saved<Indicator> saved) {
            return new IndicatorsPayload(rows(saved), ReportReach.around(saved.report()), saved.errors());
        }
    }

    /** In reach of all that the change needed, which is more than the answer shows. */
    private static <R> DataFetcherResult<List<R>> rows(Saved<R> saved) {
        return ReportReach.around(saved.after() == null ? saved.report() : saved.after(), saved.rows());
    }
}
