package cn.ziping.report;

import cn.ziping.report.ReportLoaders.Asked;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/** Fields of type Report below something that knows the report's id alone: read together for all parents. */
public final class ReportField {
    private ReportField() {}

    /**
     * The report with the parts that are asked for below the field; nothing when it is not seen.
     *
     * @param id null where there is none
     */
    public static CompletableFuture<@Nullable DataFetcherResult<Report>> of(
            @Nullable UUID id, DataFetchingEnvironment environment) {
        if (id == null) {
            return CompletableFuture.completedFuture(null);
        }
        DataLoader<Asked<UUID>, Report> loader = Objects.requireNonNull(environment.getDataLoader(ReportLoaders.BY_ID));
        return loader.load(new Asked<>(id, ReportParts.wanted(environment.getSelectionSet())))
                .thenApply(ReportReach::around);
    }
}
