package cn.ziping.importing;

import cn.ziping.budget.Rate;
import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.draft.DraftBudgetLine;
import cn.ziping.importing.draft.DraftFigures;
import cn.ziping.importing.draft.DraftIndicator;
import cn.ziping.importing.draft.DraftProject;
import cn.ziping.importing.draft.DraftSection;
import cn.ziping.importing.draft.DraftStaffLine;
import cn.ziping.importing.source.Block;
import cn.ziping.importing.source.Cell;
import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.DoubtKind;
import cn.ziping.importing.source.Evidence;
import cn.ziping.importing.source.Grid;
import cn.ziping.importing.source.Paragraph;
import cn.ziping.platform.graphql.RecordFields;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields inside an import that has been read: no database, no context. */
@Component
class ImportWiring implements RuntimeWiringConfigurer {

    /** A line of the cover, as the schema has it. */
    public record CoverLine(String label, List<String> values) {}

    /** The words that a value came from, with the name of the value. */
    public record NamedEvidence(
            String field,
            int block,
            @Nullable Integer row,
            @Nullable Integer column,
            String excerpt) {}

    /** A doubt, as the schema has it. */
    public record Warning(
            DoubtKind kind,
            String message,
            @Nullable String excerpt,
            @Nullable Integer block,
            @Nullable Integer row,
            @Nullable Integer column,
            @Nullable String about) {}

    /** A block of the document, as the schema has it. */
    public record SourceBlock(
            int id,
            @Nullable Integer page,
            @Nullable String sheet,
            @Nullable String text,
            @Nullable List<List<@Nullable String>> rows) {

        static SourceBlock of(Block block) {
            if (block instanceof Grid grid) {
                var rows = grid.rows().stream().map(SourceBlock::texts).toList();
                return new SourceBlock(grid.id(), grid.page(), grid.sheet(), null, rows);
            }
            return new SourceBlock(block.id(), block.page(), null, ((Paragraph) block).text(), null);
        }

        private static List<@Nullable String> texts(List<Cell> row) {
            return Arrays.asList(row.stream()
                    .map(cell -> cell.isCovered() ? null : cell.text())
                    .toArray(String[]::new));
        }
    }

    private interface InMemory<T> extends TrivialDataFetcher<T> {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "ReportImport",
                type -> type.dataFetcher("departmentName", of(Draft::departmentName))
                        .dataFetcher("year", of(Draft::year))
                        .dataFetcher("kind", of(Draft::kind))
                        .dataFetcher("title", of(Draft::title))
                        .dataFetcher("date", of(Draft::date))
                        .dataFetcher("templateCode", of(Draft::templateCode))
                        .dataFetcher("cover", of(ImportWiring::cover))
                        .dataFetcher("figures", of(Draft::figures))
                        .dataFetcher("sections", of(Draft::sections))
                        .dataFetcher("staffLines", of(Draft::staffLines))
                        .dataFetcher("budgetLines", of(Draft::budgetLines))
                        .dataFetcher("projects", of(Draft::projects))
                        .dataFetcher("indicators", of(Draft::indicators))
                        .dataFetcher("warnings", of(ImportWiring::warnings))
                        .dataFetcher("evidence", of(draft -> named(draft.evidence()))));
        wiring.type("ImportSection", type -> type.dataFetchers(RecordFields.of(DraftSection.class)));
        withEvidence(wiring, "ImportFigures", DraftFigures.class, DraftFigures::evidence);
        withEvidence(wiring, "ImportStaffLine", DraftStaffLine.class, DraftStaffLine::evidence);
        withEvidence(wiring, "ImportBudgetLine", DraftBudgetLine.class, DraftBudgetLine::evidence);
        withEvidence(wiring, "ImportProject", DraftProject.class, DraftProject::evidence);
        withEvidence(wiring, "ImportIndicator", DraftIndicator.class, DraftIndicator::evidence);
    }

    private static <R extends Record> void withEvidence(
            RuntimeWiring.Builder wiring, String name, Class<R> type, Function<R, Map<String, Evidence>> evidence) {
        var fields = RecordFields.of(type);
        fields.put("evidence", (InMemory<?>) environment -> named(evidence.apply(source(environment))));
        if (type == DraftFigures.class) {
            fields.put("executionRate", (InMemory<?>) environment -> executionRate(source(environment)));
        }
        wiring.type(name, one -> one.dataFetchers(fields));
    }

    private static InMemory<?> of(Function<Draft, @Nullable Object> field) {
        return environment ->
                field.apply(ImportWiring.<ReportImport>source(environment).draft());
    }

    private static @Nullable Object executionRate(DraftFigures figures) {
        return figures.executionRate() != null
                ? figures.executionRate()
                : Rate.execution(figures.executed(), figures.adjustedBudget(), figures.initialBudget());
    }

    private static List<CoverLine> cover(Draft draft) {
        return draft.cover().entrySet().stream()
                .map(line -> new CoverLine(line.getKey(), line.getValue()))
                .toList();
    }

    private static List<NamedEvidence> named(Map<String, Evidence> evidence) {
        return evidence.entrySet().stream()
                .map(one -> {
                    var words = one.getValue();
                    return new NamedEvidence(one.getKey(), words.block(), words.row(), words.column(), words.excerpt());
                })
                .toList();
    }

    private static List<Warning> warnings(Draft draft) {
        return draft.doubts().stream()
                .sorted(Comparator.comparing(Doubt::kind))
                .map(doubt -> {
                    var words = doubt.evidence();
                    return new Warning(
                            doubt.kind(),
                            doubt.message(),
                            words == null ? null : words.excerpt(),
                            words == null ? null : words.block(),
                            words == null ? null : words.row(),
                            words == null ? null : words.column(),
                            doubt.row());
                })
                .toList();
    }

    private static <T> T source(DataFetchingEnvironment environment) {
        return Objects.<T>requireNonNull(environment.getSource());
    }
}
