package cn.ziping.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.budget.BudgetLine;
import cn.ziping.department.Department;
import cn.ziping.department.Region;
import cn.ziping.indicator.Indicator;
import cn.ziping.platform.graphql.Page;
import cn.ziping.project.Project;
import cn.ziping.report.Report;
import cn.ziping.report.ReportFigures;
import cn.ziping.report.Section;
import cn.ziping.report.StaffLine;
import cn.ziping.support.ServerTest;
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
    /** What stands behind each type; a new type of the schema must be added here or have fetchers for all its fields. */
    private static final Map<String, String> BEHIND = Map.ofEntries(
            Map.entry("PageInfo", Page.PageInfo.class.getName()),
            Map.entry("Department", Department.class.getName()),
            Map.entry("DepartmentConnection", Page.class.getName()),
            Map.entry("DepartmentEdge", Page.Edge.class.getName()),
            Map.entry("Region", Region.class.getName()),
            Map.entry("TrendPoint", "cn.ziping.report.TrendPoint"),
            Map.entry("Template", Template.class.getName()),
            Map.entry("Report", Report.class.getName()),
            Map.entry("ReportFigures", ReportFigures.class.getName()),
            Map.entry("Section", Section.class.getName()),
            Map.entry("StaffLine", StaffLine.class.getName()),
            Map.entry("BudgetLine", BudgetLine.class.getName()),
            Map.entry("Project", Project.class.getName()),
            Map.entry("ProjectConnection", Page.class.getName()),
            Map.entry("ProjectEdge", Page.Edge.class.getName()),
            Map.entry("Indicator", Indicator.class.getName()),
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
