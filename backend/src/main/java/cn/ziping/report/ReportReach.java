package cn.ziping.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import cn.ziping.indicator.Indicator;
import cn.ziping.project.Project;
import cn.ziping.reference.LiveFigures;
import cn.ziping.template.OutlineSection;
import graphql.execution.DataFetcherResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the parts of one report find one another while it is answered. */
public final class ReportReach {
    private final Report report;
    private final Map<UUID, Project> projects;
    private final Map<UUID, List<Indicator>> indicators;

    private @Nullable LiveFigures liveFigures;
    private @Nullable Map<UUID, SectionState> states;

    ReportReach(Report report) {
        this.report = report;
        projects = report.projects().stream().collect(toMap(Project::id, Function.identity()));
        indicators = report.indicators().stream()
                .filter(indicator -> indicator.projectId() != null)
                .collect(groupingBy(Indicator::projectId));
    }

    /** A report, or nothing, with what is below it in reach of one another. */
    public static DataFetcherResult<Report> around(@Nullable Report report) {
        return around(report, report);
    }

    /** Something of a report with the rest of it in reach. */
    public static <T> DataFetcherResult<T> around(@Nullable Report report, @Nullable T part) {
        return DataFetcherResult.<T>newResult()
                .data(part)
                .localContext(report == null ? null : new ReportReach(report))
                .build();
    }

    /** Made when the first of its fields is asked for; fields of one request may be answered side by side. */
    synchronized LiveFigures liveFigures() {
        if (liveFigures == null) {
            liveFigures = report.liveFigures();
        }
        return liveFigures;
    }

    synchronized SectionState stateOf(Section section) {
        if (states == null) {
            states = SectionStates.of(report, liveFigures()::length);
        }
        return Objects.requireNonNull(states.get(section.id()));
    }

    @Nullable
    OutlineSection outlineOf(Section section) {
        return report.template().section(section.key()).orElse(null);
    }

    List<Indicator> indicatorsOf(Project project) {
        return indicators.getOrDefault(project.id(), List.of());
    }

    @Nullable
    Project projectOf(Indicator indicator) {
        return indicator.projectId() == null ? null : projects.get(indicator.projectId());
    }
}
