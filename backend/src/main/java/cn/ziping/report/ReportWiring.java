package cn.ziping.report;

import cn.ziping.indicator.Indicator;
import cn.ziping.platform.graphql.Cursor;
import cn.ziping.platform.graphql.ErrorCode;
import cn.ziping.platform.graphql.Page;
import cn.ziping.platform.graphql.RecordFields;
import cn.ziping.platform.graphql.RequestError;
import cn.ziping.project.Project;
import cn.ziping.project.ProjectFund;
import cn.ziping.reference.LiveFigure;
import cn.ziping.reference.LiveFigures;
import cn.ziping.template.OutlineSection;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields inside a report that has been read whole: no database, no context, hundreds of times a request. */
@Component
class ReportWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Section", type -> type.dataFetchers(RecordFields.of(Section.class)));
        wiring.type("ReportFigures", type -> type.dataFetchers(RecordFields.of(ReportFigures.class)));
        wiring.type("Project", type -> type.dataFetchers(RecordFields.of(Project.class)));
        wiring.type("ProjectFund", type -> type.dataFetchers(RecordFields.of(ProjectFund.class)));
        wiring.type("Indicator", type -> type.dataFetchers(RecordFields.of(Indicator.class)));
        wiring.type("LiveFigure", type -> type.dataFetchers(RecordFields.of(LiveFigure.class)));
        wiring.type(
                "Report",
                type -> type.dataFetcher("projects", (InMemory<?>) ReportWiring::projects)
                        .dataFetcher("cover", (InMemory<?>) ReportWiring::cover));
        wiring.type(
                "Section",
                type -> type.dataFetcher("outline", (InMemory<?>) ReportWiring::outline)
                        .dataFetcher("state", (InMemory<?>) ReportWiring::state)
                        .dataFetcher("liveFigures", (InMemory<?>) ReportWiring::figuresInText));
        wiring.type(
                "Report",
                type -> type.dataFetcher("liveFigures", (InMemory<?>) ReportWiring::liveFigures)
                        .dataFetcher("figureChoices", (InMemory<?>) ReportWiring::figureChoices));
        wiring.type("Project", type -> type.dataFetcher("indicators", (InMemory<?>) ReportWiring::indicators));
        wiring.type("Indicator", type -> type.dataFetcher("project", (InMemory<?>) ReportWiring::project));
    }

    /** Marks a fetcher as one that needs none of the care given to those that wait for something. */
    private interface InMemory<T> extends TrivialDataFetcher<T> {}

    private static Page<Project> projects(DataFetchingEnvironment environment) {
        List<Project> all = ReportWiring.<Report>source(environment).projects();
        int first = Page.size(environment.getArgumentOrDefault("first", 0));
        String after = environment.getArgument("after");
        var start = after == null ? 0 : placeAfter(all, after);
        var found = all.subList(start, Math.min(all.size(), start + first + 1));
        return Page.of(
                all.size(),
                found,
                first,
                after,
                project -> Cursor.of(project.id().toString()));
    }

    private static List<CoverLine> cover(DataFetchingEnvironment environment) {
        Report report = source(environment);
        return CoverLine.of(report, report.title());
    }

    private static int placeAfter(List<Project> projects, String cursor) {
        var id = Cursor.id(Cursor.parts(cursor, 1).get(0));
        for (var i = 0; i < projects.size(); i++) {
            if (projects.get(i).id().equals(id)) {
                return i + 1;
            }
        }
        throw Cursor.broken();
    }

    private static List<Indicator> indicators(DataFetchingEnvironment environment) {
        return reach(environment).indicatorsOf(source(environment));
    }

    private static @Nullable Project project(DataFetchingEnvironment environment) {
        return reach(environment).projectOf(source(environment));
    }

    private static @Nullable OutlineSection outline(DataFetchingEnvironment environment) {
        return reach(environment).outlineOf(source(environment));
    }

    private static SectionState state(DataFetchingEnvironment environment) {
        return reach(environment).stateOf(source(environment));
    }

    private static List<LiveFigure> figuresInText(DataFetchingEnvironment environment) {
        return reach(environment)
                .liveFigures()
                .in(ReportWiring.<Section>source(environment).body());
    }

    private static List<LiveFigure> liveFigures(DataFetchingEnvironment environment) {
        var references = environment.<List<String>>getArgumentOrDefault("references", List.of());
        if (references.size() > LiveFigures.MOST) {
            throw new RequestError(
                    ErrorCode.INVALID_ARGUMENT, "一次最多查询%d处引用，收到%d处。".formatted(LiveFigures.MOST, references.size()));
        }
        var figures = ReportWiring.<Report>source(environment).liveFigures();
        return references.stream().map(figures::of).toList();
    }

    private static List<LiveFigure> figureChoices(DataFetchingEnvironment environment) {
        return ReportWiring.<Report>source(environment).liveFigures().choices();
    }

    private static <T> T source(DataFetchingEnvironment environment) {
        return Objects.<T>requireNonNull(environment.getSource());
    }

    private static ReportReach reach(DataFetchingEnvironment environment) {
        return Objects.<ReportReach>requireNonNull(environment.getLocalContext());
    }
}
