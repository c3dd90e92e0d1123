package cn.ziping.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.budget.BudgetLine;
import cn.ziping.department.Department;
import cn.ziping.department.Region;
import cn.ziping.indicator.Indicator;
import cn.ziping.platform.graphql.Page;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.project.Project;
import cn.ziping.reference.LiveFigure;
import cn.ziping.report.CoverLine;
import cn.ziping.report.Report;
import cn.ziping.report.ReportFigures;
import cn.ziping.report.Section;
import cn.ziping.report.StaffLine;
import cn.ziping.report.StatedFigures;
import cn.ziping.support.ServerTest;
import cn.ziping.template.GradeScheme;
import cn.ziping.template.OutlineSection;
import cn.ziping.template.Template;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.SingletonPropertyDataFetcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** Every field of the schema is answered by something: a fetcher of its own, or an accessor of the record behind it. */
@ServerTest
class SchemaCoverageTest {
    private static final String CHANGED = "cn.ziping.account.AccountChanges$Changed";

    /** What stands behind each type; a new type of the schema must be added here or have fetchers for all its fields. */
    private static final Map<String, String> BEHIND = Map.ofEntries(
            Map.entry("PageInfo", Page.PageInfo.class.getName()),
            Map.entry("Department", Department.class.getName()),
            Map.entry("DepartmentConnection", Page.class.getName()),
            Map.entry("DepartmentEdge", Page.Edge.class.getName()),
            Map.entry("Region", Region.class.getName()),
            Map.entry("PeerGroup", "cn.ziping.department.PeerGroup"),
            Map.entry("AssignPeerGroupPayload", "cn.ziping.department.PeerGroupAssignment$AssignPeerGroupPayload"),
            Map.entry("Comparison", "cn.ziping.comparison.Comparison"),
            Map.entry("ComparedDepartment", "cn.ziping.comparison.ComparedDepartment"),
            Map.entry("ComparisonCell", "cn.ziping.comparison.ComparisonCell"),
            Map.entry("ComparisonChange", "cn.ziping.comparison.ComparisonChange"),
            Map.entry("YearSummary", "cn.ziping.comparison.YearSummary"),
            Map.entry("SummaryFigures", "cn.ziping.comparison.SummaryFigures"),
            Map.entry("RateBand", "cn.ziping.comparison.RateBand"),
            Map.entry("Outlier", "cn.ziping.comparison.Outlier"),
            Map.entry("KindAchievement", "cn.ziping.comparison.KindAchievement"),
            Map.entry("TrendPoint", "cn.ziping.report.TrendPoint"),
            Map.entry("Finding", "cn.ziping.finding.ToldFinding"),
            Map.entry("FindingRule", "cn.ziping.finding.rule.RuleCard"),
            Map.entry("FindingFix", "cn.ziping.finding.rule.Fix"),
            Map.entry("FindingCounts", "cn.ziping.finding.FindingCounts"),
            Map.entry("AnswerFindingPayload", "cn.ziping.finding.AnsweredFinding"),
            Map.entry("DraftFinding", "cn.ziping.check.DraftFinding"),
            Map.entry("FrequentFinding", "cn.ziping.comparison.FrequentFinding"),
            Map.entry("Template", Template.class.getName()),
            Map.entry("GradeBand", GradeScheme.Band.class.getName()),
            Map.entry("Report", Report.class.getName()),
            Map.entry("ReportFigures", ReportFigures.class.getName()),
            Map.entry("Section", Section.class.getName()),
            Map.entry("LiveFigure", LiveFigure.class.getName()),
            Map.entry("OutlineSection", OutlineSection.class.getName()),
            Map.entry("StatedFigures", StatedFigures.class.getName()),
            Map.entry("CoverLine", CoverLine.class.getName()),
            Map.entry("CoverOption", CoverLine.Option.class.getName()),
            Map.entry("StaffLine", StaffLine.class.getName()),
            Map.entry("BudgetLine", BudgetLine.class.getName()),
            Map.entry("Project", Project.class.getName()),
            Map.entry("ProjectConnection", Page.class.getName()),
            Map.entry("ProjectEdge", Page.Edge.class.getName()),
            Map.entry("Indicator", Indicator.class.getName()),
            Map.entry("HistoryConnection", Page.class.getName()),
            Map.entry("HistoryEdge", Page.Edge.class.getName()),
            Map.entry("HistoryEntry", "cn.ziping.history.HistoryEntry"),
            Map.entry("HistoryFieldChange", "cn.ziping.history.HistoryEntry$FieldChange"),
            Map.entry("Person", "cn.ziping.history.Person"),
            Map.entry("ReportChange", "cn.ziping.change.ReportChange"),
            Map.entry("ReportPayload", "cn.ziping.writing.ReportPayload"),
            Map.entry("SaveStaffLinesPayload", "cn.ziping.writing.RowPayloads$StaffLinesPayload"),
            Map.entry("SaveBudgetLinesPayload", "cn.ziping.writing.RowPayloads$BudgetLinesPayload"),
            Map.entry("SaveProjectsPayload", "cn.ziping.writing.RowPayloads$ProjectsPayload"),
            Map.entry("SaveIndicatorsPayload", "cn.ziping.writing.RowPayloads$IndicatorsPayload"),
            Map.entry("UpdateSectionPayload", "cn.ziping.writing.WritingController$SectionPayload"),
            Map.entry("RemoveSectionPayload", "cn.ziping.writing.WritingController$SectionPayload"),
            Map.entry("InputError", UserError.InputError.class.getName()),
            Map.entry("ConflictError", UserError.ConflictError.class.getName()),
            Map.entry("Viewer", "cn.ziping.account.Viewer"),
            Map.entry("Account", "cn.ziping.account.Account"),
            Map.entry("Holding", "cn.ziping.account.Holding"),
            Map.entry("Session", "cn.ziping.account.SignedIn"),
            Map.entry("AccessToken", "cn.ziping.account.AccessToken"),
            Map.entry("AccountConnection", Page.class.getName()),
            Map.entry("AccountEdge", Page.Edge.class.getName()),
            Map.entry("AuditEntry", "cn.ziping.account.AuditEntry"),
            Map.entry("AuditPerson", "cn.ziping.account.AuditEntry$Person"),
            Map.entry("AuditEntryConnection", Page.class.getName()),
            Map.entry("AuditEntryEdge", Page.Edge.class.getName()),
            Map.entry("ChangePasswordPayload", "cn.ziping.account.ViewerController$ChangePasswordPayload"),
            Map.entry("EndSessionPayload", "cn.ziping.account.ViewerController$EndSessionPayload"),
            Map.entry("CreateAccessTokenPayload", "cn.ziping.account.OwnAccount$CreatedToken"),
            Map.entry("RevokeAccessTokenPayload", "cn.ziping.account.OwnAccount$RevokedToken"),
            Map.entry("CreateAccountPayload", CHANGED),
            Map.entry("UpdateAccountPayload", CHANGED),
            Map.entry("DisableAccountPayload", CHANGED),
            Map.entry("EnableAccountPayload", CHANGED),
            Map.entry("ResetPasswordPayload", CHANGED),
            Map.entry("PrintJob", "cn.ziping.printing.job.PrintJob"),
            Map.entry("PrintJobPayload", "cn.ziping.printing.job.JobOrders$PrintJobPayload"),
            Map.entry("UnprintableCharacter", "cn.ziping.printing.UnprintableCharacter"),
            Map.entry("PrintMark", "cn.ziping.printing.mark.MarkedPrint"),
            Map.entry("SavedView", "cn.ziping.analysis.SavedView"),
            Map.entry("SavedViewPayload", "cn.ziping.analysis.AnalysisController$SavedViewPayload"),
            Map.entry("IndicatorMapping", "cn.ziping.analysis.IndicatorMapping"),
            Map.entry("IndicatorMappingPayload", "cn.ziping.analysis.AnalysisController$IndicatorMappingPayload"),
            Map.entry("ReportImport", "cn.ziping.importing.ReportImport"),
            Map.entry("ReportImportConnection", Page.class.getName()),
            Map.entry("ReportImportEdge", Page.Edge.class.getName()),
            Map.entry("ImportCoverLine", "cn.ziping.importing.ImportWiring$CoverLine"),
            Map.entry("ImportEvidence", "cn.ziping.importing.ImportWiring$NamedEvidence"),
            Map.entry("ImportWarning", "cn.ziping.importing.ImportWiring$Warning"),
            Map.entry("ImportBlock", "cn.ziping.importing.ImportWiring$SourceBlock"),
            Map.entry("CorrectImportPayload", "cn.ziping.importing.ImportController$CorrectImportPayload"),
            Map.entry("AcceptImportPayload", "cn.ziping.writing.ReportPayload"),
            Map.entry("DiscardImportPayload", "cn.ziping.importing.ImportController$DiscardImportPayload"),
            Map.entry("BudgetYear", "cn.ziping.year.BudgetYear"),
            Map.entry("StatusCount", "cn.ziping.year.BudgetYear$StatusCount"),
            Map.entry("GradeCount", "cn.ziping.year.BudgetYear$GradeCount"),
            Map.entry("YearFigures", "cn.ziping.year.BudgetYear$YearFigures"));

    @Autowired
    GraphQlSource graphQl;

    @Test
    void everyFieldHasAResolver() throws ClassNotFoundException {
        var schema = graphQl.schema();
        var unanswered = new ArrayList<String>();
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__")) {
                for (var field : object.getFieldDefinitions()) {
                    if (!isAnswered(object, field)) {
                        unanswered.add(object.getName() + "." + field.getName());
                    }
                }
            }
        }
        assertThat(unanswered).isEmpty();
    }

    private boolean isAnswered(GraphQLObjectType type, GraphQLFieldDefinition field) throws ClassNotFoundException {
        var schema = graphQl.schema();
        var place = FieldCoordinates.coordinates(type, field);
        var fetcher = schema.getCodeRegistry().getDataFetcher(place, field);
        var isDefault = fetcher instanceof PropertyDataFetcher || fetcher instanceof SingletonPropertyDataFetcher;
        return !isDefault || hasAccessor(BEHIND.get(type.getName()), field.getName());
    }

    private static boolean hasAccessor(@Nullable String behind, String name) throws ClassNotFoundException {
        return behind != null
                && Arrays.stream(Class.forName(behind).getMethods())
                        .anyMatch(method -> method.getName().equals(name) && method.getParameterCount() == 0);
    }
}
