package cn.ziping.writing;

import cn.ziping.account.Viewer;
import cn.ziping.platform.graphql.Ids;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.report.Report;
import cn.ziping.report.ReportParts;
import cn.ziping.report.ReportReach;
import cn.ziping.report.Section;
import cn.ziping.template.ReportKind;
import cn.ziping.writing.ReportCreation.Wanted;
import cn.ziping.writing.RowPayloads.BudgetLinesPayload;
import cn.ziping.writing.RowPayloads.IndicatorsPayload;
import cn.ziping.writing.RowPayloads.ProjectsPayload;
import cn.ziping.writing.RowPayloads.StaffLinesPayload;
import cn.ziping.writing.RowWriting.Rows;
import cn.ziping.writing.SectionWriting.SectionWritten;
import cn.ziping.writing.SectionWriting.Target;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/**
 * Changes of sections and rows over GraphQL. Inputs are taken as the maps that they are: only these tell what was left out
 * from what was said to be nothing.
 */
@Controller
class WritingController {
    private final SectionWriting sections;
    private final RowWriting rows;
    private final ReportCreation creation;

    WritingController(SectionWriting sections, RowWriting rows, ReportCreation creation) {
        this.sections = sections;
        this.rows = rows;
        this.creation = creation;
    }

    record CreateReportInput(
            String departmentCode,
            int year,
            ReportKind kind,
            String templateCode,
            @Nullable Integer carryOverFromYear) {}

    @MutationMapping
    Mono<ReportPayload> createReport(
            @Argument CreateReportInput input, @ContextValue Viewer viewer, DataFetchingEnvironment asked) {
        return creation.create(new Wanted(
                        viewer,
                        input.departmentCode(),
                        input.year(),
                        input.kind(),
                        input.templateCode(),
                        input.carryOverFromYear(),
                        ReportParts.ofPayload(asked.getSelectionSet())))
                .map(ReportPayload::of);
    }

    record SectionPayload(
            DataFetcherResult<Section> section, DataFetcherResult<Report> report, List<UserError> errors) {
        static SectionPayload of(SectionWritten written) {
            return new SectionPayload(
                    ReportReach.around(written.report(), written.section()),
                    ReportReach.around(written.report()),
                    written.errors());
        }
    }

    @MutationMapping
    Mono<SectionPayload> updateSection(@ContextValue Viewer viewer, DataFetchingEnvironment asked) {
        var given = input(asked);
        return sections.update(target(viewer, given, asked), given).map(SectionPayload::of);
    }

    @MutationMapping
    Mono<SectionPayload> addSection(@ContextValue Viewer viewer, DataFetchingEnvironment asked) {
        var given = input(asked);
        if (given.get("id") != null) {
            Ids.parse(given.id("id"));
        }
        return sections.add(
                        viewer,
                        Ids.parse(given.id("reportId")),
                        given,
                        optionalId(given, "after"),
                        ReportParts.ofPayload(asked.getSelectionSet()))
                .map(SectionPayload::of);
    }

    @MutationMapping
    Mono<SectionPayload> removeSection(@ContextValue Viewer viewer, DataFetchingEnvironment asked) {
        return sections.remove(target(viewer, input(asked), asked)).map(SectionPayload::of);
    }

    @MutationMapping
    Mono<SectionPayload> moveSection(@ContextValue Viewer viewer, DataFetchingEnvironment asked) {
        var given = input(asked);
        return sections.move(target(viewer, given, asked), optionalId(given, "after"), (Integer) given.get("level"))
                .map(SectionPayload::of);
    }

    @MutationMapping
    Mono<StaffLinesPayload> saveStaffLines(@ContextValue Viewer viewer, DataFetchingEnvironment asked) {
        return rows.staffLines(sent(viewer, asked)).map(StaffLinesPayload::of);
    }

    @MutationMapping
    Mono<BudgetLinesPayload> saveBudgetLines(@ContextValue Viewer viewer, DataFetchingEnvironment asked) {
        return rows.budgetLines(sent(viewer, asked)).map(BudgetLinesPayload::of);
    }

    @MutationMapping
    Mono<ProjectsPayload> saveProjects(@ContextValue Viewer viewer, DataFetchingEnvironment asked) {
        return rows.projects(sent(viewer, asked)).map(ProjectsPayload::of);
    }

    @MutationMapping
    Mono<IndicatorsPayload> saveIndicators(@ContextValue Viewer viewer, DataFetchingEnvironment asked) {
        return rows.indicators(sent(viewer, asked)).map(IndicatorsPayload::of);
    }

    private static Target target(Viewer viewer, Given given, DataFetchingEnvironment asked) {
        return new Target(
                viewer,
                Ids.parse(given.id("id")),
                (Integer) Objects.requireNonNull(given.get("expectedVersion")),
                ReportParts.ofPayload(asked.getSelectionSet()));
    }

    private static Rows sent(Viewer viewer, DataFetchingEnvironment asked) {
        var input = input(asked);
        return new Rows(
                viewer,
                Ids.parse(input.id("reportId")),
                input.list("upsert"),
                input.list("remove"),
                ReportParts.ofReport(asked.getSelectionSet()));
    }

    static Given input(DataFetchingEnvironment asked) {
        Map<String, @Nullable Object> values = Objects.requireNonNull(asked.getArgument("input"));
        return new Given(values, List.of());
    }

    private static @Nullable UUID optionalId(Given given, String field) {
        return given.get(field) == null ? null : Ids.parse(given.id(field));
    }
}
