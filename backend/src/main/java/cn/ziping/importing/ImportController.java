package cn.ziping.importing;

import static java.util.stream.Collectors.toMap;

import cn.ziping.account.Viewer;
import cn.ziping.department.Department;
import cn.ziping.importing.Corrections.Corrected;
import cn.ziping.importing.ImportWiring.SourceBlock;
import cn.ziping.platform.graphql.Ids;
import cn.ziping.platform.graphql.Page;
import cn.ziping.platform.graphql.UserError;
import cn.ziping.platform.graphql.UserError.Code;
import cn.ziping.report.Report;
import cn.ziping.report.ReportField;
import cn.ziping.report.ReportParts;
import cn.ziping.template.ReportKind;
import cn.ziping.writing.Given;
import cn.ziping.writing.ReportPayload;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Imports over GraphQL: each the viewer's own. */
@Controller
class ImportController {
    private final Imports imports;
    private final NamedDepartments departments;
    private final Corrections corrections;
    private final Acceptance acceptance;

    ImportController(Imports imports, NamedDepartments departments, Corrections corrections, Acceptance acceptance) {
        this.imports = imports;
        this.departments = departments;
        this.corrections = corrections;
        this.acceptance = acceptance;
    }

    record MapImportInput(String importId, int expectedVersion, String templateCode) {}

    record AcceptImportInput(
            String importId,
            @Nullable Integer expectedVersion,
            String departmentCode,
            int year,
            ReportKind kind,
            String templateCode) {}

    record DiscardImportInput(String importId) {}

    record CorrectImportPayload(@Nullable ReportImport reportImport, List<UserError> errors) {
        static CorrectImportPayload of(Corrected corrected) {
            return new CorrectImportPayload(corrected.reportImport(), corrected.errors());
        }
    }

    record DiscardImportPayload(@Nullable String importId, List<UserError> errors) {}

    @QueryMapping
    Mono<ReportImport> reportImport(@Argument String id, @ContextValue Viewer viewer) {
        return imports.one(viewer.accountId(), Ids.parse(id));
    }

    @QueryMapping
    Mono<Page<ReportImport>> reportImports(
            @Argument int first, @Argument @Nullable String after, @ContextValue Viewer viewer) {
        return imports.page(viewer.accountId(), Page.size(first), after);
    }

    @SchemaMapping(typeName = "ReportImport")
    CompletableFuture<@Nullable DataFetcherResult<Report>> report(
            ReportImport reportImport, DataFetchingEnvironment environment) {
        return ReportField.of(reportImport.reportId(), environment);
    }

    @BatchMapping(typeName = "ReportImport")
    Mono<Map<ReportImport, List<ReportImport>>> sameFile(List<ReportImport> asked, @ContextValue Viewer viewer) {
        return imports.ofSameFile(viewer.accountId(), ids(asked))
                .map(found -> given(asked, one -> found.getOrDefault(one.id(), List.of())));
    }

    @BatchMapping(typeName = "ReportImport")
    Mono<Map<ReportImport, List<SourceBlock>>> source(List<ReportImport> asked, @ContextValue Viewer viewer) {
        return imports.sources(viewer.accountId(), ids(asked))
                .map(found -> given(
                        asked,
                        one -> found.getOrDefault(one.id(), List.of()).stream()
                                .map(SourceBlock::of)
                                .toList()));
    }

    @BatchMapping(typeName = "ReportImport")
    Mono<Map<ReportImport, @Nullable Department>> department(List<ReportImport> asked, @ContextValue Viewer viewer) {
        var names = asked.stream()
                .map(one -> one.draft().departmentName())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return departments.byNames(viewer, names).map(found -> {
            var given = new HashMap<ReportImport, @Nullable Department>();
            asked.forEach(one -> {
                var name = one.draft().departmentName();
                given.put(one, name == null ? null : found.get(name));
            });
            return given;
        });
    }

    private static List<UUID> ids(List<ReportImport> imports) {
        return imports.stream().map(ReportImport::id).distinct().toList();
    }

    private static <T> Map<ReportImport, T> given(List<ReportImport> asked, Function<ReportImport, T> value) {
        return asked.stream().distinct().collect(toMap(Function.identity(), value));
    }

    @MutationMapping
    Mono<CorrectImportPayload> correctImport(@ContextValue Viewer viewer, DataFetchingEnvironment asked) {
        Map<String, @Nullable Object> values = Objects.requireNonNull(asked.getArgument("input"));
        var given = new Given(values, List.of());
        return corrections
                .correct(viewer, Ids.parse(given.id("importId")), given)
                .map(CorrectImportPayload::of);
    }

    @MutationMapping
    Mono<CorrectImportPayload> mapImport(@Argument MapImportInput input, @ContextValue Viewer viewer) {
        return corrections
                .map(viewer, Ids.parse(input.importId()), input.expectedVersion(), input.templateCode())
                .map(CorrectImportPayload::of);
    }

    @MutationMapping
    Mono<ReportPayload> acceptImport(
            @Argument AcceptImportInput input, @ContextValue Viewer viewer, DataFetchingEnvironment asked) {
        return acceptance
                .accept(new Acceptance.Wish(
                        viewer,
                        Ids.parse(input.importId()),
                        input.expectedVersion(),
                        input.departmentCode(),
                        input.year(),
                        input.kind(),
                        input.templateCode(),
                        ReportParts.ofPayload(asked.getSelectionSet())))
                .map(ReportPayload::of);
    }

    @MutationMapping
    Mono<DiscardImportPayload> discardImport(@Argument DiscardImportInput input, @ContextValue Viewer viewer) {
        var id = Ids.parse(input.importId());
        return imports.remove(viewer.accountId(), id)
                .map(removed -> removed
                        ? new DiscardImportPayload(id.toString(), List.of())
                        : new DiscardImportPayload(
                                null, List.of(UserError.of(Code.NOT_FOUND, Corrections.NO_SUCH, "importId"))));
    }
}
